// Makes from the record's one definition, src/model/record.schema.yaml: its TypeScript types, the JSON Schema that the bundle step publishes,
// and a validator without imports (ajv compiles it here, so that nothing of ajv is loaded or shipped).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
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

const ajv = new Ajv({ code: { source: true, esm: true } });
const code = standalone.default(ajv, ajv.compile(schema));
const record = join(model, '../record/generated');
mkdirSync(record, { recursive: true });
writeFileSync(join(record, 'validator.js'), `// Generated from record.schema.yaml by src/build/schema.mjs.\n${code}\n`);
writeFileSync(
  join(record, 'validator.d.ts'),
  `export interface SchemaError { readonly instancePath: string; readonly message?: string }
declare const validate: { (record: unknown): boolean; errors?: readonly SchemaError[] | null };
export default validate;
`,
);
