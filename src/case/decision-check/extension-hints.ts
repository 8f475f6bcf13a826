/** An extension: how much time is left to make it known, how long it is, what the care agency said (Wth 9 lid 1). */
import type { Instant } from '../../time/index.ts';
import { dutchInstant } from '../../time/index.ts';
import { endOf, forceOf } from '../force.ts';
import { storedInstant } from '../stored-instant.ts';
import { hintWhen, type Hint } from './hint-catalogue.ts';
import type { Reading } from './reading.ts';
import { adviceSinceOrder } from './texts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** On the clock, not by the calendar: a service that fails once must still be possible. Practice: a third is decided on the last day. */
const LAST_STRETCH = 24 * HOUR;
/** An extension shorter than this protects nobody: most likely a mistyped day. */
const SHORT_EXTENSION = 24 * HOUR;

export function extensionHints(reading: Reading): Hint[] {
  const { draft, at, history } = reading;
  if (draft.type === 'extension.declined') return declined(reading);
  if (draft.type !== 'order.extended') return [];
  const force = forceOf(history);
  const end = force === undefined ? null : endOf(force);
  return [
    ...(end === null || end <= at ? [] : timing(at, end, storedInstant(draft.data.until))),
    ...hintWhen(draft.data.withoutCareAdvice !== undefined && adviceSinceOrder(reading) !== undefined, at, {
      code: 'advice-there-after-all',
      pointer: '/data/withoutCareAdvice',
      detail:
        'Er staat waarom er geen advies van de hulpverlening is, maar sinds het opleggen is er wel een advies vastgelegd.',
    }),
  ];
}

function timing(at: Instant, end: Instant, until: Instant): Hint[] {
  return [
    ...hintWhen(end - at <= LAST_STRETCH, at, {
      code: 'extension-on-last-day',
      pointer: '/occurredAt',
      detail: `Het huisverbod eindigt over ${span(end - at)}, ${dutchInstant(end)}. De verlenging moet daarvoor zijn genomen en schriftelijk bekendgemaakt; mondeling kan niet.`,
    }),
    // An end that is no later at all is refused at this place.
    ...hintWhen(until - end < SHORT_EXTENSION, at, {
      code: 'extension-very-short',
      pointer: '/data/until',
      detail: `De verlenging duurt maar ${span(until - end)}: klopt het nieuwe einde?`,
    }),
  ];
}

/** Whole minutes, rounded down: time that is left is never shown longer than it is. */
function span(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const minuteText = `${String(minutes)} ${minutes === 1 ? 'minuut' : 'minuten'}`;
  if (hours === 0) return minuteText;
  return minutes === 0 ? `${String(hours)} uur` : `${String(hours)} uur en ${minuteText}`;
}

function declined(reading: Reading): Hint[] {
  return hintWhen(adviceSinceOrder(reading) === 'extend', reading.at, {
    code: 'declined-against-advice',
    pointer: '/data/reason',
    detail: 'De hulpverlening adviseerde te verlengen: schrijf op waarom dat advies niet wordt gevolgd.',
  });
}
