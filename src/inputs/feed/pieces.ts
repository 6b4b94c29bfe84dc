/** More of a feed's head than this says nothing about its items. */
const LONGEST_HEAD = 65_536;

/** Each item of an XML feed as a feed of its own, so that a broken one breaks no other. */
export function piecesOf(text: string): string[] {
  const start = /<(item|entry)[\s>]/.exec(text);
  if (!start) return [];
  const name = start[1]!;
  const head = text.slice(0, Math.min(start.index, LONGEST_HEAD));
  // RDF has its items beside the channel, which is then closed already.
  const isOpen = (element: string): boolean => head.includes(`<${element}`) && !head.includes(`</${element}`);
  const tail = ['channel', 'rss', 'rdf:RDF', 'feed'].filter(isOpen).map((element) => `</${element}>`);
  const places: number[] = [];
  const opening = new RegExp(`<${name}[\\s>]`, 'g');
  for (const { index } of text.matchAll(opening)) places.push(index);
  const close = `</${name}>`;
  return places.map((at, i) => {
    const next = places[i + 1] ?? text.length;
    const end = text.lastIndexOf(close, next - 1);
    return `${head}${text.slice(at, end > at ? end : next)}${close}${tail.join('')}`;
  });
}
