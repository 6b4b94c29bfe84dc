import { type Field, unfold } from '../../model/article.ts';
import type { ZonePlace } from '../../model/reading/zone.ts';
import { trimSpan } from '../../text/span.ts';
import type { Item } from './item.ts';
import { isNounWord } from './name.ts';
import { type PlaceAt, placesAt } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

/** A table's cell, with its place in the text. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ZoneTable {
  readonly start: number;
  readonly items: readonly Item[];
}

/** The head of the column in which zones stand. */
const ZONE_COLUMN = /^(?:신규 ?|대표 ?|주요 ?)?(?:특구|지구|단지|특구 ?\(?사업\)?|지정 ?특구)(?:명|명칭|이름)?$/;
/** The head of the column of places before it. */
const PLACE_COLUMN = /^(?:지역|시·?도|지자체|구분|시군|시도명|지자체명)$/;
const LONGEST_CELL = 40;

/**
 * Zones in the column of a table that is headed 특구 or 지구. Cells stand apart by tabs, or each on a line of its own; a column of places beside
 * it belongs to them.
 */
export function zoneTables(field: Field, words: ZoneWords, placeAt: PlaceAt): ZoneTable[] {
  const tabs = field.text.includes('\t');
  const rows = rowsOf(
    field.folded.text,
    (at) => tabs && field.text[unfold(field, { start: at, end: at + 1 }).start] === '\t',
  );
  const tables: ZoneTable[] = [];
  for (let i = 0; i < rows.length; i++) {
    const head = rows[i]!;
    const column = head.findIndex((cell) => ZONE_COLUMN.test(cell.text));
    if (column < 0) continue;
    if (head.length === 1) tables.push(...stacked(rows, i, words, placeAt));
    else {
      const from = i + 1;
      while (rows[i + 1]?.length === head.length) i++;
      tables.push(...tableOf(rows.slice(from, i + 1), column, words, placeAt));
    }
  }
  return tables;
}

/** A table whose cells are lines, the empty ones left out: cells that read like zones, as far as the lines are short. */
function stacked(lines: readonly Cell[][], head: number, words: ZoneWords, placeAt: PlaceAt): ZoneTable[] {
  const placeBeside = PLACE_COLUMN.test(lines[head - 1]?.[0]?.text ?? '');
  const items: Item[] = [];
  let beside: Cell | undefined;
  for (let i = head + 1; i < lines.length; i++) {
    const [cell, ...more] = lines[i]!;
    if (!cell || more.length > 0 || cell.text.length > LONGEST_CELL || ZONE_COLUMN.test(cell.text)) break;
    const isPlace = wholePlace(cell.text, placeAt) !== undefined;
    const item = isPlace ? undefined : readRow(beside ? [beside, cell] : [cell], beside ? 1 : 0, words, placeAt);
    if (item) items.push(item);
    beside = isPlace && placeBeside ? cell : undefined;
  }
  return items.length > 1 ? [{ start: items[0]!.start, items }] : [];
}

function tableOf(rows: readonly Cell[][], column: number, words: ZoneWords, placeAt: PlaceAt): ZoneTable[] {
  const items = rows.flatMap((row) => readRow(row, column, words, placeAt) ?? []);
  return items.length > 1 ? [{ start: items[0]!.start, items }] : [];
}

/** The zone of a row: its cell starts with a place, or a cell beside it is one. */
function readRow(row: readonly Cell[], column: number, words: ZoneWords, placeAt: PlaceAt): Item | undefined {
  const cell = row[column];
  if (!cell) return undefined;
  const inside = placesAt(cell.text, 0, placeAt, true);
  const beside = row.flatMap((one, i) => (i !== column ? (wholePlace(one.text, placeAt) ?? []) : []));
  const subject = cell.text.slice(inside?.end ?? 0).trim();
  if (subject === '' || (inside && cell.text[inside.end] !== ' ') || (!inside && beside.length === 0)) return undefined;
  if (!/[가-힣A-Za-z]/.test(subject) || /^\d|[다요]$/.test(subject)) return undefined;
  if (!subject.split(' ').every((word) => isNounWord(word, words) || words.isSoft(word))) return undefined;
  const places: readonly ZonePlace[] = [...beside, ...(inside?.places ?? [])];
  return {
    start: cell.start,
    end: cell.end,
    core: flat(subject.replace(/ ?(?:지구|특구|단지)$/, '')),
    places,
  };
}

function wholePlace(text: string, placeAt: PlaceAt): readonly ZonePlace[] | undefined {
  const found = placesAt(text, 0, placeAt, true);
  return found?.end === text.length ? found.places : undefined;
}

/** The lines that hold something, each as its cells: apart by tabs or strokes. */
function rowsOf(text: string, isTab: (at: number) => boolean): Cell[][] {
  const rows: Cell[][] = [];
  let cells: Cell[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const ends = i === text.length || text[i] === '\n';
    if (!ends && text[i] !== '|' && !(text[i] === ' ' && isTab(i))) continue;
    const span = trimSpan(text, { start, end: i });
    if (span.end > span.start)
      cells.push({ ...span, text: text.slice(span.start, Math.min(span.end, span.start + LONGEST_CELL + 1)) });
    start = i + 1;
    if (!ends) continue;
    if (cells.length > 0) rows.push(cells);
    cells = [];
  }
  return rows;
}
