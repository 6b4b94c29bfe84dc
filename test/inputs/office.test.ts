import { describe, expect, test } from 'vitest';
import { readAll } from '../support/inputs.ts';
import { docx, hangul, hwpx, odt, type Part, zip } from '../support/office.ts';

const textOf = async (bytes: Uint8Array, name = 'x'): Promise<string | string[]> => {
  const { sources, problems } = await readAll(bytes, name);
  return problems.length > 0 ? problems : sources[0]!.text;
};

const RELEASE: Part[] = [
  '보도자료',
  [['보도시점', '2025. 12. 8.(월) 11:00', '배포', '2025. 12. 8.(월) 08:30']],
  '온샘시, 도서관 세 곳 연다',
  '□ 온샘시는 8일 도서관 세 곳을 연다고 밝혔다. 예산은 35억 원이다.',
  [
    ['구분', '2024년', '2025년'],
    ['예산', '20억 원', '35억 원'],
    ['이용자', '1,234명', '2,345명'],
  ],
  [
    ['담당 부서', '문화국', '책임자', '과 장', '한가람', '(044-000-1234)'],
    ['', '도서관과', '담당자', '사무관', '이누리', '(044-000-5678)'],
  ],
];

const RELEASE_TEXT = `보도자료

보도시점
2025. 12. 8.(월) 11:00
배포
2025. 12. 8.(월) 08:30

온샘시, 도서관 세 곳 연다
□ 온샘시는 8일 도서관 세 곳을 연다고 밝혔다. 예산은 35억 원이다.

구분\t2024년\t2025년
예산\t20억 원\t35억 원
이용자\t1,234명\t2,345명

담당 부서
문화국
책임자
과 장
한가람
(044-000-1234)
도서관과
담당자
사무관
이누리
(044-000-5678)
`;

