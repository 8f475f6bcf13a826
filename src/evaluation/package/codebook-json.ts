/** What the keys of the JSON files of a package mean: these have no columns that `datapackage.json` could describe. Dutch. */
import type { Tier } from '../rows/index.ts';

const ROUNDED =
  'Aantallen zijn afgerond op tientallen; onder de 10 staat er `<10`, ook bij 0, en `hidden` waar een getal samen met andere een aantal onder de 10 zou verraden. Percentages zijn hele punten, en bij minder dan 100 tijden stappen van 5. `casesInRegister`, `casesMeasured` en `casesInRows` zijn niet afgerond.';

export const QUALITY_COUNTS: Readonly<Record<Tier, string>> = {
  A: 'Aantallen staan er precies. Alles gaat over het hele pakket, niet over één groep.',
  B: `Alles gaat over het hele pakket, niet over één groep. ${ROUNDED}`,
  C: `Alles gaat over het hele pakket, niet over één groep. ${ROUNDED}`,
};

/** By path; in the order of the file. */
export const QUALITY_KEYS: Readonly<Record<string, string>> = {
  tier: 'het niveau',
  cutoff: 'de peildatum',
  engineVersion: 'versie van de engine die het pakket maakte',
  'reconciliation.casesInRegister': 'zaken in het register, in de gemeenten en regio’s van dit pakket',
  'reconciliation.recordedAfterCutoff':
    'zaken daarvan die pas na de peildatum zijn vastgelegd: die tellen niet mee',
  'reconciliation.casesMeasured': 'zaken die zijn gemeten',
  'reconciliation.casesInRows': 'zaken waarover de rijen gaan, vóór er rijen zijn weggelaten',
  'reconciliation.unexplained': 'verschil dat niets hierboven verklaart; hoort 0 te zijn',
  'reconciliation.reconciled': 'true als het register, de metingen en de rijen op elkaar aansluiten',
  'reconciliation.destroyedBefore':
    'zaken die na hun bewaartermijn zijn vernietigd en dus in geen enkel cijfer zitten',
  'cases.open': 'zaken die op de peildatum nog niet waren gesloten',
  'cases.withoutArm': 'zaken buiten de invoeringskalender (`process_version` is `none`)',
  'times.given': 'tijden van gebeurtenissen die mensen vastlegden en die nog gelden',
  'times.reconstructed': 'daarvan achteraf teruggezocht (`time_source` RECONSTRUCTED)',
  'times.reconstructedPercent':
    'dat als percentage van `times.given`; null als het er niet bij mag of kan staan',
  'times.late': 'daarvan te laat ingevoerd: meer dan een uur nadat het gebeurde',
  'times.latePercent': 'dat als percentage van `times.given`; null als het er niet bij mag of kan staan',
  spellsLeftOutOfCurves:
    'fasen die in geen enkele curve zitten, per reden; NEVER_AT_RISK: al voorbij toen de regio begon met vastleggen',
  rowsSuppressed:
    'rijen die per bestand zijn weggelaten omdat hun groep minder dan 5 rijen had; `suppression_log.csv` zegt meer',
  protocols:
    'de protocollen die de zaken hebben, met hun normen in minuten; alleen in niveau A met het aantal zaken',
  protocolsBelowTen: 'true als er protocollen zijn met minder dan 10 zaken; die worden niet genoemd',
  normDifferences:
    'normen waarin versies van één protocol verschillen: is een fase korter geworden, dan kan dat de norm zijn',
  incompleteHolidayYears:
    'jaren waarvan niet alle gelijkgestelde feestdagen bekend zijn; zie Termijnen gehaald',
  knownGaps: 'wat de engine niet weet of niet uitwerkt, en welke cijfers dat raakt (`touches`)',
};

export const REFERENCE_KEYS: Readonly<Record<string, string>> = {
  n: 'rijen die risico liepen',
  events: 'daarvan met een waargenomen einde',
  'median, q1, q3, p90': 'tijd waarop de helft, een kwart, drie kwart en 90 % was geëindigd (Kaplan-Meier)',
  rmst: 'gemiddelde duur als elke duur bij `tau` wordt afgekapt',
  rmstSe: 'standaardfout van `rmst` (Greenwood): het interval van 95 % is `rmst` ± 1,96 × `rmstSe`',
  tau: 'de grens van het gemiddelde',
};
