import { Problem } from '../model/problem.ts';
import type { Plugin } from '../plugin/plugin.ts';
import { verifyPlugins } from '../plugin/verify.ts';

/** Loads the modules of plug-ins by their file URLs: in the process of the command line and in each of its workers. Throws a Problem. */
export async function loadPlugins(urls: readonly string[]): Promise<readonly Plugin[]> {
  if (urls.length === 0) return [];
  const values: unknown[] = [];
  for (const url of urls) {
    try {
      const module = (await import(url)) as { readonly default?: unknown };
      values.push(module.default);
    } catch (error) {
      throw new Problem('PLUGIN_UNLOADED', {
        module: nameOf(url),
        reason: String((error as Error)?.message ?? error).split('\n')[0]!,
      });
    }
  }
  return verifyPlugins(values, urls.map(nameOf));
}

const nameOf = (url: string): string => decodeURIComponent(url.replace(/^file:\/\//, ''));
