/**
 * `log.xes` (IEEE 1849-2016), line by line. The version attribute is that of its schema, and there is no namespace: readers that
 * look for elements by their plain names find them. Roles stand in it, never a resource: that would be a person or an office.
 */
import type { LogEvent } from './case-log.ts';
import { relativeTime, type LoggedCase } from './relative-clock.ts';

const HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<log xes.version="1849.2016" xes.features="">',
  extension('Concept', 'concept'),
  extension('Time', 'time'),
  extension('Lifecycle', 'lifecycle'),
  extension('Organizational', 'org'),
  '  <global scope="trace">',
  `    ${attribute('string', 'concept:name', 'UNKNOWN')}`,
  '  </global>',
  '  <global scope="event">',
  `    ${attribute('string', 'concept:name', 'UNKNOWN')}`,
  `    ${attribute('string', 'lifecycle:transition', 'complete')}`,
  `    ${attribute('string', 'org:role', 'UNKNOWN')}`,
  `    ${attribute('date', 'time:timestamp', relativeTime(0))}`,
  '  </global>',
  '  <classifier name="Activity" scope="event" keys="concept:name"/>',
  `  ${attribute('string', 'concept:name', 'Tijdelijk huisverbod')}`,
  `  ${attribute('string', 'lifecycle:model', 'standard')}`,
];

/** Without line ends. Takes the cases one by one and keeps none of them. */
export function* xesLines(cases: Iterable<LoggedCase<LogEvent>>): Generator<string> {
  yield* HEAD;
  // Millions of events, of which but for their time some hundreds differ.
  const fixed = new Map<string, string>();
  for (const { pseudonym, events } of cases) {
    yield '  <trace>';
    yield `    ${attribute('string', 'concept:name', pseudonym)}`;
    for (const event of events) yield eventLine(fixed, event);
    yield '  </trace>';
  }
  yield '</log>';
}

function eventLine(fixed: Map<string, string>, { name, minute, role }: LogEvent): string {
  const key = `${name} ${role}`;
  let before = fixed.get(key);
  if (before === undefined) {
    const attributes = [
      attribute('string', 'concept:name', name),
      attribute('string', 'lifecycle:transition', 'complete'),
      attribute('string', 'org:role', role),
    ];
    before = `    <event>${attributes.join('')}`;
    fixed.set(key, before);
  }
  return `${before}${attribute('date', 'time:timestamp', relativeTime(minute))}</event>`;
}

function extension(name: string, prefix: string): string {
  return `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`;
}

function attribute(type: 'string' | 'date', key: string, value: string): string {
  return `<${type} key="${key}" value="${escaped(value)}"/>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
