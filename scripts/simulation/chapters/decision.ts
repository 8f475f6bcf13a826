/** From the third part to the order, or to none. */
import type { Instant } from '../../../src/time/index.ts';
import { GROUNDS, part } from '../assessment.ts';
import { DECISION_MODES, SHARES, STEPS } from '../distributions.ts';
import type { Draws } from '../draws.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { EXCLUDED } from '../people.ts';
import { HOUR, MINUTE, written, type Fields, type Story } from '../story.ts';
import type { Assessed } from './start.ts';

export interface Imposed {
  outcome: 'imposed';
  at: Instant;
  oral: boolean;
  mode: Mode;
}

export type Decided = Imposed | { outcome: 'declined' | 'closed'; at: Instant };

type Mode = keyof typeof DECISION_MODES.acute;

export function decide(story: Story, facts: CaseFacts, assessed: Assessed): Decided {
  const draws = drawsFor(facts, 'decision');
  const at = assessed.at + draws.length(STEPS.decision[facts.acute ? 'acute' : 'notAcute']) * MINUTE;
  if (draws.chance(SHARES.withdrawnBeforeDecision)) {
    const data = { kind: 'withdrawn', reason: 'Verzonnen: na de taxatie gestopt.' };
    story.add({ type: 'procedure.closed', at, role: 'hulpofficier', data, gates: true });
    return { at, outcome: 'closed' };
  }
  prepare(story, facts, { from: assessed.at, at });
  const { indicated } = assessed;
  const imposes = draws.chance(indicated ? SHARES.imposed.indicated : SHARES.imposed.notIndicated);
  const deviation = indicated === imposes ? {} : { deviation: 'Verzonnen reden om af te wijken.' };
  if (!imposes) {
    const data = { reason: 'Verzonnen: geen huisverbod.', ...deviation };
    story.add({ type: 'order.declined', at, role: 'hulpofficier', data, gates: true });
    return { at, outcome: 'declined' };
  }
  const mode = draws.weighted(DECISION_MODES[facts.acute ? 'acute' : 'notAcute']);
  const oral = facts.acute && mode !== 'mayor-written' && draws.chance(SHARES.oral);
  const data = { ...orderText(facts, draws), ...by(mode, at), ...deviation, ...form(oral, facts) };
  const role = mode === 'mayor-written' ? 'mayor' : 'hulpofficier';
  story.add({ type: 'order.imposed', at, role, data, key: 'order', gates: true });
  return { at, outcome: 'imposed', oral, mode };
}

function prepare(story: Story, facts: CaseFacts, { from, at }: { from: Instant; at: Instant }): void {
  const draws = drawsFor(facts, 'preparation');
  const before = (): Instant => at - Math.min(draws.whole(1, 40) * MINUTE, at - from);
  if (facts.household.childAbuseSuspected) {
    const reached = draws.chance(0.88);
    story.add({
      type: 'veilig-thuis.consulted',
      at: before(),
      role: 'hulpofficier',
      data: {
        contact: 'Voorbeeld van dienst',
        outcome: reached ? 'Verzonnen advies.' : 'Niet bereikt.',
        reached,
      },
      gates: true,
    });
  }
  hear(story, facts, { about: 'imposition', at: before() });
  if (facts.acute && draws.chance(0.35)) enter(story, facts, before());
  if (draws.chance(0.03)) {
    const data = { ...part(3, draws, true), reason: 'Verzonnen: verkeerd vinkje.' };
    story.add({ type: 'risk-assessment.corrected', at: before(), role: 'hulpofficier', data, gates: true });
  }
}

interface Hearing {
  about: 'imposition' | 'extension';
  at: Instant;
}

export function hear(story: Story, facts: CaseFacts, { about, at }: Hearing): void {
  const draws = drawsFor(facts, `hearing/${about}`);
  const how = draws.weighted({ 'person.heard': 78, 'hearing.not-used': 13, 'hearing.dispensed': 9 });
  const channel = draws.weighted({ 'in-person': 80, telephone: 12, intercom: 4, 'through-counsel': 4 });
  const content: Record<typeof how, Fields> = {
    'person.heard': { channel, views: 'Verzonnen zienswijze.' },
    'hearing.not-used': { channel },
    'hearing.dispensed': { ground: 'urgent', reason: 'Verzonnen spoed.' },
  };
  const role = about === 'imposition' ? 'hulpofficier' : 'mayors-office';
  story.add({ type: how, at, role, data: { person: EXCLUDED, about, ...content[how] }, gates: true });
}

function enter(story: Story, facts: CaseFacts, at: Instant): void {
  const draws = drawsFor(facts, 'entry');
  const basis = draws.weighted({ consent: 80, 'immediate-danger': 14, authorisation: 6 });
  const urgency = basis === 'consent' ? {} : { urgency: 'Verzonnen: hulpgeroep.' };
  const issuedOn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(at);
  const authorisation =
    basis === 'authorisation'
      ? { authorisation: { issuedBy: 'Voorbeeld Burgemeester', issuedOn, nightAllowed: true } }
      : {};
  story.add({
    type: 'home.entered',
    at,
    role: 'hulpofficier',
    data: { purpose: 'impose', basis, ...urgency, ...authorisation },
    gates: true,
  });
  if (basis === 'consent') return;
  for (const to of [basis === 'authorisation' ? 'issuer' : 'mayor', 'resident']) {
    const sentAt = at + draws.whole(12, 130) * HOUR;
    story.add({ type: 'entry-report.sent', at: sentAt, role: 'hulpofficier', data: { to } });
  }
}

function by(mode: Mode, at: Instant): Fields {
  const telephone = { calledAt: written(at - 10 * MINUTE), calledBy: 'Proef Hulpofficier' };
  return {
    decision: {
      mode,
      decidedBy: 'Voorbeeld Burgemeester',
      ...(mode === 'mayor-by-telephone' ? { telephone } : {}),
    },
  };
}

function form(oral: boolean, { returning }: CaseFacts): Fields {
  return {
    ...(oral
      ? { form: 'oral', urgency: 'Verzonnen: het besluit kon niet op papier wachten.' }
      : { form: 'written' }),
    ...(returning ? { newFacts: 'Verzonnen: een nieuwe melding.' } : {}),
  };
}

export function contactBan({ household: { adults, children } }: CaseFacts, draws: Draws): Fields[] {
  return [
    ...adults.map((person) => ({
      person,
      status: draws.chance(0.94) ? 'forbidden' : 'limited',
      reason: 'Verzonnen reden.',
    })),
    ...children.map((person) => ({
      person,
      status: draws.weighted({ forbidden: 60, limited: 20, excepted: 20 }),
      reason: 'Verzonnen reden voor dit kind.',
    })),
  ];
}

function orderText(facts: CaseFacts, draws: Draws): Fields {
  return {
    danger: draws.weighted({ established: 85, 'serious-suspicion': 15 }),
    grounds: GROUNDS,
    facts: 'Verzonnen feiten.',
    interests: 'Verzonnen afweging.',
    contactBan: contactBan(facts, draws),
  };
}
