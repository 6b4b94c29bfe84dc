import type { Span } from '../../text/span.ts';

/** What the words of a mention of a person say, before persons are told apart and their bodies are known. */
export interface OfficialReading {
  /**
   * full: a whole name with a title; surname: 김 지사; title: 부총리는; anonymous: 정부 관계자; appointed: the title that the person named
   * before it gets (… 과장으로 임용).
   */
  readonly form: 'full' | 'surname' | 'title' | 'anonymous' | 'appointed';
  /** The whole name, or the surname alone; null without one. */
  readonly name: string | null;
  /** In full, without the body: 도지사, 기획조정실장, 부총리 겸 기획재정부 장관. */
  readonly title: string;
  /** The titles by which the person is known again: 도지사, 부총리 and 장관. */
  readonly groups: readonly string[];
  readonly kind: 'official' | 'private' | 'either';
  /** The words that name the body (충남, 중기부, 함안군 미래산업과), as far as they stand in the mention or right before it. */
  readonly body: string | null;
  /** The ending of the body that such a title heads: 도, 시, 부, 의회. */
  readonly heads: string | null;
  /** 전 장관, 前 지사. */
  readonly former: boolean;
  /** What brackets behind the name say: 더불어민주당·노형동을. */
  readonly note: string | null;
  /** Where the name stands in the field. */
  readonly nameAt: Span | null;
}
