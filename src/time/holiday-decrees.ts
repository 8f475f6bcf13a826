import type { LocalDate } from './instant.ts';

/** Days equated with the recognised holidays by royal decree (Atw 3(3)). */
export interface HolidayDecree {
  source: string;
  /** Years for which the decrees are all here. Every other year is incomplete, and the calendar says so. */
  years: readonly number[];
  days: readonly { date: LocalDate; name: string }[];
}

/**
 * The calendar as the engine counted with it from some day on. What was counted stays bound to its edition, so an edition never
 * changes: a new decree is a new edition, with the decrees of the one before and its own.
 */
export interface CalendarEdition {
  /** The day on which the project took it up. */
  id: LocalDate;
  decrees: readonly HolidayDecree[];
}

/** The project took these days from its law page; the decrees themselves in the Staatscourant still have to be looked up. */
const SOURCE =
  'koninklijk besluit tot gelijkstelling (Atw art. 3 lid 3); overgenomen van de rechtspagina, vindplaats nog na te zien';

const DECREES_OF_2026: readonly HolidayDecree[] = [
  {
    source: `${SOURCE}: 2017–2019`,
    years: [2017, 2018, 2019],
    days: [
      { date: '2017-04-28', name: 'gelijkgestelde dag na Koningsdag' },
      { date: '2017-05-26', name: 'gelijkgestelde dag na Hemelvaartsdag' },
      { date: '2018-05-11', name: 'gelijkgestelde dag na Hemelvaartsdag' },
      { date: '2018-12-24', name: 'gelijkgestelde dag voor Kerstmis' },
      { date: '2018-12-31', name: 'gelijkgestelde dag voor Nieuwjaarsdag' },
      { date: '2019-05-31', name: 'gelijkgestelde dag na Hemelvaartsdag' },
      { date: '2019-12-27', name: 'gelijkgestelde dag na Kerstmis' },
    ],
  },
  {
    source: `${SOURCE}: 2023–2025`,
    years: [2023, 2024, 2025],
    days: [
      { date: '2023-04-28', name: 'gelijkgestelde dag na Koningsdag' },
      { date: '2023-05-19', name: 'gelijkgestelde dag na Hemelvaartsdag' },
      { date: '2024-05-10', name: 'gelijkgestelde dag na Hemelvaartsdag' },
      { date: '2024-12-27', name: 'gelijkgestelde dag na Kerstmis' },
      { date: '2025-05-30', name: 'gelijkgestelde dag na Hemelvaartsdag' },
    ],
  },
  {
    source: `${SOURCE}: 2026–2028`,
    years: [2026, 2027, 2028],
    days: [
      { date: '2026-01-02', name: 'gelijkgestelde dag na Nieuwjaarsdag' },
      { date: '2026-05-15', name: 'gelijkgestelde dag na Hemelvaartsdag' },
      { date: '2027-05-07', name: 'gelijkgestelde dag na Hemelvaartsdag' },
      { date: '2028-04-28', name: 'gelijkgestelde dag na Koningsdag' },
      { date: '2028-05-26', name: 'gelijkgestelde dag na Hemelvaartsdag' },
    ],
  },
];

/** Oldest first; the last one is that of today. */
export const CALENDAR_EDITIONS: readonly CalendarEdition[] = [{ id: '2026-11-24', decrees: DECREES_OF_2026 }];
