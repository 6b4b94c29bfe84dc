export { manPage } from './man.ts';
export { cliPage } from './markdown.ts';
