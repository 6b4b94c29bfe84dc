import type { Field } from '../model/article.ts';

/** The folded text of a field, in which the cells of a table are still apart: a name never goes over a tab. Same length, same offsets. */
export function textWithCells(field: Field): string {
  const { text } = field.folded;
  if (!field.text.includes('\t')) return text;
  const parts: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const isTab = text[i] === ' ' && field.text[field.folded.toSource({ start: i, end: i + 1 }).start] === '\t';
    parts.push(isTab ? '\t' : text[i]!);
  }
  return parts.join('');
}
