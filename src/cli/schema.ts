import schema from '../model/generated/record.schema.json' with { type: 'json' };

/** The record's JSON Schema, as it is published. */
export const schemaText = `${JSON.stringify(schema, null, 2)}\n`;
