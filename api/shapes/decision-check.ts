import { z } from 'zod';
import { refusalShape } from './problem.ts';

const pointer = z.string().describe('Plaats in het concept (JSON Pointer); leeg voor de zaak als geheel.');

const hint = z
  .object({
    code: z.string().describe('Vaste naam van de aanwijzing.'),
    kind: z
      .enum(['statute', 'case-law', 'reading', 'unsettled', 'practice'])
      .describe(
        'statute: de wet zegt het; case-law: rechters vragen erom; reading: zo wordt de wet hier gelezen; unsettled: niet uitgemaakt; practice: goed gebruik.',
      ),
    ground: z.string().describe('Waarop de aanwijzing rust: artikel of rechtspraak.'),
    detail: z.string().describe('Wat een tweede blik verdient, in gewone zinnen.'),
    pointer,
  })
  .describe('Een aanwijzing. Zij weigert nooit.');

const element = z
  .object({
    element: z.string().describe('Vaste naam van het onderdeel.'),
    title: z.string().describe('Nederlandse naam.'),
    article: z.string().describe('Artikel dat erom vraagt.'),
    present: z
      .boolean()
      .nullable()
      .describe('Het staat er; null bij source document: dat komt pas op het papier en is hier niet gezien.'),
    source: z
      .enum(['draft', 'file', 'document', 'authority'])
      .describe(
        'draft: het concept; file: de zaak; document: komt pas op het papier en is hier niet gezien; authority: de bevoegdheid.',
      ),
    pointer,
    detail: z.string().describe('Wat er staat of ontbreekt.'),
  })
  .describe('Een onderdeel dat het besluit moet hebben.');

const ground = z
  .object({
    code: z.string().describe('Code van het item.'),
    label: z.string().nullable().describe('Wat er in de bijlage staat; null als de code er niet in staat.'),
    inAnnex: z.boolean().describe('Het item staat in de bijlage van het Besluit.'),
    tickedInRiHG: z.boolean().describe('Het item is in het RiHG aangekruist.'),
    sourced: z.boolean().describe('Het kruisje heeft een bron die iets zegt.'),
    contested: z.boolean().describe('Iemand heeft er iets tegen ingebracht.'),
    pointer,
  })
  .describe('Een grond van het besluit.');

const theme = z
  .object({
    id: z.string().describe('Vaste naam.'),
    title: z.string().describe('Waarop rechters een huisverbod hebben vernietigd.'),
    ground: z.string().describe('Artikel of rechtspraak.'),
    applies: z.boolean().describe('Dit speelt hier.'),
    because: z.array(z.string()).describe('De aanwijzingen en weigeringen waaruit dat blijkt.'),
  })
  .describe('Een thema uit de rechtspraak.');

export const decisionCheckShape = z
  .object({
    hints: z.array(hint).describe('Wat een tweede blik verdient.'),
    refusals: z
      .array(refusalShape)
      .describe('Waarom dit besluit zo niet kan worden vastgelegd; leeg als het kan.'),
    competence: z
      .object({
        competent: z.boolean().describe('De ondertekenaar is op dat tijdstip bevoegd.'),
        article: z.string().describe('Artikel.'),
        detail: z.string().describe('Waarom wel of niet.'),
      })
      .describe('De bevoegdheid op de minuut van ondertekenen.'),
    content: z.array(element).describe('De verplichte inhoud, afgevinkt.'),
    grounds: z.array(ground).describe('De gronden naast de bijlage en het RiHG.'),
    themes: z.array(theme).describe('Waarop rechters hebben vernietigd, en of dat hier speelt.'),
  })
  .describe('Een besluit, nagekeken voordat het wordt ondertekend. Er is niets vastgelegd.');
