// Makes the record's TypeScript types from its one definition, src/model/record.schema.yaml; the bundle step publishes the same as JSON Schema.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import YAML from 'yaml';

const model = join(dirname(fileURLToPath(import.meta.url)), '../model');
const schema = YAML.parse(readFileSync(join(model, 'record.schema.yaml'), 'utf8'));
const types = await compile(schema, 'ArticleRecord', {
  bannerComment: '// Generated from record.schema.yaml by src/build/schema.mjs.',
  ignoreMinAndMaxItems: false,
});
mkdirSync(join(model, 'generated'), { recursive: true });
writeFileSync(join(model, 'generated/record.ts'), types);
writeFileSync(join(model, 'generated/record.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
