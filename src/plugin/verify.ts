import { CHECKS } from '../check/index.ts';
import { closest } from '../korean/closest.ts';
import { Problem } from '../model/problem.ts';
import type { Plugin } from './plugin.ts';

type Wanted = 'string' | 'function' | 'array' | 'object' | RegExp | readonly string[];

/** Each part of a plug-in, its fields and what they must be; `?` marks what may be left out. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = {
  '': {
    name: /^[a-z][a-z0-9-]{0,39}$/,
    version: /^[^\s@]{1,40}$/,
    'kinds?': 'array',
    'checks?': 'array',
    'inputs?': 'array',
    'outputs?': 'array',
    'tables?': 'object',
  },
  kinds: { name: /^[a-z][a-z0-9_]{0,39}$/, find: 'function' },
  checks: {
    code: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
    severity: ['error', 'warning', 'note'],
    text: 'object',
    find: 'function',
  },
  inputs: { format: /^[a-z][a-z0-9-]{0,19}$/, 'extensions?': 'array', detect: 'function', read: 'function' },
  outputs: {
    format: /^[a-z][a-z0-9-]{0,19}$/,
    begin: 'string',
    record: 'function',
    separator: 'string',
    end: 'string',
  },
};

/** What each row of a table must have. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  organizations: ['name', 'kind', 'names', 'because'],
  officials: ['person', 'title', 'because'],
  zones: ['name', 'type', 'names', 'because'],
  outlets: ['name', 'domain', 'because'],
  boilerplate: ['rule', 'zone', 'because'],
};

/** Checks that values are plug-ins which do not get into one another's way. Throws a Problem that says where, and what was perhaps meant. */
export function verifyPlugins(values: readonly unknown[], modules: readonly string[] = []): readonly Plugin[] {
  const taken = new Map<string, string>(CHECKS.map(({ code }) => [`code ${code}`, 'sandbox-extract']));
  for (const format of ['yaml', 'json', 'ndjson', 'csv', 'parquet', 'jsonld'])
    taken.set(`format ${format}`, 'sandbox-extract');
  return values.map((value, i) => {
    const where = modules[i] ?? `plugins[${i}]`;
    if (typeof value !== 'object' || value === null) throw new Problem('PLUGIN_NONE', { plugin: where });
    verifyShape(value, '', where, where);
    const plugin = value as Plugin;
    for (const part of ['kinds', 'checks', 'inputs', 'outputs'] as const)
      for (const [k, one] of (plugin[part] ?? []).entries()) verifyShape(one, part, `${part}[${k}].`, plugin.name);
    for (const [name, rows] of Object.entries(plugin.tables ?? {})) verifyRows(plugin.name, name, rows);
    for (const { text, code } of plugin.checks ?? [])
      for (const lang of ['ko', 'en'] as const)
        if (typeof text[lang] !== 'string') wrong(plugin.name, `checks.${code}.text.${lang}`, 'string');
    for (const own of [
      `plugin ${plugin.name}`,
      ...(plugin.kinds ?? []).map(({ name }) => `kind ${name}`),
      ...(plugin.checks ?? []).map(({ code }) => `code ${code}`),
      ...(plugin.outputs ?? []).map(({ format }) => `format ${format}`),
    ]) {
      const other = taken.get(own);
      if (other !== undefined) throw new Problem('PLUGIN_TAKEN', { plugin: plugin.name, what: own, other });
      taken.set(own, plugin.name);
    }
    return plugin;
  });
}

function verifyRows(plugin: string, table: string, rows: unknown): void {
  const needed = ROWS[table] ?? unknown(plugin, `tables.${table}`, table, Object.keys(ROWS));
  if (!Array.isArray(rows)) wrong(plugin, `tables.${table}`, 'array');
  for (const [i, row] of (rows as readonly unknown[]).entries())
    for (const field of needed)
      if ((row as Record<string, unknown> | null)?.[field] === undefined)
        wrong(
          plugin,
          `tables.${table}[${i}].${field}`,
          'because' === field ? 'string: the source of the fact' : 'there',
        );
}

function verifyShape(value: unknown, part: string, where: string, plugin: string): void {
  const shape = SHAPES[part]!;
  const prefix = part === '' ? '' : where;
  if (typeof value !== 'object' || value === null) wrong(plugin, prefix.replace(/\.$/, ''), 'object');
  const given = value as Record<string, unknown>;
  const names = Object.keys(shape).map((name) => name.replace('?', ''));
  for (const key of Object.keys(given)) if (!names.includes(key)) unknown(plugin, `${prefix}${key}`, key, names);
  for (const [key, wanted] of Object.entries(shape)) {
    const name = key.replace('?', '');
    if (given[name] === undefined && key.endsWith('?')) continue;
    if (!fits(given[name], wanted)) wrong(plugin, `${prefix}${name}`, wantedText(wanted));
  }
}

function fits(value: unknown, wanted: Wanted): boolean {
  if (wanted instanceof RegExp) return typeof value === 'string' && wanted.test(value);
  if (wanted === 'array') return Array.isArray(value);
  if (wanted === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof wanted === 'string' ? typeof value === wanted : wanted.includes(value as string);
}

const wantedText = (wanted: Wanted): string =>
  wanted instanceof RegExp ? String(wanted) : typeof wanted === 'string' ? wanted : wanted.join(' | ');

function wrong(plugin: string, field: string, wanted: string): never {
  throw new Problem('PLUGIN_FIELD', { plugin, field, wanted });
}

function unknown(plugin: string, field: string, key: string, names: readonly string[]): never {
  const meant = closest(key, names);
  throw new Problem(meant === undefined ? 'PLUGIN_UNKNOWN_FIELD' : 'PLUGIN_UNKNOWN_KEY', {
    plugin,
    field,
    meant: meant ?? names.join(', '),
  });
}
