/** When stage 4 is done: made known, home left, keys, reachable, everybody told (contract.md, Care and Execution). */
import { ruleAt } from '../law/index.ts';
import { decisionsOf } from './decisions.ts';
import { all, has, type History } from './history.ts';
import { adultResidents, excludedPerson, peopleAt, peopleOf } from './people.ts';

export function executionComplete(history: History): boolean {
  const order = all(history, 'order.imposed')[0];
  if (order === undefined) return false;
  const known = decisionsOf(history).find(({ sequence }) => sequence === order.sequence)?.knownAt;
  const told = new Set(
    all(history, 'household.informed')
      .filter(({ occurredAt }) => occurredAt >= order.occurredAt)
      .map(({ data }) => data.person),
  );
  const notice =
    ruleAt('wth-2-8-veilig-thuis', order.occurredAt) === undefined
      ? all(history, 'care-agency.informed')
      : all(history, 'veilig-thuis.informed');
  return (
    known !== null &&
    known !== undefined &&
    (has(history, 'home.left') || isDetained(history)) &&
    has(history, 'keys.surrendered') &&
    has(history, 'contact-details.given') &&
    adultResidents(peopleAt(history, order.occurredAt), order.occurredAt).every(({ key }) => told.has(key)) &&
    notice.some(({ occurredAt }) => occurredAt >= order.occurredAt)
  );
}

/** Detained at imposition: served in the cell, the home already left. */
function isDetained(history: History): boolean {
  const excluded = excludedPerson(peopleOf(history)).key;
  const last = all(history, 'situation.changed').findLast(
    ({ data }) =>
      (data.kind === 'detained' || data.kind === 'released') &&
      (data.person === undefined || data.person === excluded),
  );
  return last?.data.kind === 'detained';
}
