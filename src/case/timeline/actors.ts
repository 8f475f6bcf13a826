/** Who did it, in Dutch: the office, with the name where one was given; never a subject or an office code. */
import type { Actor } from '../model.ts';

const ROLE_WORDS: Readonly<Record<Actor['role'], string>> = {
  mayor: 'de burgemeester',
  'mayors-office': 'de gemeente',
  hulpofficier: 'de hulpofficier van justitie',
  police: 'de politie',
  'veilig-thuis': 'Veilig Thuis',
  care: 'de hulpverlening',
  evaluator: 'de onderzoeker',
  administrator: 'de beheerder',
  engine: 'het systeem',
};

/** `de politie (A. Voorbeeld)`; recorded for a partner: `de gemeente, voor de hulpverlening`. */
export function actorWords({ role, name, onBehalfOf }: Actor): string {
  const named = name === undefined || name.trim() === '' ? '' : ` (${name.trim()})`;
  const partner = onBehalfOf === undefined ? '' : `, voor ${ROLE_WORDS[onBehalfOf]}`;
  return `${ROLE_WORDS[role]}${named}${partner}`;
}
