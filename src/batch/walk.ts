import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';

export interface WalkOptions {
  /** File names (globs) that folders are searched for, instead of the known extensions. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The extensions that folders are searched for, without the dot. */
  readonly extensions: readonly string[];
}

/** One input of a run: a file to read, or why there is none. */
export type Input =
  | { readonly path: string /** True for a file that was not named but found in a folder. */; readonly found?: boolean }
  | { readonly path: string; readonly problem: Problem };

/**
 * The inputs behind the paths of a call, in their order; a folder's files sorted by path. `-` is standard input. Symbolic links inside
 * of folders are not followed.
 */
export async function* walk(paths: readonly string[], options: WalkOptions): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') {
      yield { path };
      continue;
    }
    const kind = kindOf(path);
    if (kind === 'file') yield { path };
    else if (kind === 'folder') yield* folder(path, options);
    else if (/[*?[\]{}]/.test(path)) yield* pattern(path, options);
    else
      yield { path, problem: new Problem(kind === 'missing' ? 'INPUT_MISSING' : 'INPUT_UNREADABLE', { reason: kind }) };
  }
}

function kindOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code;
  }
}

async function* folder(path: string, options: WalkOptions): AsyncGenerator<Input> {
  const { globSync } = await import('tinyglobby');
  const wanted =
    options.include.length > 0
      ? options.include.map(anywhere)
      : options.extensions.map((extension) => `**/*.${extension}`);
  const found = globSync(wanted, {
    cwd: path,
    ignore: options.exclude.map(anywhere),
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    dot: false,
    expandDirectories: false,
  }).filter((file) => !lstatSync(join(path, file)).isSymbolicLink());
  if (found.length === 0) {
    const extensions =
      options.include.length > 0
        ? options.include.join(', ')
        : options.extensions.map((extension) => `.${extension}`).join(' ');
    yield { path, problem: new Problem('INPUT_FOLDER_EMPTY', { extensions }) };
  }
  for (const file of found.sort(byCodeUnit)) yield { path: join(path, file), found: true };
}

async function* pattern(path: string, options: WalkOptions): AsyncGenerator<Input> {
  const { globSync } = await import('tinyglobby');
  const found = globSync([path.replaceAll('\\', '/')], {
    ignore: options.exclude.map(anywhere),
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  if (found.length === 0) yield { path, problem: new Problem('INPUT_NO_MATCH') };
  for (const file of found.sort(byCodeUnit)) yield { path: file };
}

/** A glob without a slash means a file name at any depth. */
const anywhere = (glob: string): string => (glob.includes('/') ? glob : `**/${glob}`);

/** An order that no locale changes. */
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
