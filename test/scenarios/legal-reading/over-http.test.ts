/** Wat alleen de dienst kan zien: eerdere huisverboden voor dezelfde woning en persoon, en mandaten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../api/service.ts';
import type { Service } from '../../api/service.ts';
import { person } from '../../support/case-player.ts';
import { CaseOverHttp, tokenFor } from '../article-http.ts';
import { act, imposed, prepared, served, story } from '../article-acts.ts';
import type { Act } from '../article-scenario.ts';

let api: Service;
beforeAll(async () => {
  api = await service({ now: '2026-11-24T12:00:00+01:00' });
});
afterAll(() => api.close());

let count = 0;
/** Everything is typed in afterwards; what counts is when it happened. */
async function played(
  reportedAt: string,
  acts: readonly Act[],
  changes: Record<string, unknown>,
): Promise<CaseOverHttp> {
  count += 1;
  const scenario = story('proef', reportedAt, [], changes);
  const over = new CaseOverHttp(api, String(scenario.opening['municipality']));
  await over.open(scenario, `open-${count}`);
  for (const one of acts) expect([one.type, await over.offer(one)]).toEqual([one.type, 'accepted']);
  return over;
}

const home = (houseNumber: number) => ({
  street: 'Voorbeeldstraat',
  houseNumber,
  postalCode: '1234AB',
  city: 'Voorbeeldstad',
});

test('een oude zaak die later wordt ingevoerd, kent geen eerder huisverbod; een nieuwe wel', async () => {
  const persons = [
    person('p1', { role: 'excluded-person', birthDate: '1985-02-03' }),
    person('p2'),
    person('p3', { birthDate: '2012-09-10' }),
  ];
  const same = { municipality: 'GM0989', home: home(1), persons };
  const march = [...prepared('2026-03-02 18:00'), imposed('2026-03-02 20:00'), served('2026-03-02 20:30')];
  const first = await played('2026-03-02 18:00', march, same);
  const old = await played('2015-05-11 18:00', prepared('2015-05-11 18:00'), same);
  expect(await old.offer(imposed('2015-05-11 20:00'))).toBe('accepted');
  const third = await played('2026-04-20 18:00', prepared('2026-04-20 18:00'), same);
  expect(await third.offer(imposed('2026-04-20 20:00'))).toEqual(['wth-2-1']);
  const withFacts = imposed('2026-04-20 20:00', { newFacts: 'Proef: opnieuw geslagen op 20 april.' });
  expect(await third.offer(withFacts)).toBe('accepted');
  expect((await first.ask('')).body.order.state).toBe('expired');
});

describe('wat een hulpofficier doet zonder te beslissen', () => {
  const orderOf = (day: string): Act[] => [...prepared(`${day} 18:00`), imposed(`${day} 20:00`)];
  const byOfficer = (type: Act['type'], when: string, content: Record<string, unknown> = {}): Act =>
    act('hulpofficier', type, when, content);
  const telling = (day: string): Act[] => [
    { ...served(`${day} 20:30`), role: 'hulpofficier' },
    byOfficer('veilig-thuis.informed', `${day} 20:40`),
    byOfficer('household.informed', `${day} 20:50`, { person: 'p2' }),
  ];
  const unauthorised = async (over: CaseOverHttp): Promise<unknown[]> => {
    const { body } = await over.ask('');
    const flags: { code: string; rule: string; basedOn: number }[] = body.flags;
    return flags.filter(({ code }) => code === 'no-authorisation').map(({ basedOn }) => basedOn);
  };
  const sequencesOf = async (over: CaseOverHttp, types: readonly string[]): Promise<number[]> => {
    const { body } = await over.ask('/events');
    const events: { type: string; sequence: number }[] = body.items;
    return events.filter(({ type }) => types.includes(type)).map(({ sequence }) => sequence);
  };

  test('uitreiken en inlichten vallen onder een ondertekeningsmandaat met wth-2-7 en wth-2-8', async () => {
    const municipality = 'GM0990';
    const mandate = {
      municipality,
      kind: 'signature',
      holderOffice: 'PL1500',
      powers: ['wth-2-7', 'wth-2-8'],
      from: '2026-01-01T00:00:00+01:00',
      reference: 'Proefbesluit',
    };
    const bearer = await tokenFor('mayor', municipality);
    const given = await api.ask('/v1/mandates', { token: bearer, key: 'signature', body: mandate });
    expect(given.status).toBe(201);
    const acts = [...orderOf('2026-03-02'), ...telling('2026-03-02')];
    const over = await played('2026-03-02 18:00', acts, { municipality, home: home(2) });
    expect(await unauthorised(over)).toEqual([]);
  });

  test('zonder mandaat krijgt ieder van die handelingen een signaal', async () => {
    const acts = [...orderOf('2026-03-02'), ...telling('2026-03-02')];
    const over = await played('2026-03-02 18:00', acts, { municipality: 'GM0991', home: home(3) });
    const told = ['order.served', 'veilig-thuis.informed', 'household.informed'];
    expect(await unauthorised(over)).toEqual(await sequencesOf(over, told));
  });

  test.each([
    ['2026-03-02', false],
    ['2017-03-06', true],
  ])('de hulpinstantie inlichten op %s zonder mandaat: signaal %s', async (day, flagged) => {
    const acts = [
      ...orderOf(day),
      served(`${day} 20:30`),
      byOfficer('care-agency.informed', `${day} 21:00`, { agency: 'zorg-1' }),
    ];
    const over = await played(`${day} 18:00`, acts, { municipality: 'GM0991', home: home(4) });
    expect(await unauthorised(over)).toEqual(
      flagged ? await sequencesOf(over, ['care-agency.informed']) : [],
    );
  });
});
