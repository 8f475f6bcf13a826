import { z } from 'zod';
import { caseShape, consequenceShape, intervalShape } from './case.ts';
import { EVENT_TYPES } from '../../src/case/index.ts';
import { sequence, utc } from './common.ts';
import { deadlineShape } from './deadline.ts';
import { refusalShape } from './problem.ts';

/** Events in one question. */
export const MOST_DRAFTS = 20;

const standing = {
  case: caseShape.describe('De zaak.'),
  deadlines: z.array(deadlineShape).describe('De termijnen.'),
  intervals: z.array(intervalShape).describe('Wanneer welk deel van het huisverbod geldt.'),
};

export const whatIfShape = z
  .object({
    at: utc('Het tijdstip waarop de zaak er zo voor zou staan'),
    ...standing,
    events: z
      .array(
        z.object({
          type: z.enum(EVENT_TYPES).describe('Soort gebeurtenis.'),
          sequence: sequence('Volgnummer dat zij zou krijgen; daarmee kan een volgende naar haar verwijzen.'),
          occurredAt: utc('Wanneer zij zou gebeuren'),
        }),
      )
      .describe('De gebeurtenissen die de zaak aanneemt, in de volgorde van de vraag.'),
    refusals: z.array(refusalShape).describe('Waarom de rij niet verder kan; leeg als alles kan.'),
    changes: z.array(consequenceShape).describe('Wat er anders wordt dan nu, met oud en nieuw.'),
    today: z.object(standing).describe('De zaak zoals die nu is.'),
  })
  .describe('Wat er zou gebeuren, naast hoe het nu is. Er is niets vastgelegd.');
export type WhatIfView = z.output<typeof whatIfShape>;
