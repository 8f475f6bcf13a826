/** Appeal, interim relief, rulings, higher appeal. */
import type { Instant } from '../../../src/time/index.ts';
import { COURT, SHARES } from '../distributions.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { EXCLUDED } from '../people.ts';
import { DAY, HOUR, MINUTE, wholeMinute, written, type Fields, type Known, type Story } from '../story.ts';
import type { Order } from './execution.ts';

export interface Review {
  /** The court ended the order then. */
  endedAt?: Instant;
  /** The order is before the court in a way that leaves nothing to extend or revoke. */
  decidedByCourt: boolean;
}

const role = 'mayors-office';
type Outcome = keyof typeof COURT.atOnce;

export function appeal(story: Story, facts: CaseFacts, { startsAt, endsAt }: Order): Review {
  const draws = drawsFor(facts, 'appeal');
  if (startsAt === null || !draws.chance(SHARES.appeal)) return { decidedByCourt: false };
  const lodgedAt = startsAt + draws.between(0.3, 4) * DAY;
  const against = ({ sequence }: Known): Fields => ({ by: EXCLUDED, against: sequence('order') });
  story.add({ type: 'appeal.lodged', at: lodgedAt, role, data: against, key: 'appeal', gates: true });
  if (!draws.chance(0.85)) return afterwards(story, facts, { from: lodgedAt, startsAt, endsAt });
  const askedAt = lodgedAt + draws.whole(1, 240) * MINUTE;
  story.add({ type: 'interim-relief.requested', at: askedAt, role, data: { by: EXCLUDED }, gates: true });
  const heardAt = askedAt + draws.between(0.7, 3) * DAY;
  story.add({ type: 'interim-relief.heard', at: heardAt, role, gates: true });
  const ruledAt = wholeMinute(heardAt + draws.whole(30, 1200) * MINUTE);
  const drawn = draws.weighted(COURT.atOnce);
  const outcome = ruledAt < endsAt - 12 * HOUR ? drawn : 'refused';
  rule(story, facts, { outcome, ruledAt, endsAt });
  if (outcome === 'annulled') return { endedAt: ruledAt, decidedByCourt: true };
  const review = afterwards(story, facts, { from: ruledAt, startsAt, endsAt });
  return { ...review, decidedByCourt: outcome !== 'refused' };
}

interface Ruling {
  outcome: Outcome;
  ruledAt: Instant;
  endsAt: Instant;
}

/** The judge may decide the appeal at once (Awb 8:86). */
function rule(story: Story, facts: CaseFacts, { outcome, ruledAt, endsAt }: Ruling): void {
  const effectiveAt = written(ruledAt);
  const present = facts.household.adults.slice(0, 1);
  if (outcome === 'annulled') {
    const data = ({ sequence }: Known): Fields => ({
      outcome,
      decisions: [sequence('order')],
      effectiveAt,
      present,
    });
    story.add({ type: 'appeal.ruled', at: ruledAt, role, data, key: 'relief-ruling', gates: true });
  } else {
    const until = written((ruledAt + endsAt) / 2);
    const condition = { condition: 'Verzonnen voorwaarde.', conditionUntil: until };
    const data = {
      outcome,
      effectiveAt,
      present,
      ...(outcome === 'suspended-on-condition' ? condition : {}),
    };
    story.add({ type: 'interim-relief.ruled', at: ruledAt, role, data, key: 'relief-ruling', gates: true });
  }
  passOn(story, facts, { ruling: 'relief-ruling', at: ruledAt });
}

function passOn(story: Story, facts: CaseFacts, { ruling, at }: { ruling: string; at: Instant }): void {
  const draws = drawsFor(facts, `passing-on/${ruling}`);
  for (const to of ['police', ...facts.household.adults.slice(1)]) {
    const data = ({ sequence }: Known): Fields => ({ ruling: sequence(ruling), to });
    const toldAt = at + draws.whole(10, 2000) * MINUTE;
    if (draws.chance(0.93)) story.add({ type: 'ruling.passed-on', at: toldAt, role, data, after: [ruling] });
  }
}

interface Pending {
  from: Instant;
  startsAt: Instant;
  endsAt: Instant;
}

/** What becomes of the appeal itself, weeks later. */
function afterwards(story: Story, facts: CaseFacts, { from, startsAt, endsAt }: Pending): Review {
  const draws = drawsFor(facts, 'main appeal');
  const course = draws.weighted(COURT.afterwards);
  if (course === 'withdrawn') {
    const data = ({ sequence }: Known): Fields => ({ appeal: sequence('appeal') });
    story.add({ type: 'appeal.withdrawn', at: from + draws.between(20, 35) * DAY, role, data, gates: true });
  }
  if (course !== 'ruled') return { decidedByCourt: false };
  const outcome = draws.weighted(COURT.ruling);
  const at = from + draws.between(30, 60) * DAY;
  const effectiveAt = written(outcome === 'annulled-from' ? (startsAt + endsAt) / 2 : startsAt);
  const data = ({ sequence }: Known): Fields => ({ outcome, decisions: [sequence('order')], effectiveAt });
  story.add({ type: 'appeal.ruled', at, role, data, key: 'ruling', gates: true });
  passOn(story, facts, { ruling: 'ruling', at });
  if (draws.chance(COURT.higherAppeal)) appealHigher(story, facts, { at, annulled: outcome === 'annulled' });
  return { decidedByCourt: false };
}

function appealHigher(
  story: Story,
  facts: CaseFacts,
  { at, annulled }: { at: Instant; annulled: boolean },
): void {
  const draws = drawsFor(facts, 'higher appeal');
  const by = annulled ? 'mayor' : EXCLUDED;
  const lodgedAt = at + draws.between(5, 38) * DAY;
  const lodged = ({ sequence }: Known): Fields => ({ by, against: sequence('ruling') });
  story.add({ type: 'higher-appeal.lodged', at: lodgedAt, role, data: lodged, gates: true });
  const ruledAt = lodgedAt + draws.between(60, 150) * DAY;
  const outcome = annulled && draws.chance(0.5) ? 'set-aside' : 'dismissed';
  const ruled = ({ sequence }: Known): Fields => ({
    outcome,
    decisions: [sequence('order')],
    effectiveAt: written(ruledAt),
  });
  story.add({ type: 'higher-appeal.ruled', at: ruledAt, role, data: ruled, gates: true });
}
