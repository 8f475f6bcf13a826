/** Every recorded breach judged against the order's force as known now: which limb, towards whom, and what allowed it (Wth 11). */
import type { EventOf } from './events/index.ts';
import type { Instant } from '../time/index.ts';
import { servicesOf } from './decisions.ts';
import { namedPersons } from './contact-lists.ts';
import { contactRule, forceOf, intervalsOf, type Force, type Part } from './force.ts';
import { all, type History } from './history.ts';
import type { ValidityInterval } from './model.ts';
import { excludedPerson, peopleOf } from './people.ts';
import { storedInstant } from './stored-instant.ts';

export interface JudgedBreach {
  sequence: number;
  /** `home` for entering and presence. */
  limb: 'home' | 'contact';
  /** Towards whom, when the breach names somebody. */
  person?: string | undefined;
  /** The stretches of force that contain it: with contact towards nobody named, of everyone under the ban. */
  within: ValidityInterval[];
  /** Contact was limited, with whom it was or, when that is not recorded, with somebody: people judge whether this was an exception. */
  limited: boolean;
  /** Sequence of the passage or the arranged contact that covers it: then it is no breach. */
  allowedBy?: number | undefined;
  /** What forbade it then was handed over or announced to the person himself, or he left because of it. */
  knownInPerson: boolean;
}

type Breach = EventOf<'breach.recorded'>;

export function breachesOf(history: History): JudgedBreach[] {
  return all(history, 'breach.recorded').map((breach) => {
    const limb = breach.data.limb === 'contact' ? 'contact' : 'home';
    const within = stretchesAround(history, breach, limb);
    return {
      sequence: breach.sequence,
      limb,
      person: breach.data.person,
      within,
      limited: isLimited(history, breach, within),
      allowedBy: (limb === 'home' ? passageAt(history, breach.occurredAt) : arrangement(history, breach))
        ?.sequence,
      knownInPerson: knownInPerson(history, breach, within),
    };
  });
}

function stretchesAround(
  history: History,
  { data, occurredAt }: Breach,
  limb: 'home' | 'contact',
): ValidityInterval[] {
  const force = forceOf(history);
  if (force === undefined) return [];
  const towards = data.person === undefined ? namedPersons(force.term) : [data.person];
  const parts: Part[] = limb === 'home' ? [{ limb }] : towards.map((person) => ({ limb, person }));
  return parts.flatMap((part) =>
    intervalsOf(force, part).filter(({ from, to }) => from <= occurredAt && occurredAt < to),
  );
}

/** With contact towards nobody named it may have been the one with whom some was allowed: nobody is told too firmly that it was not. */
function isLimited(history: History, { occurredAt }: Breach, within: readonly ValidityInterval[]): boolean {
  const force = forceOf(history);
  const towards = within.flatMap(({ person }) => (person === undefined ? [] : [person]));
  return (
    force !== undefined &&
    towards.some((person) => contactRule(force, occurredAt, person)?.status === 'limited')
  );
}

/** He must have known what made it forbidden then: the order, the extension by which it still ran, the list that named the person. */
function knownInPerson(history: History, breach: Breach, within: readonly ValidityInterval[]): boolean {
  const force = forceOf(history);
  if (force === undefined) return false;
  return carrying(force, breach, within).every((decision) => toldOf(history, decision, breach.occurredAt));
}

function carrying(
  { term, ...force }: Force,
  { occurredAt }: Breach,
  within: readonly ValidityInterval[],
): number[] {
  const extension = term.extensions.find(({ from, until }) => from <= occurredAt && occurredAt < until);
  const running = extension?.decision.sequence ?? term.order.sequence;
  const lists = within.flatMap(({ limb, person }) => {
    const rule = limb === 'home' ? undefined : contactRule({ term, ...force }, occurredAt, person);
    return rule === undefined ? [] : [rule.sequence];
  });
  return [running, ...lists];
}

function toldOf(history: History, decision: number, by: Instant): boolean {
  const { key } = excludedPerson(peopleOf(history));
  const handedOver = servicesOf(history).some(
    ({ of, service: { data, occurredAt } }) =>
      of === decision && data.method === 'in-person' && data.person === key && occurredAt <= by,
  );
  if (handedOver) return true;
  const order = all(history, 'order.imposed').find(({ sequence }) => sequence === decision);
  if (order === undefined) return false;
  const announced = order.data.form === 'oral' && order.occurredAt <= by;
  return announced || all(history, 'home.left').some((left) => left.occurredAt <= by);
}

/** The passage, permitted beforehand, within which an instant lies. */
export function passageAt(history: History, at: Instant): EventOf<'passage.permitted'> | undefined {
  return all(history, 'passage.permitted').find(
    (permit) => permit.occurredAt <= at && covers(permit.data, at),
  );
}

function arrangement(history: History, { data, occurredAt }: Breach) {
  return all(history, 'contact.arranged').find(
    (agreed) =>
      agreed.occurredAt <= occurredAt &&
      agreed.data.person === data.person &&
      covers(agreed.data, occurredAt),
  );
}

function covers({ from, until }: { from: string; until: string }, at: number): boolean {
  return storedInstant(from) <= at && at < storedInstant(until);
}
