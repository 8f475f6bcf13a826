import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW, runningOrder, type RunningOrder } from './running-order.ts';
import { service, token, type Json, type Service } from './service.ts';

let running: Service;
let order: RunningOrder;
beforeEach(async () => {
  running = await service({ now: NOW });
  order = await runningOrder(running);
});
afterEach(() => running.close());

test('the whole case in the order of happening, then what is to come', async () => {
  const { status, body } = await order.ask('/timeline');
  expect(status).toBe(200);
  const events = body.items.filter(({ kind }: Json) => kind === 'event');
  const planned = body.items.filter(({ kind }: Json) => kind === 'planned');
  expect(events.map(({ sequence }: Json) => sequence)).toEqual(
    events.map((_: Json, index: number) => index + 1),
  );
  expect(planned.map(({ at }: Json) => at)).toEqual(planned.map(({ at }: Json) => at).toSorted());
  for (const { at } of planned) expect(Date.parse(at)).toBeGreaterThan(Date.parse(NOW));
  const served = events.find(({ sequence }: Json) => sequence === 9);
  expect(served).toMatchObject({ atLocal: '2026-03-02T20:30:00+01:00[Europe/Amsterdam]' });
  expect(served.text).toContain('Persoon-Een');
});

test('what was corrected stays, void and with what replaced it', async () => {
  await order.record('event.corrected', NOW, {
    sequence: 9,
    occurredAt: '2026-03-02T20:45:00+01:00',
    reason: 'proef',
  });
  const { body } = await order.ask('/timeline');
  const old = body.items.find(({ sequence, void: gone }: Json) => sequence === 9 && gone);
  expect(old).toMatchObject({ voidedBy: 10 });
  expect(body.items).toContainEqual(expect.objectContaining({ sequence: 10, corrects: 9 }));
});

test('as text to print, on request', async () => {
  const path = `/v1/cases/${order.id}/timeline`;
  const bearer = await token({ role: 'mayors-office' });
  const answered = await running.ask(path, { token: bearer, headers: { accept: 'text/plain' } });
  expect(answered.headers.get('content-type')).toContain('text/plain');
  expect(answered.text).toMatch(/^Zaak GM0518-2026-\d{6}/);
  for (const line of answered.text.split('\n')) expect(line.length).toBeLessThanOrEqual(78);
});

test('who may not read the case may not read its timeline', async () => {
  const path = `/v1/cases/${order.id}/timeline`;
  const elsewhere = await token({ role: 'police', office: 'PL9999', municipalities: ['GM0599'] });
  expect((await running.ask(path, { token: elsewhere })).status).toBe(404);
  expect((await running.ask(path, { token: await token({ role: 'administrator' }) })).status).toBe(403);
});
