import { describe, expect, test } from 'vitest';
import { logRankText, warningText } from '../../../src/evaluation/publication/index.ts';
import type { LogRank, StatisticWarning } from '../../../src/evaluation/statistics/index.ts';

describe('a warning in Dutch', () => {
  test.each<[StatisticWarning, string]>([
    [
      { code: 'MEDIAN_WIDE', events: 57, measuredAt: 40, widthPercent: 45 },
      'De mediaan is onzeker: hij berust op 57 keer een einde. Bij 40 is het interval van 95 % meestal zo breed als 45 % van de mediaan zelf.',
    ],
    [
      { code: 'LOG_RANK_BLIND', events: 120, needed: 191, hazardRatio: 1.5 },
      'Met 120 keer een einde is een verschil in tempo van 1,5 keer niet goed te zien. Daarvoor zijn er 191 nodig: dan vindt de toets het in vier van de vijf onderzoeken.',
    ],
    [
      { code: 'MEAN_EXTENDED', tau: 360, lastSeen: 247 },
      'Het gemiddelde loopt tot 6 uur, maar na 5 uur is niets meer gezien. Vanaf daar is aangenomen dat niets meer eindigde. Het gemiddelde kan dus te hoog zijn.',
    ],
    [
      { code: 'INTERVAL_TURNED_BACK', p: 0.5 },
      'Het interval bij de mediaan is niet betrouwbaar en wordt niet gegeven. De waarde zelf klopt.',
    ],
    [
      { code: 'INTERVAL_TURNED_BACK', p: 0.9 },
      'Het interval bij het punt waarop 90 % was geëindigd is niet betrouwbaar en wordt niet gegeven. De waarde zelf klopt.',
    ],
    [
      { code: 'RISK_SET_EMPTIED', at: 61, enteredLater: 12 },
      'Binnen 2 uur was alles geëindigd wat toen werd gevolgd, terwijl 12 andere pas later in beeld kwamen. Vanaf daar zegt de lijn niets.',
    ],
  ])('%o', (warning, text) => {
    expect(warningText(warning)).toBe(text);
  });

  test('names no number below ten', () => {
    expect(warningText({ code: 'MEDIAN_WIDE', events: 9, measuredAt: 10, widthPercent: 94 })).toContain(
      'minder dan 10 keer een einde',
    );
    expect(warningText({ code: 'RISK_SET_EMPTIED', at: 60, enteredLater: 9 })).toContain(
      'terwijl minder dan 10 andere',
    );
    expect(warningText({ code: 'LOG_RANK_BLIND', events: 9, needed: 66, hazardRatio: 2 })).toContain(
      'Met minder dan 10 keer',
    );
  });
});

describe('the log-rank test in Dutch', () => {
  const groups: LogRank['groups'] = [];
  test('its outcome', () => {
    expect(logRankText({ groups, defined: true, chiSquare: 3.841, degreesOfFreedom: 1, pValue: 0.05 })).toBe(
      'Log-ranktoets: chi-kwadraat 3,84 bij 1 vrijheidsgraad, p = 0,05. Dit is een eerste blik: een verschil tussen lijnen die elkaar kruisen ziet de toets niet.',
    );
    expect(
      logRankText({ groups, defined: true, chiSquare: 25, degreesOfFreedom: 2, pValue: 0.0004 }),
    ).toContain('chi-kwadraat 25 bij 2 vrijheidsgraden, p < 0,001.');
  });

  test.each([
    ['NO_EVENTS', 'er is niets geëindigd.'],
    ['ONE_GROUP', 'toen er iets eindigde, werd maar één groep gevolgd.'],
    ['NO_CONTRAST', 'telkens als er iets eindigde, eindigde alles tegelijk.'],
  ] as const)('not defined: %s', (reason, why) => {
    expect(logRankText({ groups, defined: false, reason })).toBe(
      `De vergelijking van de groepen (log-ranktoets) is niet bepaald: ${why}`,
    );
  });
});
