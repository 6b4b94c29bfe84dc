// Bills of the National Assembly: `의안번호 제2212345호` is number 12345 of the 22nd Assembly.

/** `의안번호 2212345`, `의안번호: 제2212345호`, `(의안 제2212345호)` */
const NUMBER = /의안\s?(?:번호)?\s?[:：]?\s?(?:제\s?)?(?<number>(?<assembly>\d{2})(?<serial>\d{5}))(?!\d)/g;

/** The first day of each Assembly (대한민국헌정회, 역대국회). A bill cannot be older than its Assembly. */
const BEGAN = { 17: '2004-05-30', 18: '2008-05-30', 19: '2012-05-30', 20: '2016-05-30', 21: '2020-05-30', 22: '2024-05-30' };

/** @type {import('sandbox-extract').Plugin} */
export default {
  name: 'bills',
  version: '1.0.0',
  kinds: [
    {
      name: 'bills',
      *find(text) {
        for (const { index, 0: words, groups } of text.matchAll(NUMBER)) {
          const start = index + words.lastIndexOf(groups.number);
          yield {
            start,
            end: start + groups.number.length,
            value: { assembly: Number(groups.assembly), serial: Number(groups.serial) },
            rule: 'number',
          };
        }
      },
    },
  ],
  checks: [
    {
      code: 'BILL_TOO_EARLY',
      severity: 'warning',
      text: {
        ko: '아직 열리지 않은 국회의 의안번호: {number} (제{assembly}대 국회, 기사 {day})',
        en: 'the number of a bill in an Assembly that had not begun: {number} (Assembly {assembly}, article of {day})',
      },
      *find({ extensions, published }) {
        const day = published.value?.slice(0, 10);
        if (!day || published.basis === 'inferred') return;
        for (const { text, value, at } of extensions.bills) {
          // an Assembly that the table does not know yet is no finding
          const began = BEGAN[value.assembly];
          if (began && day < began) yield { values: { number: text, assembly: value.assembly, day }, at };
        }
      },
    },
  ],
  outputs: [
    {
      format: 'bills',
      begin: 'number\tday\ttitle\n',
      record: ({ extensions, published, title }) =>
        extensions.bills.map(({ text }) => `${text}\t${published.value ?? ''}\t${title ?? ''}\n`).join(''),
      separator: '',
      end: '',
    },
  ],
  tables: {
    boilerplate: [
      {
        rule: 'bill-search',
        zone: 'footer',
        because: 'the foot of pages that show bills',
        lines: ['의안정보시스템에서 보기'],
      },
    ],
  },
};
