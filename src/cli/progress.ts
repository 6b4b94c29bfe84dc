import type { ExtractCall } from './calls.ts';
import type { Io } from './io.ts';

export interface Progress {
  step(failures: number): void;
  stop(): void;
}

const NONE: Progress = { step: () => {}, stop: () => {} };

/** A bar on stderr, on a terminal only, after a second: done and total, rate, time left, failures. */
export function startProgress(total: number, call: ExtractCall, io: Io): Progress {
  if (!call.progress || call.quiet || !io.stderrIsTerminal || total < 2) return NONE;
  let done = 0;
  let failed = 0;
  let bar: { update(value: number, payload: object): void; stop(): void } | undefined;
  let stopped = false;
  const timer = setTimeout(async () => {
    const { default: progress } = await import('cli-progress');
    if (stopped) return;
    const words =
      call.lang === 'ko'
        ? '{value}/{total} · 초당 {rate} · 남은 시간 {eta_formatted} · 실패 {failed}'
        : '{value}/{total} · {rate}/s · {eta_formatted} left · {failed} failed';
    const started = new progress.SingleBar(
      { format: `{bar} ${words}`, stream: io.stderr, clearOnComplete: true, hideCursor: false, etaBuffer: 200 },
      progress.Presets.shades_classic,
    );
    started.start(total, done, { failed, rate: done });
    bar = started;
  }, 1000);
  timer.unref();
  const start = process.hrtime.bigint();
  return {
    step(failures) {
      done++;
      failed = failures;
      const seconds = Number((process.hrtime.bigint() - start) / 1_000_000n) / 1000;
      bar?.update(done, { failed, rate: Math.round(done / Math.max(seconds, 0.001)) });
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      bar?.stop();
    },
  };
}
