import { visible } from '../../text/visible.ts';
import type { Report, Reported } from './report.ts';

/** GitHub shows ten annotations of a level in a step; further ones would vanish without a word. */
const SHOWN = 10;

const ESCAPES: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A' };

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands that GitHub turns into annotations, within its limits; the rest is counted. */
export function githubReport(): Report {
  const counts = { error: 0, warning: 0, note: 0 };
  return {
    begin: () => '',
    document: (_, findings) =>
      findings
        .filter(({ severity }) => ++counts[severity] <= SHOWN)
        .map(annotation)
        .join(''),
    end() {
      const hidden = Object.values(counts).reduce((sum, count) => sum + Math.max(0, count - SHOWN), 0);
      return hidden > 0 ? `${hidden} further findings: see another --report\n` : '';
    },
  };
}

const annotation = ({ severity, path, line, column, code, message }: Reported): string =>
  `::${COMMAND[severity]} file=${property(path)},line=${line},col=${column},title=${property(code)}::${data(message)}\n`;

/** Escapes as the runner unescapes: in data % and line breaks, in properties also : and , */
const data = (text: string): string =>
  text
    .split(/(\r|\n)/)
    .map((part) => ESCAPES[part] ?? visible(part).replace(/%/g, '%25'))
    .join('');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
