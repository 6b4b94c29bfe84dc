/** 제11조의5, 제 8조, 제40조제3항, and 301조 of a foreign law. */
const ARTICLE =
  /(제)? ?(\d{1,4}) ?조(?! ?\d|원| ?[천백]?억| ?원)(?: ?의 ?(\d{1,3}))?(?: ?제? ?(\d{1,3}) ?항)?(?: ?제? ?(\d{1,3}) ?호)?/y;
/** What stands between two articles of one law: 제37조 및 제138조. */
const JOINER = /(?: ?[,·~-] ?| ?(?:및|또는|내지) ?|[와과] ?|부터 ?)(?=제 ?\d)/y;
/** 같은 조 제2항 and 제2항 after an article add nothing to it. */
const PARAGRAPH = /(?: ?[,·~-] ?| ?(?:및|또는) ?|[와과] ?)제 ?\d{1,3} ?[항호](?! ?조)/y;

export interface Articles {
  readonly articles: readonly string[];
  readonly end: number;
}

/** The articles that stand at `at`, perhaps after one space; an empty list and `at` itself if there are none. */
export function articlesAt(text: string, at: number): Articles {
  const articles: string[] = [];
  let end = at;
  let next = text[at] === ' ' ? at + 1 : at;
  for (;;) {
    ARTICLE.lastIndex = next;
    const match = ARTICLE.exec(text);
    // only the first one can do without 제, and only apart from the name: `무역법 301조`
    if (!match || (!match[1] && (articles.length > 0 || next === at))) break;
    articles.push(written(match));
    end = ARTICLE.lastIndex;
    PARAGRAPH.lastIndex = end;
    while (PARAGRAPH.exec(text)) end = PARAGRAPH.lastIndex;
    JOINER.lastIndex = end;
    if (!JOINER.exec(text)) break;
    next = JOINER.lastIndex;
  }
  return { articles, end };
}

function written([, ordinal = '', article, branch, paragraph, item]: RegExpExecArray): string {
  const of = (number: string | undefined, unit: string): string => (number ? `제${number}${unit}` : '');
  return `${ordinal}${article}조${branch ? `의${branch}` : ''}${of(paragraph, '항')}${of(item, '호')}`;
}
