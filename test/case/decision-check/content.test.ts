import { describe, expect, test } from 'vitest';
import type { DecisionCheck } from '../../../src/case/decision-check/index.ts';
import { type CasePlayer, MAYOR, utc } from '../../support/case-player.ts';
import { checked, type Content } from './checked.ts';
import {
  DECIDED,
  EXTENDED,
  goodExtension,
  goodOrder,
  P1,
  P2,
  P3,
  readyCase,
  readyForExtension,
  runningCase,
  usual,
} from './exemplary.ts';
import { amendment, order, REASONS, revocationContent } from './pair.ts';
import { without } from './without.ts';

const names = ({ content }: DecisionCheck): string[] => content.map(({ element }) => element);
const missing = ({ content }: DecisionCheck): string[] =>
  content
    .filter(({ present }) => present === false)
    .map(({ element, article, pointer }) => `${element} | ${article} | ${pointer}`);
const element = ({ content }: DecisionCheck, name: string) => content.find((one) => one.element === name);

describe('the list follows what law and case ask', () => {
  test('of an order', () => {
    expect(names(order())).toEqual([
      'deciding-organ',
      'competence',
      'person',
      'home',
      'limbs',
      'start-and-end',
      'danger',
      'facts',
      'grounds',
      'risk-assessment',
      'interests',
      'contact-ban',
      'minor-reason',
      'hearing',
      'counsel-asked',
      'veilig-thuis-consulted',
      'reachability',
      'breach-consequence',
      'counsel',
      'appeal',
      'interim-relief',
    ]);
  });

  test('of an order that needs more: by telephone, oral, against the instrument, after an earlier order', () => {
    const decision = {
      ...MAYOR,
      mode: 'mayor-by-telephone',
      deputyAuthority: '2026-17',
      telephone: { calledAt: utc('2026-03-02 20:50'), calledBy: 'Proef' },
    };
    const changes = {
      decision,
      form: 'oral',
      urgency: 'hij stond al voor de deur',
      deviation: REASONS,
      newFacts: REASONS,
    };
    const context = { earlierOrders: ['0f0f0f0f-1111-4222-8333-555555555555'] };
    const more = names(order(changes, {}, { context })).filter((name) => !names(order()).includes(name));
    expect(more).toEqual(['deputy', 'telephone-call', 'deviation', 'urgency', 'new-facts']);
    const mandated = order({ decision: { ...MAYOR, mode: 'hulpofficier-mandate' } });
    expect(element(mandated, 'on-behalf-of')).toMatchObject({
      article: 'Awb art. 10:10',
      source: 'document',
      present: null,
    });
    const quiet = order({}, { opened: { childAbuseSuspected: false } });
    expect(names(quiet)).not.toContain('veilig-thuis-consulted');
  });

  test('of an extension: the same, with hearing, counsel, care advice, current danger and the new end', () => {
    const player = readyForExtension(runningCase());
    const check = checked({ player, type: 'order.extended', when: EXTENDED, content: goodExtension() });
    expect(names(check)).toEqual([
      'deciding-organ',
      'competence',
      'person',
      'home',
      'limbs',
      'running-order',
      'new-end',
      'current-danger',
      'facts',
      'grounds',
      'interests',
      'contact-ban',
      'minor-reason',
      'hearing',
      'counsel-asked',
      'care-advice',
      'reachability',
      'breach-consequence',
      'counsel',
      'appeal',
      'interim-relief',
    ]);
    expect(element(check, 'new-end')?.detail).toBe(
      'Het huisverbod loopt dan tot maandag 30 maart 2026 om 21:00 uur.',
    );
    expect(element(check, 'grounds')?.detail).toBe(
      'De gronden van het huisverbod zelf: 1a.1, 2a.4, 2c.1, 2i.1.',
    );
    expect(element(check, 'care-advice')?.detail).toContain('verlengen');
  });

  test('of an amendment: only what it changes', () => {
    expect(names(amendment({}))).toEqual([
      'deciding-organ',
      'competence',
      'reasons',
      'making-known',
      'appeal',
    ]);
    const home = { street: 'Voorbeeldweg', houseNumber: 12, postalCode: '1234AB', city: 'Voorbeeldstad' };
    const all = amendment({
      home,
      persons: [{ key: 'p3', givenNames: 'Bo' }],
      printedEndsAt: utc('2026-03-10 12:00'),
      contactBan: [{ person: 'p3', status: 'excepted' }],
    });
    expect(names(all).slice(3, 7)).toEqual(['home', 'start-and-end', 'persons', 'contact-ban']);
    expect(missing(all)).toEqual([]);
  });

  test('of a revocation, a refusal to revoke, and of not imposing or extending', () => {
    const when = '2026-03-06 12:00';
    const of = (type: 'order.revoked' | 'revocation.refused' | 'extension.declined', content: Content) =>
      names(checked({ player: runningCase(), type, when, content }));
    expect(of('order.revoked', revocationContent())).toEqual([
      'deciding-organ',
      'competence',
      'revocation-ground',
      'effective-instant',
      'reasons',
      'who-is-told',
      'appeal',
    ]);
    expect(of('revocation.refused', { decision: MAYOR, reasons: REASONS })).toEqual([
      'deciding-organ',
      'competence',
      'reasons',
      'appeal',
    ]);
    expect(of('extension.declined', { reason: REASONS })).toEqual([
      'deciding-organ',
      'competence',
      'reasons',
    ]);
    const declined = {
      player: readyCase(),
      type: 'order.declined',
      when: DECIDED,
      content: { reason: REASONS },
    } as const;
    expect(names(checked(declined))).toEqual([
      'deciding-organ',
      'competence',
      'risk-assessment',
      'reasons',
      'deviation',
    ]);
  });
});

