/** `log.xes`, and what readers of others make of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { xesLines } from '../../../src/evaluation/package/index.ts';
import { lines, loggedCases, logOf, wholeCase } from './played.ts';
import { found, packageOf, run, unpacked } from './tools.ts';

const written = (): string => [...xesLines(loggedCases())].join('\n');

describe('log.xes', () => {
  test('begins as the page fixes it: the version of its schema, no namespace, four extensions', () => {
    const text = written();
    expect(text).toContain('<log xes.version="1849.2016" xes.features="">');
    expect(text).not.toContain('xmlns');
    const names = [...text.matchAll(/<extension name="([A-Za-z]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Concept', 'Time', 'Lifecycle', 'Organizational']);
  });

  test('has roles and no resource, and no year but that of the relative clock', () => {
    const text = written();
    expect(text).toContain('key="org:role" value="mayor"');
    expect(text).not.toContain('org:resource');
    expect(text).not.toContain('org:group');
    const years = new Set([...text.matchAll(/value="(\d{4})-\d\d-\d\dT/g)].map(([, year]) => year));
    expect([...years]).toEqual(['2000']);
  });

  test('a trace begins at the fixed instant, and an event stands as many minutes later as it happened after the report', () => {
    const text = written();
    const traces = text.split('<trace>').slice(1);
    expect(traces).toHaveLength(2);
    for (const trace of traces) expect(trace).toMatch(/^[^]*?<event>.*2000-01-01T00:00:00\.000Z/);
    expect(text).toMatch(/order\.imposed.*2000-01-01T02:00:00\.000Z/);
  });

  test('what could break out of an attribute does not', () => {
    const [one] = loggedCases();
    const text = [...xesLines([{ events: one?.events ?? [], pseudonym: '"><&' }])].join('\n');
    expect(text).toContain('value="&quot;&gt;&lt;&amp;"');
  });

  test('no case at all is a log without traces', () => {
    expect([...xesLines([])].join('\n')).not.toContain('trace>\n    <event');
  });
});

const xmllint = found(
  'xmllint',
  ['--version'],
  'log.xes against its schema, for there is no xmllint here (libxml2-utils).',
);

describe.skipIf(!xmllint)('log.xes, read by libxml2', () => {
  const schema = join(import.meta.dirname, 'log.xsd');
  const valid = (folder: string) => run('xmllint', ['--noout', '--schema', schema, 'log.xes'], folder);

  test('is what its schema says', () => {
    expect(valid(unpacked('A'))).toMatchObject({ status: 0 });
  });

  test.each([
    [
      'a resource',
      (text: string) => text.replace('</event>', '<string key="org:resource" value="x"/></event>'),
    ],
    ['another version', (text: string) => text.replace('1849.2016', '2.0')],
    ['a date that is none', (text: string) => text.replaceAll('2000-01-01T02', '2000-13-01T02')],
  ])('and with %s it is not', (_, change) => {
    expect(valid(unpacked('A', { 'log.xes': change })).status).not.toBe(0);
  });

  test('an empty log too', () => {
    const folder = unpacked('A');
    writeFileSync(join(folder, 'log.xes'), [...xesLines([])].join('\n'));
    expect(valid(folder)).toMatchObject({ status: 0 });
  });
});

interface ReadLog {
  traces: { attributes: Attributes; events: { attributes: Attributes }[] }[];
  extensions: Record<string, string[]>;
}
type Attributes = Record<string, { value: unknown }>;

const pm4js = packageOf(
  'pm4js/pm4js/objects/log/importer/xes/importer.js',
  'log.xes with a reader for process mining, for pm4js is not installed.',
);

describe.skipIf(pm4js === undefined)('log.xes, read by pm4js', () => {
  test('its traces and events are those of the cases', () => {
    const { XesImporter } = globalThis as unknown as { XesImporter: { apply: (text: string) => ReadLog } };
    const { traces, extensions } = XesImporter.apply(written());
    expect(Object.keys(extensions)).toHaveLength(4);
    expect(traces.map(({ attributes }) => attributes['concept:name']?.value)).toEqual(
      loggedCases().map(({ pseudonym }) => pseudonym),
    );
    const read = traces[0]?.events.map(({ attributes }) => {
      const at = attributes['time:timestamp']?.value as Date;
      const minute = (at.getTime() - Date.UTC(2000, 0, 1)) / 60_000;
      return `${String(minute)} ${String(attributes['concept:name']?.value)} (${String(attributes['org:role']?.value)})`;
    });
    expect(read).toEqual(lines(logOf(wholeCase())).map((line) => line.replace(/\) .*$/, ')')));
  });
});
