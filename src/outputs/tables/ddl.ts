import { type ColumnType, TABLES } from './columns.ts';
import { sparkRecords } from './records.ts';

export const DIALECTS = ['parquet', 'spark', 'duckdb'] as const;
export type Dialect = (typeof DIALECTS)[number];

const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  parquet: { string: 'BYTE_ARRAY (UTF8)', double: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN' },
  spark: { string: 'STRING', double: 'DOUBLE', integer: 'INT', boolean: 'BOOLEAN' },
  duckdb: { string: 'VARCHAR', double: 'DOUBLE', integer: 'INTEGER', boolean: 'BOOLEAN' },
};

/** The tables as a dialect declares them; for Spark, the record as one nested table too, for its lines of JSON. `end` and `start` are words of SQL: names are quoted. */
export function tablesText(dialect: Dialect): string {
  const tables = TABLES.map(({ name, columns }) => {
    const quote = dialect === 'spark' ? '`' : '"';
    const lines = columns.map((column) =>
      dialect === 'parquet'
        ? `  optional ${TYPES.parquet[column.type]} ${column.name};`
        : `  ${quote}${column.name}${quote} ${TYPES[dialect][column.type]}`,
    );
    if (dialect === 'parquet') return `message ${name} {\n${lines.join('\n')}\n}\n`;
    const partition =
      dialect === 'spark'
        ? `${lines.join(',\n')},\n  \`month\` STRING\n) USING PARQUET PARTITIONED BY (\`month\`)`
        : `${lines.join(',\n')}\n)`;
    return `CREATE TABLE ${name} (\n${partition};\n`;
  });
  return (dialect === 'spark' ? [sparkRecords(), ...tables] : tables).join('\n');
}
