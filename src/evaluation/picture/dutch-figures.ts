/** Figures as a Dutch reader writes them: a comma before the decimals, a full stop between thousands. */
const HOUR = 60;
const DAY = 24 * HOUR;

/** `2,3`, `12.340`, `−1,5`; with at most `digits` decimals and no zeros at the end. */
export function dutchNumber(value: number, digits = 0): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const kept = decimals.replace(/0+$/, '');
  const text = kept === '' ? grouped : `${grouped},${kept}`;
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** `47 %`. */
export const dutchPercentage = (share: number): string => `${dutchNumber(share * 100, 1)} %`;

/** A unit of time as a figure is read in: hours from two hours on, days from two days on. A day is 24 hours. */
interface Unit {
  minutes: number;
  one: string;
  more: string;
}

const MINUTES: Unit = { minutes: 1, one: 'minuut', more: 'minuten' };
const HOURS: Unit = { minutes: HOUR, one: 'uur', more: 'uur' };
const DAYS: Unit = { minutes: DAY, one: 'dag', more: 'dagen' };

function unitFor(minutes: number): Unit {
  const size = Math.abs(minutes);
  return size < 2 * HOUR ? MINUTES : size < 2 * DAY ? HOURS : DAYS;
}

/** Tens of minutes and more need no decimals. */
function inUnit(minutes: number, unit: Unit): string {
  const value = minutes / unit.minutes;
  return dutchNumber(value, unit === MINUTES && Math.abs(value) >= 10 ? 0 : 1);
}

/** From minutes: `95 minuten`, `2,3 uur`, `10 dagen`. */
export function dutchDuration(minutes: number): string {
  const unit = unitFor(minutes);
  const text = inUnit(minutes, unit);
  return `${text} ${text === '1' ? unit.one : unit.more}`;
}

/**
 * `95 %-interval 1,8 tot 2,5 uur`, in the unit that `around` is read in, or a larger one where an end is much larger; an end that is
 * not known is said to be so.
 */
export function dutchInterval(lower: number | null, upper: number | null, around: number): string {
  const ends = [lower, upper].filter((end) => end !== null).map((end) => Math.abs(end) / 2);
  const unit = unitFor(Math.max(Math.abs(around), ...ends));
  const [low, high] = [lower, upper].map((end) => (end === null ? 'onbekend' : inUnit(end, unit)));
  return `95 %-interval ${low} tot ${high} ${unit.more}`;
}
