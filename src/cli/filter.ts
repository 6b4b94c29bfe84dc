import { answerLine, linesOf } from '../batch/filter.ts';
import { messageText } from '../data/messages.ts';
import { withoutContacts } from '../outputs/private.ts';
import type { FilterCall } from './calls.ts';
import type { Io } from './io.ts';
import { setupOf } from './setup.ts';
import { streamSink } from './sink.ts';

/** Runs `sandbox-extract filter`: one line of NDJSON out for each line in, in order, in bounded memory; resolves to the exit code. */
export async function runFilter(call: FilterCall, io: Io): Promise<number> {
  const setup = await setupOf(call, { offsets: call.offsets, sourceSpans: call.sourceSpans });
  const sink = streamSink(io.stdout);
  let number = 0;
  let failed = 0;
  let isOpen = true;
  for await (const lines of linesOf(io.stdin())) {
    for (const line of lines) {
      if (call.shard && number++ % call.shard.count !== call.shard.index - 1) continue;
      const answer = await answerLine(line, setup);
      let out: unknown;
      if ('problem' in answer) {
        failed++;
        const { code, values } = answer.problem;
        out = { id: answer.id, error: { code, message: messageText(code, call.lang, values) } };
      } else out = call.contacts ? answer.record : withoutContacts(answer.record);
      isOpen = await sink.write(`${JSON.stringify(out)}\n`);
      if (!isOpen || io.stoppedBy() !== null) break;
    }
    // who sends a line and waits for its answer gets it
    await sink.flush();
    if (!isOpen || io.stoppedBy() !== null) break;
  }
  await sink.finish();
  return io.stoppedBy() ?? (call.strict && failed > 0 ? 2 : 0);
}
