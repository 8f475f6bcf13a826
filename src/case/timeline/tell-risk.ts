/** The risk assessment, and the talk with Veilig Thuis before a decision. */
import { instrument } from '../../rihg/index.ts';
import type { EventData } from '../events/index.ts';
import type { History } from '../history.ts';
import { riskAssessmentOf } from '../risk-assessment.ts';
import type { Tales } from './tale.ts';
import { reason, remarked, sentences } from './words.ts';

type Filled = EventData['risk-assessment.part-completed'];
type Level = Filled['signals'][number]['level'];

const PART: Readonly<Record<Filled['part'], (who: string) => string>> = {
  1: (who) => `Deel 1 gaat over ${who}.`,
  2: () => 'Deel 2 gaat over het geweld.',
  3: () => 'Deel 3 gaat over het gezin en de omgeving.',
};

const LEVEL: Readonly<Record<Level, string>> = {
  high: 'rood (hoog risico)',
  medium: 'blauw (midden)',
  low: 'geel (laag)',
};

export const riskTales: Tales<
  | 'risk-assessment.started'
  | 'risk-assessment.part-completed'
  | 'risk-assessment.corrected'
  | 'veilig-thuis.consulted'
> = {
  'risk-assessment.started': () => ({
    title: 'Vragenlijst over gevaar begonnen',
    text: 'Er is begonnen met een vragenlijst over gevaar in huis. Die lijst helpt bij het besluit.',
    rule: 'besluit-2-1',
  }),
  'risk-assessment.part-completed': ({ data }, { until, names }) => ({
    title: `Vragenlijst over gevaar: deel ${String(data.part)} klaar`,
    text: sentences(
      `Deel ${String(data.part)} van de vragenlijst is ingevuld.`,
      PART[data.part](names.excluded),
      ...answers(data, until),
    ),
    rule: 'besluit-2-1',
  }),
  'risk-assessment.corrected': ({ data }, { until, names }) => ({
    title: `Vragenlijst over gevaar: deel ${String(data.part)} verbeterd`,
    text: sentences(
      `Deel ${String(data.part)} van de vragenlijst is opnieuw ingevuld.`,
      PART[data.part](names.excluded),
      ...answers(data, until),
      reason(data.reason),
    ),
    rule: 'besluit-2-1',
  }),
  'veilig-thuis.consulted': ({ data }) => ({
    title: 'Overleg met Veilig Thuis',
    text:
      data.reached === false
        ? sentences(
            'Er is geprobeerd om met Veilig Thuis te overleggen. Dat lukte niet.',
            remarked('Uitkomst', data.outcome),
          )
        : sentences(
            'Er is met Veilig Thuis overlegd over een huisverbod.',
            remarked('Gesproken met', data.contact),
            remarked('Uitkomst', data.outcome),
          ),
    rule: 'wth-2-3',
  }),
};

/** Strangling is a known precursor of killing: it is said wherever the assessment is told. */
function answers({ signals }: Filled, until: History): string[] {
  const count = (level: Level): string =>
    `${String(signals.filter((signal) => signal.level === level).length)} keer ${LEVEL[level]}`;
  const items = signals.flatMap((signal) => signal.items);
  const contested = items.filter(({ contested: reply }) => reply !== undefined).length;
  const assessment = riskAssessmentOf(until);
  const alarm = instrument(assessment.instrument)?.alarms.strangulation;
  return [
    `Het oordeel: ${count('high')}, ${count('medium')} en ${count('low')}.`,
    ...(contested === 0
      ? []
      : [`Tegen ${contested === 1 ? '1 punt' : `${String(contested)} punten`} is iets ingebracht.`]),
    ...(items.some(({ code }) => code === alarm)
      ? ['Er is verwurging gemeld. Dat is een ernstig teken van gevaar.']
      : []),
    ...outcomeWords(assessment),
  ];
}

function outcomeWords({ indication }: ReturnType<typeof riskAssessmentOf>): string[] {
  if (indication === null) return [];
  const points = indication.indicated ? 'wijst op' : 'wijst niet op';
  return [`Alles is nu ingevuld. De lijst ${points} een huisverbod.`, 'Een mens beslist, niet de lijst.'];
}
