import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import { closest } from '../korean/closest.ts';
import type { Config } from '../model/generated/config.ts';
import { Problem } from '../model/problem.ts';

export const CONFIG_NAME = 'sandbox-extract.config.yaml';

/** A config with the folder that its paths start from; an empty one where there is none. */
export interface FoundConfig {
  readonly config: Config;
  readonly path: string | null;
}

/**
 * The config of a call: the file that was named, else the first found upwards from the first input. Throws a Problem that says what is
 * wrong and what may have been meant.
 */
export async function findConfig(named: string | null, firstInput: string | undefined): Promise<FoundConfig> {
  const path = named ?? upwards(firstInput);
  if (path === null) return { config: {}, path: null };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Problem('CONFIG_UNREADABLE', {
      file: path,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
  const { parse } = await import('yaml');
  let config: unknown;
  try {
    config = parse(text, { maxAliasCount: 0 }) ?? {};
  } catch (error) {
    throw new Problem('CONFIG_BROKEN', { file: path, reason: String((error as Error).message).split('\n')[0]! });
  }
  const { default: validate } = await import('./generated/config-validator.js');
  if (validate(config)) return { config: config as Config, path };
  const [error] = validate.errors ?? [];
  const unknown = error?.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : null;
  const where = `${error?.instancePath ?? ''}${unknown === null ? '' : `/${unknown}`}` || '/';
  const meant = unknown === null ? undefined : await meantName(unknown);
  const reason =
    unknown === null
      ? `${error?.message ?? ''}${'allowedValues' in (error?.params ?? {}) ? `: ${(error!.params.allowedValues as string[]).join(', ')}` : ''}`
      : '?';
  throw new Problem(meant ? 'CONFIG_UNKNOWN_KEY' : 'CONFIG_INVALID', { file: path, where, reason, meant: meant ?? '' });
}

/** A path that a config names, below the config's own folder. Throws a Problem for one outside: the config may be a stranger's, and files are made. */
export function besideConfig({ path }: FoundConfig, key: string, name: string): string {
  if (path === null) return name;
  if (isAbsolute(name) || normalize(name).split(/[/\\]/)[0] === '..')
    throw new Problem('CONFIG_INVALID', { file: path, where: `/${key}`, reason: `${name}: ..` });
  return join(dirname(path), name);
}

function upwards(firstInput: string | undefined): string | null {
  const start = firstInput === undefined || firstInput === '-' ? '.' : firstInput;
  const isFolder = statSync(start, { throwIfNoEntry: false })?.isDirectory() ?? false;
  for (let folder = resolve(isFolder ? start : dirname(start)); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}

/** The name of the schema that a wrong one is a slip of the keys away from. */
async function meantName(key: string): Promise<string | undefined> {
  const { default: schema } = await import('../model/generated/config.schema.json', { with: { type: 'json' } });
  return closest(key, namesIn(schema));
}

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties'
      ? [...Object.keys(value as object), ...namesIn(Object.values(value as object))]
      : namesIn(value),
  );
}
