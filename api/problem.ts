/** Every answer that is a status: the one file that knows status numbers. Problems after RFC 9457. */
import type { EventType, Refusal } from '../src/case/model.ts';

export const STATUS = { ok: 200, created: 201, accepted: 202 } as const;

/** A place in the body (JSON pointer, RFC 6901) or the name of a query parameter, and what is wrong there, in Dutch. */
export interface FieldError {
  pointer: string;
  detail: string;
}

interface ProblemKind {
  status: number;
  title: string;
  detail: string;
}

export const PROBLEMS = {
  invalid: {
    status: 400,
    title: 'Ongeldige aanvraag',
    detail: 'De aanvraag klopt niet van vorm; errors noemt elke fout met de plaats.',
  },
  unauthenticated: {
    status: 401,
    title: 'Niet aangemeld',
    detail: 'Stuur een geldig toegangstoken mee in de header Authorization.',
  },
  'not-competent': {
    status: 403,
    title: 'Niet bevoegd',
    detail: 'Deze rol of organisatie mag dit niet; refusals noemt de reden met het artikel.',
  },
  'not-found': { status: 404, title: 'Niet gevonden', detail: 'Wat u vraagt bestaat hier niet.' },
  'method-not-allowed': {
    status: 405,
    title: 'Methode niet toegestaan',
    detail: 'Dit adres kent deze methode niet; de header Allow noemt wat wel kan.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Vorm niet beschikbaar',
    detail: 'Geen van de gevraagde vormen (Accept) is hier beschikbaar.',
  },
  'gate-refused': {
    status: 409,
    title: 'De wet staat dit niet toe',
    detail: 'De gebeurtenis is geweigerd; refusals noemt elke reden met het artikel.',
  },
  'not-accepted': {
    status: 409,
    title: 'Past niet bij de stand van de zaak',
    detail: 'De zaak neemt deze gebeurtenis nu niet aan; accepts noemt wat zij wel aanneemt.',
  },
  'key-reused': {
    status: 409,
    title: 'Idempotency-Key al gebruikt',
    detail: 'Deze Idempotency-Key is al gebruikt voor een andere aanvraag; kies een nieuwe.',
  },
  'in-progress': {
    status: 409,
    title: 'Aanvraag loopt nog',
    detail:
      'De eerste aanvraag met deze Idempotency-Key is nog bezig; probeer het zo weer met dezelfde sleutel.',
  },
  'clock-backwards': {
    status: 409,
    title: 'De klok gaat alleen vooruit',
    detail: 'De zandbakklok kan niet terug; kies een tijdstip op of na de huidige stand.',
  },
  'version-changed': {
    status: 412,
    title: 'De zaak is intussen veranderd',
    detail: 'De versie in If-Match is niet de huidige; lees de zaak opnieuw en beslis opnieuw.',
  },
  'too-large': {
    status: 413,
    title: 'Aanvraag te groot',
    detail: 'De aanvraag is groter dan 1 MB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Vorm niet ondersteund',
    detail: 'Stuur de aanvraag als application/json.',
  },
  'rate-limited': {
    status: 429,
    title: 'Te veel aanvragen',
    detail: 'Uw organisatie doet te veel aanvragen; wacht even en probeer het weer.',
  },
  internal: {
    status: 500,
    title: 'Interne fout',
    detail:
      'Er ging iets mis dat niet aan uw aanvraag ligt; herhaal een opdracht met dezelfde Idempotency-Key.',
  },
  'not-ready': {
    status: 503,
    title: 'Nog niet gereed',
    detail: 'De dienst is nog niet gereed; probeer het zo weer.',
  },
  'storage-full': {
    status: 507,
    title: 'Opslag vol',
    detail: 'Er is geen ruimte meer om iets vast te leggen; lezen kan nog wel.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An error answer before it is written: returned, never thrown. */
export interface Problem {
  problem: ProblemCode;
  detail?: string;
  errors?: FieldError[];
  refusals?: Refusal[];
  accepts?: EventType[];
  headers?: Record<string, string>;
}

export const problem = (code: ProblemCode, rest: Omit<Problem, 'problem'> = {}): Problem => ({
  problem: code,
  ...rest,
});

/** None of these is what was asked for. */
export const notAcceptable = (offered: readonly string[]): Problem =>
  problem('not-acceptable', {
    detail: `Geen van de gevraagde vormen (Accept) is hier beschikbaar; hier kan: ${offered.join(', ')}.`,
  });

/** More are counted, not told: a small request must not draw a large answer. */
export const MOST_ERRORS = 100;

const inDutch = new Intl.NumberFormat('nl-NL');

function counted(count: number): string {
  if (count === 1) return 'De aanvraag heeft één fout.';
  const all = `De aanvraag heeft ${inDutch.format(count)} fouten`;
  return count > MOST_ERRORS ? `${all}; de eerste ${MOST_ERRORS} staan hier.` : `${all}.`;
}

/** Status 400 with all errors at once, to `MOST_ERRORS`; `detail` counts them, for the plain reader. */
export function invalid(errors: readonly FieldError[]): Problem {
  return problem('invalid', { errors: errors.slice(0, MOST_ERRORS), detail: counted(errors.length) });
}

/** The body of a problem. `instance` names this one occurrence, not the address: an address may hold what was sent. */
export function problemBody(answer: Problem, requestId: string): Record<string, unknown> {
  const kind = PROBLEMS[answer.problem];
  return {
    type: `/v1/docs#probleem-${answer.problem}`,
    title: kind.title,
    status: kind.status,
    detail: answer.detail ?? kind.detail,
    instance: `urn:uuid:${requestId}`,
    code: answer.problem,
    ...(answer.errors === undefined ? {} : { errors: answer.errors }),
    ...(answer.refusals === undefined ? {} : { refusals: answer.refusals }),
    ...(answer.accepts === undefined ? {} : { accepts: answer.accepts }),
  };
}

export function problemResponse(answer: Problem, requestId: string): Response {
  return new Response(JSON.stringify(problemBody(answer, requestId)), {
    status: PROBLEMS[answer.problem].status,
    headers: { 'content-type': 'application/problem+json', ...answer.headers },
  });
}