describe('missing is what a gate refuses, in its words', () => {
  test('everything an order can lack at once', () => {
    const young = { ...P1, birthDate: '2008-03-03', residence: 'elsewhere', registeredAtHome: false };
    const away = { ...P2, residence: 'elsewhere', registeredAtHome: false };
    const player = readyCase({
      opened: { persons: [young, away, P3] },
      instead: () => undefined,
    });
    const content = goodOrder({
      facts: ' ',
      interests: '',
      grounds: ['2a.9'],
      printedEndsAt: utc('2026-03-02 21:00'),
      form: 'oral',
      decision: { ...MAYOR, mode: 'mayor-by-telephone' },
      contactBan: [
        { person: 'p2', status: 'forbidden' },
        { person: 'p3', status: 'limited' },
      ],
    });
    const context = { earlierOrders: ['0f0f0f0f-1111-4222-8333-555555555555'] };
    const check = checked({ player, type: 'order.imposed', when: DECIDED, content, context });
    expect(missing(check)).toEqual([
      'telephone-call | Wth art. 3 lid 1 | /data/decision/telephone',
      'person | Wth art. 2 lid 2 | /persons/0/birthDate',
      'start-and-end | Wth art. 2 lid 4 onder a | /data/printedEndsAt',
      'facts | Wth art. 2 lid 4 onder b | /data/facts',
      'grounds | Besluit art. 2 lid 1 | /data/grounds/0',
      'interests | Awb art. 3:4 | /data/interests',
      'contact-ban | Wth art. 2 lid 4 onder c | /data/contactBan/0/person',
      'minor-reason | Wth art. 2 lid 4 onder c | /data/contactBan/1/reason',
      'hearing | Awb art. 4:8 | /data',
      'counsel-asked | Wth art. 5 lid 1 | ',
      'veilig-thuis-consulted | Wth art. 2 lid 3 | /data',
      'urgency | Wth art. 2 lid 7 | /data/urgency',
      'new-facts | Wth art. 2 lid 1 | /data/newFacts',
    ]);
    expect(element(check, 'facts')?.detail).toBe(
      'Schrijf in het besluit zelf de feiten en omstandigheden op die er aanleiding toe geven.',
    );
    expect(element(check, 'person')?.detail).toMatch(
      /18 jaar of ouder is\. De persoon die moet vertrekken woont niet/,
    );
    expect(check.hints.map(({ pointer }) => pointer)).not.toContain('/data/facts');
  });

  test('an extension after the end, by the wrong hand, of a text that says nothing', () => {
    const content = goodExtension({
      facts: '',
      contactBan: [],
      until: utc('2026-03-30 21:21'),
      decision: { ...MAYOR, mode: 'hulpofficier-mandate' },
    });
    const check = checked({
      player: runningCase(),
      type: 'order.extended',
      when: '2026-03-12 21:20',
      content,
    });
    expect(missing(check)).toEqual([
      'deciding-organ | Wth art. 9 lid 1 | /data/decision/mode',
      'competence | Wth art. 3 lid 1 | /data/decision/mode',
      'running-order | Wth art. 9 lid 1 | /occurredAt',
      'new-end | Wth art. 9 lid 1 | /data/until',
      'current-danger | Wth art. 9 lid 1 | /data/facts',
      'facts | Wth art. 2 lid 4 onder b | /data/facts',
      'contact-ban | Wth art. 2 lid 4 onder c | /data/contactBan',
      'hearing | Awb art. 4:8 | /data',
      'counsel-asked | Wth art. 5 lid 1 | /data',
      'care-advice | Wth art. 9 lid 1 | /data/withoutCareAdvice',
    ]);
    // Nor does a hint say any of it again: nobody left out of an empty list, no time left, no extension that lapses.
    const codes = check.hints.map(({ code }) => code);
    for (const code of ['resident-left-out', 'extension-on-last-day', 'extension-lapsed', 'facts-bare'])
      expect(codes).not.toContain(code);
  });

  test('an extension of nothing', () => {
    const check = checked({
      player: readyCase(),
      type: 'order.extended',
      when: DECIDED,
      content: goodExtension(),
    });
    expect(missing(check)).toContain('grounds | Besluit art. 2 lid 1 | ');
  });

  test('an amendment that moves and lengthens the order', () => {
    const home = { street: 'Voorbeeldstraat', houseNumber: 14, postalCode: '1234AB', city: 'Voorbeeldstad' };
    expect(missing(amendment({ home, printedEndsAt: utc('2026-03-12 21:21') }))).toEqual([
      'home | Wth art. 2 lid 4 onder a | /data/home',
      'start-and-end | Wth art. 2 lid 4 onder a | /data/printedEndsAt',
    ]);
  });

  test('a revocation because help was accepted, of which nothing is recorded', () => {
    const content = revocationContent({ ground: 'help-accepted' });
    const check = checked({
      player: runningCase(),
      type: 'order.revoked',
      when: '2026-03-06 12:00',
      content,
    });
    expect(missing(check)).toEqual(['revocation-ground | Wth art. 2 lid 9 | /data/ground']);
    expect(element(check, 'revocation-ground')?.detail.match(/Leg /g)).toHaveLength(4);
  });

  test('a decline past the instrument without a reason', () => {
    const content = { reason: REASONS };
    const check = checked({ player: readyCase(), type: 'order.declined', when: DECIDED, content });
    expect(missing(check)).toEqual(['deviation | Besluit art. 2 | /data/deviation']);
  });
});

