/** An order that runs, recorded over HTTP: imposed Monday 2 March 2026 20:00, served 20:30, so until Thursday 12 March 20:30. */
import { part } from '../support/case-player.ts';
import { opening } from './opening.ts';
import { token, type Answered, type Service } from './service.ts';

export const NOW = '2026-03-02T21:00:00+01:00';

export interface RunningOrder {
  id: string;
  /** Records an event as a role and wants it taken. */
  record(type: string, occurredAt: string, data: unknown, role?: Role): Promise<Answered>;
  ask(path: string, body?: unknown, role?: Role): Promise<Answered>;
}

type Role = Parameters<typeof token>[0]['role'];

export const orderData = (changes: Record<string, unknown> = {}) => ({
  decision: { mode: 'mayor-written', decidedBy: 'Proef Besluit' },
  form: 'written',
  danger: 'established',
  grounds: ['2a.1'],
  facts: 'Proef: op 2 maart om 17:30 uur is geslagen en gedreigd.',
  interests: 'Proef: de veiligheid van de bewoner weegt zwaarder dan het verblijf thuis.',
  contactBan: [{ person: 'p2', status: 'forbidden' }],
  ...changes,
});

export const extensionData = (until: string, changes: Record<string, unknown> = {}) => {
  const { decision, facts, interests, contactBan } = orderData();
  return { decision, until, facts, interests, contactBan, ...changes };
};

/** A case that is ready for the order, without it. */
export async function readyCase(running: Service): Promise<RunningOrder> {
  const body = opening({ reportedAt: '2026-03-02T18:00:00+01:00' });
  const opened = await running.ask('/v1/cases', {
    token: await token({ role: 'police' }),
    key: 'opening-of-case',
    body,
  });
  const id = String(opened.body.id);
  let count = 0;
  const ask: RunningOrder['ask'] = async (path, asked, role = 'mayors-office') =>
    running.ask(`/v1/cases/${id}${path}`, {
      token: await token({ role }),
      ...(asked === undefined ? {} : { body: asked }),
    });
  const record: RunningOrder['record'] = async (type, occurredAt, data, role = 'mayors-office') => {
    count += 1;
    const answered = await running.ask(`/v1/cases/${id}/events`, {
      token: await token({ role }),
      key: `key-of-event-${String(count)}`,
      body: { type, occurredAt, data },
    });
    if (answered.status !== 201) throw new Error(`${type}: ${answered.text}`);
    return answered;
  };
  const at = (time: string): string => `2026-03-02T${time}:00+01:00`;
  await record('screening.completed', at('18:10'), { domesticViolence: true, livesThere: true, adult: true });
  await record('risk-assessment.started', at('18:15'), {}, 'police');
  await record('risk-assessment.part-completed', at('18:20'), part(1, '1a'), 'police');
  await record('risk-assessment.part-completed', at('18:21'), part(2, '2a', '2c'), 'police');
  await record('risk-assessment.part-completed', at('18:22'), part(3), 'police');
  const heard = { person: 'p1', about: 'imposition', channel: 'in-person', views: 'proef' };
  await record('person.heard', at('19:00'), heard);
  return { id, record, ask };
}

export async function runningOrder(running: Service): Promise<RunningOrder> {
  const ready = await readyCase(running);
  await ready.record('order.imposed', '2026-03-02T20:00:00+01:00', orderData(), 'mayor');
  const served = { person: 'p1', method: 'in-person', place: 'proef' };
  await ready.record('order.served', '2026-03-02T20:30:00+01:00', served);
  return ready;
}
