/** A recorded breach, judged against the order as its force is known now. */
import { z } from 'zod';
import { local, sequence, utc } from './common.ts';

export const breachShape = z
  .object({
    sequence: sequence('De vastgelegde overtreding.'),
    limb: z.enum(['home', 'contact']).describe('home: in of bij de woning; contact: contactverbod.'),
    person: z.string().optional().describe('Met wie contact was, als dat is vastgelegd.'),
    inForce: z.boolean().describe('Dit deel van het huisverbod gold op dat tijdstip.'),
    within: z
      .array(
        z.object({
          from: utc('Begin, dit tijdstip telt mee'),
          fromLocal: local('Begin'),
          to: utc('Einde, dit tijdstip telt niet mee'),
          toLocal: local('Einde'),
          person: z.string().optional().describe('Sleutel van de persoon, bij contact.'),
          because: sequence('Gebeurtenis die het laat beginnen.'),
        }),
      )
      .describe('De stukken geldigheid waarin het tijdstip valt; leeg als het verbod toen niet gold.'),
    limited: z
      .boolean()
      .describe(
        'Contact met deze persoon was beperkt, met uitzonderingen: of dit er een was, is aan mensen om te beoordelen.',
      ),
    allowedBy: sequence('Gebeurtenis die dit vooraf toestond: dan is het geen overtreding.').optional(),
    knownInPerson: z.boolean().describe('De uithuisgeplaatste kende het huisverbod zelf, zo is vastgelegd.'),
  })
  .describe('Een overtreding.');
