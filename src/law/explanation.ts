import { addCalendarDays, dutchDate, dutchInstant, type Instant, type LocalDate } from '../time/index.ts';
import type { RuleVersion } from './rule.ts';

export interface ExplanationStep {
  /** Dutch. */
  text: string;
  article: string;
}

/** `a, b en c`. */
export function listed(parts: readonly string[], word: 'en' | 'of' = 'en'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

const TOO_LATE = 'is het te laat';

export function closing(
  { afterwards = TOO_LATE }: RuleVersion,
  due: Instant,
  article: string,
): ExplanationStep {
  return { text: `De termijn loopt tot ${dutchInstant(due)}; vanaf dat tijdstip ${afterwards}.`, article };
}

export function closingDay(
  { afterwards = TOO_LATE }: RuleVersion,
  lastDay: LocalDate,
  article: string,
): ExplanationStep {
  const next = dutchDate(addCalendarDays(lastDay, 1));
  const text = `De termijn loopt tot en met ${dutchDate(lastDay)}; vanaf ${next} om 00:00 uur ${afterwards}.`;
  return { text, article };
}
