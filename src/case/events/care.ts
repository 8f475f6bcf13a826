/** Help for everyone in the household, during the order and after. */
import { z } from 'zod';
import { must, narrative, officeCode, oneOf, text, yesOrNo } from '../../shapes/index.ts';
import { personKey } from './people.ts';

const withPerson = { person: personKey(), agency: officeCode() };
const programme = () => text(100).optional().describe('Aanbod, code uit de lijst van de regio.');

export const careSchemas = {
  'care.contacted': z.strictObject(withPerson),
  'care.offered': z.strictObject({ ...withPerson, programme: programme() }),
  'care.accepted': z.strictObject({
    ...withPerson,
    programme: programme(),
    willNotObstruct: yesOrNo().describe('Zal de hulp aan anderen niet belemmeren.'),
    willCooperate: yesOrNo().describe('Zal meewerken.'),
  }),
  'care.refused': z.strictObject(withPerson),
  'care.acceptance-confirmed': z.strictObject(withPerson),
  'system-meeting.held': z.strictObject({
    participants: z
      .array(text(200), { error: must('een lijst zijn') })
      .min(1)
      .max(50)
      .describe('Deelnemers: sleutels van personen, of namen van anderen.'),
    result: narrative().describe('Uitkomst van het systeemgesprek.'),
  }),
  'safety-plan.agreed': z.strictObject({ agreements: narrative().describe('De veiligheidsafspraken.') }),
  'care-advice.given': z.strictObject({
    advice: oneOf(['extend', 'end', 'revoke']).describe('Verlengen, laten eindigen of intrekken.'),
    reasons: narrative().describe('Waarom.'),
  }),
  'care.handed-over': z.strictObject({ to: officeCode().describe('Organisatie die het overneemt.') }),
};
