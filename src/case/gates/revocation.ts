/** The gate of revoking (Wth 2 lid 9) and of refusing to revoke. */
import { all, type History } from '../history.ts';
import type { Refusal } from '../model.ts';
import { excludedPerson, peopleOf } from '../people.ts';
import { mayorOnlyGate } from './decision.ts';
import { unless, type Gate, type Judged } from './refuse.ts';

export const revocationGate: Gate<'order.revoked'> = (event, history) => [
  ...(event.data.ground === 'help-accepted' ? helpAcceptedGate(event, history) : []),
  ...mayorOnlyGate(event.occurredAt, event.data.decision),
];

export const revocationRefusalGate: Gate<'revocation.refused'> = (event) =>
  mayorOnlyGate(event.occurredAt, event.data.decision);

/** Accepted and not refused since, confirmed by the agency after that, and both undertakings: each named when it is missing. */
function helpAcceptedGate(event: Judged<'order.revoked'>, history: History): Refusal[] {
  const at = event.occurredAt;
  const excluded = excludedPerson(peopleOf(history)).key;
  const refusedAt =
    all(history, 'care.refused').findLast(({ data }) => data.person === excluded)?.occurredAt ?? -Infinity;
  const acceptances = all(history, 'care.accepted').filter(
    ({ data, occurredAt }) => data.person === excluded && occurredAt > refusedAt,
  );
  const accepted = acceptances.at(-1)?.data;
  const acceptedAt = acceptances[0]?.occurredAt ?? Infinity;
  const confirmed = all(history, 'care.acceptance-confirmed').some(
    ({ data, occurredAt }) => data.person === excluded && occurredAt >= acceptedAt,
  );
  const needs: [boolean, string, string][] = [
    [
      accepted !== undefined,
      'help-not-accepted',
      'Leg vast dat de uithuisgeplaatste de hulp heeft aanvaard.',
    ],
    [
      confirmed,
      'acceptance-not-confirmed',
      'Leg de bevestiging van de aanvaarding door de hulpinstantie vast.',
    ],
    [
      accepted?.willNotObstruct === true,
      'obstruction-not-excluded',
      'Leg vast dat de uithuisgeplaatste de hulp aan huisgenoten niet zal belemmeren.',
    ],
    [
      accepted?.willCooperate === true,
      'cooperation-not-promised',
      'Leg vast dat de uithuisgeplaatste zal meewerken wanneer de instantie dat vraagt.',
    ],
  ];
  return needs.flatMap(([met, code, detail]) =>
    unless(met, at, { code, rule: 'wth-2-9', detail, pointer: '/data/ground' }),
  );
}
