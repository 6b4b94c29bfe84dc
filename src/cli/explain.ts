import { readFileSync } from 'node:fs';
import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import { readDocuments } from '../inputs/index.ts';
import { Problem } from '../model/problem.ts';
import { explain } from '../outputs/explain/index.ts';
import { visible } from '../text/visible.ts';
import type { ExplainCall } from './calls.ts';
import { colorLevel } from './color.ts';
import type { Io } from './io.ts';
import { shown, textOf } from './notes.ts';
import { page } from './pager.ts';
import { setupOf } from './setup.ts';
import { streamSink } from './sink.ts';

/** Runs `sandbox-extract explain FILE`; resolves to the exit code. */
export async function runExplain(call: ExplainCall, io: Io): Promise<number> {
  if (call.paths.length > 1) throw new Problem('EXPLAIN_ONE_FILE');
  const path = call.paths[0] ?? '-';
  const setup = await setupOf(call, { sourceSpans: true });
  const options = {
    lang: call.lang,
    color: colorLevel(call.color, { isTerminal: io.stdoutIsTerminal, env: io.env }),
    width: io.stdoutIsTerminal ? io.columns : null,
    only: call.only,
    at: call.at,
    removed: call.removed,
  };
  const parts: string[] = [];
  let code = 0;
  const complain = (where: string, error: unknown): void => {
    code = 2;
    io.stderr.write(`sandbox-extract: ${shown(where)}: ${textOf(error, call)}\n`);
  };
  try {
    const bytes = path === '-' ? await io.readStdin() : readFile(path);
    const onUnread = (item: string, problem: Problem): void => complain(`${path} » ${item}`, problem);
    for await (const source of readDocuments(bytes, path, { ...call.reading, inputs: setup.inputs, onUnread })) {
      if (source.item !== null) parts.push(`${parts.length > 0 ? '\n' : ''}» ${visible(source.item)}\n`);
      parts.push(...explain(source, extract(source, setup), options));
    }
  } catch (error) {
    complain(path, error);
  }
  const text = parts.join('');
  const pager = io.env.PAGER ?? 'less';
  if (text !== '' && io.stdoutIsTerminal && pager !== '' && pager !== 'cat' && (await page(text, pager, io.env)))
    return code;
  const sink = streamSink(io.stdout);
  await sink.write(text);
  await sink.finish();
  return code;
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Problem('INPUT_MISSING');
    throw new Problem('INPUT_UNREADABLE', { reason: code ?? messageText('INPUT_FAILED', 'en') });
  }
}
