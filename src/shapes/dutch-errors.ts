/**
 * Dutch sentences for what a shape refuses. A shape's own message is a phrase in lower case that follows the name of the
 * field ("moet …"); zod's defaults begin with a capital and are replaced by code. No sentence holds a value that was sent.
 */
import type { z } from 'zod';

export interface Fault {
  /** JSON pointer (RFC 6901) from the root of what was checked. */
  pointer: string;
  /** One Dutch sentence. */
  detail: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const LONGEST_NAME = 60;

/** JSON pointer of a path, with `~` and `/` escaped; a name longer than any known one is cut. */
export function pointerTo(path: Path): string {
  return path
    .map((step) => `/${shortened(String(step)).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Who the sentence is about: the last named field of the path, with its place when it is one of a list. */
function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'De inhoud';
  if (typeof last !== 'number') return `Veld '${shortened(String(last))}'`;
  const named = path.findLast((step) => typeof step === 'string');
  return named === undefined
    ? `Onderdeel ${last + 1}`
    : `Onderdeel ${last + 1} van veld '${shortened(named)}'`;
}

/** A name as a sentence shows it: what was sent may be long. */
export function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst zijn',
  number: 'een getal zijn',
  int: 'een geheel getal zijn',
  boolean: 'true of false zijn',
  array: 'een lijst zijn',
  object: 'een JSON-object zijn',
  record: 'een JSON-object zijn',
  null: 'null zijn',
  never: 'worden weggelaten',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'een e-mailadres zijn, zoals naam@voorbeeld.nl',
  url: 'een webadres zijn, zoals https://voorbeeld.nl/ontvangst',
  uuid: 'een UUID zijn, zoals 3f2b8c1e-5d4a-4f6b-9c7d-8e9f0a1b2c3d',
  date: 'een bestaande datum zijn, zoals 2026-11-24',
  datetime: 'een bestaand tijdstip met tijdzone zijn, zoals 2026-11-24T21:14:00+01:00',
};

/** `1 teken`, `20000 tekens`; `undefined` for what is not measured by length. */
function length(origin: string, count: number | bigint): string | undefined {
  const one = Number(count) === 1;
  if (origin === 'string') return `${count} ${one ? 'teken' : 'tekens'}`;
  if (origin === 'array' || origin === 'set') return `${count} ${one ? 'onderdeel' : 'onderdelen'}`;
  return undefined;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const least = length(issue.origin, issue.minimum);
  if (least !== undefined) return `moet ten minste ${least} hebben.`;
  return issue.inclusive === false
    ? `moet meer zijn dan ${issue.minimum}.`
    : `moet ${issue.minimum} of meer zijn.`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  const most = length(issue.origin, issue.maximum);
  if (most !== undefined) return `mag hoogstens ${most} hebben.`;
  return issue.inclusive === false
    ? `moet minder zijn dan ${issue.maximum}.`
    : `mag hoogstens ${issue.maximum} zijn.`;
}

/** The phrase for an issue whose shape has no words of its own. */
function defaultPhrase(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? 'een ander soort waarde zijn';
      // zod leaves the value out of the issue; only its message tells an absent field from a wrong one.
      return issue.message.endsWith('received undefined') ? `ontbreekt; het moet ${kind}.` : `moet ${kind}.`;
    }
    case 'invalid_value':
      return `moet een van deze waarden hebben: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return `moet ${FORMATS[issue.format] ?? 'de vorm hebben die de API-beschrijving noemt'}.`;
    case 'not_multiple_of':
      return `moet een veelvoud zijn van ${issue.divisor}.`;
    case 'invalid_union':
      return 'moet een van de vormen hebben die de API-beschrijving noemt.';
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'heeft een waarde die hier niet kan; zie de API-beschrijving.';
  }
}

function faultsOf(issue: Issue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const detail = `${subject(path)} is hier niet bekend; laat het weg of gebruik de naam uit de API-beschrijving.`;
      return { pointer: pointerTo(path), detail };
    });
  }
  const phrase = /^[a-z]/.test(issue.message) ? issue.message : defaultPhrase(issue);
  return [{ pointer: pointerTo(issue.path), detail: `${subject(issue.path)} ${phrase}` }];
}

/** Every fault once, in the order in which the shape found them; an unknown field is a fault at its own pointer. */
export function dutchErrors(error: { readonly issues: readonly Issue[] }): Fault[] {
  const faults = error.issues.flatMap(faultsOf);
  const seen = new Set<string>();
  return faults.filter(({ pointer, detail }) => {
    const mark = `${pointer}\n${detail}`;
    return seen.has(mark) ? false : seen.add(mark);
  });
}
