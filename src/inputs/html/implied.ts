/** What HTML leaves out: end tags that the next start tag implies, elements without one, and where `/>` ends an element. */

const of = (names: string): readonly string[] => names.split(' ');

const FIELDS = of('input option optgroup select button datalist textarea');

/** A start tag of the first ends the innermost element while it is one of the second. */
const ENDS: readonly (readonly [starts: readonly string[], ended: readonly string[]])[] = [
  [
    of(
      'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
    ),
    ['p'],
  ],
  [['li'], ['li']],
  [['tr'], of('tr th td')],
  [['th'], ['th']],
  [['td'], of('thead th td')],
  [of('tbody tfoot'), of('thead tbody')],
  [of('dt dd'), of('dt dd')],
  [of('rt rp'), of('rt rp')],
  [['body'], of('head link script')],
  [of('select input output button datalist textarea'), FIELDS],
  [['option'], ['option']],
  [['optgroup'], of('optgroup option')],
];

export const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ENDS.flatMap(([starts, ended]) => {
    const set = new Set(ended);
    return starts.map((name) => [name, set] as const);
  }),
);

export const VOID: ReadonlySet<string> = new Set(
  of('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'),
);

/** Inside of these `/>` ends an element, */
export const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

/** but inside of these within them no more. */
export const INTEGRATED: ReadonlySet<string> = new Set(of('mi mo mn ms mtext annotation-xml foreignobject desc title'));
