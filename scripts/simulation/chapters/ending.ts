/** How the order ends: it runs out, is extended, or is revoked. */
import { addWallClockDays, type Instant } from '../../../src/time/index.ts';
import { EXTENSION, SHARES } from '../distributions.ts';
import type { Draws } from '../draws.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { EXCLUDED } from '../people.ts';
import { DAY, HOUR, MINUTE, wholeMinute, written, type Fields, type Known, type Story } from '../story.ts';
import { contactBan, hear } from './decision.ts';
import type { Order } from './execution.ts';
import type { Help } from './help.ts';

const LONGEST = 28;
const decision = { mode: 'mayor-written', decidedBy: 'Voorbeeld Burgemeester' };

/** When it is over. */
export function endOrder(story: Story, facts: CaseFacts, order: Order, { confirmedAt }: Help): Instant {
  const draws = drawsFor(facts, 'ending');
  const { startsAt, endsAt } = order;
  if (startsAt === null) return endsAt;
  const path = draws.weighted({
    extended: SHARES.extended,
    revoked: SHARES.revoked,
    expires: 1 - SHARES.extended - SHARES.revoked,
  });
  const revokeAt = Math.max(
    startsAt + draws.between(2.5, 7) * DAY,
    (confirmedAt ?? 0) + draws.between(3, 30) * HOUR,
  );
  if (path === 'revoked' && revokeAt < endsAt - 6 * HOUR)
    return revoke(story, facts, {
      at: revokeAt,
      ground: confirmedAt === undefined ? 'danger-gone' : 'help-accepted',
    });
  advise(story, facts, order, path === 'extended' ? 'extend' : 'end');
  if (path === 'extended') return extend(story, facts, order);
  if (draws.chance(SHARES.extensionDeclined)) {
    const at = endsAt - draws.between(0.2, 3) * DAY;
    const data = { reason: 'Verzonnen: niet meer nodig.' };
    story.add({ type: 'extension.declined', at, role: 'mayor', data, after: ['order', 'served'] });
  }
  return endsAt;
}

function advise(
  story: Story,
  facts: CaseFacts,
  { decidedAt, endsAt }: Order,
  advice: 'extend' | 'end',
): void {
  const draws = drawsFor(facts, 'advice');
  if (!draws.chance(0.88)) return;
  const at = Math.min(decidedAt + draws.between(4.5, 7) * DAY, endsAt - 5 * DAY + 4 * HOUR);
  const data = { advice, reasons: 'Verzonnen advies.' };
  story.add({
    type: 'care-advice.given',
    at: Math.max(at, decidedAt + HOUR),
    role: 'care',
    data,
    key: 'advice',
    gates: true,
  });
}

function extend(story: Story, facts: CaseFacts, { startsAt, endsAt }: Order): Instant {
  const draws = drawsFor(facts, 'extension');
  const when = draws.chance(EXTENSION.lastDay) ? EXTENSION.onLastDay : EXTENSION.earlier;
  const at = wholeMinute(endsAt - draws.between(...when) * MINUTE);
  hear(story, facts, { about: 'extension', at: at - draws.whole(60, 300) * MINUTE });
  story.add({
    type: draws.chance(0.7) ? 'counsel.declined' : 'counsel.requested',
    at: at - draws.whole(10, 50) * MINUTE,
    role: 'mayors-office',
    data: { about: 'extension' },
    gates: true,
  });
  const from = startsAt ?? endsAt;
  const days = draws.chance(0.75) ? LONGEST : draws.whole(14, LONGEST - 4);
  const until = addWallClockDays(from, days).instant;
  decideExtension(story, facts, { at, until, key: 'extension' });
  const tooLate = draws.chance(SHARES.extensionServedTooLate);
  const servedAt = tooLate
    ? endsAt + draws.whole(10, 300) * MINUTE
    : Math.min(at + draws.whole(20, 600) * MINUTE, endsAt - 30 * MINUTE);
  serveExtension(story, facts, { at: servedAt, endsAt });
  if (tooLate) return endsAt;
  return days < LONGEST && draws.chance(SHARES.secondExtension * 4)
    ? extendAgain(story, facts, { from, until })
    : until;
}

