/** A second edition of the holiday calendar, as a release of next year might bring it. Mock `holiday-decrees.ts` with it. */
import type { CalendarEdition } from '../../src/time/index.ts';

interface Decrees {
  CALENDAR_EDITIONS: readonly CalendarEdition[];
}

export const NEXT_EDITION = '2027-02-10';

/** The real editions, and from `release()` on one more: Monday 13 April 2026, Friday 16 April 2027 and all of 2021. */
export function releasable(original: Decrees): Decrees & { release(): void; takeBack(): void } {
  const editions: CalendarEdition[] = [...original.CALENDAR_EDITIONS];
  const next: CalendarEdition = {
    id: NEXT_EDITION,
    decrees: [
      ...(original.CALENDAR_EDITIONS.at(-1)?.decrees ?? []),
      {
        source: 'proefbesluit 2027',
        years: [2021],
        days: [
          { date: '2026-04-13', name: 'proefmaandag' },
          { date: '2027-04-16', name: 'proefdag' },
        ],
      },
    ],
  };
  return {
    ...original,
    CALENDAR_EDITIONS: editions,
    release: () => void editions.push(next),
    takeBack: () => void editions.splice(original.CALENDAR_EDITIONS.length),
  };
}
