import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closest } from '../korean/closest.ts';
import { Problem } from '../model/problem.ts';
import type { FoundConfig } from './config.ts';

/**
 * The file URLs of a config's plug-ins: paths from the config's own folder, or names of packages installed above it. A plug-in is a
 * program. One that a config names is run only where that config was named by hand, or where plug-ins were allowed: a folder that somebody
 * else filled must not run code because its articles are read. Throws a Problem.
 */
export function pluginUrls({ config, path }: FoundConfig, isTrusted: boolean): readonly string[] {
  const modules = config.plugins ?? [];
  if (modules.length === 0 || path === null) return [];
  if (!isTrusted) throw new Problem('PLUGINS_NOT_ALLOWED', { file: path, modules: modules.join(', ') });
  return modules.map((module) => pathToFileURL(fileOf(module, resolve(path))).href);
}

function fileOf(module: string, config: string): string {
  if (/^\.{1,2}[/\\]/.test(module) || isAbsolute(module)) {
    const file = resolve(dirname(config), module);
    if (existsSync(file)) return file;
    const folder = dirname(file);
    const meant = existsSync(folder) ? closest(basename(file), readdirSync(folder)) : undefined;
    throw new Problem(meant === undefined ? 'PLUGIN_MISSING' : 'PLUGIN_MISSING_MEANT', {
      module,
      file: config,
      meant:
        meant === undefined
          ? ''
          : join(dirname(module), meant)
              .replaceAll('\\', '/')
              .replace(/^(?!\.)/, './'),
    });
  }
  try {
    return createRequire(config).resolve(module);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'MODULE_NOT_FOUND') throw new Problem('PLUGIN_MISSING', { module, file: config });
    throw new Problem('PLUGIN_UNLOADED', { module, reason: String((error as Error).message).split('\n')[0]! });
  }
}
