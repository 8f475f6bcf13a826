export { referencePage } from './reference.ts';
export { startPage } from './start.ts';
export { STYLE } from './style.ts';
