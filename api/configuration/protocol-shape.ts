/** How a protocol is written down: norm times, steps of its own, and who fills which part of the RiHG. */
import { z } from 'zod';
import { EVENT_CATALOGUE } from '../../src/case/index.ts';
import { distinct, label, patternedText, remark, wholeNumber } from '../../src/shapes/index.ts';
import { norms } from './norms.ts';

export const identifier = () =>
  patternedText(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'een naam zijn van kleine letters, cijfers en koppeltekens');

const ASSESSORS = EVENT_CATALOGUE['risk-assessment.part-completed'].roles;

/** Informative: who is to fill a part, among those who may; nobody is refused for it. */
const part = z.strictObject({
  part: wholeNumber(1, 3),
  roles: distinct(
    z.enum(ASSESSORS, { error: () => `moet een van deze rollen zijn: ${ASSESSORS.join(', ')}.` }),
    1,
  ),
});

export const protocol = z.strictObject({
  id: identifier(),
  version: z.int().min(1),
  title: label(),
  norms,
  steps: z.array(z.strictObject({ code: identifier(), title: label(), description: remark() })).max(100),
  rihgParts: z
    .array(part)
    .superRefine((parts, context) => {
      for (const [index, { part: number }] of parts.entries()) {
        if (parts.findIndex((other) => other.part === number) === index) continue;
        context.addIssue({ code: 'custom', path: [index, 'part'], message: 'komt al eerder voor.' });
      }
    })
    .optional(),
});

export type ProtocolConfiguration = z.output<typeof protocol>;
