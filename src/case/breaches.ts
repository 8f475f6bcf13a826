/** Every recorded breach judged against the order's force as known now: which limb, towards whom, and what allowed it (Wth 11). */
import type { EventOf } from './events/index.ts';
import { forceOf, intervalsOf, namedPersons, type Part } from './force.ts';
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
  /** Sequence of the passage or the arranged contact that covers it: then it is no breach. */
  allowedBy?: number | undefined;
  /** Handed over or announced to the person himself, or he left because of it. */
  knownInPerson: boolean;
}

type Breach = EventOf<'breach.recorded'>;

export function breachesOf(history: History): JudgedBreach[] {
  return all(history, 'breach.recorded').map((breach) => {
    const limb = breach.data.limb === 'contact' ? 'contact' : 'home';
    return {
      sequence: breach.sequence,
      limb,
      person: breach.data.person,
      within: stretchesAround(history, breach, limb),
      allowedBy: (limb === 'home' ? passage(history, breach) : arrangement(history, breach))?.sequence,
      knownInPerson: knownInPerson(history, breach),
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

function knownInPerson(history: History, { occurredAt }: Breach): boolean {
  const { key } = excludedPerson(peopleOf(history));
  const told = all(history, 'order.served').some(
    ({ data, occurredAt: at }) => data.method === 'in-person' && data.person === key && at <= occurredAt,
  );
  const announced = all(history, 'order.imposed').some(
    (order) => order.data.form === 'oral' && order.occurredAt <= occurredAt,
  );
  return told || announced || all(history, 'home.left').some((left) => left.occurredAt <= occurredAt);
}

function passage(history: History, { occurredAt }: Breach) {
  return all(history, 'passage.permitted').find(
    (permit) => permit.occurredAt <= occurredAt && covers(permit.data, occurredAt),
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
