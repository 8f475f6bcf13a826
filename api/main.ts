/** The process: settings in, port open, and out again without losing what is under way. */
import { serve } from '@hono/node-server';
import { StoreRefused } from '../db/index.ts';
import { compose } from './compose.ts';
import type { Service } from './compose.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';

const GRACE_MS = 10_000;

function complain(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

async function composed(config: Config): Promise<Service | undefined> {
  try {
    return await compose(config);
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    complain([error.message]);
    return undefined;
  }
}

function listen(service: Service, { port, hostname, mode }: Config): void {
  const server = serve({ fetch: (request) => service.fetch(request), port, hostname }, (address) => {
    const what = mode.mode === 'sandbox' ? 'Zandbak' : 'Dienst';
    process.stdout.write(`${what} gereed op http://${hostname}:${address.port}\n`);
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    // Answers that are under way are sent; connections that only wait are closed.
    server.close(() => {
      void service.stop().then(() => process.exit(0));
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  server.on('error', (error: NodeJS.ErrnoException) => {
    complain([
      error.code === 'EADDRINUSE' ? `Poort ${port} is al in gebruik.` : 'De poort kan niet worden geopend.',
    ]);
    process.exit(1);
  });
}

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    complain(read.faults);
    return;
  }
  const service = await composed(read.config);
  if (service === undefined) return;
  listen(service, read.config);
  await service.start();
}

await main();
