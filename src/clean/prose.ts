/** A line so long that ends in `다` is no headline. */
const LONGEST_HEADLINE = 44;

/** Whether a folded line ends as a sentence does: `…했다.`, `…거죠."`, `…하는 것.`; pages without full stops have long lines that end in `다`. */
export function endsSentence(line: string): boolean {
  const end = line.slice(-12);
  if (/[가-힣a-z%)\]"'][.!?]["')\]」』>]*$/i.test(end))
    return !/\.(?:png|jpe?g|gif|hwpx?|pdf|docx?|xlsx?|pptx?|zip|co|kr|com|net)$/i.test(end);
  return line.length > LONGEST_HEADLINE && /[가-힣]다["')]*$/.test(end);
}

/** Whether a folded line is running text: sentences, or one that was cut off. */
export function isProse(line: string): boolean {
  if (line.length < 14) return false;
  const words = line.split(' ', 4).length;
  // a question or an exclamation alone is a headline as often as not
  if (line.length < 50 && /[?!]["')\]]*$/.test(line) && !/[다요][.] ?/.test(line)) return false;
  if (endsSentence(line)) return words >= 3 || (words >= 2 && line.length >= 20);
  // a sentence ends inside, glued or not: `…밝혔다.도는 …`; in a headline perhaps one that is quoted
  if (line.length >= 80 && /[다요][.!?]["']?(?: |[가-힣"'])/.test(line.slice(0, 400))) return true;
  return line.length >= 110 && words >= 4;
}

const TIES =
  /(?:[은는이가을를의에로과와고며도만서면자]|에서|으로|부터|까지|보다|처럼|하는|되는|있는|없는|위한|대한|통한|하던|하게|되게|지만|[가-힣][할될한된인일던운]|,)$/;

/** Whether a folded line breaks off where its sentence goes on: it ends in a particle, a modifier or a comma. */
export const breaksOff = (line: string): boolean => TIES.test(line);

/** Particles and endings with which a word cannot begin: a line that starts with one goes on with the word before it. */
const ENDING_FIRST =
  /^(?:을|를|은|는|가|의|에|에서|에게|으로|로|와|과|만|까지|부터|께서|이라는|라는|이라고|라고|이다|였다|했다|됐다|한다|된다|하고|하며|하는|하기로|되는|됐고|했고|습니다|입니다|합니다|됩니다|했습니다|됐습니다|겠습니다|니다|다)(?=[\s.,!?"')]|$)/;

export const startsInsideWord = (line: string): boolean => ENDING_FIRST.test(line);