describe('each line looks only at its own', () => {
  test('of two minors the one without a reason is missing it, and not the other', () => {
    const p4 = { ...P3, key: 'p4' };
    const contactBan = [
      { person: 'p2', status: 'forbidden' },
      { person: 'p3', status: 'forbidden', reason: 'zag alles en is nu bang' },
      { person: 'p4', status: 'forbidden' },
    ];
    const check = order({ contactBan }, { opened: { persons: [P1, P2, P3, p4] } });
    const minors = check.content.filter((one) => one.element === 'minor-reason');
    expect(minors.map(({ title, present, pointer }) => [title, present, pointer])).toEqual([
      ['Eigen reden voor minderjarige p3', true, '/data/contactBan/1/reason'],
      ['Eigen reden voor minderjarige p4', false, '/data/contactBan/2/reason'],
    ]);
  });

  test('who is excepted has no line for a reason', () => {
    const excepted = [
      { person: 'p2', status: 'forbidden' },
      { person: 'p3', status: 'excepted' },
    ];
    expect(names(order({ contactBan: excepted }))).not.toContain('minor-reason');
    expect(element(order({ contactBan: excepted }), 'contact-ban')?.detail).toBe(
      'Genoemd: p2 (verboden), p3 (uitgezonderd).',
    );
  });

  test('the danger and the grounds as they are', () => {
    expect(element(order(), 'danger')?.detail).toBe('Het gevaar staat vast.');
    const suspected = order({ danger: 'serious-suspicion' });
    expect(element(suspected, 'danger')?.detail).toBe('Er is een ernstig vermoeden van gevaar.');
    expect(element(order(), 'grounds')?.detail).toBe('Gronden: 1a.1, 2a.4, 2c.1, 2i.1.');
  });

  test('a start alone is a date too, in an amendment', () => {
    const start = amendment({ startsAt: utc('2026-03-02 21:30') });
    expect(names(start)).toContain('start-and-end');
  });

  test('a reason to deviate is asked of a decline only past the instrument, and shown when it is given', () => {
    const parts = { 1: {}, 2: { '2a': ['2a.4'] } };
    const declined = (content: Content) =>
      names(checked({ player: readyCase({ parts }), type: 'order.declined', when: DECIDED, content }));
    expect(declined({ reason: REASONS })).not.toContain('deviation');
    expect(declined({ reason: REASONS, deviation: REASONS })).toContain('deviation');
  });
});

