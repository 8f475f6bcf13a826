/** The process: settings in, port open, and out again without losing what is under way. */
import type { Server } from 'node:http';
import { compose } from './compose.ts';
import type { Service } from './compose.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { openServer } from './server.ts';
import { startFault } from './start-fault.ts';

const GRACE_MS = 10_000;

function complain(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

async function composed(config: Config): Promise<Service | undefined> {
  try {
    return await compose(config);
  } catch (error) {
    complain([startFault(error)]);
    return undefined;
  }
}

function stopOnSignal(server: Server, service: Service): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    // Answers that are under way are sent; connections that only wait are closed.
    server.close(() => {
      void service.stop().then(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function listen(service: Service, { port, hostname, mode }: Config): void {
  const server = openServer(service, hostname);
  server.on('error', (error: NodeJS.ErrnoException) => {
    complain([
      error.code === 'EADDRINUSE' ? `Poort ${port} is al in gebruik.` : 'De poort kan niet worden geopend.',
    ]);
    process.exit(1);
  });
  server.listen(port, hostname, () => {
    const address = server.address();
    const opened = typeof address === 'object' ? address?.port : port;
    const what = mode.mode === 'sandbox' ? 'Zandbak' : 'Dienst';
    process.stdout.write(`${what} gereed op http://${hostname}:${opened}\n`);
  });
  stopOnSignal(server, service);
}

export async function run(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    complain(read.faults);
    return;
  }
  const service = await composed(read.config);
  if (service === undefined) return;
  listen(service, read.config);
  try {
    await service.start();
  } catch (error) {
    complain([startFault(error)]);
    process.exit(1);
  }
}
