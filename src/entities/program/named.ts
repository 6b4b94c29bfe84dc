import { fold } from '../../korean/fold.ts';
import { josaAt, stripJosa } from '../../korean/josa.ts';
import type { Span } from '../../text/span.ts';
import { sentenceAt } from '../sentences.ts';
import type { ZoneWords } from '../zone/words.ts';
import { type Amount, amountsOf } from './amounts.ts';
import { firstFrom, type Name, type Page } from './page.ts';
import { isPart, wordStart } from './plain.ts';
import type { ProgramWords } from './words.ts';

/** What the rules share that find names by their money. */
export interface Naming {
  readonly page: Page;
  readonly words: ProgramWords;
  readonly nouns: ZoneWords;
}

const MOST_WORDS = 6;
/** What money is put into or makes: `N을 들여 …`, `N 규모의 …`. */
const INTO =
  /^(?:여 ?원)?(?:이|을|를|의)? ?(?:규모의|들여|들인|들이는|투입해|투입하는|투입되는|투입할|들어가는|확보해),? /;
/** A budget by its word, right before the amount or its particle. */
const SIZE = /^(?:총)?(?:사업비|예산|공사비)(?:[은을이]|으로)?$/;
const BUSINESS = /^(?:총)?사업비[은는]$/;
/** `트램은 7천억 원을 들여 …`: what is built by the money that its sentence speaks of. */
const BY_SPENDING = /^(?:여 ?원)?(?:을|이) ?(?:들여|투입해|투입돼)/;
const MADE =
  /^(?:을|를)? ?(?:새로 |연내 )?(?:조성|건립|구축|짓|지어|만들|설치|추진|정비|확충|신축|세우|세운|착공|시행|시작|벌이|벌인|연다|개발|건설)/;
/** Words between a program and its amount that are no part of either. */
const BETWEEN =
  /^(?:총|약|모두|전체|국비|사업비|총사업비|예산|각각|등|까지|동안|간|올해|내년|향후|앞으로|매년|해마다)(?:[은는이가을를로의]|으로)?,?$/;
const BUDGET_OPENS = /^(?:올해|내년|금년|전체)? ?(?:총)?(?:사업비|예산|공사비)[은는] /;
/** `사업별로는 발사전망대 112억원, …`: what a list of amounts opens with. */
const LIST_OPENS =
  /(?:(?:사업|분야|부문|시설|항목)별로(?:는|도)?|(?:사업|예산|내역|내용)[은는](?: 보면)?|살펴보면|보면) $/;
const OPENING = /^(?:[□ㅇ○◦❍*·-]+ )?(?:(?:한편|또한|또|특히|이와 함께|아울러|이번),? )*/;

/**
 * Programs that only their money gives away: `우주산업 클러스터에 3천억원이 들어간다`, `460억원을 들여 반도체교육원을 짓는다`,
 * `3천억원 규모의 해상풍력 단지`. Names that were found before stay as they are.
 */
export function namesByMoney(naming: Naming): Name[] {
  const { page, words } = naming;
  const names: Name[] = [];
  for (const amount of amountsOf(page, words)) {
    const span = spanOf(naming, amount);
    if (!span || taken(page, span)) continue;
    const name = page.field.text.slice(span.start, span.end);
    names.push({
      field: page.field,
      span,
      text: name,
      rule: 'program/by-money',
      reading: { name: fold(name), as: 'program' },
    });
  }
  return names;
}

function spanOf(naming: Naming, amount: Amount): Span | undefined {
  const { field } = naming.page;
  const { start } = amount.sentence;
  return (
    (amount.rank > 1 ? (objectAfter(naming, amount) ?? dativeBefore(naming, amount)) : undefined) ??
    listBefore(naming, amount) ??
    (field.name !== 'body' ? headlineBefore(naming, amount) : undefined) ??
    (BUDGET_OPENS.test(field.text.slice(start, start + 20)) ? subjectBefore(naming, amount.sentence) : undefined)
  );
}

const taken = ({ names }: Page, { start, end }: Span): boolean => {
  const next = firstFrom(names, end);
  return next > 0 && names[next - 1]!.span.end > start;
};

/** `X에(는) 2031년까지 3천억원이 들어간다`: the noun before 에, or before 는 of a total. */
function dativeBefore(naming: Naming, { money, sentence, after }: Amount): Span | undefined {
  const { page, words } = naming;
  const { text } = page.field;
  let end = money.at.start;
  let sized = false;
  let ofBusiness = false;
  for (let n = 0; n < MOST_WORDS; n++) {
    while (end > sentence.start && text[end - 1] === ' ') end--;
    const date = dateEnding(page, end);
    if (date !== undefined) {
      end = date;
      continue;
    }
    let start = end;
    while (start > sentence.start && !/\s/.test(text[start - 1]!)) start--;
    const word = fold(text.slice(start, end));
    if (word === '') return undefined;
    const [, noun, particle] = /^(.+?)(에는|에도|에|은|는|의)$/.exec(word) ?? [];
    if (noun && particle?.startsWith('에')) return named(naming, start + noun.length, sentence.start);
    if (SIZE.test(word)) sized = true;
    else if (!BETWEEN.test(word)) {
      const stop = noun && (sized || BY_SPENDING.test(after)) ? start + noun.length : sized ? end : undefined;
      const span = stop === undefined ? undefined : named(naming, stop, sentence.start);
      return span && (ofBusiness || words.hasSuffix(fold(text.slice(span.start, span.end)))) ? span : undefined;
    }
    // 농촌협약 사업비는: what has such costs is a program
    ofBusiness ||= BUSINESS.test(word);
    end = start;
  }
  return undefined;
}

