/** What a ruling leaves open about the order: shown, and nothing is decided on it. */
import { all } from '../history.ts';
import { isOut } from '../rulings.ts';
import { storedInstant } from '../stored-instant.ts';
import type { FlagReader } from './flag.ts';

/** A higher court that keeps the effects of what a court had annulled: whether they are back is not settled, so nothing revives by it. */
export const courtFlags: FlagReader = ({ history, force }) =>
  all(history, 'higher-appeal.ruled')
    .filter(
      ({ data: { outcome, decisions, effectiveAt } }) =>
        outcome === 'annulled-effects-kept' &&
        force !== undefined &&
        decisions.some((decision) =>
          isOut(force.rulings, decision, storedInstant(effectiveAt), ANNULLED_BY_NAME),
        ),
    )
    .map(({ sequence }) => ({
      code: 'effects-kept-after-annulment',
      rule: 'awb-8-72',
      detail:
        'De hogere rechter liet de gevolgen in stand van een besluit dat al was vernietigd. Of het daardoor weer geldt, is niet uitgemaakt; gelezen is: het blijft vernietigd. Zegt de uitspraak dat het weer geldt, leg haar dan vast met de uitkomst teruggedraaid (set-aside).',
      basedOn: sequence,
    }));

const ANNULLED_BY_NAME = { limb: 'home', kinds: ['annulled'], onlyByName: true } as const;
