/** What the statistics of a stage or clock answer. All times in it are minutes unless they are instants. */
import { z } from 'zod';
import { PILOT_ARMS } from '../../src/evaluation/durations/index.ts';
import { DIMENSIONS } from '../application/statistics/groups.ts';
import { utc, utcOrNull, day } from './common.ts';

const minutes = (description: string) => z.number().describe(`${description}, in minuten.`);
const bounds = {
  lower: z.number().nullable().describe('Ondergrens van het interval van 95 %; null als die er niet is.'),
  upper: z.number().nullable().describe('Bovengrens van het interval van 95 %; null als die er niet is.'),
};

const quantileShape = (what: string) =>
  z
    .object({
      value: z
        .number()
        .nullable()
        .describe('Minuten; null als zo weinig zaken zijn afgerond dat de lijn er niet komt.'),
      ...bounds,
    })
    .nullable()
    .describe(`${what}, met het interval in minuten; null als het te weinig zaken zijn.`);

const count = (what: string) =>
  z
    .union([z.int(), z.literal('<10')])
    .nullable()
    .describe(`${what}. Minder dan tien is "<10"; null als ook dat niet gezegd mag worden.`);

const keyFields = {
  region: z.string().nullable().optional().describe('Regio; null buiten de ingestelde regio’s.'),
  arm: z
    .enum(PILOT_ARMS)
    .optional()
    .describe('BASELINE: voor de pilot; TRANSITION: overgang; PILOT: nieuwe werkwijze.'),
  protocol: z.string().optional().describe('Protocol met versie, zoals vast aan de zaak.'),
};

const warningShape = z.object({
  code: z.string().describe('Vaste code.'),
  detail: z.string().describe('Eén Nederlandse zin.'),
});

const share = (what: string) =>
  z
    .number()
    .describe(
      `${what}, van 0 tot en met 1, afgerond: in stappen van 1 % vanaf 1000 gevolgde zaken, 2 % vanaf 500, 4 % vanaf 250, 5 % vanaf 200, 10 % vanaf 50, 20 % vanaf 25, 25 % vanaf 20, anders 50 %; de grenzen ook. Zo geven twee lijnen samen geen aantal onder de tien.`,
    );
const atRisk = z
  .union([z.int(), z.literal('<10')])
  .describe(
    'Zaken die hierna nog worden gevolgd, naar beneden afgerond op tientallen; minder dan tien is "<10".',
  );

const curveOf = (name: 'survival' | 'incidence', what: string) =>
  z.array(z.object({ time: minutes('Tijd sinds het begin'), [name]: share(what), ...bounds, atRisk }));

const endShape = z.object({
  end: z
    .string()
    .describe('Hoe het eindigde, zoals end_reason in de levering; OTHER is wat bij elkaar is genomen.'),
  title: z.string().describe('Hetzelfde in het Nederlands.'),
  cases: z.int().describe('Zaken die zo eindigden, afgerond op tientallen.'),
  incidence: z
    .object({ value: share('Deel dat op de horizon zo was geëindigd (Aalen-Johansen)'), ...bounds })
    .nullable()
    .describe('null als op de horizon minder dan tien zaken zo waren geëindigd, of minder dan tien niet.'),
  curve: curveOf('incidence', 'Deel dat dan zo is geëindigd').describe(
    'De lijn, met stappen van ten minste tien zaken.',
  ),
});

