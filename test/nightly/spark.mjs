// Runs the Spark job as docs/batch.md says, on local[2], reads its Parquet with DuckDB and compares the rows with the command line's own.
// PySpark comes from PyPI into an environment of its own; the Java is the machine's. Skipped, loudly, where either cannot be had.
// usage: node test/nightly/spark.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { blockOf, lines, root, skipped, works, workshop } from './support.mjs';

const PYSPARK = 'pyspark>=4,<5';

/** The Python of an environment with PySpark in it; undefined, said aloud, where there can be none. */
function pythonWithSpark() {
  const skip = (why) => skipped('the Spark job', why);
  if (!works('java', '-version')) return skip('no Java on this machine');
  if (!works('python3', '--version')) return skip('no Python on this machine');
  const environment = join(tmpdir(), 'sandbox-extract-pyspark');
  const python = join(environment, 'bin/python');
  if (works(python, '-c', 'import pyspark')) return python;
  rmSync(environment, { recursive: true, force: true });
  if (!works('python3', '-m', 'venv', environment)) return skip('python3 -m venv failed');
  const { status, stderr } = spawnSync(python, ['-m', 'pip', 'install', '-q', PYSPARK], { encoding: 'utf8' });
  return status === 0 ? python : skip(`pip install ${PYSPARK} failed: ${stderr.trim().split('\n').pop()}`);
}

const python = pythonWithSpark();
if (python) await compareWithSpark(python);

async function compareWithSpark(python) {
  const { folder, shell } = workshop();

  // the same documents as files, as lines of NDJSON and as pages of a WET file
  const articles = readdirSync(join(root, 'fixtures/articles'))
    .map((name) => join(root, 'fixtures/articles', name, 'input.txt'))
    .filter((path) => existsSync(path));
  const requests = articles.map((path, i) => JSON.stringify({ id: `doc-${i}`, text: readFileSync(path, 'utf8') }));
  writeFileSync(join(folder, 'lines.ndjson'), `${requests.join('\n')}\n{"id":"broken"}\n`);
  const page = (url, language, text) => {
    const body = Buffer.from(text);
    return Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: ${url}\r\nWARC-Identified-Content-Language: ${language}\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ]);
  };
  const pages = articles
    .slice(0, 12)
    .map((path, i) => page(`https://example.com/${i}`, 'kor', readFileSync(path, 'utf8')));
  writeFileSync(join(folder, 'korean.wet'), Buffer.concat(pages));
  writeFileSync(
    join(folder, 'crawl.wet'),
    Buffer.concat([
      ...pages,
      page('https://example.com/en', 'eng', 'A page in another language, which the job leaves alone.'),
    ]),
  );
  const started = performance.now();
  shell(blockOf('docs/batch.md', 'sh spark'), {
    PATH: `${dirname(python)}:${process.env.PATH}`,
    PYSPARK_PYTHON: python,
    SPARK_LOCAL_IP: '127.0.0.1',
  });
  const seconds = (performance.now() - started) / 1000;

  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const spark = (
    await query(
      `SELECT to_json(r)::VARCHAR AS row FROM read_parquet('${folder}/out/records/*/*.parquet', hive_partitioning = false) AS r`,
    )
  ).map(({ row }) => JSON.parse(row));

  /** What an article says: without its name, without fields that are null or absent. */
  const said = (value) => {
    if (Array.isArray(value)) return value.map(said);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== null)
        .map(([key, item]) => [key, said(item)]),
    );
  };
  const content = ({ id: _, source: __, month: ___, ...record }) => said(record);
  const byId = new Map(spark.map((record) => [record.id, record]));
  const own = lines(shell(`sandbox-extract ${articles.join(' ')} -f ndjson -q --offsets codepoint`));
  const crawled = lines(shell('sandbox-extract korean.wet -f ndjson -q --offsets codepoint'));
  const wrong = [];
  const compare = (id, record) => {
    const row = byId.get(id);
    if (!row || !isDeepStrictEqual(content(row), content(record))) wrong.push(id);
  };
  for (const [i, record] of own.entries()) compare(`doc-${i}`, record);
  for (const [i, record] of crawled.entries()) compare(`https://example.com/${i}`, record);
  if (wrong.length > 0) throw new Error(`rows that are not the command line's: ${wrong.join(', ')}`);
  if (spark.length !== own.length + crawled.length) throw new Error(`${spark.length} rows`);

  const errors = readdirSync(join(folder, 'out/errors'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => lines(readFileSync(join(folder, 'out/errors', name), 'utf8')));
  if (errors.length !== 1 || errors[0].id !== 'broken' || errors[0].error.code !== 'FILTER_NO_CONTENT')
    throw new Error(`errors: ${JSON.stringify(errors)}`);
  const [{ n, won }] = await query(
    `SELECT count(*)::INT AS n, sum(amount)::VARCHAR AS won FROM read_parquet('${folder}/out/money/*/*.parquet', hive_partitioning = true)`,
  );
  const money = [...own, ...crawled].flatMap((record) => record.money);
  const sum = money.reduce((total, { amount }) => total + (amount ?? 0), 0);
  if (n !== money.length || Number(won) !== sum)
    throw new Error(`money: ${n} rows, ${won}; expected ${money.length}, ${sum}`);
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `Spark: ${spark.length} rows equal to the command line's (${own.length} of NDJSON, ${crawled.length} of WET), ${n} amounts, 1 error in its place; ${seconds.toFixed(1)} s on local[2]`,
  );
}
