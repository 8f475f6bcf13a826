/** Carrying out: made known, home left, keys, reachable, everybody told. */
import { addWallClockDays, type Instant } from '../../../src/time/index.ts';
import { SHARES, STEPS } from '../distributions.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { EXCLUDED } from '../people.ts';
import { DAY, HOUR, MINUTE, type Story } from '../story.ts';
import type { Imposed } from './decision.ts';

export interface Order {
  decidedAt: Instant;
  /** First making-known; `null` when nobody ever found him. */
  startsAt: Instant | null;
  /** Ten days after the start, or after the decision where there is none. */
  endsAt: Instant;
}

const DAYS = 10;

export function carryOut(story: Story, facts: CaseFacts, decided: Imposed): Order {
  const draws = drawsFor(facts, 'execution');
  const { at } = decided;
  const detained = draws.chance(SHARES.detained);
  if (detained) {
    const data = { kind: 'detained', person: EXCLUDED, text: 'Verzonnen: zit vast.' };
    story.add({ type: 'situation.changed', at: at - MINUTE, role: 'police', data, gates: true });
  }
  const startsAt = makeKnown(story, facts, decided);
  if (decided.mode === 'hulpofficier-mandate')
    story.add({
      type: 'mayor.informed',
      at: at + draws.length(STEPS.mayorTold) * MINUTE,
      role: 'hulpofficier',
      after: ['order'],
    });
  if (startsAt !== null) leaveHome(story, facts, { startsAt, detained });
  tell(story, facts, at);
  const from = startsAt ?? at;
  return { decidedAt: at, startsAt, endsAt: addWallClockDays(from, DAYS).instant };
}

function makeKnown(
  story: Story,
  facts: CaseFacts,
  { at, oral }: { at: Instant; oral: boolean },
): Instant | null {
  const draws = drawsFor(facts, 'service');
  const serve = (servedAt: Instant, method: string): Instant =>
    story.add({
      type: 'order.served',
      at: servedAt,
      role: 'hulpofficier',
      data: { person: EXCLUDED, method, place: 'verzonnen plaats' },
      key: 'served',
      gates: true,
    }).at;
  if (oral) {
    const writtenAt = at + draws.length(STEPS.writtenUp) * MINUTE;
    story.add({ type: 'order.written-up', at: writtenAt, role: 'hulpofficier', gates: true });
    serve(writtenAt + draws.length(STEPS.paperServed) * MINUTE, draws.chance(0.8) ? 'in-person' : 'sent');
    return Math.round(at / MINUTE) * MINUTE;
  }
  if (draws.chance(SHARES.neverServed)) return null;
  if (draws.chance(SHARES.deposited)) return serve(at + draws.between(1, 3) * DAY, 'deposited');
  if (draws.chance(SHARES.servedLate)) return serve(at + draws.between(4, 30) * HOUR, 'in-person');
  return serve(at + draws.length(STEPS.service) * MINUTE, 'in-person');
}

function leaveHome(
  story: Story,
  facts: CaseFacts,
  { startsAt, detained }: { startsAt: Instant; detained: boolean },
): void {
  const draws = drawsFor(facts, 'leaving');
  const after = ['order'];
  const leftAt = startsAt + draws.length(STEPS.homeLeft) * MINUTE;
  if (!detained) story.add({ type: 'home.left', at: leftAt, role: 'police', after });
  else {
    const data = { kind: 'released', person: EXCLUDED, text: 'Verzonnen: vrijgelaten.' };
    const releasedAt = startsAt + draws.between(0.5, 4) * DAY;
    story.add({ type: 'situation.changed', at: releasedAt, role: 'police', data, key: 'released', after });
  }
  if (draws.chance(0.96)) {
    const count = draws.whole(0, 3);
    const receipt = count === 0 ? {} : { receiptNumber: `PROEF-${facts.number}` };
    const data = { count, taken: count > 0 && draws.chance(0.1), ...receipt };
    story.add({ type: 'keys.surrendered', at: leftAt + 5 * MINUTE, role: 'police', data, after });
  }
  if (draws.chance(0.95)) {
    const data = { phone: '0600000000', ...(draws.chance(0.3) ? { electronicConsent: true } : {}) };
    const at = startsAt + draws.length(STEPS.reachable) * MINUTE;
    const key = 'electronicConsent' in data ? 'electronic-consent' : 'reachable';
    story.add({ type: 'contact-details.given', at, role: 'police', data, key, after });
  }
}

function tell(story: Story, facts: CaseFacts, at: Instant): void {
  const draws = drawsFor(facts, 'telling');
  const after = ['order'];
  for (const person of facts.household.adults)
    story.add({
      type: 'household.informed',
      at: at + draws.length(STEPS.householdTold) * MINUTE,
      role: 'hulpofficier',
      data: { person },
      after,
    });
  const [agency] = facts.agencies;
  const told = at + draws.length(STEPS.careAgencyTold) * MINUTE;
  if (draws.chance(0.9))
    story.add({ type: 'care-agency.informed', at: told, role: 'mayors-office', data: { agency }, after });
  if (draws.chance(0.97)) {
    const known = at + draws.length(STEPS.veiligThuisTold) * MINUTE;
    story.add({ type: 'veilig-thuis.informed', at: known, role: 'hulpofficier', after });
  }
  askCounsel(story, facts, at);
}

function askCounsel(story: Story, facts: CaseFacts, at: Instant): void {
  const draws = drawsFor(facts, 'counsel');
  const about = { about: 'imposition' };
  const asked = draws.weighted({ 'counsel.requested': 55, 'counsel.declined': 38, 'not-asked': 7 });
  if (asked === 'not-asked') return;
  const wish = story.add({
    type: asked,
    at: at + draws.whole(5, 60) * MINUTE,
    role: 'hulpofficier',
    data: about,
    key: 'wish',
  });
  if (asked === 'counsel.declined') return;
  const after = ['wish'];
  const role = 'mayors-office';
  const toldAt = wish.at + draws.whole(20, 240) * MINUTE;
  if (draws.chance(0.8)) story.add({ type: 'legal-aid-board.notified', at: toldAt, role, after });
  const at2 = wish.at + draws.length(STEPS.counselAssigned) * MINUTE;
  if (draws.chance(0.9))
    story.add({ type: 'counsel.assigned', at: at2, role, data: { name: 'Mr. Verzonnen' }, after });
}
