import type { Lang } from '../../data/messages.ts';
import { type CompletedFlag, completedCommands, completedFlags } from './words.ts';

/** The completion for zsh: a file `_sandbox-extract` in `fpath`, or `source <(sandbox-extract completion zsh)` behind `compinit`. */
export function zshCompletion(lang: Lang): string {
  const flags = completedFlags(lang);
  const commands = completedCommands(lang);
  const ofCommands = commands.map(({ name, words }) => {
    const specs = flags.filter(({ of }) => of.includes(name)).map((flag) => `      ${spec(flag)}`);
    const rest = words === undefined ? '*:file:_files' : `*:word:(${words.join(' ')})`;
    return `    ${name})\n      specs=(\n${specs.join('\n')}\n      ${quoted(rest)}\n      ) ;;`;
  });
  return `#compdef sandbox-extract
# zsh completion for sandbox-extract; made by \`sandbox-extract completion zsh\`
_sandbox-extract() {
  local -a specs commands
  local command=extract word named=
  commands=(
${commands.map(({ name, text }) => `    ${quoted(`${name}:${text}`)}`).join('\n')}
  )
  for word in \${words[2,CURRENT-1]}; do
    [[ $word == -* ]] && continue
    named=1
    (( \${commands[(I)$word:*]} )) && command=$word
    break
  done
  case $command in
${ofCommands.join('\n')}
  esac
  if [[ -n $named && $command == \${words[2]} ]]; then
    # the command itself is no input
    words=("\${words[1]}" "\${(@)words[3,-1]}"); (( CURRENT-- ))
  elif [[ -z $named && \${words[CURRENT]} != -* && \${words[CURRENT-1]} != -* ]]; then
    _describe -t commands command commands
  fi
  _arguments -s -S : $specs
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _sandbox-extract "$@"; else compdef _sandbox-extract sandbox-extract; fi
`;
}

/** A flag as \`_arguments\` reads it: '(-f --format)'{-f,--format}'[text]:format:(yaml json)'. */
function spec({ long, short, value, text, sort, repeatable }: CompletedFlag): string {
  const rest = `[${text.replace(/[[\]\\]/g, '\\$&')}]${value === null ? '' : `:${value.replace(/[:[\]]/g, '\\$&')}:${action(sort)}`}`;
  // --format=yaml, --format yaml and -fyaml
  const [full, brief] = value === null ? [long, short] : [`${long}=`, short && `${short}+`];
  if (repeatable) return brief ? `'*'{${brief},${full}}${quoted(rest)}` : quoted(`*${full}${rest}`);
  return brief ? `'(${short} ${long})'{${brief},${full}}${quoted(rest)}` : quoted(`${full}${rest}`);
}

const action = (sort: CompletedFlag['sort']): string =>
  sort === 'file' ? '_files' : sort === 'folder' ? '_files -/' : sort === 'other' ? ' ' : `(${sort.join(' ')})`;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
