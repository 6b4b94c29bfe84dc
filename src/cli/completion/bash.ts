import { type CompletedFlag, completedCommands, completedFlags } from './words.ts';

/** The completion for bash 3.2 and newer: `source <(sandbox-extract completion bash)`. */
export function bashCompletion(): string {
  const flags = completedFlags('en');
  const commands = completedCommands('en');
  const names = ({ long, short }: CompletedFlag): string[] => (short ? [short, long] : [long]);
  const values = flags
    .filter(({ value }) => value !== null)
    .map((flag) => `    ${names(flag).join('|')}) ${filler(flag)} ;;`);
  const ofCommands = commands.map(
    ({ name, words }) =>
      `    ${name}) flags='${flags
        .filter(({ of }) => of.includes(name))
        .flatMap(names)
        .join(' ')}'${words ? ` words='${words.join(' ')}' files=` : ''} ;;`,
  );
  return `# bash completion for sandbox-extract; made by \`sandbox-extract completion bash\`
_sandbox_extract_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_sandbox_extract_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$cur"))
  compopt -o filenames 2>/dev/null
}
_sandbox_extract() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}"
  local command= flags= words= files=1 i
  COMPREPLY=()
  # --format=yaml comes in three pieces
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ \${COMP_WORDS[i]} == -* ]] || { command="\${COMP_WORDS[i]}"; break; }
  done
  case $prev in
${values.join('\n')}
  esac
  case $command in
    ${commands.map(({ name }) => name).join('|')}) ;;
    '') [[ $cur == -* ]] || words='${commands.map(({ name }) => name).join(' ')}' ;;
  esac
  case \${command:-extract} in
${ofCommands.join('\n')}
    *) flags='${flags
      .filter(({ of }) => of.includes('extract'))
      .flatMap(names)
      .join(' ')}' ;;
  esac
  if [[ $cur == -* ]]; then _sandbox_extract_words "$flags"; return; fi
  if [[ -n $files ]]; then
    _sandbox_extract_files -f
  fi
  [[ -z $words ]] || COMPREPLY+=($(compgen -W "$words" -- "$cur"))
}
complete -F _sandbox_extract sandbox-extract
`;
}

function filler({ sort }: CompletedFlag): string {
  if (sort === 'other') return 'return';
  return sort === 'file'
    ? '_sandbox_extract_files -f; return'
    : sort === 'folder'
      ? '_sandbox_extract_files -d; return'
      : `_sandbox_extract_words '${sort.join(' ')}'; return`;
}
