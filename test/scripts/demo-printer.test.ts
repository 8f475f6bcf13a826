/** What the demo prints, read as somebody who sees it for the first time. */
import { describe, expect, test } from 'vitest';
import { hanging, instantOf, stamp } from '../../scripts/demo/lines.ts';
import type { CaseWire, DeadlineWire, EventWire } from '../../scripts/demo/client.ts';
import type { Outcome } from '../../scripts/demo/play.ts';
import { printer } from '../../scripts/demo/printer.ts';
import { ruleBook } from '../../scripts/demo/rules.ts';
import type { Scenario, ScenarioEvent } from '../../scripts/demo/scenario.ts';
import { RULES } from '../../src/law/index.ts';

const scenario: Scenario = {
  name: 'proef',
  title: 'Verzonnen: een proef',
  about: '',
  certain: [],
  assumed: [],
  case: {
    municipality: 'GM0518',
    reportedAt: '2010-03-27T17:20:00+01:00',
    persons: [
      { key: 'p1', role: 'excluded-person', birthDate: '1975-06-01' },
      { key: 'p2', role: 'resident', birthDate: '1978-09-12' },
      { key: 'p3', role: 'resident', birthDate: '1992-03-28' },
    ],
  },
  events: [],
  expect: [],
};

const event = (
  sequence: number,
  type: EventWire['type'],
  occurredAt: string,
  more: Partial<EventWire> = {},
) => ({
  sequence,
  type,
  occurredAt,
  actor: { role: type.startsWith('deadline') ? ('engine' as const) : ('mayor' as const), office: 'GM0518' },
  data: {},
  ...more,
});

/** Recorded late: the miss of the fourth of April stands before the service of March. */
const EVENTS: EventWire[] = [
  event(1, 'case.opened', '2010-03-27T16:20:00Z'),
  event(2, 'order.imposed', '2010-03-27T18:45:00Z'),
  event(3, 'deadline.missed', '2010-04-04T18:45:00Z', {
    data: { rule: 'practice-first-care-contact', startedBy: 2, person: 'p3' },
  }),
  event(4, 'deadline.missed', '2010-03-28T18:45:00Z', {
    data: { rule: 'wth-2-6', startedBy: 2 },
    void: true,
    voidedBy: 5,
  }),
  event(5, 'order.served', '2010-03-27T19:00:00Z', { data: { method: 'in-person', place: 'de woning' } }),
];

const deadline = (more: Partial<DeadlineWire> & Pick<DeadlineWire, 'rule'>): DeadlineWire => ({
  article: 'Wth art. 2 lid 1',
  kind: 'statutory',
  binds: 'municipality',
  startedBy: 5,
  from: '2010-03-27T19:00:00Z',
  dueAt: '2010-04-06T18:00:00Z',
  status: 'running',
  explanation: [
    { text: 'De klok begint op zaterdag (gebeurtenis 5).', article: 'Wth art. 2 lid 1' },
    { text: 'De regio hanteert een norm.', article: 'norm van de regio' },
  ],
  ...more,
});

const present: CaseWire = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 'GM0518-2010-000001',
  version: 5,
  order: null,
  flags: [
    {
      code: 'deadline-missed',
      rule: 'practice-first-care-contact',
      detail: 'Niet op tijd (gemeente): Eerste contact.',
      basedOn: 3,
    },
    { code: 'no-authorisation', rule: 'wth-3-1', detail: 'Zonder mandaat.', basedOn: 5 },
  ],
  tasks: [
    { kind: 'reassessment', detail: 'Beoordeel opnieuw.', openedBy: 2, closedBy: null },
    { kind: 'notice', detail: 'Al gedaan.', openedBy: 2, closedBy: 5 },
  ],
  previousCases: [],
};

const OUTCOME: Outcome = {
  case: present,
  events: EVENTS,
  intervals: [
    { from: '2010-03-27T19:00:00Z', to: '2010-04-06T18:00:00Z', limb: 'contact', person: 'p3', because: 5 },
  ],
  deadlines: [
    deadline({ rule: 'wth-2-1', status: 'met', metAt: '2010-04-06T18:00:00Z' }),
    deadline({
      rule: 'awb-6-7',
      article: 'Awb art. 6:7',
      lastDay: '2010-05-10',
      dueAt: '2010-05-10T22:00:00Z',
    }),
    deadline({
      rule: 'wth-2-8-household',
      article: 'Wth art. 2 lid 8',
      kind: 'duty',
      person: 'p2',
      dueAt: null,
    }),
    deadline({
      rule: 'practice-first-care-contact',
      article: 'praktijknorm (configuratie van de regio)',
      kind: 'practice',
      person: 'p3',
      status: 'missed',
      metAt: '2010-04-05T10:00:00Z',
    }),
  ],
};

const tried: ScenarioEvent = {
  role: 'hulpofficier',
  type: 'order.extended',
  occurredAt: '2010-03-28T12:00:00+02:00',
  data: {},
  why: 'De hulpofficier wil verlengen.',
};

function printed(explain = false): string[] {
  const lines: string[] = [];
  const { introduction, listener, summary } = printer({
    print: (line) => void lines.push(line),
    rules: ruleBook(RULES),
    explain,
  });
  introduction([scenario]);
  listener.opened(present, scenario);
  listener.checked({ at: '2010-04-06T20:00:00+02:00', orderState: 'expired' }, '2010-04-06T20:00:00+02:00');
  listener.refused(tried, {
    status: 403,
    code: 'not-competent',
    detail: '',
    refusals: [
      {
        code: 'c',
        rule: 'wth-3-1',
        article: 'Wth art. 3 lid 1',
        detail: 'Alleen de burgemeester.',
        pointer: '',
      },
    ],
  });
  listener.closed(OUTCOME);
  summary(1.25);
  return lines;
}

