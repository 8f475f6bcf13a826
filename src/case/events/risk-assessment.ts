/** The RiHG as it is filled in; whether a part is whole is for `checkPart` of the instrument. */
import { z } from 'zod';
import { INSTRUMENT_IDS } from '../../rihg/index.ts';
import { must, narrative, oneOf, remark, text } from '../../shapes/index.ts';

const itemShape = z.strictObject({
  code: text(20).describe('Code van het item, zoals 2c.4.'),
  source: remark().describe('Bron waaruit het item blijkt.'),
  contested: narrative().optional().describe('Het weerwoord van wie het item betwist.'),
});

const signalShape = z.strictObject({
  code: text(20).describe('Code van het signaal, zoals 2c.'),
  level: oneOf(['low', 'medium', 'high']).describe('Oordeel: laag (geel), midden (blauw) of hoog (rood).'),
  items: z
    .array(itemShape, { error: must('een lijst zijn') })
    .max(100)
    .describe('De aangekruiste items.'),
  note: narrative().optional().describe('Toelichting.'),
});

const part = () =>
  z.literal([1, 2, 3], {
    error: (issue) => (issue.input === undefined ? 'ontbreekt; kies 1, 2 of 3.' : 'moet 1, 2 of 3 zijn.'),
  });

const filledIn = {
  part: part().describe('Deel van het instrument.'),
  signals: z
    .array(signalShape, { error: must('een lijst zijn') })
    .max(100)
    .describe('Alle signalen van het deel.'),
};

export const riskAssessmentSchemas = {
  'risk-assessment.started': z.strictObject({
    instrument: oneOf(INSTRUMENT_IDS)
      .optional()
      .describe('Versie van het instrument; zonder dit veld de huidige.'),
  }),
  'risk-assessment.part-completed': z.strictObject(filledIn),
  'risk-assessment.corrected': z.strictObject({
    ...filledIn,
    reason: narrative().describe('Reden van de correctie.'),
  }),
};
