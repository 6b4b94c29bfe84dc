import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { HwpDocument, initSync } from '@rhwp/core';
import { Problem } from '../../model/problem.ts';
import { MAX_BYTES } from '../limits.ts';
import { readHwpx } from '../office/hwpx.ts';
import { renderBlocks } from '../office/render.ts';
import { checkHwp5 } from './check.ts';

let isLoaded = false;

/**
 * The text of an HWP document: HWP 3, HWP 5 or HWPML. The library turns it into HWPX, which is then read like any HWPX, so that one
 * release published in both formats gives the same text.
 */
export function parseHwp(bytes: Buffer): string {
  if (bytes.readUInt16BE(0) === 0xd0cf) checkHwp5(bytes);
  load();
  try {
    const document = new HwpDocument(bytes);
    document.convertToEditable();
    const text = renderBlocks(readHwpx(Buffer.from(document.exportHwpx()), MAX_BYTES));
    document.free();
    if (/^\s*이 문서는 상위 버전의 배포용 문서입니다/.test(text))
      throw new Problem('INPUT_DISTRIBUTION', { what: 'HWP' });
    return text;
  } catch (error) {
    // After a trap the library's memory is in no known state: the thread has to go.
    if (error instanceof Problem || (error as Error)?.name === 'RuntimeError') throw error;
    const reason = String(error);
    if (/비밀번호|암호/.test(reason)) throw new Problem('INPUT_PASSWORD', { what: 'HWP' });
    throw new Problem('INPUT_DAMAGED', { what: 'HWP', reason: reason.slice(0, 120) });
  }
}

function load(): void {
  if (isLoaded) return;
  // The library lays pages out while it opens a document and asks how wide text is; for its text any width will do.
  Object.assign(globalThis, { measureTextWidth: (_font: string, text: string) => text.length * 10 });
  // The optimizing compiler works on 10 MB of code in the background for seconds, which even a finished process waits for.
  setFlagsFromString('--liftoff-only');
  const wasm = createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm');
  initSync({ module: readFileSync(wasm) });
  isLoaded = true;
}
