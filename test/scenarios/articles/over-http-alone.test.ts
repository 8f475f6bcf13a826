/** What only the service can judge: whose mandate it is, and whether an earlier order stands on this home and person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service, token } from '../../api/service.ts';
import type { Answered, Service } from '../../api/service.ts';
import { subjectOf } from '../../../api/tokens/index.ts';
import { person } from '../../support/case-player.ts';
import { CaseOverHttp, tokenFor } from '../article-http.ts';
import {
  act,
  extended,
  imposed,
  prepared,
  readyToExtend,
  reachable,
  served,
  story,
} from '../article-acts.ts';
import type { Act, ArticleScenario } from '../article-scenario.ts';

const OFFICER = { role: 'hulpofficier', office: 'PL1500', name: 'Proef Hulpofficier' } as const;
const UNDER_MANDATE = { decision: { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' } };
const ORDERED = '2021-03-01 20:00';

let api: Service;
beforeAll(async () => {
  api = await service({ now: '2026-11-24T12:00:00+01:00' });
});
afterAll(() => api.close());

let count = 0;
/** Everything is typed in years later; what counts is when it happened. */
async function played(scenario: ArticleScenario, acts: readonly Act[]): Promise<CaseOverHttp> {
  count += 1;
  const over = new CaseOverHttp(api, String(scenario.opening['municipality']));
  await over.open(scenario, `open-${count}`);
  for (const one of acts) expect([one.type, await over.offer(one)]).toEqual([one.type, 'accepted']);
  return over;
}

const home = (houseNumber: number) => ({
  home: { street: 'Voorbeeldstraat', houseNumber, postalCode: '1234AB', city: 'Voorbeeldstad' },
});

describe('Artikel 3 lid 1: wiens mandaat het is', () => {
  const municipality = 'GM0986';
  const readyCase = (houseNumber: number) =>
    played(
      story('mandaat', '2021-03-01 18:00', [], { municipality, ...home(houseNumber) }),
      prepared('2021-03-01 18:00'),
    );
  const given = async (changes: Record<string, unknown> & { municipality?: string }): Promise<Answered> => {
    count += 1;
    const body = {
      municipality,
      kind: 'decision',
      powers: ['wth-2-1'],
      from: '2021-01-01T00:00:00+01:00',
      until: '2021-03-01T20:00:05+01:00',
      reference: 'Proefbesluit',
      ...changes,
    };
    const bearer = await tokenFor('mayor', changes.municipality ?? municipality);
    return api.ask('/v1/mandates', { token: bearer, key: `mandate-${count}`, body });
  };
  const order = (when: string): Act => ({ ...imposed(when, UNDER_MANDATE), role: 'hulpofficier' });
  const byOfficer = (name: string) => token({ ...OFFICER, name, municipalities: [municipality] });
  const refusedBy = ({ status, body }: Answered): unknown[] => [
    status,
    body.code,
    body.refusals.map(({ rule, article }: { rule: string; article: string }) => `${rule} ${article}`),
  ];
  const NOT_COMPETENT = [403, 'not-competent', ['wth-3-1 Wth art. 3 lid 1']];

  test('zonder mandaat, of met dat van een andere gemeente, van een ander, van een andere soort of van een andere tijd: 403', async () => {
    const one = await readyCase(1);
    const bearer = await byOfficer(OFFICER.name);
    expect(refusedBy(await one.post(order(ORDERED), bearer))).toEqual(NOT_COMPETENT);
    const mandates = [
      { municipality: 'GM0987', holderOffice: 'PL1500' },
      { holder: 'iemand-anders' },
      { holderOffice: 'PL9900' },
      { kind: 'signature', holderOffice: 'PL1500' },
      { holderOffice: 'PL1500', from: '2021-03-01T20:00:01+01:00', until: '2021-03-01T20:00:02+01:00' },
      { holderOffice: 'PL1500', until: '2021-03-01T20:00:00+01:00' },
      { holderOffice: 'PL1500', powers: ['wth-2-8'] },
    ];
    for (const mandate of mandates) {
      expect((await given(mandate)).status).toBe(201);
      expect(refusedBy(await one.post(order(ORDERED), bearer))).toEqual(NOT_COMPETENT);
    }
    expect((await one.ask('')).body.order).toBeNull();
  });

  test('op naam: alleen wie genoemd is, en tot op de seconde zolang het geldt', async () => {
    const one = await readyCase(2);
    expect((await given({ holder: subjectOf(OFFICER) })).status).toBe(201);
    expect(refusedBy(await one.post(order(ORDERED), await byOfficer('Proef Andere')))).toEqual(NOT_COMPETENT);
    expect(
      refusedBy(await one.post(order('2021-03-01T20:00:05+01:00'), await byOfficer(OFFICER.name))),
    ).toEqual(NOT_COMPETENT);
    const { status, body } = await one.post(order(ORDERED), await byOfficer(OFFICER.name));
    expect([status, body.case.order.state]).toEqual([201, 'imposed']);
  });

  test('op eenheid: iedere hulpofficier van die eenheid', async () => {
    const one = await readyCase(3);
    expect((await given({ holderOffice: 'PL1500' })).status).toBe(201);
    const elsewhere = await token({ ...OFFICER, office: 'PL2300', municipalities: [municipality] });
    expect(refusedBy(await one.post(order(ORDERED), elsewhere))).toEqual(NOT_COMPETENT);
    expect((await one.post(order(ORDERED), await byOfficer('Proef Derde'))).status).toBe(201);
  });

  test('verlengen, intrekken en het mandaat doorgeven kan de hulpofficier nooit', async () => {
    const one = await readyCase(4);
    expect(await one.offer(imposed(ORDERED))).toBe('accepted');
    for (const attempt of [
      served('2021-03-01 20:30'),
      reachable('2021-03-01 20:30'),
      ...readyToExtend('2021-03-10 10:00'),
    ])
      expect(await one.offer(attempt)).toBe('accepted');
    const bearer = await byOfficer(OFFICER.name);
    expect(refusedBy(await one.post(extended('2021-03-10 11:00', '2021-03-20 20:30'), bearer))).toEqual(
      NOT_COMPETENT,
    );
    const revocation = act('mayor', 'order.revoked', '2021-03-10 11:00', {
      decision: { mode: 'mayor-written', decidedBy: 'Proef' },
      ground: 'danger-gone',
      effectiveAt: '2021-03-10T10:00:00Z',
      reasons: 'Proef.',
    });
    expect(refusedBy(await one.post(revocation, bearer))).toEqual(NOT_COMPETENT);
    const passedOn = await given({ holderOffice: 'PL1500', powers: ['wth-2-1', 'wth-9-1'] });
    expect(passedOn.body.refusals?.[0]?.rule ?? passedOn.body).toBe('wth-3-1');
    const body = {
      municipality,
      kind: 'decision',
      holderOffice: 'PL1500',
      powers: ['wth-2-1'],
      from: '2021-01-01T00:00:00Z',
      reference: 'Proef',
    };
    expect((await api.ask('/v1/mandates', { token: bearer, key: 'passed-on', body })).status).toBe(403);
  });
});