describe('where it stands is told honestly', () => {
  test('what only the printed text carries is not called read', () => {
    const printed = order().content.filter(({ source }) => source === 'document');
    expect(printed.map(({ element: name }) => name)).toEqual([
      'limbs',
      'start-and-end',
      'reachability',
      'breach-consequence',
      'counsel',
      'appeal',
      'interim-relief',
    ]);
    for (const { detail, present } of printed) {
      expect(present).toBeNull();
      expect(detail).toMatch(/^Hoort in de gedrukte tekst, die hier niet is nagekeken: /);
    }
    for (const { source, present } of order().content)
      if (source !== 'document') expect(present).not.toBeNull();
  });

  test('printed dates are in the draft', () => {
    const dates = { startsAt: utc('2026-03-02 21:30'), printedEndsAt: utc('2026-03-12 21:30') };
    expect(element(order(dates), 'start-and-end')).toMatchObject({
      source: 'draft',
      pointer: '/data/printedEndsAt',
    });
    const end = { printedEndsAt: utc('2026-03-12 21:30') };
    expect(element(order(end), 'start-and-end')).toMatchObject({
      source: 'draft',
      pointer: '/data/printedEndsAt',
    });
    const start = { startsAt: utc('2026-03-02 21:30') };
    expect(element(order(start), 'start-and-end')).toMatchObject({
      source: 'draft',
      pointer: '/data/startsAt',
    });
  });

  test('asked about counsel or not, at an order where no gate asks it', () => {
    const check = order({}, { instead: (player: CasePlayer) => usual(without(player, 'counsel.declined')) });
    expect(missing(check)).toEqual(['counsel-asked | Wth art. 5 lid 1 | ']);
  });

  test('no care advice, with the reason in the draft', () => {
    const content = goodExtension({ withoutCareAdvice: 'de instantie heeft nog niemand kunnen spreken' });
    const check = checked({ player: runningCase(), type: 'order.extended', when: EXTENDED, content });
    expect(element(check, 'care-advice')).toMatchObject({
      present: true,
      pointer: '/data/withoutCareAdvice',
      detail: 'Er is geen advies; de reden staat in het besluit.',
    });
    const player = readyForExtension(runningCase());
    const both = checked({ player, type: 'order.extended', when: EXTENDED, content });
    expect(element(both, 'care-advice')).toMatchObject({ present: true, pointer: '' });
  });
});
