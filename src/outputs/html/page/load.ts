import type { Detail, Index } from '../data.ts';

/** Unpacks the block of data with this id. */
async function unpack(id: string): Promise<unknown> {
  const packed = atob(document.getElementById(id)!.textContent!.trim());
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}

export const loadIndex = async (): Promise<Index> => (await unpack('index')) as Index;

const pieces = new Map<number, Promise<readonly Detail[]>>();

const loadPiece = (piece: number): Promise<readonly Detail[]> => {
  let loading = pieces.get(piece);
  if (!loading) pieces.set(piece, (loading = unpack(`piece-${piece}`) as Promise<readonly Detail[]>));
  return loading;
};

export const loadDetail = async ({ pieceSize }: Index, article: number): Promise<Detail> =>
  (await loadPiece(Math.floor(article / pieceSize)))[article % pieceSize]!;

let bodies: Promise<readonly string[]> | undefined;

/** The searchable text of every article, in lower case; unpacked at the first search. */
export function loadBodies({ articles, pieceSize }: Index): Promise<readonly string[]> {
  bodies ??= (async () => {
    const texts: string[] = [];
    for (let piece = 0; piece * pieceSize < articles.length; piece++)
      for (const { texts: own } of await loadPiece(piece))
        texts.push(own.map(({ text }) => text.toLowerCase()).join('\n'));
    return texts;
  })();
  return bodies;
}
