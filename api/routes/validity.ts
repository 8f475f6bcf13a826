/** Was the order in force then, as known then? */
import { z } from 'zod';
import { validityOf } from '../../machines/index.ts';
import { peopleOf } from '../../src/case/index.ts';
import type { CaseFile, ExplanationStep } from '../../src/case/model.ts';
import { cite } from '../../src/law/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { Engine } from '../application/engine.ts';
import { readCase } from '../application/read-case.ts';
import { ok } from '../edge/answer.ts';
import { tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { invalid } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { instantParameter, knowledgeErrors, limb, person } from '../shapes/queries.ts';
import { validityView } from '../views/validity.ts';

const query = z.strictObject({
  at: instantParameter('Tijdstip waarnaar wordt gevraagd; zonder opgave nu.'),
  asKnownAt: instantParameter('Zoals het op dit tijdstip bekend was; zonder opgave nu, nooit later.'),
  limb,
  person,
});

function personErrors(file: CaseFile, wanted: z.output<typeof query>): FieldError[] {
  if (wanted.person === undefined) return [];
  if (wanted.limb !== 'contact') {
    return [{ pointer: '/person', detail: "Queryparameter 'person' kan alleen samen met limb=contact." }];
  }
  const named = peopleOf(file.events).persons.find(({ key }) => key === wanted.person);
  return named === undefined
    ? [{ pointer: '/person', detail: 'Deze zaak heeft geen persoon met deze sleutel.' }]
    : [];
}

/** Whoever must stay away is outside his own contact ban: the answer is no, and says why. */
function whyNever(file: CaseFile, wanted: string | undefined, at: Instant): ExplanationStep[] {
  const named = peopleOf(file.events).persons.find(({ key }) => key === wanted);
  return named?.role === 'excluded-person' ? [{ text: NOT_PROTECTED, article: cite('wth-1', at) }] : [];
}

const NOT_PROTECTED =
  'Deze persoon moet zelf wegblijven: het contactverbod beschermt de anderen tegen contact met deze persoon.';

export const validityRoutes = (engine: Engine): Route[] => [
  tokenRoute({
    method: 'get',
    path: '/cases/{id}/validity',
    operationId: 'readValidity',
    tag: 'Geldigheid',
    summary: 'Geldt het huisverbod op een tijdstip?',
    description:
      'Of het huisverbod op een tijdstip geldt, zoals op een tijdstip bekend, per deel en per persoon; met alle intervallen, ook de geplande.',
    parameters: { id: 'De zaak.' },
    query,
    success: { status: 'ok', description: 'De geldigheid.', contents: { 'application/json': 'Validity' } },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const read = await readCase(engine, asked.parameter('id'), caller);
      if (!read.ok) return read.problem;
      const parsed = asked.query();
      if (!parsed.ok) return parsed.problem;
      const now = engine.now();
      const errors = [
        ...knowledgeErrors(parsed.value.asKnownAt, now),
        ...personErrors(read.file, parsed.value),
      ];
      if (errors.length > 0) return invalid(errors);
      const { at = now, asKnownAt = now, limb: part, person: key } = parsed.value;
      const question = {
        at,
        asKnownAt,
        ...(part === undefined ? {} : { limb: part }),
        ...(key === undefined ? {} : { person: key }),
      };
      const why = whyNever(read.file, key, at);
      return ok(validityView(question, validityOf(read.file, question), why));
    },
  }),
];
