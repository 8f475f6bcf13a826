/** A process that stores one case, says so, and holds the folder until it is killed. */
import { openSqliteStore } from '../../db/sqlite-store.ts';
import { openingWrite } from '../contract/sample-case.ts';

const [, , file = ''] = process.argv;
const store = openSqliteStore(file);
await store.record(openingWrite(1));
process.stdout.write('stored\n');
setInterval(() => store, 60_000);
