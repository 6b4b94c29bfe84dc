import type { Report, Reported } from './report.ts';

/** JUnit XML: a test suite for the run, a test case for each document; a case with findings that are not notes fails. */
export const junitReport = (): Report => ({
  begin: () =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sandbox-extract">\n<testsuite name="validate">\n',
  document(path, findings, item = null) {
    const failing = findings.filter(({ severity }) => severity !== 'note');
    const open = `<testcase classname="sandbox-extract" name="${xmlText(item === null ? path : `${path}#${item}`)}"`;
    if (failing.length === 0) return `${open}/>\n`;
    const message = `${failing.length}: ${[...new Set(failing.map(({ code }) => code))].join(', ')}`;
    return `${open}><failure type="${failing[0]!.code}" message="${xmlText(message)}">${xmlText(failing.map(line).join('\n'))}</failure></testcase>\n`;
  },
  end: () => '</testsuite>\n</testsuites>\n',
});

const line = ({ path, line: at, column, severity, message, code }: Reported): string =>
  `${path}:${at}:${column}: ${severity}: ${message} [${code}]`;

/** XML text: markup escaped, characters that XML 1.0 does not have replaced. */
const xmlText = (text: string): string =>
  text
    .replace(
      /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '�',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
