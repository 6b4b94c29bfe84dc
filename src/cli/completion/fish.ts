import type { Lang } from '../../data/messages.ts';
import { type CompletedFlag, completedCommands, completedFlags } from './words.ts';

/** The completion for fish: `sandbox-extract completion fish > ~/.config/fish/completions/sandbox-extract.fish`. */
export function fishCompletion(lang: Lang): string {
  const commands = completedCommands(lang);
  const names = commands.map(({ name }) => name).join(' ');
  return `# fish completion for sandbox-extract; made by \`sandbox-extract completion fish\`
function __sandbox_extract_named --description 'the command that the line names, else nothing'
  for word in (commandline -opc)[2..-1]
    string match -q -- '-*' $word; and continue
    contains -- $word ${names}; and echo $word; or echo extract
    return
  end
end
function __sandbox_extract_command --description 'whether the command of the line is one of these'
  set -l command (__sandbox_extract_named)
  test -n "$command"; or set command extract
  contains -- $command $argv
end
${commands
  .map(({ name, text }) => `${LINE} -n 'test -z (__sandbox_extract_named)' -a ${name} -d ${quoted(text)}`)
  .join('\n')}
${commands
  .filter(({ words }) => words)
  .map(
    ({ name, words }) =>
      `${LINE} -n ${quoted(condition([name]))} -f${words!.length > 0 ? ` -a '${words!.join(' ')}'` : ''}`,
  )
  .join('\n')}
${completedFlags(lang).map(line).join('\n')}
`;
}

const LINE = 'complete -c sandbox-extract';

const condition = (commands: readonly string[]): string => `__sandbox_extract_command ${commands.join(' ')}`;

function line({ long, short, value, text, of, sort }: CompletedFlag): string {
  return [
    LINE,
    `-n ${quoted(condition(of))}`,
    short && `-s ${short.slice(1)}`,
    `-l ${long.slice(2)}`,
    value !== null && filler(sort),
    `-d ${quoted(text)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function filler(sort: CompletedFlag['sort']): string {
  if (sort === 'file') return '-r';
  if (sort === 'folder') return "-x -a '(__fish_complete_directories)'";
  return sort === 'other' ? '-x' : `-x -a '${sort.join(' ')}'`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
