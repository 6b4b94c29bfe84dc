import { appendLine, write } from './files.mjs';

/**
 * Lays out a rule for lines that are no article: its row, and a page that has such a line; the page's test fails until the row knows it.
 * @param {string} name share-bar
 * @param {string} zone one of src/model/label.ts: page_furniture, navigation …
 */
export function newRule(name, zone = 'page_furniture') {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name ?? ''))
    throw new Error('usage: npm run new:rule -- name-in-small-letters [zone]');
  appendLine(
    'src/data/tables/boilerplate.yaml',
    `\n- rule: ${name}\n  zone: ${zone}\n  because: "TODO: on which pages it was seen"\n  # TODO: whole lines; also starts, has, words, ends: see the head of this table\n  lines: []`,
  );
  const folder = `fixtures/articles/rule--${name}`;
  write(
    `${folder}/input.txt`,
    `온샘시, 마을 도서관 세 곳 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n온샘시는 3억 원을 들여 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다. 시는 저녁에도 문을 열고 책을 늘릴 계획이다.\n\n시는 내년에 두 곳을 더 열기로 했다고 설명했다.\n\n할 일: 이 줄을 지워야 할 줄로 바꾼다\n`,
  );
  write(
    `${folder}/expected.yaml`,
    `# ${name}: TODO: what the page is about\ntitle: 온샘시, 마을 도서관 세 곳 연다\nbody_paragraphs:\n  - 온샘시는 3억 원을 들여 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다. 시는 저녁에도 문을 열고 책을 늘릴 계획이다.\n  - 시는 내년에 두 곳을 더 열기로 했다고 설명했다.\nremoved:\n  - { kind: ${zone}, rule: clean/${name} }\n`,
  );
  return ['src/data/tables/boilerplate.yaml', `${folder}/input.txt`, `${folder}/expected.yaml`];
}
