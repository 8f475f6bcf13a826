/** Why a stretch of force begins and ends where it does: the event or the term behind each edge, with its article. */
import { cite, explainTerm, versionCited } from '../law/index.ts';
import { calendarOf, dutchInstant, type Instant, type LocalDate } from '../time/index.ts';
import { contactRule, forceOf, type ContactRule, type Force } from './force.ts';
import type { History } from './history.ts';
import { beginnings, endings } from './interval-reasons.ts';
import { eventText, type Reason } from './reason.ts';
import type { ExplanationStep, ValidityInterval } from './model.ts';

/** One edge of a stretch: the rule in the version cited, and the event behind it; without one, a term does it. */
interface ExplainedEdge {
  rule: string;
  /** First day of that version. */
  ruleVersion: LocalDate;
  event?: number;
}

export interface ExplainedInterval extends ValidityInterval {
  /** With what the stretch was found: the same events, rules and calendar give it again. */
  basis: { begin: ExplainedEdge; end: ExplainedEdge; calendar: LocalDate };
  explanation: ExplanationStep[];
}

/** Everything that an edge of the interval may rest on; at one instant there can be several, and all are named. */
export function explainInterval(history: History, interval: ValidityInterval): ExplainedInterval {
  const force = forceOf(history);
  if (force === undefined) throw new Error('An interval without an order');
  const { from, to, limb, person, because } = interval;
  const part = { limb, person };
  const found = beginnings({ history, force, at: from, part });
  const begins = found.length > 0 ? found : [followsFrom(because)];
  const ends = endings({ history, force, at: to, part });
  return {
    ...interval,
    basis: { begin: edge(begins[0], from), end: edge(ends.at(-1), to), calendar: history.calendar },
    explanation: [
      ...begins.map((reason) => step(reason, from)),
      ...statusSteps(force, interval),
      ...counted(history, force, ends),
      ...ends.map((reason) => step(reason, to)),
    ],
  };
}

/** Better a plain answer than none, to whoever stands at a door. */
function followsFrom(sequence: number): Reason {
  return { rule: 'awb-3-40', text: `Dit begin volgt uit ${eventText(sequence)}.`, sequence };
}

function edge(reason: Reason | undefined, at: Instant): ExplainedEdge {
  if (reason === undefined) throw new Error('An edge without a reason');
  const { rule, sequence } = reason;
  const ruleVersion = versionCited(rule, at).from;
  return { rule, ruleVersion, ...(sequence === undefined ? {} : { event: sequence }) };
}

const step = ({ rule, text }: Reason, at: Instant): ExplanationStep => ({ text, article: cite(rule, at) });

/** Where a term ends it, how that term was counted from the start of the order. */
function counted(history: History, { term }: Force, ends: readonly Reason[]): ExplanationStep[] {
  const rule = ends.at(-1)?.rule;
  if ((rule !== 'wth-2-1' && rule !== 'wth-9-1') || term.startsAt === null) return [];
  return explainTerm(rule, term.startsAt, { calendar: calendarOf(history.calendar) });
}

/** Limited contact is a ban with exceptions by name: where one becomes the other within a stretch, that is said. */
function statusSteps(force: Force, { from, to, limb, person }: ValidityInterval): ExplanationStep[] {
  if (limb === 'home') return [];
  const inside = [...force.breakpoints.keys()].filter((at) => from < at && at < to).toSorted((a, b) => a - b);
  let before: ContactRule['status'] = 'forbidden';
  return [from, ...inside].flatMap((at) => {
    const rule = contactRule(force, at, person);
    if (rule === undefined || rule.status === before) return [];
    before = rule.status;
    return [{ text: statusText(rule, at), article: cite('wth-2-4-c', at) }];
  });
}

function statusText({ status, sequence }: ContactRule, at: Instant): string {
  const when = dutchInstant(at);
  return status === 'limited'
    ? `Vanaf ${when} is contact beperkt toegestaan, zoals in het besluit staat (${eventText(sequence)}); voor het overige is het verboden.`
    : `Vanaf ${when} is contact geheel verboden (${eventText(sequence)}).`;
}
