import { describe, expect, test } from 'vitest';
import { noticeReader } from '../../../src/clean/news/notice.ts';
import { fold } from '../../../src/korean/fold.ts';
import { setup } from '../../support/extract.ts';

const isNotice = noticeReader(setup.lexicon);

describe('사이트가 읽는 이에게 하는 말', () => {
  test.each([
    '나래일보 언론사 구독되었습니다. 메인 뉴스판에서 주요뉴스를 볼 수 있습니다.보러가기',
    '나래일보 언론사 구독 해지되었습니다.',
    '로그인이 필요한 서비스입니다. 로그인 후 이용해 주세요.',
    '이 사이트는 쿠키를 사용합니다. 계속 이용하시면 이에 동의하는 것으로 봅니다.',
    '브라우저 설정에서 자바스크립트를 켜 주시기 바랍니다.',
    '이동 통신망을 이용하여 음성을 재생하면 별도의 데이터 통화료가 부과될 수 있습니다.',
  ])('%s', (line) => expect(isNotice(fold(line))).toBe(true));
  test.each([
    '고운시는 3일 누리집 회원의 개인정보가 새어 나갔다고 밝혔다.',
    '시는 앱 이용 동의를 받지 않은 채 서비스를 열었습니다.',
    '회원 가입비 3만 원은 환급받을 수 있습니다.',
    '본보 4월 7일자 기사 가운데 예산은 잘못이기에 바로잡습니다.',
    '마당에는 평상과 작은 무대가 들어섭니다.',
  ])('아닌 것: %s', (line) => expect(isNotice(fold(line))).toBe(false));
});
