/** The body of `POST /v1/cases`, which is also what `case.opened` holds. */
import { z } from 'zod';
import {
  ALSO_WHEN_FAULTY,
  fieldsOf,
  instant,
  instantOf,
  membersOf,
  municipalityCode,
  must,
  oneOf,
  yesOrNo,
} from '../shapes/index.ts';
import { localDateOf } from '../time/index.ts';
import { homeShape, personShape } from './events/people.ts';

type Context = z.core.$RefinementCtx;

export const openingSchema = z
  .strictObject({
    municipality: municipalityCode(),
    origin: oneOf(['police-incident', 'veilig-thuis', 'municipality', 'other']).describe(
      'Waar de melding vandaan komt: politie-incident, Veilig Thuis, gemeente of anders.',
    ),
    reportedAt: instant().describe('Tijdstip van de melding.'),
    incidentAt: instant().optional().describe('Tijdstip van het incident.'),
    childAbuseSuspected: yesOrNo().describe('Is er een vermoeden van kindermishandeling?'),
    home: homeShape,
    persons: z
      .array(personShape, { error: must('een lijst zijn') })
      .max(50)
      .describe('De personen, onder wie precies één excluded-person.'),
  })
  .superRefine((opening, context) => {
    refuseIncidentAfterReport(opening, context);
    refuseFaultyPeople(opening, context);
  }, ALSO_WHEN_FAULTY)
  .describe('De opening van een zaak.');
export type Opening = z.output<typeof openingSchema>;

function refuseIncidentAfterReport(opening: unknown, context: Context): void {
  const { reportedAt, incidentAt } = fieldsOf(opening);
  const reported = instantOf(reportedAt);
  const incident = instantOf(incidentAt);
  if (reported === undefined || incident === undefined || incident <= reported) return;
  context.addIssue({
    code: 'custom',
    path: ['incidentAt'],
    message: "mag niet later zijn dan 'reportedAt'.",
  });
}

function refuseFaultyPeople(opening: unknown, context: Context): void {
  const { persons, reportedAt } = fieldsOf(opening);
  if (!Array.isArray(persons)) return;
  const people = membersOf(persons).map(fieldsOf);
  const keys = people.map(({ key }) => key);
  const reported = instantOf(reportedAt);
  const day = reported === undefined ? undefined : localDateOf(reported);
  people.forEach(({ key, birthDate }, index) => {
    if (key !== undefined && keys.indexOf(key) !== index) {
      const message = 'is al de sleutel van een eerdere persoon; elke persoon heeft een eigen sleutel.';
      context.addIssue({ code: 'custom', path: ['persons', index, 'key'], message });
    }
    if (day !== undefined && typeof birthDate === 'string' && birthDate > day) {
      const message = "mag niet later zijn dan de dag van 'reportedAt'.";
      context.addIssue({ code: 'custom', path: ['persons', index, 'birthDate'], message });
    }
  });
  if (people.filter(({ role }) => role === 'excluded-person').length === 1) return;
  const message = 'moet precies één persoon met de rol excluded-person bevatten.';
  context.addIssue({ code: 'custom', path: ['persons'], message });
}
