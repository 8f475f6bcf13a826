import { afterEach, beforeEach, expect, test } from 'vitest';
import { StorageFull } from '../../db/index.ts';
import type { Store } from '../../db/index.ts';
import { opening, screening } from './opening.ts';
import { service, token } from './service.ts';
import type { Service } from './service.ts';

let full = false;
/** A store whose disk can be filled and freed. */
function fillable(store: Store): Store {
  const refuseWhenFull =
    <A extends unknown[], R>(write: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      full ? Promise.reject(new StorageFull()) : write(...given);
  return {
    ...store,
    record: refuseWhenFull(store.record),
    putSetting: refuseWhenFull(store.putSetting),
  };
}

let running: Service;
beforeEach(async () => {
  full = false;
  running = await service({ store: fillable });
});
afterEach(() => running.close());

test('a clock that could not be stored has not moved', async () => {
  full = true;
  expect((await running.clock('2010-04-28T10:00:00Z')).status).toBe(507);
  expect((await running.ask('/v1/sandbox/clock')).body.now).toBe('2010-03-27T16:20:00Z');
  full = false;
  expect((await running.clock('2010-04-28T10:00:00Z')).status).toBe(200);
});

test('reads go on while the disk is full, and writes are a clean 507 until there is room', async () => {
  const police = await token({ role: 'police' });
  const opened = await running.ask('/v1/cases', { token: police, key: 'vol-1', body: opening() });
  const path = String(opened.headers.get('location'));
  full = true;
  const refused = await running.ask(`${path}/events`, { token: police, key: 'vol-2', body: screening() });
  expect([refused.status, refused.body.code]).toEqual([507, 'storage-full']);
  expect((await running.ask(path, { token: police })).status).toBe(200);
  full = false;
  const stored = await running.ask(`${path}/events`, { token: police, key: 'vol-2', body: screening() });
  expect(stored.status).toBe(201);
});
