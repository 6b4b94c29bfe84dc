#!/usr/bin/env node
const { join } = require('node:path');
const { start } = require('../dist/start.cjs');

start(join(__dirname, '../dist'), process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
