import { closeSync, openSync } from 'node:fs';
import type { Note } from '../batch/job.ts';
import { type Lang, messageText } from '../data/messages.ts';
import { Problem } from '../model/problem.ts';
import { outputFailed, writeAll } from '../outputs/files/index.ts';
import type { ExtractCall } from './calls.ts';
import type { Io } from './io.ts';

/** What people are told of a run: a line on stderr for each document that could not be read, and for each warning; the same as NDJSON. */
export class Notes {
  readonly #io: Io;
  readonly #call: ExtractCall;
  readonly #errors: number | null;
  readonly #start = process.hrtime.bigint();
  /** Documents that could not be read. */
  failures = 0;

  constructor(call: ExtractCall, io: Io) {
    this.#io = io;
    this.#call = call;
    try {
      this.#errors = call.errors === null ? null : openSync(call.errors, 'w');
    } catch (error) {
      throw outputFailed(error);
    }
  }

  take(path: string, note: Note): void {
    if (note.code !== null) this.unread(path, note);
    else if (!this.#call.quiet) this.#say(path, note);
  }

  unread(path: string, note: Note): void {
    this.failures++;
    this.#say(path, note);
    if (this.#errors !== null)
      try {
        const { item, code, message } = note;
        writeAll(this.#errors, `${JSON.stringify({ path: path.replaceAll('\\', '/'), item, code, message })}\n`);
      } catch (error) {
        throw outputFailed(error);
      }
  }

  /** One line at the end of a run over many. */
  summary(documents: number, skipped: number): void {
    if (this.#call.quiet || documents < 2) return;
    const seconds = Number((process.hrtime.bigint() - this.#start) / 1_000_000n) / 1000;
    const values = { documents: documents - skipped, seconds: seconds.toFixed(1), failures: this.failures, skipped };
    this.#io.stderr.write(
      `sandbox-extract: ${messageText(skipped > 0 ? 'RUN_RESUMED' : 'RUN_DONE', this.#call.lang, values)}\n`,
    );
  }

  close(): void {
    if (this.#errors !== null) closeSync(this.#errors);
  }

  #say(path: string, { item, message }: Note): void {
    this.#io.stderr.write(`sandbox-extract: ${shown(item === null ? path : `${path} » ${item}`)}: ${shown(message)}\n`);
  }
}

/** A text as a terminal may show it: no control character reaches it raw. */
export const shown = (text: string): string =>
  text.replace(
    /[\0-\u001f\u007f-\u009f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

/** What to tell people of an error: one line, never a stack. */
export function textOf(error: unknown, { lang }: { readonly lang: Lang }): string {
  if (error instanceof Problem) return messageText(error.code, lang, error.values);
  return messageText('INPUT_FAILED', lang, { reason: shown(String((error as Error)?.message ?? error)) });
}
