/** What a ruling leaves open about the order: shown, and nothing is decided on it. */
import { namedPersons } from '../contact-lists.ts';
import type { EventOf } from '../events/index.ts';
import type { Force, Part } from '../force.ts';
import { all } from '../history.ts';
import { inScope, isOut } from '../rulings.ts';
import { storedInstant } from '../stored-instant.ts';
import type { FlagReader } from './flag.ts';

/** A higher court that keeps the effects of what a court had annulled: whether they are back is not settled, so nothing revives by it. */
export const courtFlags: FlagReader = ({ history, force }) =>
  all(history, 'higher-appeal.ruled')
    .filter((ruling) => force !== undefined && keepsWhatWasAnnulled(force, ruling))
    .map(({ sequence }) => ({
      code: 'effects-kept-after-annulment',
      rule: 'awb-8-72',
      detail:
        'De hogere rechter liet de gevolgen in stand van een besluit dat al was vernietigd, geheel of voor een deel. Of het daardoor weer geldt, is niet uitgemaakt; gelezen is: het blijft vernietigd. Zegt de uitspraak dat het weer geldt, leg haar dan vast met de uitkomst teruggedraaid (set-aside).',
      basedOn: sequence,
    }));

/**
 * An annulment of one limb or one person is enough, and so is one that begins only after the instant from which the higher court
 * speaks: by then both stand beside each other.
 */
export function keepsWhatWasAnnulled(force: Force, ruling: EventOf<'higher-appeal.ruled'>): boolean {
  const { outcome, decisions, effectiveAt, limbs, persons } = ruling.data;
  if (outcome !== 'annulled-effects-kept') return false;
  const { outs, lifts } = force.rulings;
  const parts: Part[] = [
    { limb: 'home' },
    ...namedPersons(force.term).map((person) => ({ limb: 'contact' as const, person })),
  ];
  const spokenOf = parts.filter((part) => inScope({ limbs, persons }, part));
  return outs
    .filter(({ ruledAt }) => ruledAt <= ruling.occurredAt)
    .some((out) =>
      decisions.some((decision) =>
        spokenOf.some((part) =>
          isOut({ outs: [out], lifts }, decision, Math.max(out.from, storedInstant(effectiveAt)), {
            ...part,
            kinds: ['annulled'],
            onlyByName: true,
          }),
        ),
      ),
    );
}
