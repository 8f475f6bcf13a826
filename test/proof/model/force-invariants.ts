/** When the order was in force, against what its decisions allow and against every other way to ask. */
import { isDeepStrictEqual } from 'node:util';
import { namedPersons } from '../../../src/case/contact-lists.ts';
import { forceOf, holds, type Part } from '../../../src/case/force.ts';
import type { ValidityInterval } from '../../../src/case/model.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import { validity } from '../../../src/case/validity.ts';
import { fourWeeksAfter } from '../../machines/invariants.ts';
import { allowedBy } from './allowed.ts';
import { daysAfter } from './position.ts';
import { text, type Visit } from './visit.ts';

const within = ({ from, to }: ValidityInterval, at: number): boolean => from <= at && at < to;

/** No stretch begins before the order was made known, ends after what the decisions allow, or lies where something took it out. */
export function asDecided({ file, intervals }: Visit): string[] {
  const start = file.snapshot.order?.startsAt ?? null;
  const allowed = start === null ? undefined : allowedBy(file, start);
  if (allowed === undefined || start === null)
    return intervals.length === 0 ? [] : ['in force without a start'];
  const home = intervals.filter(({ limb }) => limb === 'home');
  const whole = home.length === 1 && home[0]?.from === start && home[0].to >= daysAfter(start, 10);
  const cutShort = allowed.shortened || whole ? [] : ['home less than ten days with nothing to shorten it'];
  const tooMuch = intervals.flatMap(({ from, to, limb }) => [
    ...(to > fourWeeksAfter(start) ? [`${limb} past four weeks`] : []),
    ...(from < Math.max(start, allowed.earliest) ? [`${limb} before it was made known`] : []),
    ...(to > allowed.latest ? [`${limb} until ${text(to)}, allowed until ${text(allowed.latest)}`] : []),
    ...allowed.out
      .filter((out) => out.from < out.to && out.from < to && from < out.to)
      .map((out) => `${limb} from ${text(from)} to ${text(to)} though ${out.because} from ${text(out.from)}`),
  ]);
  return [...cutShort, ...tooMuch];
}

/** Each person under a ban was named in a decision that counts, and is protected only while the home limb holds. */
export function contactFaults({ file, intervals }: Visit): string[] {
  const home = intervals.filter(({ limb }) => limb === 'home');
  const named = new Set(
    historyOf(file.events).events.flatMap(({ data }) => {
      const { contactBan } = data as { contactBan?: { person: string; status: string }[] };
      return (contactBan ?? []).filter(({ status }) => status !== 'excepted').map(({ person }) => person);
    }),
  );
  return intervals
    .filter(({ limb }) => limb === 'contact')
    .flatMap(({ from, to, person }) => [
      ...(home.some((around) => around.from <= from && to <= around.to)
        ? []
        : [`contact with ${person ?? ''} from ${text(from)} outside the order`]),
      ...(named.has(person ?? '') ? [] : [`contact with ${person ?? ''}, whom no decision names`]),
    ]);
}

/** At, just before and between all ends of stretches: in force exactly where a listed one is, whichever way it is asked. */
export function validityFaults({ file, intervals }: Visit): string[] {
  const history = historyOf(file.events);
  const force = forceOf(history);
  if (force === undefined) return intervals.length === 0 ? [] : ['validity without an order'];
  const stored = isDeepStrictEqual(intervals, validity(history, { at: 0 }).intervals);
  const points = [...new Set([file.snapshot.advancedTo, ...intervals.flatMap(({ from, to }) => [from, to])])];
  const parts: Part[] = [
    { limb: 'home' },
    ...namedPersons(force.term).map((person) => ({ limb: 'contact' as const, person })),
  ];
  const disagreements = points
    .flatMap((point) => [point - 1, point])
    .flatMap((at) =>
      parts.flatMap((part) => {
        const listed = intervals.some(
          (interval) =>
            interval.limb === part.limb && interval.person === part.person && within(interval, at),
        );
        const answers = [validity(history, { at, ...part }).inForce, holds(force, at, part)];
        return answers.every((answer) => answer === listed)
          ? []
          : [`${part.limb} ${part.person ?? ''} at ${text(at)}: listed ${String(listed)}, ${answers.join()}`];
      }),
    );
  return stored ? disagreements : ['what is known now is not what is stored', ...disagreements];
}

/** While nothing suspends it the end shown is that of the last stretch; a suspension may only leave it later. */
export function shownEndFaults({ file, intervals }: Visit): string[] {
  const { order, advancedTo } = file.snapshot;
  if (order === null) return [];
  const { startsAt, endsAt, state } = order;
  if (startsAt === null || endsAt === null) return startsAt === endsAt ? [] : ['a start without an end'];
  const lastEnd = intervals.findLast(({ limb }) => limb === 'home')?.to ?? startsAt;
  const everSuspended = historyOf(file.events).events.some(
    ({ type, data }) =>
      type === 'interim-relief.ruled' && (data as { outcome: string }).outcome.startsWith('suspended'),
  );
  const allowed = allowedBy(file, startsAt)?.latest ?? startsAt;
  return [
    ...((everSuspended ? endsAt < lastEnd : endsAt !== lastEnd)
      ? [`ends ${text(endsAt)}, last stretch ${text(lastEnd)}`]
      : []),
    ...(endsAt > allowed ? [`ends ${text(endsAt)}, allowed until ${text(allowed)}`] : []),
    ...(['in-force', 'suspended'].includes(state) && advancedTo >= endsAt ? [`${state} after its end`] : []),
    ...(state === 'expired' && advancedTo < endsAt ? ['expired before its end'] : []),
    ...(state === 'imposed' && advancedTo >= startsAt ? ['imposed after its start'] : []),
  ];
}
