import { VERSION } from '../../record/version.ts';
import { COMMAND_TEXTS, FLAG_GROUPS, type Flag, partsOf } from '../flags/index.ts';
import { ABOUT, EXAMPLES, EXITS, OTHER } from '../help.ts';

/** The page of the manual, in roff: `man sandbox-extract`. */
export function manPage(): string {
  return `${[
    `.TH SANDBOX-EXTRACT 1 "" "sandbox-extract ${VERSION}"`,
    section('NAME'),
    text('sandbox-extract - records of Korean news pages and press releases, each value with its place and rule'),
    section('SYNOPSIS'),
    Object.values(COMMAND_TEXTS)
      .map(({ usage }) => `.B sandbox-extract\n${text(usage)}`)
      .join('\n.br\n'),
    section('DESCRIPTION'),
    text(`It ${ABOUT.en}.`),
    text('Results go to standard output, messages to standard error.'),
    section('COMMANDS'),
    ...Object.entries(COMMAND_TEXTS).map(([name, { en }]) => item(bold(name), text(en))),
    section('OPTIONS'),
    ...FLAG_GROUPS.flatMap((group) => [`.SS ${text(group.en)}`, ...group.flags.map(option)]),
    '.SS Other',
    ...OTHER.map(([flag, , en]) => item(bold(text(flag)), text(en))),
    section('EXIT STATUS'),
    ...EXITS.map(([code, , en]) => item(bold(text(code)), text(en))),
    section('FILES'),
    item(bold(text('sandbox-extract.config.yaml')), text('settings of a project, looked for upwards from the input')),
    section('EXAMPLES'),
    ...EXAMPLES.map(([command, , en]) => item(text(en), bold(text(command)))),
  ].join('\n')}\n`;
}

const section = (title: string): string => `.SH ${title}`;
const item = (tag: string, body: string): string => `.TP\n${tag}\n${body}`;
const bold = (line: string): string => `\\fB${line}\\fR`;

function option(flag: Flag): string {
  const { long, short, value } = partsOf(flag);
  const names = [short, long]
    .filter((name) => name !== null)
    .map((name) => bold(text(name)))
    .join(', ');
  const choices = flag.choices && flag.choices.length > 1 ? ` One of: ${flag.choices.join(', ')}.` : '';
  return item(
    value === null ? names : `${names} \\fI${text(value)}\\fR`,
    text(`${flag.en}.${choices} For: ${flag.of.join(', ')}.`),
  );
}

/** Text as roff takes it: what would be a request, an escape or a typographic character is itself. */
const text = (line: string): string =>
  line.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&').replaceAll('…', '...');
