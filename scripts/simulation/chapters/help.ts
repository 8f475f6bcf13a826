/** Help for everyone: first contacts, what he accepts, meeting, advice and the hand-over. */
import type { Instant } from '../../../src/time/index.ts';
import { CARE, EFFECTS, FIRST_CONTACT } from '../distributions.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { EXCLUDED } from '../people.ts';
import { DAY, HOUR, MINUTE, type Story } from '../story.ts';

export interface Help {
  /** When the acceptance was confirmed; `undefined` when it was not. */
  confirmedAt?: Instant;
  handedOverAt: Instant | undefined;
}

/** `from` is the decision; without an order there is no advice about one. */
export function help(
  story: Story,
  facts: CaseFacts,
  { from, imposed }: { from: Instant; imposed: boolean },
): Help {
  const draws = drawsFor(facts, 'help');
  const after = imposed ? ['order'] : [];
  const agency = draws.one(facts.agencies);
  const contact = (person: string, who: keyof typeof FIRST_CONTACT): Instant | undefined => {
    const { reached, spread } = FIRST_CONTACT[who];
    const at = from + draws.length(spread) * MINUTE;
    if (!draws.chance(reached)) return undefined;
    const role = draws.chance(0.85) ? 'care' : 'veilig-thuis';
    return story.add({ type: 'care.contacted', at, role, data: { person, agency }, after }).at;
  };
  for (const person of facts.household.adults) contact(person, 'staying');
  for (const person of facts.household.children) contact(person, 'child');
  const met = contact(EXCLUDED, 'removed');
  const confirmedAt = met === undefined ? undefined : accept(story, facts, { from: met, agency });
  if (imposed) meet(story, facts, from);
  return { ...(confirmedAt === undefined ? {} : { confirmedAt }), handedOverAt: handOver(story, facts) };
}

/** When the agency confirmed that he accepts. */
function accept(
  story: Story,
  facts: CaseFacts,
  { from, agency }: { from: Instant; agency: string },
): Instant | undefined {
  const draws = drawsFor(facts, 'acceptance');
  const data = { person: EXCLUDED, agency };
  const after = ['opened'];
  const offeredAt = from + draws.whole(1, 300) * MINUTE;
  story.add({
    type: 'care.offered',
    at: offeredAt,
    role: 'care',
    data: { ...data, programme: 'plegertraining' },
    after,
  });
  const answeredAt = offeredAt + draws.between(0.05, 2.5) * DAY;
  if (!draws.chance(0.6)) {
    story.add({ type: 'care.refused', at: answeredAt, role: 'care', data, after });
    return undefined;
  }
  const undertakings = { willNotObstruct: true, willCooperate: draws.chance(0.95) };
  const accepted = { type: 'care.accepted', at: answeredAt, role: 'care', key: 'accepted', after } as const;
  story.add({ ...accepted, data: { ...data, programme: 'plegertraining', ...undertakings }, gates: true });
  if (!draws.chance(0.85)) return undefined;
  const confirmedAt = answeredAt + draws.between(0.05, 2) * DAY;
  story.add({ type: 'care.acceptance-confirmed', at: confirmedAt, role: 'care', data, gates: true });
  return undertakings.willCooperate ? confirmedAt : undefined;
}

function meet(story: Story, facts: CaseFacts, from: Instant): void {
  const draws = drawsFor(facts, 'meeting');
  const role = 'care';
  const after = ['order'];
  if (!draws.chance(0.7)) return;
  const at = from + draws.between(2, 6.5) * DAY;
  const data = { participants: ['p1', 'p2', 'Voorbeeld Hulpverlener'], result: 'Verzonnen uitkomst.' };
  story.add({ type: 'system-meeting.held', at, role, data, key: 'meeting', after });
  if (draws.chance(0.7))
    story.add({
      type: 'safety-plan.agreed',
      at: at + HOUR,
      role,
      data: { agreements: 'Verzonnen afspraken.' },
      after,
    });
}

const BEGINS: ReadonlySet<string> = new Set([
  'care-agency.informed',
  'veilig-thuis.informed',
  'care.contacted',
]);

/** The length of care runs from the first notice or contact, as the stage does. */
function handOver(story: Story, facts: CaseFacts): Instant | undefined {
  const draws = drawsFor(facts, 'hand-over');
  const begun = story.happenings.filter(({ type }) => BEGINS.has(type)).map(({ at }) => at);
  if (begun.length === 0) return undefined;
  const length = Math.round(draws.length(CARE) * EFFECTS[facts.arm].care);
  const at = Math.min(...begun) + length * MINUTE;
  const data = { to: draws.one(facts.agencies) };
  return story.add({ type: 'care.handed-over', at, role: 'care', data, gates: true }).at;
}
