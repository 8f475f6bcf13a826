/** What a court stopped for a while: which part it is, and what holds again once the stop is over. */
import type { Instant } from '../../time/index.ts';
import { namedPersons } from '../contact-lists.ts';
import { forceOf, holds, type Force } from '../force.ts';
import type { History } from '../history.ts';
import type { Out } from '../rulings.ts';
import type { Names } from './names.ts';
import { decisionWords } from './order-words.ts';

interface Scope {
  limbs?: readonly ('home' | 'contact')[] | undefined;
  persons?: readonly string[] | undefined;
  decisions?: readonly number[] | undefined;
}

interface Reader {
  until: History;
  names: Names;
}

/** `het huisverbod`, `de verlenging`, `het contactverbod met X uit de verlenging`; a ruling on the home takes all of it. */
export function scopeWords(scope: Scope, { until, names }: Reader): string {
  const { persons, decisions = [] } = scope;
  const what = decisions.length === 0 ? 'het huisverbod' : decisionWords(until, decisions);
  if (!isContactAlone(scope)) return what;
  const whom = persons === undefined ? '' : ` met ${names.list(persons)}`;
  const isOfAll = decisions.length !== 1 || what === 'het huisverbod';
  return isOfAll ? `het contactverbod${whom}` : `het contactverbod${whom} uit ${what}`;
}

function isContactAlone({ limbs, persons }: Scope): boolean {
  return persons !== undefined || (limbs !== undefined && !limbs.includes('home'));
}

/** The stop that a ruling gave is over; with what holds again, unless the order has ended or another ruling stands in the way. */
export function stopIsOver(ruling: number, at: Instant, reader: Reader): string {
  const force = forceOf(reader.until);
  const out = force?.rulings.outs.find(({ sequence }) => sequence === ruling);
  if (force === undefined || out === undefined || !holdsAgain(force, out, at))
    return 'De tijdelijke stop is voorbij.';
  return `De tijdelijke stop is voorbij. Dit geldt weer: ${scopeWords(out, reader)}.`;
}

function holdsAgain(force: Force, out: Out, at: Instant): boolean {
  if (!isContactAlone(out)) return holds(force, at, { limb: 'home' });
  const persons = out.persons ?? namedPersons(force.term);
  return persons.some((person) => holds(force, at, { limb: 'contact', person }));
}

/** Rulings whose stop ends with this event: the withdrawal or the decision of its appeal takes it along (Awb 8:85). */
export function stopsEndedBy(sequence: number, until: History): number[] {
  const outs = forceOf(until)?.rulings.outs ?? [];
  return outs
    .filter((out) => out.kind === 'suspended' && out.endedBy === sequence)
    .map((out) => out.sequence);
}
