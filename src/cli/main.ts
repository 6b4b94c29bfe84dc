import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../extract.ts';
import { readText } from '../inputs/text.ts';
import { createSetup } from '../setup.ts';

/** Runs the command line; resolves to the exit code. */
export async function main(args: string[], io: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Promise<number> {
  const setup = createSetup();
  const paths = args.filter((arg) => !arg.startsWith('-') && !['ndjson', 'json', 'yaml'].includes(arg));
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  for (const file of files)
    io.stdout.write(`${JSON.stringify(extract(await readText(readFileSync(file), file), setup))}\n`);
  return 0;
}
