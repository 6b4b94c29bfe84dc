#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.(); // where Node has it, the bundle is compiled once for all runs
const { main } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2), process);
