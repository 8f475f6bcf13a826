/** Why a stretch of force begins and ends where it does: the event or the term behind each edge, with its article. */
import { cite, explainTerm, versionCited } from '../law/index.ts';
import { calendarOf, dutchInstant, type Instant, type LocalDate } from '../time/index.ts';
import { contactLists, forceOf, type Force } from './force.ts';
import type { History } from './history.ts';
import type { ExplanationStep, ValidityInterval } from './model.ts';
import { inScope, type Lift, type Out } from './rulings.ts';
import { storedInstant } from './stored-instant.ts';

interface Reason {
  rule: string;
  text: string;
  /** The event behind it; absent where a term does it. */
  sequence?: number;
}

/** One edge of a stretch: the rule in the version cited, and the event behind it; without one, a term does it. */
interface Edge {
  rule: string;
  /** First day of that version. */
  ruleVersion: LocalDate;
  event?: number;
}

export interface ExplainedInterval extends ValidityInterval {
  /** With what the stretch was found: the same events, rules and calendar give it again. */
  basis: { begin: Edge; end: Edge; calendar: LocalDate };
  explanation: ExplanationStep[];
}

/** Everything that an edge of the interval may rest on; at one instant there can be several, and all are named. */
export function explainInterval(history: History, interval: ValidityInterval): ExplainedInterval {
  const force = forceOf(history);
  if (force === undefined) throw new Error('An interval without an order');
  const begins = beginnings(force, interval);
  const ends = endings(force, interval);
  const steps = [
    ...begins.map((reason) => step(reason, interval.from)),
    ...exceptions(force, interval),
    ...counted(history, force, ends),
    ...ends.map((reason) => step(reason, interval.to)),
  ];
  const basis = {
    begin: edge(begins, interval.from),
    end: edge(ends, interval.to),
    calendar: history.calendar,
  };
  return { ...interval, basis, explanation: steps };
}

function edge([first]: readonly Reason[], at: Instant): Edge {
  if (first === undefined) throw new Error('An edge without a reason');
  const { rule, sequence } = first;
  const ruleVersion = versionCited(rule, at).from;
  return { rule, ruleVersion, ...(sequence === undefined ? {} : { event: sequence }) };
}

const step = ({ rule, text }: Reason, at: Instant): ExplanationStep => ({ text, article: cite(rule, at) });
const event = (sequence: number): string => `gebeurtenis ${String(sequence)}`;

/** Where a term ends it, how that term was counted from the start of the order. */
function counted(history: History, { term }: Force, ends: readonly Reason[]): ExplanationStep[] {
  const rule = ends.find((end) => end.rule === 'wth-2-1' || end.rule === 'wth-9-1')?.rule;
  if (rule === undefined || term.startsAt === null) return [];
  return explainTerm(rule, term.startsAt, { calendar: calendarOf(history.calendar) });
}

function beginnings(force: Force, { from, limb, person, because }: ValidityInterval): Reason[] {
  const { term, rulings } = force;
  const when = dutchInstant(from);
  const reasons: Reason[] = [];
  if (from === term.startsAt) reasons.push(start(force, when));
  for (const lift of rulings.lifts.filter((one) => one.from === from)) reasons.push(lifted(lift, when));
  for (const out of rulings.outs.filter((one) => one.until === from)) {
    const text = `Vanaf ${when} geldt de schorsing van ${event(out.sequence)} niet meer.`;
    const rule = out.conditionUntil === from ? 'awb-8-81' : 'awb-8-85';
    reasons.push({ rule, text, sequence: out.endedBy });
  }
  if (limb === 'contact' && from !== term.startsAt) reasons.push(...listedFrom(force, from, person));
  for (const { decision } of term.extensions.filter((one) => one.from === from && limb === 'home')) {
    const text = `Vanaf ${when} geldt het huisverbod door de verlenging (${event(decision.sequence)}).`;
    reasons.push({ rule: 'wth-9-1', text, sequence: decision.sequence });
  }
  for (const out of outsOf(force, from, 'annulled').filter((one) => namesRevocation(force, one))) {
    const text = `De rechter haalde de intrekking weg (${event(out.sequence)}): vanaf ${when} geldt het huisverbod weer.`;
    reasons.push({ rule: 'awb-8-72', text, sequence: out.sequence });
  }
  return reasons.length > 0 ? reasons : [followsFrom(because)];
}

/** Better a plain answer than none, to whoever stands at a door. */
function followsFrom(sequence: number): Reason {
  return { rule: 'awb-3-40', text: `Dit begin volgt uit ${event(sequence)}.`, sequence };
}

function start({ term }: Force, when: string): Reason {
  const { order, startsAt } = term;
  const sequence = order.knownBy ?? order.sequence;
  if (order.knownAt !== startsAt) {
    const text = `Het besluit noemt zelf een later begin dan de bekendmaking; dat telt: ${when} (${event(order.sequence)}).`;
    return { rule: 'wth-2-4-a', text, sequence: order.sequence };
  }
  if (order.event.data.form === 'oral' && sequence === order.sequence) {
    const text = `Het huisverbod is mondeling aangezegd en werkt vanaf dat tijdstip: ${when} (${event(sequence)}).`;
    return { rule: 'wth-2-7', text, sequence };
  }
  const text = `Het huisverbod werkt vanaf de bekendmaking: ${when} (${event(sequence)}).`;
  return { rule: 'awb-3-40', text, sequence };
}

