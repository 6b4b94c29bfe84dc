import schema from '../../model/generated/record.schema.json' with { type: 'json' };

/** What of a JSON Schema says which type a column has. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const DEFINITIONS = schema.definitions as unknown as Readonly<Record<string, Shape>>;

/** The record as one nested table of Spark SQL: what `from_json` needs to read a line of the filter. */
export function sparkRecords(): string {
  const columns = fields(schema as unknown as Shape).map(([name, shape]) => `  \`${name}\` ${sparkType(shape)}`);
  return `CREATE TABLE records (\n${columns.join(',\n')},\n  \`month\` STRING\n) USING PARQUET PARTITIONED BY (\`month\`);\n`;
}

const fields = (shape: Shape): (readonly [string, Shape])[] => Object.entries(shape.properties ?? {});

function sparkType(shape: Shape): string {
  if (shape.$ref) return sparkType(DEFINITIONS[shape.$ref.slice('#/definitions/'.length)]!);
  const type = Array.isArray(shape.type) ? shape.type.find((one) => one !== 'null') : shape.type;
  if (shape.oneOf) return sparkType(shape.oneOf.find((one) => one.type !== 'null')!);
  if (type === 'array') return `ARRAY<${sparkType(shape.items!)}>`;
  if (type === 'object')
    return `STRUCT<${fields(shape)
      .map(([name, field]) => `\`${name}\`: ${sparkType(field)}`)
      .join(', ')}>`;
  return type === 'number' ? 'DOUBLE' : type === 'integer' ? 'BIGINT' : type === 'boolean' ? 'BOOLEAN' : 'STRING';
}
