const VERBS =
  /(?:을|를)? ?(?:로 )?(?:늘|확대|증가|커|치솟|올라|오르|올랐|올리|올린|끌어올|불어|떨어|줄|내려|낮추|감소|하락|상승|급등|급락)/y;

/** Whether something grows or falls to a figure that ends in 까지: `2조원까지 늘린다` is where it goes, neither a limit nor a range. */
export function growsTo(text: string, at: number): boolean {
  VERBS.lastIndex = at;
  return VERBS.test(text);
}
