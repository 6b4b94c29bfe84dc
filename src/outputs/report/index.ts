import type { Lang } from '../../data/messages.ts';
import { githubReport } from './github.ts';
import { jsonReport, ndjsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import type { Report, ReportFormat } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

export { REPORTS, type Report, type Reported, type ReportFormat, type Summary } from './report.ts';

export interface ReportSettings {
  readonly lang: Lang;
  readonly version: string;
  /** All codes that may be found, with what they are about. */
  readonly rules: readonly { readonly code: string; readonly rule: string; readonly text: string }[];
}

export function reportOf(format: ReportFormat, { lang, version, rules }: ReportSettings): Report {
  switch (format) {
    case 'text':
      return textReport(lang);
    case 'json':
      return jsonReport();
    case 'ndjson':
      return ndjsonReport();
    case 'sarif':
      return sarifReport(version, rules);
    case 'junit':
      return junitReport();
    case 'github':
      return githubReport();
  }
}
