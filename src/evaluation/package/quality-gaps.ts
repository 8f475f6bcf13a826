/** What the engine does not model or does not know, as far as a measure of the package suffers from it. */
import { KNOWN_GAPS } from '../../law/index.ts';
import { calendarCompleteFor } from '../../time/index.ts';

/** Ids of the register of gaps, with what they do to the figures; Dutch. The other gaps touch none. */
const TOUCHES: Readonly<Record<string, string>> = {
  'holiday-decrees':
    'deadline_met: in die jaren kan een termijn die in dagen of weken loopt een dag later eindigen dan is geteld.',
  'direct-appeal':
    'APPEAL_TO_HEARING: een beroep tegen een intrekking of de weigering daarvan telt mee als beroep.',
  'earlier-use':
    'INITIATION en de klokken vanaf de melding: bij langdurige onveiligheid begint de tijd bij het eerste signaal.',
  'never-an-order':
    'Alle fasen voor het besluit: zaken zonder huisverbod kunnen eerder zijn vernietigd dan zaken met een huisverbod.',
};

export function gapsOfMeasures(): { id: string; subject: string; touches: string }[] {
  return KNOWN_GAPS.flatMap(({ id, subject }) => {
    const touches = TOUCHES[id];
    return touches === undefined ? [] : [{ id, subject, touches }];
  });
}

/** Terms may run into the year after the report. */
export function incompleteHolidayYears(years: readonly number[]): number[] {
  const touched = new Set(years.flatMap((year) => [year, year + 1]));
  return [...touched].filter((year) => !calendarCompleteFor(year)).toSorted((a, b) => a - b);
}
