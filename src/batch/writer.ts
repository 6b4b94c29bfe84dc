import { type OutputFormat, type Writer, writerOf } from '../outputs/index.ts';
import type { Job } from './job.ts';
import { loadPlugins } from './plugins.ts';

/** The writer of a job's format: the tool's own, or a plug-in's. */
export async function writerOfJob({ format, plugins }: Job, several: boolean): Promise<Writer> {
  const own = (await loadPlugins(plugins)).flatMap(({ outputs = [] }) => outputs).find((one) => one.format === format);
  return own ?? writerOf(format as OutputFormat, several);
}
