import type { Line, Run, Segment } from './run.ts';

/** A gap of this many letters' size sets cells apart; justified lines have smaller ones between their words. */
const CELL_GAP = 1.3;
/** A gap above this share of the size is a space, also where none is drawn. */
const WORD_GAP = 0.16;

/** The lines of a page from top to bottom, each from left to right, whatever the order in which they were drawn. */
export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Line[] = [];
  let group: Run[] = [];
  const flush = (): void => {
    const line = lineOf(group);
    if (line) lines.push(line);
    group = [];
  };
  for (const run of sorted) {
    const first = group[0];
    if (first && first.y - run.y > 0.5 * Math.min(largest(group), run.size)) flush();
    group.push(run);
  }
  flush();
  return lines;
}

const largest = (runs: readonly Run[]): number => Math.max(...runs.slice(0, 64).map(({ size }) => size));

function lineOf(group: readonly Run[]): Line | undefined {
  const runs = withoutShadows([...group].sort((a, b) => a.x - b.x));
  const segments: Segment[] = [];
  let text = '';
  let start = 0;
  let end = 0;
  const cut = (): void => {
    if (text.trim() !== '') segments.push({ text: text.replace(/\s+/g, ' ').trim(), x: start, end });
    text = '';
  };
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const gap = run.x - end;
    if (text !== '' && gap > CELL_GAP * run.size) cut();
    if (text === '') start = run.x;
    else if (gap > WORD_GAP * run.size && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    text += run.text;
    end = Math.max(text === run.text ? 0 : end, run.x + run.width);
  }
  cut();
  const [first] = segments;
  if (!first) return undefined;
  const sizes = runs.filter((run) => run.text.trim() !== '').map(({ size }) => size);
  return {
    segments,
    x: first.x,
    end: segments.at(-1)!.end,
    y: group[0]!.y,
    size: sizes.sort((a, b) => a - b)[sizes.length >> 1]!,
  };
}

/** Bold letters that are made by drawing the text twice, a hair apart. */
function withoutShadows(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const isShadow = kept
      .slice(-4)
      .some((other) => other.text === run.text && Math.abs(other.x - run.x) < 0.2 * run.size && run.text.trim() !== '');
    if (!isShadow) kept.push(/^(?:(\S)\1)+$/.test(run.text) ? undoubled(run) : run);
  }
  return kept;
}

/** `붙붙임임`: letters that stand on one another take half of the width that they would need. */
const undoubled = (run: Run): Run =>
  run.width < 0.65 * run.size * run.text.length && /[가-힣]/.test(run.text)
    ? { ...run, text: run.text.replace(/(\S)\1/g, '$1') }
    : run;
