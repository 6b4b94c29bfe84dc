/** Articles made up by rule, and what outlets make of them: the same on every run. */

export interface Copy {
  readonly body: string;
  /** The text it is a copy of. */
  readonly text: number;
}

export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const CITIES = ['온샘시', '한들군', '새봄시', '가람시', '달빛군', '푸른시', '너울군', '솔뫼시'];
const SUBJECTS = [
  '수소 안전 실증',
  '마을 도서관',
  '청년 창업 공간',
  '스마트 농장',
  '어린이 병원',
  '전기 버스',
  '빈집 정비',
  '물길 복원',
];
const WHO = [
  '주민자치회',
  '시민단체',
  '관련 부서',
  '지역 대학',
  '참여 기업',
  '농업인 단체',
  '도의회',
  '산업진흥원',
  '상인회',
  '연구기관',
];
const WHEN = [
  '내년 상반기',
  '오는 5월',
  '이르면 다음 달',
  '올해 안',
  '2028년까지',
  '3분기',
  '연말',
  '2월 초',
  '단계적으로',
];
const WHAT = [
  '설계 공모',
  '예산 심의',
  '부지 매입',
  '현장 점검',
  '주민 설명회',
  '시범 운영',
  '장비 도입',
  '안전 진단',
  '인력 양성',
  '조례 개정',
];
const HOW = [
  '차질 없이 마무리하기로 했다',
  '서두르고 있다',
  '다시 검토한다고 밝혔다',
  '함께 추진한다',
  '지원하기로 뜻을 모았다',
  '두 차례로 나눠 진행한다',
];
const WHY = [
  '안전을 먼저 살펴야 한다는 지적에 따라',
  '이용자가 빠르게 늘면서',
  '국비가 확정됨에 따라',
  '인구가 줄어드는 데 대응해',
  '지난해 점검 결과를 바탕으로',
  '이웃 지역과 힘을 모아',
  '교통이 불편하다는 민원이 이어지자',
];
const SAID = [
  '현장의 목소리를 끝까지 듣겠다',
  '숫자보다 안전이 먼저',
  '지역이 바뀌는 계기가 될 것',
  '꼼꼼히 챙겨 성과를 내겠다',
  '늦더라도 제대로 하겠다',
];

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!;

function sentence(subject: string, city: string, random: Random): string {
  switch (random(4)) {
    case 0:
      return `${city}는 ${pick(WHY, random)} ${pick(WHEN, random)} ${subject} ${pick(WHAT, random)}을 ${pick(HOW, random)}.`;
    case 1:
      return `${pick(WHO, random)}와 ${pick(WHO, random)}는 ${pick(WHAT, random)}에 ${2 + random(97)}억 ${random(9) + 1}000만 원을 들여 ${random(900) + 20}명이 혜택을 보도록 ${pick(HOW, random)}.`;
    case 2:
      return `${pick(WHEN, random)} ${pick(WHAT, random)}이 끝나면 ${pick(WHO, random)}가 ${random(40) + 3}곳에서 ${pick(WHAT, random)}을 맡아 ${pick(HOW, random)}.`;
    default:
      return `${pick(WHO, random)} 관계자는 “${pick(SAID, random)}”며 “${pick(WHAT, random)}은 ${pick(WHEN, random)} ${pick(HOW, random)}”고 말했다.`;
  }
}

/** The sentences of a text. Texts of one subject share their place, their subject and two sentences word for word. */
export function textOf(number: number): string[] {
  const subject = number >> 2;
  const shared = randomOf(7000 + subject);
  const [city, name] = [pick(CITIES, shared), pick(SUBJECTS, shared)];
  const common = [sentence(name, city, shared), sentence(name, city, shared)];
  const random = randomOf(100 + number);
  const own = Array.from({ length: 8 + random(10) }, () => sentence(name, city, random));
  return [own[0]!, common[0]!, ...own.slice(1), common[1]!];
}

/** What an outlet makes of a text: a byline and a signature of its own, and up to three edits. */
export function printed(sentences: readonly string[], random: Random): string {
  let lines = [...sentences];
  for (let edits = random(4); edits > 0; edits--) {
    switch (random(5)) {
      case 0: // cut from the end, as desks do
        lines = lines.slice(0, Math.max(5, Math.ceil(lines.length * (0.6 + random(35) / 100))));
        break;
      case 1: // a sentence or two of its own
        for (let n = 1 + random(2); n > 0; n--)
          lines.splice(1 + random(lines.length), 0, sentence(pick(SUBJECTS, random), pick(CITIES, random), random));
        break;
      case 2: // a sentence left out
        if (lines.length > 6) lines.splice(1 + random(lines.length - 1), 1);
        break;
      case 3: // another ending, another figure
        lines = lines.map((line) => (random(4) === 0 ? line.replace(/했다\.$/, '한 것으로 전해졌다.') : line));
        lines = lines.map((line) => (random(6) === 0 ? line.replace(/\d+억/, `${random(90) + 2}억`) : line));
        break;
      default: {
        // a paragraph further up
        const from = 1 + random(lines.length - 1);
        lines.splice(1, 0, ...lines.splice(from, 1));
      }
    }
  }
  const outlet = `${pick(['온샘', '한들', '새봄', '가람', '너울'], random)}${pick(['일보', '신문', '뉴스', '타임스'], random)}`;
  if (random(2)) lines[0] = `[${outlet} ${pick(['한들', '박하늘', '이가람', '정너울'], random)} 기자] ${lines[0]}`;
  if (random(3) === 0) lines.push(`${outlet}은 독자의 제보를 기다립니다.`);
  const paragraphs: string[] = [];
  for (let i = 0; i < lines.length; ) paragraphs.push(lines.slice(i, (i += 1 + random(3))).join(' '));
  return paragraphs.join('\n\n');
}

/** Copies of `texts` texts, one to ten of each, well shuffled. */
export function copiesOf(texts: number, seed: number): Copy[] {
  const random = randomOf(seed);
  const copies: Copy[] = [];
  for (let text = 0; text < texts; text++) {
    const sentences = textOf(text);
    for (let n = 1 + random(10); n > 0; n--) copies.push({ text, body: printed(sentences, random) });
  }
  for (let i = copies.length - 1; i > 0; i--) {
    const other = random(i + 1);
    [copies[i], copies[other]] = [copies[other]!, copies[i]!];
  }
  return copies;
}
