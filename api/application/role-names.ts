/** Roles in Dutch, for sentences. */
import type { Role } from '../../src/case/model.ts';

const NAMES: Record<Role, string> = {
  mayor: 'de burgemeester',
  'mayors-office': 'de medewerkers van de burgemeester',
  hulpofficier: 'de hulpofficier van justitie',
  police: 'de politie',
  'veilig-thuis': 'Veilig Thuis',
  care: 'een zorgpartij',
  evaluator: 'een evaluator',
  administrator: 'de beheerder',
};

/** `de burgemeester of de politie`; nobody but the engine when the list is empty. */
export function namesOf(roles: readonly Role[]): string {
  const names = roles.map((role) => NAMES[role]);
  const last = names.pop();
  if (last === undefined) return 'het systeem zelf';
  return names.length === 0 ? last : `${names.join(', ')} of ${last}`;
}
