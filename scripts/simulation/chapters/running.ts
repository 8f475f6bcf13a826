/** While the order runs: checks, breaches, permissions, requests, and looking at it again. */
import type { EventType } from '../../../src/case/index.ts';
import type { Instant } from '../../../src/time/index.ts';
import { SHARES, STEPS } from '../distributions.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { EXCLUDED } from '../people.ts';
import { DAY, HOUR, MINUTE, wholeMinute, written, type Fields, type Known, type Story } from '../story.ts';

export interface Running {
  from: Instant;
  until: Instant;
}

export function whileItRuns(story: Story, facts: CaseFacts, running: Running): void {
  check(story, facts, running);
  breach(story, facts, running);
  permit(story, facts, running);
  ask(story, facts, running);
  lookAgain(story, facts, running);
}

const after = ['order'];

function check(story: Story, facts: CaseFacts, { from, until }: Running): void {
  const draws = drawsFor(facts, 'checks');
  const times = draws.count((1.2 * (until - from)) / (5 * DAY));
  for (let time = 0; time < times; time += 1) {
    const found = draws.weighted({ complied: 75, 'nobody-there': 25 });
    const data = { place: 'verzonnen plaats', found };
    story.add({ type: 'compliance.checked', at: draws.between(from, until), role: 'police', data, after });
  }
}

function breach(story: Story, facts: CaseFacts, { from, until }: Running): void {
  const draws = drawsFor(facts, 'breaches');
  if (!draws.chance(SHARES.breach)) return;
  // One in twenty is seen after the order was over: recorded with a flag.
  const at = draws.chance(0.95) ? draws.between(from, until) : until + draws.between(1, 60) * HOUR;
  const limb = draws.weighted({ presence: 45, contact: 35, entering: 20 });
  const data = {
    limb,
    ...(limb === 'contact' ? { person: 'p2' } : {}),
    place: 'verzonnen plaats',
    initiator: draws.weighted({ 'excluded-person': 70, resident: 20, unknown: 10 }),
    description: 'Verzonnen overtreding.',
  };
  story.add({ type: 'breach.recorded', at, role: 'police', data, key: 'breach', after });
  const about = ({ sequence }: Known): Fields => ({ breach: sequence('breach') });
  const follows = (type: EventType, later: Instant, more: Fields = {}): void => {
    const role = type === 'breach.prosecution-decided' ? 'mayors-office' : 'police';
    story.add({ type, at: later, role, data: (known) => ({ ...about(known), ...more }), after: ['breach'] });
  };
  if (draws.chance(0.5)) follows('breach.arrested', at + draws.whole(5, 60) * MINUTE);
  if (!draws.chance(0.85)) return;
  const reportedAt = at + draws.length(STEPS.breachReported) * MINUTE;
  follows('breach.reported', reportedAt, { reportNumber: `PROEF-${facts.number}` });
  const outcome = draws.weighted({ prosecuted: 60, dismissed: 35, other: 5 });
  if (draws.chance(0.6))
    follows('breach.prosecution-decided', reportedAt + draws.between(20, 100) * DAY, { outcome });
}

function permit(story: Story, facts: CaseFacts, { from, until }: Running): void {
  const draws = drawsFor(facts, 'permissions');
  const at = draws.between(from, until);
  const stretch = { from: written(at + 2 * HOUR), until: written(at + 3 * HOUR) };
  if (draws.chance(0.12)) {
    const data = { ...stretch, purpose: 'Verzonnen: spullen ophalen.', escort: true };
    story.add({ type: 'passage.permitted', at, role: 'mayors-office', data, after });
  }
  if (draws.chance(0.05)) {
    const data = { person: 'p2', ...stretch, purpose: 'Verzonnen gesprek.' };
    story.add({ type: 'contact.arranged', at, role: 'care', data, after });
  }
}

function ask(story: Story, facts: CaseFacts, { from, until }: Running): void {
  const draws = drawsFor(facts, 'requests');
  if (draws.chance(SHARES.amended)) amend(story, facts, { from, until });
  if (draws.chance(0.03)) {
    const at = from + 0.4 * (until - from);
    const reasons = 'Verzonnen verzoek.';
    story.add({
      type: 'revocation.requested',
      at,
      role: 'mayors-office',
      data: { by: 'p2', reasons },
      key: 'request',
      gates: true,
    });
    const decision = { mode: 'mayor-written', decidedBy: 'Voorbeeld Burgemeester' };
    const refusedAt = at + Math.min(DAY, 0.2 * (until - from));
    story.add({
      type: 'revocation.refused',
      at: refusedAt,
      role: 'mayor',
      data: { decision, reasons },
      key: 'refusal',
      gates: true,
    });
    for (const person of ['p2', EXCLUDED]) {
      const data = ({ sequence }: Known): Fields => ({
        person,
        method: 'sent',
        place: 'per post',
        decision: sequence('refusal'),
      });
      story.add({ type: 'order.served', at: refusedAt + HOUR, role: 'mayors-office', data, gates: true });
    }
  }
  if (draws.chance(0.06)) {
    const kind = draws.weighted({
      'resident-moved': 30,
      'children-placed-elsewhere': 20,
      request: 40,
      'other-ban': 10,
    });
    const data = { kind, text: 'Verzonnen verandering.' };
    story.add({
      type: 'situation.changed',
      at: draws.between(from, until),
      role: 'mayors-office',
      data,
      key: 'change',
      after,
    });
  }
}

function amend(story: Story, facts: CaseFacts, { from, until }: Running): void {
  const at = from + 0.3 * (until - from);
  const persons = [{ key: EXCLUDED, givenNames: 'Proefbeter' }];
  const data = { reason: 'Verzonnen: naam verkeerd gespeld.', persons };
  story.add({ type: 'order.amended', at, role: 'mayor', data, key: 'amendment', gates: true });
  const served = ({ sequence }: Known): Fields => ({
    person: EXCLUDED,
    method: 'in-person',
    place: 'verzonnen plaats',
    decision: sequence('amendment'),
  });
  const servedAt = at + drawsFor(facts, 'amendment').whole(30, 200) * MINUTE;
  story.add({ type: 'order.served', at: servedAt, role: 'police', data: served, gates: true });
}

/** Help accepted, a meeting, a request and the like ask a person to look at the order again. */
const ASKING = ['accepted', 'meeting', 'released', 'request', 'change'] as const;

function lookAgain(story: Story, facts: CaseFacts, { from, until }: Running): void {
  const draws = drawsFor(facts, 'looking again');
  const asked = ASKING.flatMap((key) => story.find(key) ?? []).filter(({ at }) => at > from && at < until);
  let looked = -Infinity;
  for (const { key, at } of asked.toSorted((one, other) => one.at - other.at)) {
    if (at <= looked || !draws.chance(0.85)) continue;
    looked = wholeMinute(at + draws.between(2, 40) * HOUR);
    // What is known of the end by then decides whether there is an order to look at.
    const known = [
      'extension-served',
      'extension-served-again',
      'second-served',
      'revocation',
      'relief-ruling',
    ].filter((name) => (story.find(name)?.at ?? Infinity) < looked - MINUTE);
    const data = { outcome: 'keep', reasons: 'Verzonnen afweging.' };
    story.add({ type: 'reassessment.done', at: looked, role: 'mayors-office', data, after: [key, ...known] });
  }
}