describe('HWP and HWPX', () => {
  test('one document gives one text: data in rows, the header and the contacts cell by cell', async () => {
    const document = hangul(RELEASE);
    expect(await textOf(document.exportHwpx())).toBe(RELEASE_TEXT);
    expect(await textOf(document.exportHwp())).toBe(RELEASE_TEXT);
  });
  test('told apart by content, whatever the name', async () => {
    const document = hangul(['글이다.']);
    const formats = await Promise.all(
      [document.exportHwp(), document.exportHwpx()].map(async (bytes) => (await readAll(bytes, 'a.txt')).sources[0]),
    );
    expect(formats.map((source) => [source?.format, source?.encoding])).toEqual([
      ['hwp', null],
      ['hwpx', null],
    ]);
  });
  test('HWPML', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><HWPML Version="2.91"><HEAD SecCnt="1"><MAPPINGTABLE/></HEAD><BODY><SECTION Id="0"><P ParaShape="0" Style="0"><TEXT CharShape="0"><CHAR>온샘시는 밝혔다.</CHAR></TEXT></P></SECTION></BODY><TAIL/></HWPML>`;
    expect(await textOf(Buffer.from(xml))).toBe('온샘시는 밝혔다.\n');
  });
  test('a password is said', async () => {
    const document = hangul(['글이다.']);
    expect(await textOf(document.exportHwpWithPassword('abcd'))).toEqual(['INPUT_PASSWORD']);
    expect(await textOf(document.exportHwpxWithPassword('abcd'))).toEqual(['INPUT_PASSWORD']);
  });
  test('footnotes after their paragraph; headers, alt texts, hidden remarks and struck words left out', async () => {
    const section = `<hp:p><hp:run><hp:ctrl><hp:header><hp:subList><hp:p><hp:run><hp:t>머리말</hp:t></hp:run></hp:p></hp:subList></hp:header></hp:ctrl><hp:t>온샘시는<hp:nbSpace/>35억<hp:deleteBegin/>, 36억<hp:deleteEnd/> 원을</hp:t><hp:ctrl><hp:footNote><hp:subList><hp:p><hp:run><hp:t>2년 동안</hp:t></hp:run></hp:p></hp:subList></hp:footNote></hp:ctrl><hp:t> 쓴다.</hp:t><hp:pic><hp:shapeComment>그림입니다.</hp:shapeComment></hp:pic></hp:run></hp:p><hp:p><hp:run><hp:t>다음<hp:lineBreak/>줄</hp:t></hp:run></hp:p>`;
    expect(await textOf(hwpx(section))).toBe('온샘시는\u00a035억 원을 쓴다.\n1) 2년 동안\n다음\n줄\n');
  });
  test('automatic bullets, and Hangul’s own numbers in boxes', async () => {
    const header =
      '<hh:head><hh:bullets><hh:bullet id="1" char="□"/></hh:bullets><hh:paraPr id="7"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr></hh:head>';
    const section =
      '<hp:p paraPrIDRef="7"><hp:run><hp:t>첫째</hp:t></hp:run></hp:p><hp:p><hp:run><hp:t>\u{f02b2} 둘째</hp:t></hp:run></hp:p>';
    expect(await textOf(hwpx(section, { 'Contents/header.xml': header }))).toBe('□ 첫째\n② 둘째\n');
  });
  test('automatic numbers count on, and begin anew below the next number above them', async () => {
    const level = (format: string, pattern: string): string =>
      `<hh:paraHead start="1" numFormat="${format}">${pattern}</hh:paraHead>`;
    const shape = (id: number, at: number): string =>
      `<hh:paraPr id="${id}"><hh:heading type="NUMBER" idRef="1" level="${at}"/></hh:paraPr>`;
    const header = `<hh:head><hh:numbering id="1" start="0">${level('DIGIT', '^1.')}${level('HANGUL_SYLLABLE', '^2)')}</hh:numbering>${shape(5, 0)}${shape(6, 1)}</hh:head>`;
    const section = [5, 6, 6, 5, 6]
      .map((id) => `<hp:p paraPrIDRef="${id}"><hp:run><hp:t>글</hp:t></hp:run></hp:p>`)
      .join('');
    expect(await textOf(hwpx(section, { 'Contents/header.xml': header }))).toBe(
      '1. 글\n가) 글\n나) 글\n2. 글\n가) 글\n',
    );
  });
  test('merged heads stand over each of their columns and rows, merged figures once', async () => {
    const cell = (row: number, column: number, rows: number, columns: number, text: string): string =>
      `<hp:tc><hp:subList><hp:p><hp:run><hp:t>${text}</hp:t></hp:run></hp:p></hp:subList><hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="${columns}" rowSpan="${rows}"/></hp:tc>`;
    const table = `<hp:p><hp:run><hp:tbl><hp:tr>${cell(0, 0, 2, 1, '구분')}${cell(0, 1, 1, 2, '2025년')}</hp:tr><hp:tr>${cell(1, 1, 1, 1, '국비')}${cell(1, 2, 1, 1, '시비')}</hp:tr><hp:tr>${cell(2, 0, 1, 1, '예산')}${cell(2, 1, 1, 2, '35억 원')}</hp:tr></hp:tbl></hp:run></hp:p>`;
    expect(await textOf(hwpx(table))).toBe('구분\t2025년\t2025년\n구분\t국비\t시비\n예산\t35억 원\n');
  });
  test('frames of titles are no tables', async () => {
    const document = hangul([[['', '온샘시, 도서관 연다', '']], [['붙임 1'], ['사업 개요']]]);
    expect(await textOf(document.exportHwpx())).toBe('온샘시, 도서관 연다\n\n붙임 1\n사업 개요\n');
  });
});

describe('DOCX', () => {
  const p = (text: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  test('paragraphs, tabs, breaks, revisions, bullets, footnotes', async () => {
    const bytes = docx(
      `${p('온샘시 ')}<w:p><w:r><w:t>예산은</w:t><w:tab/><w:t>35억</w:t><w:br/><w:t>원이다.</w:t><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>36억</w:delText></w:r></w:del></w:p>${p('첫째', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')}`,
      {
        'word/numbering.xml':
          '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="○"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('2년 동안')}</w:footnote></w:footnotes>`,
      },
    );
    expect(await textOf(bytes)).toBe('온샘시\n예산은\t35억\n원이다.\n1) 2년 동안\n○ 첫째\n');
  });
  test('tables with merged cells; a text box once', async () => {
    const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('상자 글')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('상자 글')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const table = `<w:tbl><w:tr>${tc('구분', '<w:vMerge w:val="restart"/>')}${tc('2025년', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('국비')}${tc('시비')}</w:tr><w:tr>${tc('예산')}${tc('20억 원')}${tc('15억 원')}</w:tr></w:tbl>`;
    expect(await textOf(docx(box + table))).toBe(
      '상자 글\n\n구분\t2025년\t2025년\n구분\t국비\t시비\n예산\t20억 원\t15억 원\n',
    );
  });
  test('an encrypted one is a compound file', async () => {
    const { problems } = await readAll(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.docx');
    expect(problems).toEqual(['INPUT_DAMAGED']);
  });
});

describe('ODT', () => {
  test('paragraphs, spaces, tables with spans, notes, no remarks', async () => {
    const cell = (text: string, attributes = ''): string =>
      `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const bytes = odt(
      `<text:h>온샘시,<text:s text:c="2"/>도서관
      연다</text:h><text:p>예산은<text:tab/>35억<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>2년 동안</text:p></text:note-body></text:note> 원이다.<office:annotation><text:p>확인 요망</text:p></office:annotation></text:p>
      <table:table><table:table-row>${cell('구분', 'table:number-rows-spanned="2"')}${cell('2025년', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>${cell('국비')}${cell('시비')}</table:table-row></table:table>`,
    );
    expect(await textOf(bytes)).toBe(
      '온샘시,  도서관 연다\n예산은\t35억 원이다.\n1) 2년 동안\n\n구분\t2025년\t2025년\n구분\t국비\t시비\n',
    );
  });
  test('a password is said', async () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    expect(await textOf(odt('<text:p>글</text:p>', { 'META-INF/manifest.xml': manifest }))).toEqual(['INPUT_PASSWORD']);
  });
});

test('nesting made to exhaust the stack is refused', async () => {
  const deep = '<text:p>'.repeat(100_000);
  expect(await textOf(odt(deep))).toEqual(['INPUT_TOO_DEEP']);
  expect(await textOf(hwpx('<hp:p>'.repeat(100_000)))).toEqual(['INPUT_TOO_DEEP']);
});

test.each(['xl/workbook.xml', 'ppt/presentation.xml'])('%s is no text', async (part) => {
  expect(await textOf(zip({ [part]: '<x/>' }))).toEqual(['INPUT_FORMAT_UNREAD']);
});
