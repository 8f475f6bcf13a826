/** The invented case of all examples: its people, its home, and its risk assessment. */
import { RIHG_1 } from '../../../src/rihg/rihg-1.ts';

export const OPENING = {
  municipality: 'GM0518',
  origin: 'police-incident',
  reportedAt: '2026-03-02T18:00:00+01:00',
  incidentAt: '2026-03-02T17:40:00+01:00',
  childAbuseSuspected: true,
  home: {
    street: 'Voorbeeldstraat',
    houseNumber: 12,
    houseNumberAddition: 'a',
    postalCode: '1234AB',
    city: 'Voorbeeldstad',
  },
  persons: [
    {
      key: 'p1',
      role: 'excluded-person',
      givenNames: 'Proef',
      familyName: 'Persoon-Een',
      birthDate: '1985-02-03',
      residence: 'lives',
      registeredAtHome: true,
      presentAtIncident: true,
    },
    {
      key: 'p2',
      role: 'resident',
      givenNames: 'Proef',
      familyName: 'Persoon-Twee',
      birthDate: '1987-05-06',
      residence: 'lives',
      presentAtIncident: true,
      language: 'nl',
    },
    {
      key: 'p3',
      role: 'resident',
      givenNames: 'Proef',
      familyName: 'Persoon-Drie',
      birthDate: '2018-09-10',
      residence: 'lives',
    },
  ],
} as const;

interface Signal {
  code: string;
  level: 'low' | 'high';
  items: { code: string; source: string; contested?: string }[];
}

/** All signals of a part, as the instrument asks; those named are red, the others yellow and without ticks. */
export function filledIn(part: 1 | 2 | 3, red: Readonly<Record<string, Signal['items']>>) {
  const { signals } = RIHG_1.parts[part - 1] ?? { signals: [] };
  return {
    part,
    signals: signals.map(({ code }): Signal => {
      const items = red[code];
      return items === undefined ? { code, level: 'low', items: [] } : { code, level: 'high', items };
    }),
  };
}

export const PART_1 = filledIn(1, { '1a': [{ code: '1a.1', source: 'politieregistratie (proef)' }] });
export const PART_2 = filledIn(2, {
  '2a': [
    { code: '2a.4', source: 'verklaring van p2 (proef)', contested: 'p1 zegt dat het niet zo bedoeld was.' },
  ],
  '2c': [{ code: '2c.1', source: 'letsel gezien door de politie (proef)' }],
});
export const PART_3 = filledIn(3, { '3b': [{ code: '3b.1', source: 'gesprek met p2 (proef)' }] });

export const CONTACT_BAN = [
  { person: 'p2', status: 'forbidden' },
  { person: 'p3', status: 'limited', reason: 'Was getuige; bellen mag op woensdag onder begeleiding.' },
] as const;
