/**
 * Hard-wrapped text: a line of a PDF ends where the page does, between words or within one, or within an amount. Which of the two it was,
 * the text itself tells: particles and endings stand at the ends of words, and words come again.
 */

// particles and endings that never begin a word: what follows them is left over from the line above
const TAIL =
  /^(?:다|다고|다며|다면서|다는|였다|였으며|이다|이며|으로|로|은|는|을|를|의|에|에서|에게|와|과|도|까지|부터|라며|라고|라는|했다|했으며|하다|하고|하며|하는|하여|한다|한다고|했고|된다|되며|되는|되었다|됐다|습니다|입니다|니다|시킨다|시켜|들|들은|들의|들이|들을|별로|적으로|적인|께서|마다|처럼|보다|만큼)(?![가-힣])/;
// a word that ends so is whole
const WHOLE =
  /(?:을|를|는|에서|에게|으로|부터|까지|하고|하며|하여|하는|한다|했다|된|되는|위해|위한|따라|따른|통해|대한|대해|관한|있는|없는|같은|라며|면서|지만|이며|으며|이고|했고|하기|되어|등|및|또는|또한|그리고|이번|모든|각|총|약|전|현|본|수|것|중|간|내|후|더|이|그|할|한|첫|두|세|네|매)$/;
const SINGLES = new Set([
  ...'및등이그저수것중내전후간말초약총각첫두세네더또할한된될온새옛본매현곳때데바뿐만점면군시도구국은는을를의에로와과',
]);

// no word begins with these syllables: 수 | 량은, 노 | 력을
const LATER = /^[략량력련렬렴령례률륙륜릉]/;
const DIGIT = /\d$/;
const OPENING = /[([{「『“‘<《〈·~/-]$/;
const CLOSING = /^[)\]}」』”’>》〉.,;:%·~/]/;

/** The beginnings of the words of a document, by which one can tell whether two halves make a word that it knows. */
export class KnownWords {
  readonly #starts = new Set<string>();
  readonly #words = new Set<string>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const words = text.match(/[가-힣]{2,16}/g) ?? [];
      for (const word of words) {
        this.#words.add(word);
        for (let end = 2; end <= Math.min(word.length, 8); end++) this.#starts.add(word.slice(0, end));
      }
    }
  }

  isStart(text: string): boolean {
    return this.#starts.has(text.slice(0, 8));
  }

  isWord(text: string): boolean {
    return this.#words.has(text);
  }
}

/**
 * Whether a line break falls within a word or an amount, so that the halves are joined without a space. `byLetter`: where the document
 * is known to break lines between any two letters.
 */
export function breaksWord(before: string, after: string, known: KnownWords, byLetter: boolean): boolean {
  if (CLOSING.test(after)) return true;
  if (OPENING.test(before)) return true;
  if (/\d[,.]$/.test(before) && /^\d/.test(after))
    return /,$/.test(before) ? /^\d{2,3}(?!\d)/.test(after) : !/^\d{1,2}\. /.test(after);
  if (DIGIT.test(before)) return /^\d/.test(after) || /^[가-힣㎡㎞㎥℃%a-zA-Z]/.test(after);
  if (!/[가-힣]$/.test(before)) return /[”’」』)]$/.test(before) && isTail(after);
  if (!/^[가-힣]/.test(after)) return false;
  return breaksHangul(before, after, known, byLetter);
}

const isTail = (after: string): boolean =>
  TAIL.test(after) || /^(?:이|가|라|고|며|하|된|인|만|뿐)(?![가-힣])/.test(after);

function breaksHangul(before: string, after: string, known: KnownWords, byLetter: boolean): boolean {
  const head = /[가-힣]+$/.exec(before.slice(-16))![0];
  const tail = /^[가-힣]+/.exec(after.slice(0, 16))![0];
  if (TAIL.test(after) || LATER.test(after)) return true;
  // the amount's own unit: `2만 4천` and `명`, `30억` and `원`
  if (
    /[\d십백천만억조]$/.test(before) &&
    /^(?:원|명|건|개|곳|달러|여)/.test(after) &&
    /\d[십백천만억조]*$/.test(before)
  )
    return true;
  if (head.length === 1 && !SINGLES.has(head) && !/\d[가-힣]$/.test(before)) return true;
  const seam = head + tail.slice(0, 2);
  const isKnown = head.length + tail.length > 2 && known.isStart(seam);
  const areWords = known.isWord(head) && known.isStart(tail) && tail.length > 1;
  if (isKnown !== areWords) return isKnown;
  if (WHOLE.test(head)) return false;
  return byLetter;
}
