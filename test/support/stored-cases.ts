/** Played cases put into a store as they are: an export needs many, and the way over HTTP is tested elsewhere. */
import type { Store } from '../../db/index.ts';
import type { CaseFile } from '../../src/case/model.ts';
import { at, inForce, readyToImpose, type CasePlayer } from './case-player.ts';

const MINUTE = 60_000;

export const minutesAfter = (start: string, minutes: number): string =>
  new Date(at(start) + minutes * MINUTE).toISOString();

interface Place {
  number: number;
  municipality?: string;
  region?: string | null;
  protocol?: string;
}

async function storeCase(store: Store, { snapshot, events }: CaseFile, place: Place): Promise<string> {
  const { number, municipality = 'GM0518', region = null, protocol = 'algemeen@1' } = place;
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const stored = await store.record({
    expectedVersion: 0,
    snapshot: { ...snapshot, id, number: `${municipality}-2026-${number}`, municipality, region, protocol },
    newEvents: events,
    voided: [],
    outbox: [],
    audit: { at: 0, actor: 'proef', office: 'proef', action: 'event.recorded' },
  });
  if (stored.outcome !== 'stored') throw new Error(stored.outcome);
  return id;
}

/** Carried out, expired after ten days. */
export function wholeOrder(reportedAt: string): CasePlayer {
  const player = inForce(reportedAt);
  const later = (minutes: number): string => minutesAfter(reportedAt, minutes);
  player.record('home.left', later(160));
  player.record('keys.surrendered', later(170), { count: 0, taken: false });
  player.record('contact-details.given', later(180), { phone: '0600000000' });
  player.record('household.informed', later(190), { person: 'p2' });
  player.record('veilig-thuis.informed', later(200));
  player.record('care-agency.informed', later(210), { agency: 'ZORG-NOORDERLICHT' });
  for (const [index, person] of ['p1', 'p2', 'p3'].entries()) {
    const contact = { person, agency: 'ZORG-NOORDERLICHT' };
    player.record('care.contacted', later(1000 + index * 60), contact, { role: 'care' });
  }
  return player.until(later(12 * 24 * 60));
}

function declinedOrder(reportedAt: string): CasePlayer {
  const player = readyToImpose(reportedAt);
  const reason = { reason: 'proef', deviation: 'proef' };
  player.record('order.declined', minutesAfter(reportedAt, 120), reason, { role: 'mayor' });
  return player;
}

/** `count` cases, one a day and every third declined, numbered from `first`. */
export async function storeCases(
  store: Store,
  count: number,
  place: Partial<Place> & { from?: string } = {},
): Promise<void> {
  const { number = 1, from = '2026-03-02 18:00' } = place;
  for (let index = 0; index < count; index += 1) {
    const reportedAt = minutesAfter(from, index * 24 * 60);
    const player = index % 3 === 2 ? declinedOrder(reportedAt) : wholeOrder(reportedAt);
    await storeCase(store, player.file, { ...place, number: number + index });
  }
}
