import {
  addClockHours,
  addWallClockDays,
  type Clash,
  dutchInstant,
  type Instant,
  type WallClockTerm,
} from '../time/index.ts';
import { closing, type ExplanationStep } from './explanation.ts';
import type { RuleVersion } from './rule.ts';

const POLICY = 'beleidskeuze, geen wet';
const HOUR_MS = 3_600_000;

export function explainWallClock(
  version: RuleVersion,
  term: WallClockTerm,
  from: Instant,
): ExplanationStep[] {
  const article = version.citation;
  const { instant, clash } = addWallClockDays(from, term.count);
  const steps: ExplanationStep[] = [
    {
      text: `De termijn telt in dagen op de klok: ${term.count} kalenderdagen na ${dutchInstant(from)}, op hetzelfde tijdstip.`,
      article,
    },
    {
      text: 'De Algemene termijnenwet geldt hier niet: het einde schuift niet op voor een weekend of feestdag.',
      article: version.atwExcludedBy ?? 'Atw art. 4',
    },
  ];
  const elapsed = (instant - from) / HOUR_MS;
  if (elapsed !== term.count * 24) steps.push({ text: clockChangeText(elapsed, term.count * 24), article });
  if (clash !== undefined) steps.push({ text: clashText(clash), article: POLICY });
  steps.push(closing(version, instant, article));
  return steps;
}

function clockChangeText(elapsed: number, plain: number): string {
  const hours = String(Math.round(elapsed * 10_000) / 10_000).replace('.', ',');
  return `De klok verspringt onderweg: er verstrijken ${hours} in plaats van ${plain} uur. De klok beslist, niet het aantal uren.`;
}

function clashText(clash: Clash): string {
  const choice =
    clash === 'gap'
      ? 'Dat tijdstip bestaat op die dag niet, omdat de klok het overslaat; gekozen is het eerste tijdstip daarna.'
      : 'Dat tijdstip komt op die dag twee keer voor, omdat de klok wordt teruggezet; gekozen is de eerste keer, die het minst belast.';
  return `${choice} Dit is een ${POLICY}.`;
}

export function explainHours(version: RuleVersion, count: number, from: Instant): ExplanationStep[] {
  const article = version.citation;
  const due = addClockHours(from, count);
  return [
    {
      text: `De termijn telt in verstreken uren: ${count} uur na ${dutchInstant(from)}.`,
      article,
    },
    {
      text: 'Op een termijn in uren is de Algemene termijnenwet niet van toepassing.',
      article: 'Atw art. 4',
    },
    closing(version, due, article),
  ];
}
