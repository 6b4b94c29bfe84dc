/** A document, or one piece of a container, above this is refused: no article is as long, and each is held in memory whole. */
export const MAX_BYTES = 64 * 2 ** 20;

/** Characters of one document's page: a book has fewer. A record of more would not fit into a string. */
export const MAX_TEXT = 8 * 2 ** 20;

/** What all pieces of one input may come to together once unpacked. */
export const MAX_UNPACKED = 1024 * 2 ** 20;

/** Files in an archive, items in a feed, lines of a dump. */
export const MAX_ITEMS = 100_000;

/** Containers in containers: a mail in a zip in a gz. */
export const MAX_DEPTH = 5;

/** How often larger than its packed form a piece may be; no text packs better, and archives made to harm do. */
export const MAX_RATIO = 300;

/** A piece smaller than this harms nobody, whatever its ratio. */
export const HARMLESS = 4 * 2 ** 20;

/** How long a parser may work on one document, and how far it may grow the process while it does: a base, and so many times the document. */
export const MAX_SECONDS = 30;
export const MAX_GROWTH = 200 * 2 ** 20;
export const GROWTH_PER_BYTE = 8;
