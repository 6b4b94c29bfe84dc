import type { Report, Reported } from './report.ts';

const LEVEL = { error: 'error', warning: 'warning', note: 'note' } as const;

/** SARIF 2.1.0 (OASIS), one run. */
export function sarifReport(
  version: string,
  rules: readonly { readonly code: string; readonly rule: string; readonly text: string }[],
): Report {
  let first = true;
  const driver = {
    name: 'sandbox-extract',
    version,
    rules: rules.map(({ code, rule, text }) => ({
      id: code,
      name: rule.replace(/^check\//, ''),
      shortDescription: { text },
    })),
  };
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`,
    document: (_, findings) =>
      findings
        .map((finding) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n${JSON.stringify(result(finding))}`;
        })
        .join(''),
    end: () => '\n]}]}\n',
  };
}

const result = ({ code, severity, message, path, line, column, fingerprint }: Reported): unknown => ({
  ruleId: code,
  level: LEVEL[severity],
  message: { text: message },
  locations: [
    { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: { startLine: line, startColumn: column } } },
  ],
  partialFingerprints: { 'sandbox-extract/v1': fingerprint },
});

/** A relative path as a URI reference. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
