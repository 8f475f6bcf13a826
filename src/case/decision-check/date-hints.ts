/** The dates that the order prints (Wth 1, 2 lid 4 onder a). What the flags say of them is in `flag-hints.ts`. */
import { storedInstant } from '../stored-instant.ts';
import { endAlone } from './flag-hints.ts';
import { hintWhen, type Hint } from './hint-catalogue.ts';
import type { Reading } from './reading.ts';

/** "Onmiddellijk" stands in article 1: a start further off than a day and night is most likely mistyped. */
const START_AHEAD = 24 * 3_600_000;

export function dateHints(reading: Reading): Hint[] {
  const { draft, at } = reading;
  if (draft.type !== 'order.imposed') return [];
  const { startsAt } = draft.data;
  return [
    ...hintWhen(endAlone(reading), at, {
      code: 'printed-end-without-start',
      pointer: '/data/printedEndsAt',
      detail:
        'Het einde staat erop en het begin niet. Dat einde klopt alleen bij bekendmaking precies tien dagen eerder: druk ook het begin af, of laat beide weg.',
    }),
    ...hintWhen(startsAt !== undefined && storedInstant(startsAt) - at > START_AHEAD, at, {
      code: 'start-put-off',
      pointer: '/data/startsAt',
      detail:
        'Het afgedrukte begin ligt meer dan een etmaal na het besluit, terwijl een huisverbod meteen ingaat: klopt het?',
    }),
  ];
}