describe('the demo in plain Dutch', () => {
  const lines = printed();
  const text = lines.join('\n');

  test('tells in the order in which it happened, whatever the order in which it was recorded', () => {
    const days = lines.filter((line) => /^[a-z]+dag \d+ [a-z]+ \d{4}$/.test(line));
    expect(days).toEqual([
      'zaterdag 27 maart 2010',
      'zondag 28 maart 2010',
      'zondag 4 april 2010',
      'dinsdag 6 april 2010',
    ]);
    const start = lines.indexOf('zaterdag 27 maart 2010');
    expect(lines.slice(start + 1, start + 4)).toEqual([
      '  17:20  burgemeester    Zaak geopend',
      '  19:45  burgemeester    Huisverbod opgelegd',
      '  20:00  burgemeester    Besluit bekendgemaakt: in persoon, de woning',
    ]);
  });

  test('names rules and people, never ids or codes', () => {
    expect(text).not.toMatch(/\b(?:wth|awb|awbi|practice)-[a-z0-9]/);
    expect(text).not.toMatch(/not-competent|deadline-missed|no-authorisation|gate-refused|expired/);
    expect(lines).toContain(
      '  20:45  (vanzelf)     ! Niet op tijd: Eerste contact met de hulpverlening, p3 (minderjarige huisgenoot) –',
    );
    expect(lines).toContain(
      'Zaak GM0518-2010-000001: p1 (de uithuisgeplaatste), p2 (huisgenoot), p3 (minderjarige huisgenoot)',
    );
    expect(text).toContain(
      'van za 27-03-2010 20:00 tot di 06-04-2010 20:00  contact met p3 (minderjarige huisgenoot)',
    );
  });

  test('a refusal says what was tried and gives every reason with its article', () => {
    const at = lines.findIndex((line) => line.includes('GEWEIGERD'));
    expect(lines.slice(at, at + 3)).toEqual([
      '  12:00  hulpofficier  ✗ GEWEIGERD: “Huisverbod verlengd”',
      '                         De hulpofficier wil verlengen.',
      '                         – Alleen de burgemeester. (Wth art. 3 lid 1)',
    ]);
  });

  test('a flag and a task name what they rest on, and a closed task is not told', () => {
    expect(lines).toContain(
      '  ! Zonder mandaat. Bij: besluit bekendgemaakt, za 27-03-2010 20:00. (Wth art. 3 lid 1)',
    );
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '! Niet op tijd (gemeente): Eerste contact, p3 (minderjarige huisgenoot); sinds zo 04-04-2010 20:45. (werkafspraak van de regio)',
    );
    expect(text).toContain('• Beoordeel opnieuw. Door: huisverbod opgelegd, za 27-03-2010 19:45.');
    expect(text).not.toContain('Al gedaan');
  });

  test('deadlines: law and the region’s own norms apart, with the day or the instant that counts', () => {
    const flat = lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
    expect(flat).toContain('nageleefd tot di 06-04-2010 20:00 Huisverbod van tien dagen (Wth art. 2 lid 1)');
    expect(flat).toContain('loopt nog t/m ma 10-05-2010 Beroep instellen (Awb art. 6:7)');
    expect(flat).toContain(
      'loopt nog zo snel mogelijk Huisgenoten informeren, p2 (huisgenoot) (Wth art. 2 lid 8)',
    );
    const practice = flat.indexOf('Werkafspraken van de regio (geen wet)');
    expect(flat.indexOf('Termijnen en plichten uit de wet')).toBeLessThan(practice);
    expect(flat[practice + 1]).toContain('niet gehaald');
  });

  test('what no longer counts is counted, not told', () => {
    expect(text).not.toContain('Bereikbaarheid doorgeven');
    expect(text).toContain('1 gebeurtenis telt niet meer mee');
  });

  test('counting is explained where the clock changes, and everywhere when asked for', () => {
    expect(lines).toContain('  – De klok begint op zaterdag (besluit bekendgemaakt). (Wth art. 2 lid 1)');
    expect(text.match(/Hoe is geteld/g)).toHaveLength(1);
    expect(
      printed(true)
        .join('\n')
        .match(/Hoe is geteld/g),
    ).toHaveLength(4);
  });

  test('the last lines count, and say how to see more', () => {
    expect(lines.at(-2)).toBe(
      "1 zaken gespeeld in 1.3 s, 1 besluiten geweigerd, 1 controles gelijk aan wat de scenario's verwachten.",
    );
    expect(lines.at(-1)).toContain('npm run demo -- --explain');
    expect(printed(true).at(-1)).toContain('gespeeld in');
  });
});

describe('lines for a screen', () => {
  test('break where a word ends, under the text, and never within a date', () => {
    const date = stamp(instantOf('2010-04-06T18:00:00Z'));
    const lines = hanging('  ! ', `${'woord '.repeat(16)}tot ${date}.`);
    expect(lines).toEqual(
      [`  ! ${'woord '.repeat(16)}tot`, '    di 06-04-2010 20:00.'].map((line) => line.trimEnd()),
    );
    expect(lines.every((line) => line.length <= 110)).toBe(true);
  });

  test('a word longer than the line stands alone', () => {
    expect(hanging('- ', 'x'.repeat(200))).toEqual([`- ${'x'.repeat(200)}`]);
  });

  test('what is no instant is a fault', () => {
    expect(() => instantOf('gisteren')).toThrow('gisteren');
  });
});
