import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAll } from '../support/inputs.ts';
import { type Placed, pdf, widthIn } from '../support/pdf.ts';

const textOf = async (...pages: Placed[][]): Promise<string | string[]> => {
  const { sources, problems } = await readAll(pdf(pages), 'a.pdf');
  return problems.length > 0 ? problems : sources[0]!.text;
};

/** Lines of running text from the top, 16 points apart, each drawn so that it reaches the right margin where it is long. */
const lines = (texts: readonly string[], top = 700, x = 60): Placed[] =>
  texts.map((text, i) => ({ text, x, y: top - 16 * i }));

describe('order', () => {
  test('by place, whatever was drawn first; cells of a row apart by tabs', async () => {
    expect(
      await textOf([
        { text: '온샘시는 8일 도서관 세 곳을 연다고 밝혔다.', x: 60, y: 600 },
        { text: '2024년', x: 200, y: 550 },
        { text: '구분', x: 60, y: 550 },
        { text: '20억 원', x: 200, y: 534 },
        { text: '예산', x: 60, y: 534 },
        { text: '온샘시, 도서관 세 곳 연다', x: 120, y: 700, size: 18 },
        { text: '보도시점', x: 60, y: 760 },
        { text: '2025. 12. 8.(월) 11:00', x: 140, y: 760 },
      ]),
    ).toBe(
      '보도시점\t2025. 12. 8.(월) 11:00\n\n온샘시, 도서관 세 곳 연다\n\n온샘시는 8일 도서관 세 곳을 연다고 밝혔다.\n\n구분\t2024년\n예산\t20억 원\n',
    );
  });
  test('two columns one after the other, below a title over both', async () => {
    const left = Array.from({ length: 10 }, (_, i) => `왼쪽 단의 ${i + 1}째 줄은 여기에 있다`);
    const right = Array.from({ length: 10 }, (_, i) => `오른쪽 단의 ${i + 1}째 줄은 저기에 있다`);
    const title = {
      text: '온샘시가 도서관 세 곳을 한꺼번에 열기로 했다고 밝힌 날의 긴 제목',
      x: 100,
      y: 780,
      size: 12,
    };
    const text = await textOf([...lines(right, 740, 320), title, ...lines(left, 740, 60)]);
    expect((text as string).split(/\n+/).filter(Boolean)).toEqual([title.text, ...left, ...right]);
  });
  test('runs of one line join, with a space where there is a gap', async () => {
    expect(
      await textOf([
        { text: '35', x: 60, y: 700 },
        { text: '억', x: 60 + widthIn('35'), y: 700 },
        { text: '원을 쓴다.', x: 60 + widthIn('35억') + 4, y: 700 },
      ]),
    ).toBe('35억 원을 쓴다.\n');
  });
  test('bold letters that are drawn twice count once', async () => {
    expect(
      await textOf([
        { text: '붙임 자료를 보십시오', x: 60, y: 700 },
        { text: '붙임 자료를 보십시오', x: 60.4, y: 700 },
      ]),
    ).toBe('붙임 자료를 보십시오\n');
  });
});

test('lines stay as the page breaks them; a wider gap is an empty line', async () => {
  const text = await textOf([
    ...lines(['첫째 줄은 길고', '둘째 줄도 길고', '셋째 줄이다.']),
    ...lines(['다음 문단이다.'], 630),
  ]);
  expect(text).toBe('첫째 줄은 길고\n둘째 줄도 길고\n셋째 줄이다.\n\n다음 문단이다.\n');
});

test('page numbers go; what runs at the head of each page stays once', async () => {
  const page = (number: number): Placed[] => [
    { text: '온샘시 보도자료', x: 60, y: 810 },
    { text: `${['첫', '둘', '셋', '넷'][number]}째 쪽의 글이다.`, x: 60, y: 600 },
    { text: `- ${number + 1} -`, x: 290, y: 30 },
  ];
  expect(((await textOf(page(0), page(1), page(2), page(3))) as string).split(/\n+/).filter(Boolean)).toEqual([
    '온샘시 보도자료',
    '첫째 쪽의 글이다.',
    '둘째 쪽의 글이다.',
    '셋째 쪽의 글이다.',
    '넷째 쪽의 글이다.',
  ]);
});

test('a PDF without text is called scanned', async () => {
  expect(await textOf([], [])).toEqual(['INPUT_SCANNED']);
});

test('a page that swells is stopped, and the next document is read', async () => {
  const swollen = deflateSync(Buffer.alloc(400 * 2 ** 20, 0x20));
  const head =
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n';
  const stream = `4 0 obj\n<< /Length ${swollen.length} /Filter /FlateDecode >>\nstream\n`;
  const bytes = Buffer.concat([
    Buffer.from(head + stream),
    swollen,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n'),
  ]);
  const { problems } = await readAll(bytes, 'a.pdf', { seconds: 8 });
  expect(problems[0]).toMatch(/^INPUT_(?:SWELLS|TIMEOUT|DAMAGED|SCANNED)$/);
  expect(await textOf([{ text: '온샘시는 밝혔다.', x: 60, y: 700 }])).toBe('온샘시는 밝혔다.\n');
});