function lifted({ kind, sequence }: Lift, when: string): Reason {
  return kind === 'suspended'
    ? { rule: 'awb-8-87', text: `De schorsing eindigt ${when} (${event(sequence)}).`, sequence }
    : {
        rule: 'awb-8-72',
        text: `De hogere rechter maakte de vernietiging ongedaan: vanaf ${when} geldt het huisverbod weer (${event(sequence)}).`,
        sequence,
      };
}

/** The list of an amendment or extension that names the person from that instant on. */
function listedFrom({ term }: Force, at: Instant, person: string | undefined): Reason[] {
  return contactLists(term)
    .filter(({ from, contactBan }) => from === at && contactBan.some((entry) => entry.person === person))
    .map(({ sequence }) => ({
      rule: 'wth-2-4-c',
      text: `Deze persoon staat vanaf ${dutchInstant(at)} in het contactverbod (${event(sequence)}); daarvoor niet.`,
      sequence,
    }));
}

/** Limited contact is a ban with exceptions by name. */
function exceptions({ term }: Force, { from, to, limb, person }: ValidityInterval): ExplanationStep[] {
  if (limb === 'home') return [];
  return contactLists(term)
    .filter((list) => list.from < to && list.from >= Math.min(from, term.startsAt ?? from))
    .flatMap(({ sequence, contactBan, from: since }) =>
      contactBan
        .filter((entry) => entry.person === person && entry.status === 'limited')
        .map(() => ({
          text: `Vanaf ${dutchInstant(Math.max(from, since))} is contact beperkt toegestaan, zoals in het besluit staat (${event(sequence)}); voor het overige is het verboden.`,
          article: cite('wth-2-4-c', from),
        })),
    );
}

function endings(force: Force, { to, limb, person }: ValidityInterval): Reason[] {
  const { term } = force;
  const when = dutchInstant(to);
  const revoked = term.revocations
    .filter(({ event: { data } }) => storedInstant(data.effectiveAt) === to)
    .map(({ sequence }) => ({
      rule: 'wth-2-9',
      text: `De burgemeester trok het huisverbod in; vanaf ${when} geldt het niet meer (${event(sequence)}).`,
      sequence,
    }));
  const ruled = (['suspended', 'annulled'] as const).flatMap((kind) =>
    outsOf(force, to, kind)
      .filter((out) => inScope(out, { limb, person }))
      .map(({ sequence }) => ({
        rule: kind === 'suspended' ? 'awb-8-81' : 'awb-8-72',
        text: `De rechter ${kind === 'suspended' ? 'schorste' : 'vernietigde'} het; vanaf ${when} geldt het niet (${event(sequence)}).`,
        sequence,
      })),
  );
  const unlisted = limb === 'contact' ? unlistedFrom(force, to, person) : [];
  const reasons = [...revoked, ...ruled, ...unlisted];
  return reasons.length > 0 ? reasons : [ownEnd(force, to)];
}

/** A later list that no longer bans contact with the person. */
function unlistedFrom({ term }: Force, at: Instant, person: string | undefined): Reason[] {
  const banned = (entry: { person: string; status: string }): boolean =>
    entry.person === person && entry.status !== 'excepted';
  return contactLists(term)
    .filter(({ from, sequence, contactBan }) => {
      return sequence !== term.order.sequence && from === at && !contactBan.some(banned);
    })
    .map(({ sequence }) => ({
      rule: 'wth-2-4-c',
      text: `Contact met deze persoon is vanaf ${dutchInstant(at)} niet meer verboden (${event(sequence)}).`,
      sequence,
    }));
}

/** Nobody ended it: the ten days, the decision's own end, or that of an extension. */
function ownEnd({ term }: Force, to: Instant): Reason {
  const when = dutchInstant(to);
  const extension = term.extensions.find(({ until }) => until === to);
  if (extension !== undefined) {
    const text = `De verlenging (${event(extension.decision.sequence)}) loopt tot ${when}; daar eindigt het vanzelf.`;
    return { rule: 'wth-9-1', text };
  }
  if (to === term.statutoryEnd)
    return { rule: 'wth-2-1', text: `Tien dagen na het begin, ${when}, eindigt het vanzelf.` };
  const amendment = term.amendments.findLast(({ event: { data } }) => {
    return data.printedEndsAt !== undefined && storedInstant(data.printedEndsAt) === to;
  });
  const source = event((amendment ?? term.order).sequence);
  return {
    rule: 'wth-2-4-a',
    text: `Het besluit noemt zelf een eerder einde; dat telt: ${when} (${source}).`,
  };
}

const outsOf = ({ rulings }: Force, from: Instant, kind: Out['kind']): Out[] =>
  rulings.outs.filter((out) => out.kind === kind && out.from === from);

const namesRevocation = ({ term }: Force, { decisions = [] }: Out): boolean =>
  term.revocations.some(({ sequence }) => decisions.includes(sequence));
