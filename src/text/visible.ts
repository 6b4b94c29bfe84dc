/** Controls, invisible and direction-changing characters, and halves of surrogate pairs: what a page may show and a reader cannot see. */
const HIDDEN =
  /[\0-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/gu;

/** The text with each character that a terminal would obey instead of showing written out: \x1b, \u{202e}. A tab becomes two spaces. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (character) => {
    if (character === '\t') return '  ';
    const code = character.codePointAt(0)!.toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
  });