/** Where the date starts that ends at `end`, perhaps with a particle. */
function dateEnding({ dates }: Page, end: number): number | undefined {
  const date = dates[firstFrom(dates, end) - 1];
  return date && date.at.end <= end && end - date.at.end <= 2 && date.at.end > date.at.start
    ? date.at.start
    : undefined;
}

/** The noun phrase that ends at `end`, if it can be a program. */
function named({ page, words, nouns }: Naming, end: number, least: number): Span | undefined {
  const { text } = page.field;
  let start = end;
  let count = 0;
  for (let at = end; count < MOST_WORDS - 1; count++) {
    const from = Math.max(least, wordStart(text, at));
    const word = fold(text.slice(from, at));
    if (word === '' || !isPart(word, words, nouns)) break;
    start = from;
    if (text[from - 1] !== ' ') {
      count++;
      break;
    }
    at = from - 1;
  }
  return isProgram(fold(text.slice(start, end)), count, { words, nouns }) ? { start, end } : undefined;
}

/** Whether a noun phrase names something that is built or run: several words or a program's ending, no people, places or bodies. */
function isProgram(name: string, count: number, { words, nouns }: Pick<Naming, 'words' | 'nouns'>): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (
    name.length < 4 ||
    words.is('no-object', last) ||
    words.endsWith('no-end', last) ||
    words.is('generic', name) ||
    nouns.isBody(last)
  )
    return false;
  if (/(?:[가-힣](?:시|군|(?<![지특])구|도|읍|면|동)|일원|일대)$/.test(last) && !words.hasSuffix(name)) return false;
  return count > 1 || (words.hasSuffix(name) && !words.isSuffix(name));
}

/** `N을 들여 한국반도체교육원을 짓는다`, `N 규모의 액화수소 클러스터`. */
function objectAfter(naming: Naming, { after, behind }: Amount): Span | undefined {
  const { page, words, nouns } = naming;
  const into = INTO.exec(after);
  if (!into) return undefined;
  const { text } = page.field;
  const sized = into[0].includes('규모') || /[는인] $/.test(into[0]);
  let start = behind + into[0].length;
  for (let at = start, count = 1; count <= MOST_WORDS + 4; count++) {
    let end = at;
    while (end < text.length && !/[\s,.'"‘’“”()[\]]/.test(text[end]!)) end++;
    const word = fold(text.slice(at, end));
    if (word === '') return undefined;
    if (/(?:에|에서|까지|부터|간)$/.test(word)) start = end + 1;
    else if (!isPart(word, words, nouns)) {
      const noun = stripJosa(word);
      const stop = at + noun.length;
      if (noun === word || josaAt(text, stop) === undefined) return undefined;
      const name = fold(text.slice(start, stop));
      const fits = sized || MADE.test(fold(text.slice(stop, stop + 16)));
      return fits && isProgram(name, count, naming) ? { start, end: stop } : undefined;
    }
    if (text[end] !== ' ') return undefined;
    at = end + 1;
  }
  return undefined;
}

/** `▲스마트팜 혁신밸리 조성 1,100억 원`, `노후 상수관로 교체(45억 원)`: an item of a list with its amount. */
function listBefore(naming: Naming, { money, after }: Amount): Span | undefined {
  const { page, words } = naming;
  const { text } = page.field;
  const before = text[money.at.start - 1];
  if ((before !== ' ' && before !== '(') || !/^(?:[),]|$| 등|\s*[△▲▷▶])/.test(after)) return undefined;
  const end = before === '(' && text[money.at.start - 2] === ' ' ? money.at.start - 2 : money.at.start - 1;
  const span = named(naming, end, 0);
  if (!span || !words.hasSuffix(fold(text.slice(span.start, span.end)))) return undefined;
  return span.start === 0 ||
    /[△▲▷▶▸①-⑳,\n(]$/.test(text.slice(Math.max(0, span.start - 2), span.start).trimEnd() || '\n') ||
    LIST_OPENS.test(text.slice(Math.max(0, span.start - 12), span.start))
    ? span
    : undefined;
}

/** `춘천 도시재생 혁신지구 4천400억 착공`: in a headline the name stands right before the amount. */
function headlineBefore(naming: Naming, { money }: Amount): Span | undefined {
  const { page, words } = naming;
  const { text } = page.field;
  if (text[money.at.start - 1] !== ' ') return undefined;
  const span = named(naming, money.at.start - 1, 0);
  if (!span) return undefined;
  const name = fold(text.slice(span.start, span.end));
  return words.hasSuffix(name) || /(?:지구|특구|단지)$/.test(name) ? span : undefined;
}

/** What the sentence before speaks of, where this one opens with `올해 예산은`. */
function subjectBefore(naming: Naming, sentence: Span): Span | undefined {
  const { page, words, nouns } = naming;
  const before = page.sentences[sentenceAt(page.sentences, sentence.start) - 1];
  if (!before) return undefined;
  const { text } = page.field;
  for (let index = sentenceAt(page.sentences, before.start), n = 0; n < 2 && index >= 0; n++, index--) {
    const { start: from } = page.sentences[index]!;
    const start = from + (OPENING.exec(text.slice(from, from + 30))?.[0].length ?? 0);
    const topic = /^((?:[^\s,.()'"]+ ){0,4}[^\s,.()'"]+?)[은는] /.exec(text.slice(start, start + 50))?.[1];
    if (topic === undefined) continue;
    const parts = topic.split(' ');
    // words of another kind before the noun fall away: 정부 in `정부 민간인재 영입지원은`
    const last = parts.findLastIndex((word) => !isPart(word, words, nouns));
    const name = parts.slice(last + 1).join(' ');
    const end = start + topic.length;
    if (name.length > 4 && isProgram(name, parts.length - last - 1, naming)) return { start: end - name.length, end };
  }
  return undefined;
}
