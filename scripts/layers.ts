/** Checks who imports whom (`checks/layer-rules.ts`); fails on a broken rule, and on a cruise that saw nothing. */
import { existsSync } from 'node:fs';
import { cruiseLayers } from './checks/cruise.ts';

const FOLDERS = ['src', 'machines', 'db', 'api', 'web', 'scripts', 'test', 'bench'];

const { modules, violations } = await cruiseLayers(FOLDERS.filter((folder) => existsSync(folder)));
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
console.log(`${modules} modules cruised, ${violations.length} broken rules`);
// With a TypeScript that it cannot load the cruiser sees no module, finds no fault and says so cheerfully.
if (modules === 0) console.error('0 modules cruised: the check saw nothing.');
if (modules === 0 || violations.length > 0) process.exitCode = 1;
