import { atwApplies, type Term } from '../../src/time/index.ts';

const UNITS = { days: ['dag', 'dagen'], weeks: ['week', 'weken'], years: ['jaar', 'jaar'] } as const;

/** A length with its way of counting: the same number of days is not the same length in each. */
export function termInWords(term: Term): string {
  switch (term.counting) {
    case 'wall-clock':
      return `${amount(term.count, 'days')}, tot dezelfde kloktijd`;
    case 'clock-hours':
      return `${String(term.count)} uur, verstreken tijd`;
    case 'working-days':
      return `${String(term.count)} werkdagen`;
    case 'calendar':
      return `${amount(term.count, term.unit)}, tot het eind van de laatste dag${atwApplies(term) ? ', Atw van toepassing' : ', zonder Atw'}`;
  }
}

function amount(count: number, unit: keyof typeof UNITS): string {
  const [one, more] = UNITS[unit];
  return `${String(count)} ${count === 1 ? one : more}`;
}
