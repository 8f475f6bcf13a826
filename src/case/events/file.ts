/** The file as a whole: new circumstances, tasks, corrections, holds, and what the engine itself records. */
import { z } from 'zod';
import { instant, localDate, must, narrative, oneOf, sequence, text, yesOrNo } from '../../shapes/index.ts';
import { personKey } from './people.ts';

const rule = () => text(100).describe('Regel uit het register.');
const byRule = () => z.strictObject({ rule: rule() });
const becauseOf = () =>
  z.strictObject({ rule: rule(), because: sequence().describe('De gebeurtenis waardoor dit gebeurt.') });
const moment = (description: string) =>
  z.strictObject({
    dueAt: instant().describe(`${description}: eerste tijdstip dat te laat is.`),
    lastDay: localDate().optional().describe(`${description}: laatste dag die op tijd is.`),
    readings: z
      .array(
        z.strictObject({
          reading: text(40).describe('De lezing.'),
          dueAt: instant().describe('Eerste tijdstip dat in die lezing te laat is.'),
        }),
      )
      .optional()
      .describe('De lezingen naast elkaar, waar de wet dat open laat.'),
  });
const recount = () =>
  z.strictObject({
    rule: rule(),
    startedBy: sequence().describe('De gebeurtenis waarmee de termijn begon.'),
    person: personKey().optional().describe('De persoon om wie het gaat.'),
    to: text(100).optional().describe('Voor wie het bestemd was.'),
    old: moment('Tot nu toe').describe('Het einde tot nu toe.'),
    new: moment('Voortaan').describe('Het einde voortaan.'),
    running: yesOrNo().describe('De termijn liep toen nog.'),
    because: text(500).describe('Waarom: de dag die is gelijkgesteld, met het besluit.'),
  });
const held = () => z.strictObject({ reason: narrative().describe('Reden.') });

export const fileSchemas = {
  'situation.changed': z.strictObject({
    kind: oneOf([
      'resident-moved',
      'children-placed-elsewhere',
      'detained',
      'released',
      'other-ban',
      'request',
    ]).describe('Bewoner verhuisd, kinderen elders, vastgezet, vrijgelaten, ander verbod of verzoek.'),
    person: personKey().optional(),
    text: narrative().describe('Wat er veranderde.'),
  }),
  'reassessment.done': z.strictObject({
    outcome: oneOf(['keep', 'revoke']).describe('Handhaven of intrekken.'),
    reasons: narrative().describe('Waarom.'),
    task: text(100).optional().describe('De taak; zonder dit veld alle open herbeoordelingen.'),
  }),
  'task.done': z.strictObject({
    task: text(100).describe('De taak.'),
    note: narrative().optional().describe('Toelichting.'),
  }),
  'event.corrected': z.strictObject({
    sequence: sequence().describe('De gebeurtenis die wordt verbeterd.'),
    occurredAt: instant().optional().describe('Het juiste tijdstip.'),
    data: z
      .record(z.string(), z.unknown(), { error: must('een JSON-object zijn') })
      .optional()
      .describe('De juiste inhoud, in zijn geheel.'),
    reason: narrative().describe('Reden van de verbetering.'),
    asFact: yesOrNo()
      .optional()
      .describe('Vastleggen ook als een latere gebeurtenis er onrechtmatig door wordt.'),
  }),
  'event.withdrawn': z.strictObject({
    sequence: sequence().describe('De gebeurtenis die hier nooit had moeten staan.'),
    reason: narrative().describe('Reden van het intrekken.'),
    asFact: yesOrNo()
      .optional()
      .describe('Vastleggen ook als een latere gebeurtenis er onrechtmatig door wordt.'),
  }),
  'hold.placed': held(),
  'hold.lifted': held(),
  'decision.took-effect': becauseOf(),
  'suspension.lapsed': becauseOf(),
  'order.expired': byRule(),
  'deadline.missed': z.strictObject({
    rule: rule(),
    startedBy: sequence().describe('De gebeurtenis waarmee de termijn begon.'),
    person: personKey().optional(),
    to: text(100).optional().describe('Voor wie het bestemd was.'),
  }),
  'retention.due': byRule(),
  'file.destroyed': byRule(),
  'calendar.changed': z.strictObject({
    calendar: text(10).describe('De uitgave van de feestdagenkalender waarmee voortaan wordt geteld.'),
    changes: z
      .array(recount())
      .describe('De termijnen waarvan het einde daardoor verschuift, met oud en nieuw.'),
  }),
};
