import type { Report } from './report.ts';

/** One object: findings and summary. */
export function jsonReport(): Report {
  let first = true;
  return {
    begin: () => '{"findings":[',
    document: (_, findings) =>
      findings
        .map((finding) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n${JSON.stringify(finding)}`;
        })
        .join(''),
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** One finding a line. */
export const ndjsonReport = (): Report => ({
  begin: () => '',
  document: (_, findings) => findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''),
  end: () => '',
});