describe('Artikel 2 lid 1: nog een huisverbod voor dezelfde woning en persoon', () => {
  const municipality = 'GM0988';
  const persons = (familyName: string) => [
    person('p1', { role: 'excluded-person', birthDate: '1985-02-03', familyName }),
    person('p2'),
    person('p3', { birthDate: '2018-09-10' }),
  ];
  const first = (houseNumber: number) => ({
    municipality,
    ...home(houseNumber),
    persons: persons('Persoon-Een'),
  });
  const order = (from: string) => [
    ...prepared(`${from} 18:00`),
    imposed(`${from} 20:00`),
    served(`${from} 20:30`),
  ];

  test('alleen met nieuwe feiten, met een eigen tien dagen, en aan de eerste zaak verbonden', async () => {
    const earlier = await played(story('eerste', '2021-04-01 18:00', [], first(21)), order('2021-04-01'));
    const again = await played(
      story('tweede', '2021-04-20 18:00', [], { ...first(21), persons: persons('PERSOON-EEN') }),
      prepared('2021-04-20 18:00'),
    );
    expect(await again.offer(imposed('2021-04-20 20:00'))).toEqual(['wth-2-1']);
    expect(
      await again.offer(imposed('2021-04-20 20:05', { newFacts: 'Proef: opnieuw geslagen op 20 april.' })),
    ).toBe('accepted');
    expect(await again.offer(served('2021-04-20 20:30'))).toBe('accepted');
    const { body } = await again.ask('');
    expect(body.previousCases).toEqual([earlier.id]);
    expect(body.order).toMatchObject({
      startsAtLocal: '2021-04-20T20:30:00+02:00[Europe/Amsterdam]',
      endsAtLocal: '2021-04-30T20:30:00+02:00[Europe/Amsterdam]',
    });
    expect((await earlier.ask('')).body.previousCases).toEqual([]);
  });

  test('een eerdere zaak zonder huisverbod is verbonden en vraagt niets', async () => {
    const earlier = await played(story('gesloten', '2021-05-01 18:00', [], first(22)), [
      act('mayors-office', 'procedure.closed', '2021-05-01 19:00', { reason: 'Proef.', kind: 'no-ground' }),
    ]);
    const again = await played(story('daarna', '2021-05-20 18:00', [], first(22)), order('2021-05-20'));
    expect((await again.ask('')).body.previousCases).toEqual([earlier.id]);
  });

  test('een andere persoon in dezelfde woning, of dezelfde persoon op een ander nummer, is een ander geval', async () => {
    await played(story('eerste', '2021-06-01 18:00', [], first(23)), order('2021-06-01'));
    const other = { ...first(23), persons: persons('Persoon-Anders') };
    const otherPerson = await played(story('ander', '2021-06-20 18:00', [], other), order('2021-06-20'));
    const otherHome = await played(story('elders', '2021-06-21 18:00', [], first(24)), order('2021-06-21'));
    expect((await otherPerson.ask('')).body.previousCases).toEqual([]);
    expect((await otherHome.ask('')).body.previousCases).toEqual([]);
  });
});
