/** Elements that show no text of the page. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'head',
  'map',
  'audio',
  'video',
  'canvas',
]);

/** Controls: their text is never the article's. */
export const CONTROLS: ReadonlySet<string> = new Set(
  'button select input textarea nav label amp-ad amp-embed amp-iframe amp-sidebar amp-social-share amp-video amp-youtube'.split(
    ' ',
  ),
);

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Blocks with an empty line before and after them. */
export const APART: ReadonlySet<string> = new Set(
  'article blockquote div dl figure figcaption h1 h2 h3 h4 h5 h6 ol p pre section table ul header'.split(' '),
);

/**
 * Names of classes and ids of what stands around or inside an article and is not it. Matched on whole words of the name, so that
 * `share` is found in `sns-share` and not in `shareholder`.
 */
export const NOISE =
  /(?:^|[\s_-])(?:sns|share|sharing|utils?|tools?|btns?|buttons?|font[-_]?(?:size|resize|control)|print|breadcrumb|location|lnb|gnb|snb|navi|skip|related?|relation|comments?|reply|replies|rank(?:ing)?|popular|best|hot|banners?|ads?|adsense|adsbygoogle|adv|advert[a-z\d]*|ad[-_]?template|copyright|tags?|hashtag|keyword|recommend|promotion|subscribe|newsletter|satisfaction|survey|kogl|ccl|prev[-_]?next|prevnext|paging|pagination|files?|file[-_]?list|attach\w*|video[-_]?player|vod|player|tts|listen|aside|sidebar|side|footer|foot|popup|layer|modal|login|donation|sponsor|gov[-_]?banner)(?=$|[\s_-])/i;

/** Boxes about who wrote the article. Between title and article they are its byline; inside and below they are noise. */
export const WRITER = /(?:^|[\s_-])(?:writer|reporter|journalist)(?=$|[\s_-])/i;
