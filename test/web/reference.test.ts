/** What a newcomer looks for on the reference page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../api/application/role-names.ts';
import { EVENT_CATALOGUE, EVENT_TYPES } from '../../src/case/index.ts';
import { ruleOf } from '../../src/law/index.ts';
import { referencePage } from '../../web/index.ts';
import { service, token } from '../api/service.ts';
import type { Json, Service } from '../api/service.ts';

let api: Service;
let text: string;
let document: Json;
beforeAll(async () => {
  api = await service({ now: '2026-11-24T12:00:00+01:00' });
  ({ text } = await api.ask('/v1/docs'));
  document = (await api.ask('/v1/openapi.json')).body;
});
afterAll(() => api.close());

const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** The commands of the page, as they are copied. */
const commands = (page: string): string[] =>
  [...page.matchAll(/<pre><code>(?<code>.*?)<\/code><\/pre>/gs)].map(({ groups }) =>
    unescaped(groups?.['code'] ?? ''),
  );

describe('how to begin', () => {
  test('the words and the rules are a link away, and every link leads somewhere', async () => {
    expect(text).toContain('<a href="/v1/glossary">woordenlijst</a>');
    const targets = new Set(
      [...text.matchAll(/href="(?<to>[^"]+)"/g)].map(({ groups }) => groups?.['to'] ?? ''),
    );
    for (const target of targets) {
      if (target.startsWith('#')) expect(text).toContain(`id="${target.slice(1)}"`);
      else expect([target, (await api.ask(target)).status]).toEqual([target, 200]);
    }
  });

  test('the command for a token stands there, and the whole request that follows opens a case', async () => {
    expect(commands(text)).toContain(
      'TOKEN=$(npm run --silent token -- --role mayors-office --office GM0518)',
    );
    const curl = commands(text).find((command) => command.startsWith('curl')) ?? '';
    const {
      path = '',
      key = '',
      body = '',
    } = /^curl -i http:\/\/127\.0\.0\.1:8080(?<path>\S+) .*'Idempotency-Key: (?<key>[^']+)' .*-d '(?<body>.*)'$/s.exec(
      curl,
    )?.groups ?? {};
    const answer = await api.ask(path, { body, key, token: await token({ role: 'mayors-office' }) });
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/v1/cases/${answer.body.id}`]);
  });

  test('in production there is no such command, and the request goes to an https address', async () => {
    const page = await referencePage(document, [], false);
    expect(page).not.toContain('npm run');
    expect(page).not.toContain('Zandbak:');
    expect(commands(page)[0]).toMatch(/^curl -i https:\/\//);
  });
});

describe('the table of event types', () => {
  /** Row by type: everything between its link and the end of the row. */
  const rowOf = (type: string): string =>
    new RegExp(`<code>${type.replaceAll('.', '\\.')}</code></a\\s*>(?<row>.*?)</tr`, 's').exec(text)
      ?.groups?.['row'] ?? '';

  test.each(EVENT_TYPES)('%s: its name and who may record it, as in the catalogue', (type) => {
    const { title, roles } = EVENT_CATALOGUE[type];
    const row = rowOf(type);
    expect(row).toContain(title);
    const names = roles.length === 0 ? ['het systeem zelf'] : roles.map((role) => namesOf([role]));
    for (const name of names) expect(row).toContain(name);
    if (!roles.includes('care')) expect(row).not.toContain(namesOf(['care']));
  });

  test('an order: the rules that can refuse it, and the mandate that it takes', () => {
    const row = rowOf('order.imposed');
    for (const rule of ['wth-2-2', 'besluit-2-1', 'awb-4-8']) {
      expect(row).toContain(`href="/v1/rules/${rule}"`);
      expect(row).toContain(ruleOf(rule).title);
    }
    expect(row).toContain('mandaat: <a href="/v1/rules/wth-2-1">Wth art. 2 lid 1</a>');
    expect(rowOf('order.extended')).not.toContain('mandaat');
  });
});

test('fields within fields are lists, so that a phone can show them', () => {
  expect(text).not.toMatch(/<td>[^<]*<table/);
  expect(text).toContain('<dt>');
});
