/** The entry: rights and loading first, then the service. */
import { quickenLoading } from './loading.ts';

// Files and folders that the process makes are its owner's alone.
process.umask(0o077);
quickenLoading();
const { run } = await import('./serve.ts');
await run();
