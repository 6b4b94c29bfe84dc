/** An item of a feed with nothing to question; `more` stands at the end of its description. */
export const itemOf = (n: number, more = ''): string =>
  `<item><title>온샘시, 마을 도서관 ${n}호 연다</title>
<link>https://news.example/${n}</link><guid>g${n}</guid><pubDate>Tue, 02 Dec 2025 15:20:00 +0900</pubDate>
<description><![CDATA[<p>온샘시는 마을 도서관 ${n}호를 새로 연다고 2일 밝혔다.</p>
<p>시는 주민 설명회를 거쳐 자리를 정했다.</p>${more}]]></description></item>`;

export const feedOf = (items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>한들신문</title><link>https://news.example/</link>
${items.join('\n')}
</channel></rss>
`;
