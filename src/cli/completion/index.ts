import type { Lang } from '../../data/messages.ts';
import type { Shell } from '../flags/index.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

/** The script that teaches a shell the commands, flags and words of the command line; `lang` is the language of what it says of them. */
export function completionText(shell: Shell, lang: Lang): string {
  switch (shell) {
    case 'bash':
      return bashCompletion();
    case 'zsh':
      return zshCompletion(lang);
    case 'fish':
      return fishCompletion(lang);
  }
}
