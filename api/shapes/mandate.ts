import { z } from 'zod';
import {
  instant,
  label,
  municipalityCode,
  must,
  mustFollow,
  officeCode,
  oneOf,
  text,
  ALSO_WHEN_FAULTY,
  fieldsOf,
} from '../../src/shapes/index.ts';
import { identifier, utc, utcOrNull } from './common.ts';

/** A power outside the law's list passes the shape: refusing it is a gate, with its article. */
export const mandateRequestShape = z
  .strictObject({
    municipality: municipalityCode(),
    kind: oneOf(['decision', 'signature']).describe(
      'decision: beslismandaat; signature: ondertekeningsmandaat.',
    ),
    holder: text(200).optional().describe('De hulpofficier: sub van zijn token.'),
    holderOffice: officeCode()
      .optional()
      .describe('Elke hulpofficier van deze politie-eenheid; in plaats van holder.'),
    powers: z
      .array(text(60), { error: must('een lijst zijn') })
      .min(1)
      .max(20)
      .describe('Bevoegdheden: wth-2-1, wth-2-3, wth-2-7, wth-2-8, wth-5-1.'),
    from: instant().describe('Vanaf dit tijdstip.'),
    until: instant().optional().describe('Tot dit tijdstip; zonder opgave tot nader order.'),
    reference: label().describe('Kenmerk van het mandaatbesluit.'),
  })
  .superRefine(mustFollow('from', 'until'), ALSO_WHEN_FAULTY)
  .superRefine((mandate, context) => {
    const { holder, holderOffice } = fieldsOf(mandate);
    if ((holder === undefined) !== (holderOffice === undefined)) return;
    context.addIssue({
      code: 'custom',
      path: ['holder'],
      message: "of 'holderOffice' moet er staan, en niet allebei.",
    });
  }, ALSO_WHEN_FAULTY)
  .describe('Een mandaat van de burgemeester (Wth art. 3 lid 1, Awb art. 10:5).');

export const mandateEndShape = z
  .strictObject({ until: instant().describe('Tot dit tijdstip.') })
  .describe('Het einde van een mandaat.');

export const mandateShape = z
  .object({
    id: identifier('Mandaat.'),
    municipality: z.string().describe('Gemeentecode.'),
    kind: z
      .enum(['decision', 'signature'])
      .describe('decision: beslismandaat; signature: ondertekeningsmandaat.'),
    holder: z.string().optional().describe('De hulpofficier (sub).'),
    holderOffice: z.string().optional().describe('De politie-eenheid.'),
    powers: z.array(z.string()).describe('Bevoegdheden waarvoor het mandaat geldt.'),
    from: utc('Vanaf'),
    until: utcOrNull('Tot', 'bij een mandaat tot nader order'),
    reference: z.string().describe('Kenmerk van het mandaatbesluit.'),
  })
  .describe('Een mandaat.');
