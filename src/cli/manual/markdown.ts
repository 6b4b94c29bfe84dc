import { COMMAND_TEXTS, FLAG_GROUPS, type Flag } from '../flags/index.ts';
import { EXITS, OTHER } from '../help.ts';

/** The page `docs/cli.md`: commands, flags and exit codes as tables. */
export function cliPage(): string {
  return `${[
    '# The command line',
    'Made from the tables of flags in `src/cli/flags` by `npm run docs`, as `--help`, the manual page and the completions are.',
    table(
      ['command', '', ''],
      Object.values(COMMAND_TEXTS).map(({ usage, ko, en }) => [code(`sandbox-extract ${usage}`), en, ko]),
    ),
    ...FLAG_GROUPS.flatMap((group) => [
      `## ${group.en} · ${group.ko}`,
      table(
        ['flag', '', '', 'commands'],
        group.flags.map((flag) => [code(flag.flags) + choices(flag), flag.en, flag.ko, flag.of.join(', ')]),
      ),
    ]),
    '## Other · 그 밖',
    table(
      ['flag', '', ''],
      OTHER.map(([flag, ko, en]) => [code(flag), en, ko]),
    ),
    '## Exit codes · 끝남 코드',
    table(
      ['code', '', ''],
      EXITS.map(([number, ko, en]) => [number, en, ko]),
    ),
    '## Completion',
    '```sh completion\nsource <(sandbox-extract completion bash)                                                # in ~/.bashrc\nsource <(sandbox-extract completion zsh)                                                 # in ~/.zshrc, behind compinit\nsandbox-extract completion fish > ~/.config/fish/completions/sandbox-extract.fish\n```',
  ].join('\n\n')}\n`;
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const choices = ({ choices = [] }: Flag): string => (choices.length > 1 ? ` ${choices.map(code).join(' ')}` : '');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
