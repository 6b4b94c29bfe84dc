/** Particles and endings that can stand directly after a figure and its unit; after them the word ends or one more of them follows. */
const ENDINGS =
  /(?:(?:으로|에서|에게|에는|에도|까지|부터|마다|보다|처럼|밖에|조차|이나|이며|이고|하고|이란|라는|이라|라고|은|는|이|가|을|를|의|에|도|만|과|와|로|나|씩|당|꼴|대|중|간|등|권|선|쯤|째|뿐|여|들|짜리|어치|인|일|임|다|며|고|지만|데|였|입니){0,3}(?![가-힣])|이상|이하|미만|초과|안팎|내외|정도|가량|남짓|규모|짜리|이었|였|이다|입니|인데|이지|이내|이자|한도|상당|투입|투자|지원|확보|증액|삭감|감액|증가|감소|돌파|지급|기부|전달|달성|기탁|가까|넘|아래)/y;

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

/** True where a Hangul syllable stands at `at`. */
export const hangulAt = (text: string, at: number): boolean => isHangul(text.charCodeAt(at));

/** True where a word can end at `at`: nothing of Hangul follows, or only particles and endings do. */
export function endsWord(text: string, at: number): boolean {
  if (!hangulAt(text, at)) return true;
  ENDINGS.lastIndex = at;
  return ENDINGS.test(text);
}
