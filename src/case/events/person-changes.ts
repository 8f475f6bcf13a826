/** Adding and changing people by `key`, for `case.amended` and `order.amended`. */
import type { LocalDate } from '../../time/index.ts';
import { dutchErrors, type Fault } from '../../shapes/index.ts';
import { personShape, type Person, type PersonChange } from './people.ts';

/** The people after the changes: known ones keep what is not named, new ones are added at the end. */
export function withPersonChanges(known: readonly Person[], changes: readonly PersonChange[]): Person[] {
  const people = new Map(known.map((person) => [person.key, person]));
  for (const change of changes) {
    const merged = personShape.safeParse({ ...people.get(change.key), ...change });
    if (merged.success) people.set(change.key, merged.data);
  }
  return [...people.values()];
}

/**
 * What the shape alone cannot see: a new person who is incomplete, a birth date after `today`, and not exactly one
 * excluded person left. Pointers start at the list: `/0/familyName`.
 */
export function personChangeFaults(
  known: readonly Person[],
  changes: readonly PersonChange[],
  today: LocalDate,
): Fault[] {
  const faults = changes.flatMap((change, index) => faultsOfOne(known, change, index));
  changes.forEach((change, index) => {
    if (change.birthDate === undefined || change.birthDate <= today) return;
    faults.push({
      pointer: `/${index}/birthDate`,
      detail: "Veld 'birthDate' mag niet later zijn dan de dag van de gebeurtenis.",
    });
  });
  const excluded = withPersonChanges(known, changes).filter(({ role }) => role === 'excluded-person').length;
  if (excluded !== 1) {
    const detail = "Veld 'role': in een zaak staat precies één persoon met de rol excluded-person.";
    faults.push({ pointer: '', detail });
  }
  return faults;
}

function faultsOfOne(known: readonly Person[], change: PersonChange, index: number): Fault[] {
  const before = known.find(({ key }) => key === change.key);
  const merged = personShape.safeParse({ ...before, ...change });
  if (merged.success) return [];
  return dutchErrors(merged.error).map(({ pointer, detail }) => ({ pointer: `/${index}${pointer}`, detail }));
}
