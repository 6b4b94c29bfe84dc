// Documents made from the fixtures: other names, numbers and days, and paragraphs of other articles until the size is met.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FIXTURES = new URL('../../fixtures/articles/', import.meta.url).pathname;

const NAMES =
  '가람 가온 겨레 고운 구름 나래 나루 노을 누리 다솜 달빛 대나 도담 동녘 두레 들꽃 라온 마루 맑은 무지 물빛 미르 바다 바람 버들 별내 보람 봄내 빛골 사랑 산들 새들 샛별 서녘 소담 솔뫼 수리 시내 아라 아름 온새 우람 은하 이든 자람 잔디 정겨 초록 큰솔 터울 푸른 하늘 한결 한빛 햇살 호수'.split(
    ' ',
  );

/** The fixtures' pages of one kind, each with its paragraphs. */
function pagesOf(file) {
  const pages = [];
  for (const name of readdirSync(FIXTURES).sort()) {
    let text;
    try {
      const bytes = readFileSync(join(FIXTURES, name, file));
      text = bytes.toString('utf8');
    } catch {
      continue;
    }
    if (!text.includes('\ufffd')) pages.push({ name, text });
  }
  return pages;
}

const PARAGRAPH = /^(?:<p[^>]*>)?([^<>\n]{50,600}다\.)(?:<\/p>)?$/gmu;

const FURNITURE = /기자|저작권|사진|무단|문의|@|기사|언론|요약|뉴스|보도|배포|제공|브라우저|댓글|자료/;

/** The makers of documents: `text(random)`, `html(random)` and `article(random, bytes)` each give one. */
export function makers() {
  const texts = pagesOf('input.txt');
  const pages = pagesOf('input.html').filter(({ text }) => text.search(PARAGRAPH) >= 0);
  const paragraphs = texts.flatMap(({ text }) => [...text.matchAll(PARAGRAPH)].map(([, paragraph]) => paragraph));
  // sentences of articles alone: behind furniture, another article's opening or a caption an article would end
  const plain = paragraphs.filter(
    (text) => /^[가-힣’‘“']/.test(text) && /[^니]다\.$/.test(text) && !FURNITURE.test(text),
  );
  const withParagraph = texts.filter(({ text }) => text.search(PARAGRAPH) >= 0);
  return {
    /** A page of 3 to 7 KB. */
    text(random) {
      const page = random.pick(withParagraph).text;
      return altered(
        lengthened(page, paragraphs, random.between(3000, 7000), random, (text) => `${text}\n\n`),
        random,
      );
    },
    /** A page as short as 1 KB or as long as memory holds: what grows is the article. */
    article(random, bytes) {
      const short = withParagraph.filter(({ text }) => Buffer.byteLength(text) <= 1100);
      const page = altered(random.pick(short).text, random);
      return lengthened(page, plain, bytes, random, (text) => `${altered(text, random)}\n\n`);
    },
    /** A page of 20 to 30 KB with 3 to 7 KB of article, the rest menus, styles and scripts as sites have them. */
    html(random) {
      const page = random.pick(pages).text;
      const long = lengthened(page, paragraphs, random.between(6000, 10_000), random, (text) => `<p>${text}</p>\n`);
      return altered(padded(long, random.between(20_000, 30_000), random), random);
    },
  };
}

/** The page with paragraphs of others behind its own first one, until it has so many bytes. */
function lengthened(page, paragraphs, size, random, wrapped) {
  const first = /^(?:<p[^>]*>)?[^<>\n]{50,600}다\.(?:<\/p>)?\n+/mu.exec(`${page}\n`);
  const at = Math.min(first.index + first[0].length, page.length);
  let more = '';
  for (let have = Buffer.byteLength(page); have < size; ) {
    const piece = wrapped(random.pick(paragraphs));
    more += piece;
    have += Buffer.byteLength(piece);
  }
  return `${page.slice(0, at)}${more}${page.slice(at)}`;
}

/** Markup around the article: a style sheet and scripts in the head, menus before the end. */
function padded(page, size, random) {
  let missing = size - Buffer.byteLength(page);
  let head = '';
  let menu = '';
  while (missing > 0) {
    const rule = `.c${random.below(1e6)} a{margin:${random.below(40)}px;color:#${random.below(1e6)}}\n`;
    const script = `<script>window.q=window.q||[];q.push(["slot","${random.below(1e9)}",{w:${random.below(900)},h:${random.below(600)}}]);</script>\n`;
    const item = `<li><a href="/list.php?no=${random.below(1e6)}">${random.pick(NAMES)} ${random.pick(NAMES)}</a></li>\n`;
    head += `<style>${rule.repeat(2)}</style>\n${script}${script}`;
    menu += item.repeat(3);
    missing -= 2 * rule.length + 2 * script.length + 3 * Buffer.byteLength(item) + 15;
  }
  const inHead = page.replace('</head>', () => `${head}</head>`);
  return inHead.replace(/<\/body>/i, () => `<nav><ul>\n${menu}</ul></nav>\n</body>`);
}

/** Other names, numbers and days; the same name stays the same throughout the document. */
function altered(text, random) {
  const names = new Map();
  const nameOf = (old) => {
    if (!names.has(old)) names.set(old, random.pick(NAMES));
    return names.get(old);
  };
  return text
    .replace(/(?<![가-힣])[가-힣]{2}(?=(?:시|군|구)(?:장|수|청)?[은는이가의을를에 ])/gu, nameOf)
    .replace(/(?<=(?<![가-힣])[가-힣])[가-힣]{2}(?= (?:기자|시장|군수|장관|대표|교수))/gu, nameOf)
    .replace(/(?<![\d.:-])\d{1,2}(?=일(?!\d))/gu, () => String(random.between(1, 28)))
    .replace(/(?<![\d.:,-])[1-9]\d{0,4}(?=(?:억|만|조|명|곳|개|%|원|톤|㎡))/gu, (number) =>
      String(random.between(10 ** (number.length - 1), 10 ** number.length - 1)),
    );
}
