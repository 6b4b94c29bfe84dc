#!/usr/bin/env node
import { runFilter } from './filter.ts';
// The filter alone, for a cluster's executors: bundled into one file that needs nothing but Node.
import { readFilterCall } from './filter-call.ts';
import { processIo } from './io.ts';

const io = processIo(process);
io.stdout.on('error', () => {});
try {
  process.exitCode = await runFilter(readFilterCall(process.argv.slice(2)), io);
} catch (error) {
  process.stderr.write(`sandbox-extract filter: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
