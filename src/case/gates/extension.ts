/** The gate of extending (Wth 9 lid 1). */
import type { Instant } from '../../time/index.ts';
import { dutchInstant } from '../../time/index.ts';
import { endOf, forceOf } from '../force.ts';
import { all, type History } from '../history.ts';
import type { Refusal } from '../model.ts';
import { orderStateAt } from '../order-state.ts';
import { peopleOf } from '../people.ts';
import { storedInstant } from '../stored-instant.ts';
import { contactBanGate, factsGate, interestsGate, protectedPersonGate } from './contents.ts';
import { mayorOnlyGate } from './decision.ts';
import { counselGate, hearingGate } from './hearing.ts';
import { isWritten, refusal, unless, type Gate, type Judged } from './refuse.ts';

export const extensionGate: Gate<'order.extended'> = (event, history) => {
  const at = event.occurredAt;
  const { persons } = peopleOf(history);
  return [
    ...runningGate(at, history),
    ...untilGate(event, history),
    ...factsGate(at, event.data.facts),
    ...interestsGate(at, event.data.interests),
    ...protectedPersonGate(at, persons),
    ...contactBanGate(at, event.data.contactBan, persons),
    ...hearingGate(at, history, 'extension'),
    ...counselGate(at, history),
    ...careAdviceGate(event, history),
    ...mayorOnlyGate(at, event.data.decision),
  ];
};

/** An extension is decided and made known while the order runs: a deduction from Wth 9 lid 1, and said so. */
function runningGate(at: Instant, history: History): Refusal[] {
  const state = orderStateAt(history, at);
  if (state === 'in-force' || state === 'suspended') return [];
  const detail =
    state === 'imposed'
      ? 'Het huisverbod is nog niet ingegaan: er loopt nog niets dat kan worden verlengd.'
      : 'Het huisverbod is geëindigd: een verlenging moet zijn genomen en bekendgemaakt terwijl het loopt (afgeleid uit Wth art. 9 lid 1); op nieuwe feiten kan een nieuw huisverbod worden opgelegd.';
  return [refusal(at, { code: 'order-not-running', rule: 'wth-9-1', detail, pointer: '/occurredAt' })];
}

/** The new end lies after the present one and not past four weeks after the start. */
function untilGate(event: Judged<'order.extended'>, history: History): Refusal[] {
  const force = forceOf(history);
  const latestEnd = force?.term.latestEnd;
  const end = force === undefined ? null : endOf(force);
  if (latestEnd === undefined || latestEnd === null || end === null) return [];
  const until = storedInstant(event.data.until);
  return [
    ...unless(until > end, event.occurredAt, {
      code: 'until-not-later',
      rule: 'wth-9-1',
      detail: `Het nieuwe einde moet na het huidige einde liggen (${dutchInstant(end)}).`,
      pointer: '/data/until',
    }),
    ...unless(until <= latestEnd, event.occurredAt, {
      code: 'until-past-maximum',
      rule: 'wth-9-1',
      detail: `Een huisverbod loopt ten hoogste vier weken: het einde ligt uiterlijk op ${dutchInstant(latestEnd)}.`,
      pointer: '/data/until',
    }),
  ];
}

function careAdviceGate(event: Judged<'order.extended'>, history: History): Refusal[] {
  const order = all(history, 'order.imposed')[0]?.occurredAt ?? Infinity;
  const advised = all(history, 'care-advice.given').some(({ occurredAt }) => occurredAt >= order);
  return unless(advised || isWritten(event.data.withoutCareAdvice), event.occurredAt, {
    code: 'care-advice-missing',
    rule: 'wth-9-1',
    detail:
      'Er is sinds het opleggen geen advies van de hulpverlening vastgelegd: schrijf op waarom zonder advies wordt verlengd.',
    pointer: '/data/withoutCareAdvice',
  });
}
