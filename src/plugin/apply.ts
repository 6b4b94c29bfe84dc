import type { Lang } from '../data/messages.ts';
import { fillText } from '../data/messages.ts';
import type { Article, Field } from '../model/article.ts';
import type { ArticleRecord, Extension, Finding } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import type { Plugin, PluginCheck, PluginKind } from './plugin.ts';

interface Options {
  readonly lang: Lang;
  readonly today: string | null;
}

/**
 * The record with what plug-ins find in it: values first, then findings, in the order of the plug-ins. Throws a Problem that names the
 * plug-in where one throws, or gives a place that is not there.
 */
export function applyPlugins(
  record: ArticleRecord,
  article: Article,
  plugins: readonly Plugin[],
  { lang, today }: Options,
): ArticleRecord {
  const extensions: Record<string, Extension[]> = {};
  for (const plugin of plugins)
    for (const kind of plugin.kinds ?? [])
      extensions[kind.name] = article.fields.flatMap((field) => valuesIn(field, plugin, kind, record));
  const extended: ArticleRecord = Object.keys(extensions).length > 0 ? { ...record, extensions } : record;
  const findings = plugins.flatMap((plugin) =>
    (plugin.checks ?? []).flatMap((check) => findingsOf(check, plugin, extended, article, lang, today)),
  );
  return findings.length === 0 ? extended : { ...extended, findings: [...record.findings, ...findings].sort(byPlace) };
}

function valuesIn(field: Field, plugin: Plugin, kind: PluginKind, record: ArticleRecord): Extension[] {
  const what = `kinds.${kind.name}`;
  return guarded(plugin, what, () =>
    [...kind.find(field.text, { field: field.name, record })]
      .map(({ start, end, value, rule, certainty }) => ({
        text: textOf(field, start, end),
        value: plain(value) as Extension['value'],
        rule: `${plugin.name}/${rule ?? kind.name}`,
        certainty: certainty ?? ('stated' as const),
        at: { field: field.name, start, end, line: field.lineOf(start) },
      }))
      .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end),
  );
}

function findingsOf(
  { code, severity, text, find }: PluginCheck,
  plugin: Plugin,
  record: ArticleRecord,
  article: Article,
  lang: Lang,
  today: string | null,
): Finding[] {
  return guarded(plugin, `checks.${code}`, () =>
    [...find(record, { today })].map(({ values = {}, at }) => {
      const field = at && article.fields.find(({ name }) => name === at.field);
      if (at && !field) throw new RangeError(`at.field: ${at.field}`);
      if (at) textOf(field!, at.start, at.end);
      return {
        code,
        severity,
        message: fillText(text[lang], values),
        rule: `${plugin.name}/${code.toLowerCase().replaceAll('_', '-')}`,
        at: at ? { field: at.field, start: at.start, end: at.end, line: field!.lineOf(at.start) } : null,
      };
    }),
  );
}

/** What a span covers. Throws where there is no such span. */
function textOf({ name, text }: Field, start: number, end: number): string {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
    throw new RangeError(`${name}.slice(${start}, ${end})`);
  return text.slice(start, end);
}

/** A value as the record will be read back. Throws where JSON has no such thing. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`value: ${typeof value}`);
  return JSON.parse(text);
}

/** A plug-in's own mistake is one line that names it, and costs the document, not the run. */
function guarded<T>({ name }: Plugin, what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Problem('PLUGIN_FAILED', { plugin: name, what, reason: String((error as Error)?.message ?? error) });
  }
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.start ?? 0) - (b.at?.start ?? 0);
