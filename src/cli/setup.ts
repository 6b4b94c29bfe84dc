import { loadPlugins } from '../batch/plugins.ts';
import { createSetup, type Options, type Setup } from '../setup.ts';
import type { CommonCall } from './calls.ts';

/** The setup of a call, with its rows and its plug-ins. Throws a Problem where a plug-in is wrong. */
export async function setupOf(
  call: Pick<CommonCall, 'asOf' | 'lang' | 'tables' | 'plugins'>,
  options: Partial<Options> = {},
): Promise<Setup> {
  const plugins = await loadPlugins(call.plugins);
  return createSetup({ asOf: call.asOf, lang: call.lang, ...options, plugins }, call.tables);
}