const groupShape = z
  .object({
    ...keyFields,
    label: z.string().describe('Naam van de groep in het Nederlands.'),
    n: count('Zaken met deze stap of klok'),
    events: count('Zaken waarvan het einde is gezien'),
    censored: z
      .int()
      .nullable()
      .describe('Zaken die nog open zijn of uit beeld raakten; null als n of events verborgen is.'),
    curve: curveOf('survival', 'Deel dat dan nog niet is geëindigd').describe(
      'De lijn van Kaplan en Meier, op vaste tijden en met stappen van ten minste tien zaken; zij stopt waar minder dan tien zaken worden gevolgd.',
    ),
    followedUntil: z
      .number()
      .nullable()
      .describe('Tot hier, in minuten, worden ten minste tien zaken gevolgd; null zonder lijn.'),
    numbersAtRisk: z
      .array(z.object({ time: minutes('Tijd sinds het begin'), atRisk }))
      .describe('Hoeveel zaken nog worden gevolgd op ronde tijden.'),
    median: quantileShape('Tijd waarbinnen de helft is geëindigd'),
    q1: quantileShape('Tijd waarbinnen een kwart is geëindigd'),
    q3: quantileShape('Tijd waarbinnen drie kwart is geëindigd'),
    p90: quantileShape('Tijd waarbinnen 90 % is geëindigd'),
    rmst: z
      .object({
        value: minutes('Gemiddelde tijd tot de horizon'),
        lower: minutes('Ondergrens van het interval van 95 % (Greenwood)'),
        upper: minutes('Bovengrens van het interval van 95 % (Greenwood)'),
        horizonMin: z.int().describe('De horizon, in minuten.'),
        extended: z.boolean().describe('Of de lijn vlak is doorgetrokken tot de horizon.'),
        bootstrap: z
          .object({
            ...bounds,
            seed: z.int().describe('Geeft hetzelfde interval nog eens.'),
            replicates: z.int().describe('Hoe vaak opnieuw is getrokken.'),
          })
          .nullable()
          .describe(
            'Interval door zaken opnieuw te trekken; null als het er te veel zijn om dat bij één vraag te doen.',
          ),
      })
      .nullable()
      .describe('Gemiddelde tot een vaste horizon, in hele minuten; null als het te weinig zaken zijn.'),
    closedCasesOnly: z
      .object({
        n: z.int().describe('Zaken die zijn geëindigd, zoals events.'),
        median: z
          .number()
          .nullable()
          .describe(
            'Hun mediaan, in minuten; zonder zaken die al voorbij waren toen zij in beeld kwamen (nooit gevolgd).',
          ),
      })
      .nullable()
      .describe('Wat alleen de afgeronde zaken zouden zeggen: een te snel beeld, ter vergelijking.'),
    competing: z
      .array(endShape)
      .nullable()
      .describe(
        'Hoe het eindigde, als dat op meer dan één manier ging en het er genoeg zijn; anders null, en dan staat bij suppressed waarom.',
      ),
    suppressed: z
      .array(
        z.object({
          figure: z.string().describe('Welk getal er niet staat.'),
          code: z.string().describe('Waarom niet.'),
          detail: z.string().describe('Eén Nederlandse zin.'),
        }),
      )
      .describe('Wat er niet staat en waarom.'),
    warnings: z.array(warningShape).describe('Waar de lezer op moet letten.'),
  })
  .describe('Een groep.');

const nameOfGroup = z.object(keyFields);

export const statisticsShape = z
  .object({
    measure: z.string().describe('De stap of klok.'),
    title: z.string().describe('Hetzelfde in het Nederlands.'),
    by: z.array(z.enum(DIMENSIONS)).describe('Waarnaar is uitgesplitst.'),
    cutoff: day('De peildag.').nullable().describe('De gevraagde peildag; null is nu.'),
    asOf: utcOrNull(
      'De stand van de zaken die wordt getoond: alles van vóór dit tijdstip',
      'als er geen stand is die getoond mag worden',
    ),
    horizonMin: z.int().describe('Tot hoeveel minuten het gemiddelde is berekend.'),
    preRegistration: z
      .object({
        status: z
          .enum(['pre-registered', 'exploratory'])
          .describe('pre-registered: vooraf vastgelegd; exploratory: verkennend.'),
        id: z.string().optional().describe('De vastlegging.'),
        registeredAt: utc('Wanneer vastgelegd').optional(),
        announced: z
          .int()
          .optional()
          .describe(
            'Alleen als vooraf vastgelegd: hoeveel keuzes van horizon en uitsplitsing uw organisatie van deze maat had vastgelegd toen zij voor het eerst keek.',
          ),
        detail: z.string().describe('Eén Nederlandse zin.'),
      })
      .describe('Of uw organisatie maat, uitsplitsing en horizon vastlegde voordat zij voor het eerst keek.'),
    groups: z.array(groupShape).describe('De groepen.'),
    logRank: z
      .object({
        defined: z.boolean().describe('Of de toets bepaald is.'),
        statistic: z.number().optional().describe('Chi-kwadraat.'),
        df: z.int().optional().describe('Vrijheidsgraden.'),
        p: z.number().optional().describe('Overschrijdingskans.'),
        detail: z.string().describe('De uitkomst in één of twee zinnen.'),
        warnings: z.array(warningShape).describe('Wat de toets niet kan zien.'),
      })
      .nullable()
      .describe(
        'Toets of de groepen even snel gaan, als eerste blik; null als er geen twee groepen te vergelijken zijn of de wet de lengte bepaalt (dan zegt notices dat).',
      ),
    comparisons: z
      .array(
        z.object({
          group: nameOfGroup.describe('Deze groep …'),
          against: nameOfGroup.describe('… tegenover deze.'),
          difference: minutes('Verschil van de gemiddelden tot de horizon, afgerond'),
          lower: minutes('Ondergrens van het interval van 95 %'),
          upper: minutes('Bovengrens van het interval van 95 %'),
          detail: z.string().describe('Eén Nederlandse zin.'),
        }),
      )
      .describe(
        'Een arm tegenover BASELINE, een versie van een protocol tegenover de vorige; leeg als de wet de lengte bepaalt.',
      ),
    notices: z.array(z.string()).describe('Wat over het geheel te zeggen is.'),
  })
  .describe('Hoe lang een stap of klok duurt, zo getoond dat er niets over één zaak uit volgt.');
