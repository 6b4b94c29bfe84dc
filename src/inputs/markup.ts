/** Tags, in what claims to be text: `<p>`, `<br/>`, `<a href="…">`; not `<표 1>` or `<끝>`. */
export const isMarkup = (text: string): boolean => /<\/?[a-z][a-z0-9]{0,12}(?:\s[^<>]{0,500})?\/?>/i.test(text);
