/** The version of the tool, as package.json has it; test/cli.test.ts holds them together. */
export const VERSION = '0.1.0';
