/** Looks every second for what has come due. No timer per deadline: 28 days do not fit in one, and it would not survive a restart. */
import { countRound, handleDue } from './application/handle-due.ts';
import type { Engine } from './application/engine.ts';

const EVERY_MS = 1_000;

export interface Worker {
  stop(): Promise<void>;
}

export function startWorker(engine: Engine): Worker {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      countRound(engine);
      await handleDue(engine);
    } catch (error) {
      engine.log.failed('worker', error);
    }
    if (!stopped) timer = setTimeout(start, EVERY_MS);
  };
  const start = (): void => {
    running = round();
  };
  timer = setTimeout(start, EVERY_MS);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
