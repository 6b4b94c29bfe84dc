import type { Lexicon } from '../../data/lexicon.ts';
import { fold } from '../../korean/fold.ts';
import { alternatives, pageWords } from '../words.ts';
import type { Draft, Mark } from './draft.ts';

/** How sure a line alone is of being part of a weather ticker: a station's name alone is one only beside others. */
type Likeness = 'surely' | 'perhaps' | undefined;

const LONGEST = 2000;
const CREDIT = /^(?:자료 ?[:=]? ?)?기상청(?:제공| 제공)?$|^날씨 ?(?:제공|정보)?$/;
const DEGREES = /^-?\d{1,2}(?:\.\d{1,2})? ?(?:℃|°C|°|도)?$/;

/** Marks the tickers that pages show around an article: lists with holes, one line, tables, empty skeletons. Prose about weather has other words. */
export function markWeather(drafts: readonly Draft[], lexicon: Lexicon): void {
  const likeness = lexicon.derived('clean/weather', () => likenessOf(lexicon));
  const found = drafts.map(({ text, mark }) => (mark ? undefined : likeness(text)));
  const ticker: Mark = { zone: 'weather', rule: 'weather-ticker' };
  // a run of ticker lines needs one that is sure, or the credit of the weather service
  for (let i = 0; i < drafts.length; ) {
    if (!found[i]) {
      i++;
      continue;
    }
    let end = i;
    let sure = 0;
    while (end < drafts.length && (found[end] || drafts[end]!.mark?.rule === 'symbols-only'))
      if (found[end++] === 'surely') sure++;
    for (let k = i; k < end; k++) if (sure > 0 && found[k]) drafts[k]!.mark = ticker;
    i = end;
  }
}

function likenessOf(lexicon: Lexicon): (line: string) => Likeness {
  const conditions = pageWords(lexicon, 'weather-conditions').map(fold);
  const words = new Set(pageWords(lexicon, 'weather-words').map((word) => fold(word).toLowerCase()));
  const stations = new Set(lexicon.tables.stations.flatMap(({ name }) => [name, name.replace(/\(.*/, '')]));
  const condition = `(?:${alternatives(conditions)})`;
  // 맑음속초-8.0℃ · 구름조금고창군 · 맑음-13.0℃ · 서울 10℃ · 울산 8.3℃ 맑음
  const station = new RegExp(
    `^(?<sky>${condition})? ?(?<name>[가-힣]{2,5}(?:\\([가-힣]\\))?)? ?(?<heat>-?\\d{1,2}(?:\\.\\d{1,2})? ?(?:℃|°C|°|도))? ?(?<late>${condition})?$`,
  );
  const item = (text: string): Likeness => {
    if (CREDIT.test(text)) return 'surely';
    if (words.has(text.toLowerCase())) return 'perhaps';
    const match = station.exec(text);
    if (!match) return DEGREES.test(text) && /[℃°]/.test(text) ? 'perhaps' : undefined;
    const { sky, name, heat, late } = match.groups!;
    if (heat && /[℃°]/.test(heat) && (name || sky || late)) return 'surely';
    if (sky || late) return name === undefined || stations.has(name) || heat ? 'surely' : 'perhaps';
    return heat || (name && stations.has(name)) ? 'perhaps' : undefined;
  };
  return (line) => {
    if (line.length > LONGEST || line.length === 0) return undefined;
    const bulleted = line.replace(/^[·*-] ?/, '');
    const whole = item(bulleted);
    if (whole)
      return whole === 'perhaps' &&
        bulleted === line &&
        !/[℃°]/.test(line) &&
        !stations.has(line) &&
        !words.has(line.toLowerCase())
        ? undefined
        : whole;
    // several on one line
    const parts = line
      .split(/ ?[|·,\t] ?|(?<=[℃°음림눈비개무사금]|°C) (?=[가-힣])/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length < 2) return undefined;
    const likely = parts.map((part) => item(part) ?? item(part.split(' ')[0]!));
    const surely = likely.filter((part) => part === 'surely').length;
    return surely >= 2 && likely.filter(Boolean).length * 3 >= parts.length * 2 ? 'surely' : undefined;
  };
}