interface Extension {
  at: Instant;
  until: Instant;
  key: string;
}

function decideExtension(story: Story, facts: CaseFacts, { at, until, key }: Extension): void {
  const draws = drawsFor(facts, key);
  const withoutAdvice =
    story.find('advice') === undefined ? { withoutCareAdvice: 'Verzonnen: niemand bereikt.' } : {};
  const data = {
    decision,
    until: written(until),
    facts: 'Verzonnen feiten van nu.',
    interests: 'Verzonnen afweging.',
    contactBan: contactBan(facts, draws),
    ...withoutAdvice,
  };
  story.add({ type: 'order.extended', at, role: 'mayor', data, key, gates: true });
}

/** Electronically where he has said so; what does not arrive is handed over while the order still runs. */
function serveExtension(
  story: Story,
  facts: CaseFacts,
  { at, endsAt }: { at: Instant; endsAt: Instant },
): void {
  const draws = drawsFor(facts, 'service of extension');
  const agreed = story.find('electronic-consent');
  const electronic = agreed !== undefined && agreed.at < at && draws.chance(0.5);
  const serve = (servedAt: Instant, method: string, key: string): void => {
    const data = ({ sequence }: Known): Fields => ({
      person: EXCLUDED,
      method,
      place: 'verzonnen plaats',
      decision: sequence('extension'),
    });
    const after = electronic ? ['electronic-consent'] : [];
    story.add({ type: 'order.served', at: servedAt, role: 'mayors-office', data, key, after, gates: true });
  };
  serve(at, electronic ? 'electronic' : 'in-person', 'extension-served');
  const failedAt = at + 20 * MINUTE;
  if (!electronic || failedAt > endsAt - HOUR || !draws.chance(0.15)) return;
  const data = ({ sequence }: Known): Fields => ({ service: sequence('extension-served') });
  story.add({ type: 'delivery.failed', at: failedAt, role: 'mayors-office', data, gates: true });
  serve(failedAt + 20 * MINUTE, 'in-person', 'extension-served-again');
}

/** The statute is silent on a second one (law.md, 4): accepted with a flag. */
function extendAgain(
  story: Story,
  facts: CaseFacts,
  { from, until }: { from: Instant; until: Instant },
): Instant {
  const draws = drawsFor(facts, 'second extension');
  const at = wholeMinute(until - draws.between(0.3, 1.5) * DAY);
  const about = { about: 'extension' };
  const heard = { person: EXCLUDED, ...about, channel: 'telephone', views: 'Verzonnen.' };
  story.add({ type: 'person.heard', at: at - 2 * HOUR, role: 'mayors-office', data: heard, gates: true });
  story.add({ type: 'counsel.declined', at: at - HOUR, role: 'mayors-office', data: about, gates: true });
  const latest = addWallClockDays(from, LONGEST).instant;
  decideExtension(story, facts, { at, until: latest, key: 'second-extension' });
  const data = { person: EXCLUDED, method: 'in-person', place: 'verzonnen plaats' };
  story.add({ type: 'order.served', at: at + HOUR, role: 'police', data, key: 'second-served', gates: true });
  return latest;
}

function revoke(story: Story, facts: CaseFacts, { at, ground }: { at: Instant; ground: string }): Instant {
  const draws: Draws = drawsFor(facts, 'revocation');
  const effectiveAt = wholeMinute(at + draws.whole(0, 300) * MINUTE);
  const data = { decision, ground, effectiveAt: written(effectiveAt), reasons: 'Verzonnen motivering.' };
  story.add({ type: 'order.revoked', at, role: 'mayor', data, key: 'revocation', gates: true });
  const served = { person: EXCLUDED, method: 'in-person', place: 'verzonnen plaats' };
  if (draws.chance(0.95))
    story.add({
      type: 'order.served',
      at: at + draws.whole(20, 400) * MINUTE,
      role: 'police',
      data: served,
      gates: true,
    });
  return effectiveAt;
}
