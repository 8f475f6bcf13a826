import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sandboxClock } from '../../api/sandbox-clock.ts';
import { startWorker } from '../../api/worker.ts';
import { openSqliteStore } from '../../db/index.ts';
import type { Store } from '../../db/index.ts';
import { openingWrite, sampleEvent } from '../contract/sample-case.ts';
import { opening, screening } from './opening.ts';
import { instant, service, token } from './service.ts';
import type { Service } from './service.ts';

describe('the clock over HTTP', () => {
  let api: Service;
  beforeEach(async () => {
    api = await service({ now: '2010-03-27T18:20:00+01:00' });
  });
  afterEach(() => api.close());

  const put = (body: unknown) => api.ask('/v1/sandbox/clock', { method: 'PUT', body });

  test('stands where it was set, in UTC', async () => {
    expect((await api.ask('/v1/sandbox/clock')).body).toEqual({
      now: '2010-03-27T17:20:00Z',
      ticking: false,
    });
    const answer = await put({ now: '2010-03-27T20:00:00+01:00', ticking: false });
    expect([answer.status, answer.body]).toEqual([200, { now: '2010-03-27T19:00:00Z', ticking: false }]);
  });

  test('goes forward only; where it stands is no step back', async () => {
    expect((await put({ now: '2010-03-27T18:20:00+01:00', ticking: false })).status).toBe(200);
    const back = await put({ now: '2010-03-27T18:19:59+01:00', ticking: false });
    expect([back.status, back.body.code]).toEqual([409, 'clock-backwards']);
  });

  test.each<[unknown, string]>([
    [{}, '/now'],
    [{ now: '2010-03-28' }, '/now'],
    [{ now: '2010-03-28T00:00:00Z', ticking: 'yes' }, '/ticking'],
    [{ now: '2010-03-28T00:00:00Z', speed: 2 }, '/speed'],
    [[], ''],
  ])('refuses %j', async (body, pointer) => {
    const answer = await put(body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  test('what comes due is recorded before the answer, in due order over all cases, each once', async () => {
    const police = await token({ role: 'police' });
    const officer = await token({ role: 'hulpofficier', name: 'Proef Hulpofficier' });
    const ids: string[] = [];
    for (const houseNumber of [1, 2, 3]) {
      const home = { street: 'Proefweg', houseNumber, postalCode: '4321ZZ', city: 'Voorbeeldstad' };
      const opened = await api.ask('/v1/cases', {
        token: police,
        key: `o${houseNumber}`,
        body: opening({ home }),
      });
      ids.push(opened.body.id);
    }
    const written: { caseId: string; occurredAt: number }[] = [];
    const record = api.store.record.bind(api.store);
    api.store.record = async (write) => {
      for (const event of write.newEvents)
        written.push({ caseId: write.snapshot.id, occurredAt: event.occurredAt });
      return record(write);
    };
    // A wish for counsel opens a term of 24 hours (law of 2010); the last case expresses it first.
    for (const [index, id] of ids.toReversed().entries()) {
      await api.ask(`/v1/cases/${id}/events`, { token: police, key: `s${index}`, body: screening() });
      const wish = {
        type: 'counsel.requested',
        occurredAt: `2010-03-27T17:2${index}:00+01:00`,
        data: { about: 'imposition' },
      };
      expect(
        (await api.ask(`/v1/cases/${id}/events`, { token: officer, key: `w${index}`, body: wish })).status,
      ).toBe(201);
    }
    written.length = 0;
    expect((await put({ now: '2010-04-10T12:00:00+02:00', ticking: false })).status).toBe(200);
    expect(written.map(({ caseId }) => caseId)).toEqual(ids.toReversed());
    expect(written.map(({ occurredAt }) => occurredAt)).toEqual(
      written.map(({ occurredAt }) => occurredAt).toSorted((a, b) => a - b),
    );
    await put({ now: '2010-04-11T12:00:00+02:00', ticking: false });
    expect(written).toHaveLength(3);
    for (const id of ids) {
      const { body } = await api.ask(`/v1/cases/${id}/events`, { token: police });
      const missed = body.items.filter(({ type }: { type: string }) => type === 'deadline.missed');
      expect(missed).toHaveLength(1);
      expect(missed[0]).toMatchObject({
        timeSource: 'system',
        actor: { role: 'engine' },
        recordedAt: '2010-04-10T10:00:00Z',
      });
    }
  });

  test('one case that cannot be handled holds up no other', async () => {
    const police = await token({ role: 'police' });
    const ids: string[] = [];
    for (const houseNumber of [1, 2]) {
      const home = { street: 'Proefweg', houseNumber, postalCode: '4321ZZ', city: 'Voorbeeldstad' };
      const { body } = await api.ask('/v1/cases', {
        token: police,
        key: `o${houseNumber}`,
        body: opening({ home }),
      });
      const wish = {
        type: 'counsel.requested',
        occurredAt: `2010-03-27T17:2${houseNumber}:00+01:00`,
        data: { about: 'imposition' },
      };
      await api.ask(`/v1/cases/${body.id}/events`, { token: police, key: `w${houseNumber}`, body: wish });
      ids.push(body.id);
    }
    const load = api.store.loadCase.bind(api.store);
    api.store.loadCase = async (id, scope) => {
      if (id === ids[0]) throw new Error('this one cannot be read');
      return load(id, scope);
    };
    // The clock has moved and the other case is done; that something due was left is not passed over in silence.
    expect((await put({ now: '2010-04-10T12:00:00+02:00', ticking: false })).status).toBe(503);
    // Looked up in the store: a reader would bring the case up to now himself.
    const other = await load(ids[1] ?? '', 'all');
    expect(other?.events.map(({ type }) => type)).toContain('deadline.missed');
    expect(api.log.join('')).toContain('"what":"deadline"');

    // Set right, it is left alone for a minute of the machine: the sandbox's clock stands still.
    api.store.loadCase = load;
    const missedInFirst = async () =>
      (await load(ids[0] ?? '', 'all'))?.events.some(({ type }) => type === 'deadline.missed');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const worker = startWorker(api.engine);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await missedInFirst()).toBe(false);
      await vi.advanceTimersByTimeAsync(31_000);
      await worker.stop();
    } finally {
      vi.useRealTimers();
    }
    expect(await missedInFirst()).toBe(true);
  });

  test('putting the clock tries again at once what failed before', async () => {
    const officer = await token({ role: 'hulpofficier', name: 'Proef Hulpofficier' });
    const { body } = await api.ask('/v1/cases', { token: officer, key: 'again-1', body: opening() });
    const wish = {
      type: 'counsel.requested',
      occurredAt: '2010-03-27T17:20:00+01:00',
      data: { about: 'imposition' },
    };
    await api.ask(`/v1/cases/${body.id}/events`, { token: officer, key: 'again-2', body: wish });
    const load = api.store.loadCase.bind(api.store);
    api.store.loadCase = () => Promise.reject(new Error('this one cannot be read'));
    const to = { now: '2010-04-10T12:00:00+02:00', ticking: false };
    expect((await put(to)).status).toBe(503);
    api.store.loadCase = load;
    expect((await put(to)).status).toBe(200);
  });
});

describe('the clock over restarts', () => {
  let folder: string;
  let store: Store;
  let machine = 0;
  const notices: string[] = [];
  const start = (startAt?: string) =>
    sandboxClock({
      store,
      machineNow: () => machine,
      startAt: startAt === undefined ? undefined : instant(startAt),
      notice: (text) => void notices.push(text),
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huisverbod-clock-'));
    store = openSqliteStore(join(folder, 'test.sqlite'));
    machine = instant('2026-11-24T12:00:00Z');
    notices.length = 0;
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an empty folder starts at the given instant, standing still', async () => {
    const clock = await start('2010-03-27T18:00:00Z');
    machine += 5000;
    expect(clock.state()).toEqual({ now: instant('2010-03-27T18:00:00Z'), ticking: false });
  });

  test('or at the machine’s time, ticking', async () => {
    const clock = await start();
    machine += 5000;
    expect(clock.state()).toEqual({ now: machine, ticking: true });
  });

  test('one that ticked has moved on meanwhile, one that stood has not', async () => {
    const first = await start('2010-03-27T18:00:00Z');
    machine += 60_000;
    expect((await start()).now()).toBe(instant('2010-03-27T18:00:00Z'));
    await first.set({ now: instant('2010-03-28T00:00:00Z'), ticking: true });
    machine += 60_000;
    expect((await start()).state()).toEqual({ now: instant('2010-03-28T00:01:00Z'), ticking: true });
  });

  test('a start that is not later is ignored, with a line in the log; a later one counts', async () => {
    await start('2010-03-27T18:00:00Z');
    expect((await start('2010-03-27T18:00:00Z')).now()).toBe(instant('2010-03-27T18:00:00Z'));
    expect(notices).toHaveLength(1);
    expect((await start('2010-03-27T17:00:00Z')).now()).toBe(instant('2010-03-27T18:00:00Z'));
    expect(notices).toHaveLength(2);
    expect((await start('2010-03-27T18:00:01Z')).state()).toEqual({
      now: instant('2010-03-27T18:00:01Z'),
      ticking: false,
    });
    expect(notices).toHaveLength(2);
  });

  test('never begins before what is recorded already', async () => {
    await start();
    machine += 60_000;
    await store.record(openingWrite(1, {}, { newEvents: [sampleEvent(1, { recordedAt: machine })] }));
    const recorded = machine;
    machine -= 3_600_000;
    expect((await start()).now()).toBe(recorded);
    expect((await start('2010-03-27T18:00:00Z')).now()).toBe(recorded);
  });

  test('of two that are set at once, the later one counts, also after a restart', async () => {
    const clock = await start('2010-03-27T18:00:00Z');
    const [later, earlier] = [instant('2010-03-28T12:00:00Z'), instant('2010-03-28T11:00:00Z')];
    const both = [later, earlier].map((now) => clock.set({ now, ticking: false }));
    expect(await Promise.all(both)).toEqual([true, false]);
    expect(clock.now()).toBe(later);
    expect((await start()).now()).toBe(later);
  });

  test('a machine clock that is set back takes nothing along', async () => {
    const clock = await start();
    machine += 10_000;
    const reached = clock.now();
    machine -= 3_600_000;
    expect(clock.now()).toBe(reached);
  });
});
