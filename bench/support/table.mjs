import { isMet } from './results.mjs';

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** Prints rows of results as a table. */
export function print(figure, title, rows) {
  console.log(`\n${figure}  ${title}`);
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const row of rows) {
    const name = `    ${row.what.padEnd(width)}`;
    if (row.missing) {
      console.log(`${name}  missing: ${row.missing}`);
      continue;
    }
    const goal = row.goal ? `  goal ${row.goal.most !== undefined ? `≤ ${row.goal.most}` : `≥ ${row.goal.least}`}` : '';
    const met = row.goal ? (isMet(row) ? '  met' : '  MISSED') : '';
    const spread = `${number(row.low)}–${number(row.high)}`;
    const times = row.ours === undefined ? '' : `  ${number(row.ours)} / ${number(row.theirs)} ${row.unit ?? 'ms'}`;
    console.log(
      `${name}  ${number(row.ratio).padStart(7)} ×  ${spread.padStart(11)}  ${row.pairs} pairs${goal}${met}${times}${row.note ? `  (${row.note})` : ''}`,
    );
  }
}
