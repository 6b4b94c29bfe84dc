import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MANIFEST_NAME } from '../../src/batch/manifest.ts';
import { bin } from './cli.ts';
import { zip } from './office.ts';

/** An article made up by number. */
export const article = (n: number): string =>
  `온샘시, ${n}번째 마을 도서관 연다\n\n한들 기자 입력 2025-12-${String((n % 28) + 1).padStart(2, '0')} 10:00\n\n온샘시는 ${n}억 원을 들여 마을 도서관을 새로 열기로 했다고 밝혔다.\n\n시는 주민 설명회를 거쳐 자리를 정했다.\n`;

/** Folders of a corpus: `in/0/0.txt`, `in/1/1.txt`, …, `in/0/7.txt`. */
const FOLDERS = 7;

/** Writes articles into folders below `in/`. */
export function writeArticles(cwd: string, count: number): void {
  for (let n = 0; n < count; n++) write(join(cwd, `in/${n % FOLDERS}/${n}.txt`), article(n));
}

/** What no batch may choke on, one file of each kind in turn; resolves to the paths, sorted. */
export function writePoison(cwd: string, count: number): string[] {
  const paths: string[] = [];
  const add = (name: string, bytes: Buffer): void => {
    paths.push(`in/${name}`);
    write(join(cwd, `in/${name}`), bytes);
  };
  // a line of 50 MB, an archive and a file that unpack to a hundred times as much, and bytes that mean nothing
  const line = Buffer.from('온샘시는 마을 도서관을 연다고 밝혔다. '.repeat(1_000_000));
  const zeros = Buffer.alloc(64 * 2 ** 20, '가');
  for (let n = 0; n < count; n++)
    switch (n % 4) {
      case 0:
        add(`${n % FOLDERS}/poison-${n}.txt`, Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7 + n) % 256)));
        break;
      case 1:
        add(`${n % FOLDERS}/poison-${n}.txt.gz`, gzipSync(zeros));
        break;
      case 2:
        add(`${n % FOLDERS}/poison-${n}.txt`, line);
        break;
      default:
        add(`${n % FOLDERS}/poison-${n}.docx`, zip({ 'word/document.xml': zeros.toString() }));
    }
  return paths.sort();
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** All files below a folder but the manifest, by path; what hides too. */
export const tree = (folder: string): Record<string, string> =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== MANIFEST_NAME)
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
      )
    : {};

/** How many records stand in a folder, whole and in their place. */
export const recordsIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)[^./][^/]*\.json$/.test(name))
        .length
    : 0;

/** What a run into a folder has noted as done: `{ path, written }`. */
export const noted = (folder: string): { path: string; written: string[] }[] =>
  (existsSync(join(folder, MANIFEST_NAME)) ? readFileSync(join(folder, MANIFEST_NAME), 'utf8') : '')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));

/** The paths of an error file, sorted. */
export const failedIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).path)
    .sort();

/** Runs the real binary until `when` says so, then does something to it; resolves when it has ended. */
export function disturbed(
  args: readonly string[],
  cwd: string,
  when: () => boolean,
  what: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const timer = setInterval(() => {
      if (!when()) return;
      clearInterval(timer);
      what((signal) => child.kill(signal));
    }, 5);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      done({ code, signal, stderr });
    });
  });
}
