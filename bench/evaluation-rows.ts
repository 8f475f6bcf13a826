/** Fills a database with many cases in little time: a few hundred are played, the rest are copies of their rows. For speed alone. */
import Database from 'better-sqlite3';
import { openSqliteStore } from '../db/index.ts';
import type { CaseFile } from '../src/case/model.ts';
import {
  at,
  extensionContent,
  inForce,
  readyToExtend,
  readyToImpose,
  type CasePlayer,
} from '../test/support/case-player.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const IN_PERSON = { person: 'p1', method: 'in-person', place: 'proef' };
const STARTS_PER_STORY = 40;

type Story = (reportedAt: string) => CasePlayer;

const after = (start: string, minutes: number): string =>
  new Date(at(start) + minutes * MINUTE).toISOString();

function carriedOut(start: string): CasePlayer {
  const player = inForce(start);
  player.record('home.left', after(start, 160));
  player.record('keys.surrendered', after(start, 170), { count: 0, taken: false });
  player.record('contact-details.given', after(start, 180), { phone: '0600000000' });
  player.record('household.informed', after(start, 190), { person: 'p2' });
  player.record('veilig-thuis.informed', after(start, 200));
  player.record('care-agency.informed', after(start, 210), { agency: 'ZORG-PROEF' });
  player.record('counsel.declined', after(start, 220), { about: 'imposition' });
  for (const [index, person] of ['p1', 'p2', 'p3'].entries()) {
    const contact = { person, agency: 'ZORG-PROEF' };
    const minute = 1000 + index * 60;
    player.record('care.contacted', after(start, minute), contact, { role: 'care' });
    player.record('care.offered', after(start, minute + 30), contact, { role: 'care' });
  }
  const meeting = { participants: ['ZORG-PROEF', 'VT-PROEF'], result: 'Proef: afspraken gemaakt.' };
  player.record('system-meeting.held', after(start, 5000), meeting, { role: 'care' });
  player.record('safety-plan.agreed', after(start, 5100), { agreements: 'Proef: bellen.' }, { role: 'care' });
  return player;
}

function extended(start: string): CasePlayer {
  const player = carriedOut(start);
  const day = after(start, 8 * 24 * 60).slice(0, 10);
  const until = new Date(at(start) + 24 * DAY).toISOString();
  readyToExtend(player, day);
  player.record('order.extended', `${day} 12:00`, extensionContent(until), { role: 'mayor' });
  player.record('order.served', `${day} 13:00`, IN_PERSON);
  player.record('compliance.checked', `${day} 18:00`, { place: 'proef', found: 'complied' });
  const handedOver = after(start, 20 * 24 * 60);
  player.record('care.handed-over', handedOver, { to: 'ZORG-PROEF' }, { role: 'care' });
  return player.until(after(start, 40 * 24 * 60));
}

function breached(start: string): CasePlayer {
  const player = carriedOut(start);
  const day = after(start, 4 * 24 * 60).slice(0, 10);
  const breach = player.record('breach.recorded', `${day} 12:00`, {
    limb: 'entering',
    place: 'proef',
    initiator: 'excluded-person',
    description: 'Proef: stond in de gang.',
  });
  player.record('breach.reported', `${day} 15:00`, { breach, reportNumber: 'PROEF-1' }, { role: 'police' });
  player.record('appeal.lodged', `${day} 16:00`, { by: 'p1', against: 8 });
  return player.until(after(start, 40 * 24 * 60));
}

const declined: Story = (start) => {
  const player = readyToImpose(start);
  player.record(
    'order.declined',
    after(start, 120),
    { reason: 'proef', deviation: 'proef' },
    { role: 'mayor' },
  );
  return player;
};

const STORIES: readonly Story[] = [extended, breached, extended, breached, extended, declined];

/** Reports spread over a year, at every hour of the day. */
function played(): CaseFile[] {
  const first = at('2025-01-02 00:20');
  return STORIES.flatMap((story, index) =>
    Array.from({ length: STARTS_PER_STORY }, (_, place) => {
      const reportedAt = first + (place * 6.7 + index * 1.3) * DAY;
      return story(new Date(Math.round(reportedAt / MINUTE) * MINUTE).toISOString()).file;
    }),
  );
}

const REGIONS = ['rijnmond-proef', 'noord-proef', 'zuid-proef'];

/** Writes `count` cases, a multiple of the played ones, into a new database. */
export async function fillDatabase(file: string, count: number): Promise<void> {
  const cases = played();
  const store = openSqliteStore(file);
  for (const [index, { snapshot, events }] of cases.entries()) {
    const number = index + 1;
    await store.record({
      expectedVersion: 0,
      snapshot: {
        ...snapshot,
        id: `case-${number}`,
        number: `PROEF-${number}`,
        protocol: 'algemeen@1',
        region: REGIONS[index % REGIONS.length] ?? null,
      },
      newEvents: events,
      voided: [],
      outbox: [],
      audit: { at: 0, actor: 'proef', office: 'proef', action: 'event.recorded' },
    });
  }
  await store.close();
  copyRows(file, cases.length, Math.ceil(count / cases.length));
}

function copyRows(file: string, step: number, copies: number): void {
  const raw = new Database(file);
  raw.pragma('synchronous = OFF');
  const into = (table: string, columns: string, values: string, row: string): Database.Statement =>
    raw.prepare(`insert into ${table} (${columns}) select ${values} from ${table} where ${row} <= ${step}`);
  const rest = 'municipality, region, version, order_state, open_stages, wake_at, reported_at, changed_at';
  const ofEvent = 'sequence, type, occurred_at, recorded_at, time_source, actor, body, context';
  const statements = [
    into(
      'cases',
      `row_id, id, number, ${rest}`,
      `row_id + @by, 'case-' || (row_id + @by), 'PROEF-' || (row_id + @by), ${rest}`,
      'row_id',
    ),
    into('case_snapshots', 'case_row, body', 'case_row + @by, body', 'case_row'),
    into('events', `case_row, ${ofEvent}`, `case_row + @by, ${ofEvent}`, 'case_row'),
  ];
  raw.transaction(() => {
    for (let copy = 1; copy < copies; copy += 1)
      for (const statement of statements) statement.run({ by: copy * step });
  })();
  raw.close();
}
