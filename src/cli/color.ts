import type { ColorLevel } from '../outputs/explain/index.ts';

export type ColorChoice = 'auto' | 'always' | 'never';

/** What the environment says of the terminal. */
export interface Terminal {
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The flag beats FORCE_COLOR, that beats NO_COLOR, that beats what the terminal can do. */
export function colorLevel(choice: ColorChoice, { isTerminal, env }: Terminal): ColorLevel {
  const able: ColorLevel = /^(?:truecolor|24bit)$/.test(env.COLORTERM ?? '') ? 3 : /256/.test(env.TERM ?? '') ? 2 : 1;
  if (choice === 'never') return 0;
  if (choice === 'always') return able;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    if (/^[0-3]$/.test(forced)) return Number(forced) as ColorLevel;
    return forced === 'false' ? 0 : able;
  }
  if (env.NO_COLOR) return 0;
  return isTerminal && env.TERM !== 'dumb' ? able : 0;
}
