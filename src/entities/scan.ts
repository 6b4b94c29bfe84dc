import type { Field } from '../model/article.ts';
import { type Mention, mentionOf } from '../model/mention.ts';

/** A shape of a mention, tried where one of its trigger characters stands. */
export interface Rule<Reading> {
  /** date/relative-day */
  readonly name: string;
  /** The characters with which a match can start; `0` stands for any digit. */
  readonly triggers: string;
  /** A sticky pattern (`y`) on folded text. */
  readonly pattern: RegExp;
  /**
   * What the match says; undefined says "not this one". `text` is the whole folded text, for a look around.
   * `take` narrows the span to a part of the match, where the rest is only context.
   */
  read(
    match: RegExpExecArray,
    text: string,
  ): Reading | { readonly take: readonly [start: number, end: number]; readonly reading: Reading } | undefined;
}

export interface RuleSet<Reading> {
  at(code: number): readonly Rule<Reading>[];
}

/** Orders rules by the character that wakes them, so that a scan only stops where something can start. */
export function ruleSet<Reading>(rules: readonly Rule<Reading>[]): RuleSet<Reading> {
  const byCode = new Map<number, Rule<Reading>[]>();
  const none: readonly Rule<Reading>[] = [];
  for (const rule of rules) {
    if (!rule.pattern.sticky) throw new Error(`${rule.name}: the pattern must be sticky`);
    for (const character of new Set(rule.triggers.replace('0', '0123456789'))) {
      const code = character.charCodeAt(0);
      const list = byCode.get(code);
      if (list) list.push(rule);
      else byCode.set(code, [rule]);
    }
  }
  return { at: (code) => byCode.get(code) ?? none };
}

/**
 * One pass over a field: at each trigger the rules in their order, the longest match wins (the earlier rule on a tie), and the scan goes on
 * behind it.
 */
export function scan<Reading extends object>(field: Field, rules: RuleSet<Reading>): Mention<Reading>[] {
  const text = field.folded.text;
  const found: Mention<Reading>[] = [];
  for (let i = 0; i < text.length; i++) {
    const candidates = rules.at(text.charCodeAt(i));
    if (candidates.length === 0) continue;
    let best: { start: number; end: number; rule: string; reading: Reading } | undefined;
    for (const rule of candidates) {
      rule.pattern.lastIndex = i;
      const match = rule.pattern.exec(text);
      if (!match) continue;
      const read = rule.read(match, text);
      if (!read) continue;
      const taken = 'take' in read ? read : { take: [i, i + match[0].length] as const, reading: read };
      const [start, end] = taken.take;
      if (end > start && (!best || end > best.end))
        best = { start, end, rule: rule.name, reading: taken.reading as Reading };
    }
    if (!best) continue;
    found.push(mentionOf(field, best, best.rule, best.reading));
    i = Math.max(i, best.end - 1);
  }
  return found;
}
