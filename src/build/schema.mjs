// Makes from the record's one definition, src/model/record.schema.yaml: its TypeScript types, the JSON Schema that the bundle step publishes,
// and a validator without imports (ajv compiles it here, so that nothing of ajv is loaded or shipped). The same for the config file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import YAML from 'yaml';

const src = join(dirname(fileURLToPath(import.meta.url)), '..');
const model = join(src, 'model');
const ajv = new Ajv({ code: { source: true, esm: true }, verbose: false });

const VALIDATOR_TYPES = `export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}
declare const validate: { (value: unknown): boolean; errors?: readonly SchemaError[] | null };
export default validate;
`;

/** One schema: its types beside the model, its validator where it is used. */
async function make(name, type, validatorFolder) {
  const schema = YAML.parse(readFileSync(join(model, `${name}.schema.yaml`), 'utf8'));
  const bannerComment = `// Generated from ${name}.schema.yaml by src/build/schema.mjs.`;
  mkdirSync(join(model, 'generated'), { recursive: true });
  writeFileSync(
    join(model, `generated/${name}.ts`),
    await compile(schema, type, { bannerComment, ignoreMinAndMaxItems: false }),
  );
  writeFileSync(join(model, `generated/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  const folder = join(src, validatorFolder, 'generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}-validator.js`),
    `${bannerComment}\n${standalone.default(ajv, ajv.compile(schema))}\n`,
  );
  writeFileSync(join(folder, `${name}-validator.d.ts`), VALIDATOR_TYPES);
}

await make('record', 'ArticleRecord', 'record');
await make('config', 'Config', 'cli');
