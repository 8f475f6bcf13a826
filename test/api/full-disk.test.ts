import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TokenRequest } from '../../api/tokens/index.ts';
import { StorageFull } from '../../db/index.ts';
import type { Store } from '../../db/index.ts';
import { opening, screening } from './opening.ts';
import { HULPOFFICIER, service, token } from './service.ts';
import type { Service } from './service.ts';

let full = false;
/** Then the settings still have room, so that the clock can go on. */
let clockGoesOn = false;
/** A store whose disk can be filled and freed. */
function fillable(store: Store): Store {
  const refuseWhenFull =
    <A extends unknown[], R>(write: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      full ? Promise.reject(new StorageFull()) : write(...given);
  const putSetting = refuseWhenFull(store.putSetting);
  return {
    ...store,
    record: refuseWhenFull(store.record),
    putSetting: (name, value) => (clockGoesOn ? store.putSetting(name, value) : putSetting(name, value)),
  };
}

let running: Service;
beforeEach(async () => {
  full = false;
  clockGoesOn = false;
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

test('what came due while the disk was full shows in a case, withholds the lists, and is done as soon as it can', async () => {
  const [police, officer] = [await token({ role: 'police' }), await token(HULPOFFICIER)];
  const opened = await running.ask('/v1/cases', { token: police, key: 'vol-3', body: opening() });
  const path = String(opened.headers.get('location'));
  const wish = {
    type: 'counsel.requested',
    occurredAt: '2010-03-27T17:19:00+01:00',
    data: { about: 'imposition' },
  };
  expect((await running.ask(`${path}/events`, { token: officer, key: 'vol-4', body: wish })).status).toBe(
    201,
  );
  full = true;
  clockGoesOn = true;
  // The term of 24 hours for counsel ends in between, and cannot be recorded.
  expect((await running.clock('2010-04-10T10:00:00Z')).body.code).toBe('storage-full');
  const meanwhile = await running.ask(`${path}/deadlines`, { token: police });
  expect(meanwhile.body.items.map(({ status }: { status: string }) => status)).toContain('missed');

  const lists = async (from: Partial<TokenRequest>) => {
    const bearer = await token({ role: 'police', ...from });
    return Promise.all([
      running.ask('/v1/cases', { token: bearer }),
      running.ask('/v1/cases/_search', { token: bearer, body: { familyName: 'Persoon-Een' } }),
      running.ask('/v1/deadlines', { token: bearer }),
    ]);
  };
  for (const { status, body } of await lists({})) expect([status, body.code]).toEqual([503, 'not-ready']);
  for (const { status } of await lists({ municipalities: ['GM0599'] })) expect(status).toBe(200);

  full = false;
  expect((await running.clock('2010-04-10T10:00:00Z')).status).toBe(200);
  const stored = await running.store.loadCase(path.replace('/v1/cases/', ''), 'all');
  expect(stored?.events.map(({ type }) => type)).toContain('deadline.missed');
  expect((await running.ask(`${path}/deadlines`, { token: police })).body).toEqual(meanwhile.body);
  for (const { status } of await lists({})) expect(status).toBe(200);
});
