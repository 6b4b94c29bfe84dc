import { describe, expect, test } from 'vitest';
import { releaseOf } from './support.ts';

const B1 = '□ 산림청(청장 김인호)은 봄철 산불 대응을 위해 헬기 12대를 더 띄운다고 12일 밝혔다.\n';
const B2 = 'ㅇ 올해 예산은 120억 원으로 지난해보다 30억 원 늘었으며, 헬기는 강원과 경북에 먼저 둔다.\n';
const B3 = '□ 김인호 산림청장은 “첫 30분이 숲을 가른다”라고 말했다.\n';
const HD = '산림청\n보도자료\n';
const DT = [
  '보도시점 2026. 4. 12.(일) 11:00 배포 2026. 4. 10.(금)\n',
  '2026. 4. 12.(일) 11:00 < 4. 13.(월) 조간 >\n보도시점\n배포 2026. 4. 10.(금)\n',
  '보도시점\n배포\n2026. 4. 12.(일) 11:00\n2026. 4. 10.(금)\n',
  '2026. 4. 12.(일) 11:00\n보도시점\n2026. 4. 10.(금)\n배포\n',
  '2026. 4. 12.(일) 11:00\n2026. 4. 10.(금)\n보도시점\n배포\n',
];
const T = '봄철 산불 대응에 헬기 12대 더 띄운다\n- 예산 120억 원 투입 -\n- 강원·경북에 먼저 배치 -\n';
const C =
  '담당 부서 산림재난통제관 책임자 과 장 김가온 (042-481-0001)\n산불방지과 담당자 사무관 이나래 (042-481-0002)\n';
const P = (n: number): string => `- ${n} -\n`;
const A = '붙임 헬기 배치 지역 1부. 끝.\n';
const G = '\n';

/** The parts of a release in the orders in which PDF text gives them. */
const ordersOf = (D: string): Record<string, string> => ({
  normal: HD + D + T + B1 + B2 + B3 + C,
  after: B1 + B2 + P(1) + HD + D + T + B3 + C,
  afterG: B1 + G + B2 + G + HD + D + G + T + G + P(1) + B3 + C,
  end: B1 + B2 + B3 + A + C + HD + D + T,
  endG: B1 + B2 + B3 + G + A + G + C + G + P(1) + HD + D + G + T,
  contactsFirst: C + HD + D + T + B1 + B2 + B3,
  contactsMid: HD + D + C + T + B1 + B2 + B3,
  titleEnd: HD + D + B1 + B2 + B3 + A + C + P(1) + T,
  titleMid: HD + D + B1 + B2 + T + P(1) + B3 + C,
  titleBeforeA: HD + D + B1 + B2 + B3 + T + A + C,
  titleTop: T + HD + D + B1 + B2 + B3 + C,
  subsFirst:
    HD +
    D +
    '- 예산 120억 원 투입 -\n- 강원·경북에 먼저 배치 -\n봄철 산불 대응에 헬기 12대 더 띄운다\n' +
    B1 +
    B2 +
    B3 +
    C,
  datesBelow: HD + T + D + B1 + B2 + B3 + C,
  datesEnd: HD + T + B1 + B2 + B3 + C + D,
});

describe.each(DT)('%s', (dates) => {
  test.each(Object.entries(ordersOf(dates)))('%s', async (_, text) => {
    for (const own of [text, text.replace(/^[□ㅇ] /gm, '')]) {
      const { kind, title, subtitles, body, head } = await releaseOf(own);
      expect(kind).toBe('press_release');
      expect(title).toBe('봄철 산불 대응에 헬기 12대 더 띄운다');
      expect(subtitles).toEqual(['예산 120억 원 투입', '강원·경북에 먼저 배치']);
      expect(body).toHaveLength(3);
      expect(head.contacts.map(({ name }) => name)).toEqual(['김가온', '이나래']);
      expect(head.issuer?.name).toBe('산림청');
      expect([head.embargo, head.distributed]).toEqual(['2026-04-12T11:00+09:00', '2026-04-10']);
    }
  });
});
