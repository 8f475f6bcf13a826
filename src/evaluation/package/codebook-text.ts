/** The explanations of `codebook.nl.md`: how times, thresholds and groups are to be read. Dutch, for researchers. */
import type { Tier } from '../rows/index.ts';
import type { StatisticWarning } from '../statistics/index.ts';

export const READING_TIMES = `Een **fase** is de tijd waarin iets gaande was; fasen overlappen elkaar. Een **klok** is de tijd tussen twee genoemde gebeurtenissen. Alle tijden zijn in minuten.

**Nog open (censoring).** Was een fase of klok op de peildatum nog niet voorbij, dan staat \`event_observed\` op 0, \`end_reason\` op CENSORED en is de duur die tot de peildatum. Ook een zaak die naar een andere gemeente of een ander systeem ging, is zo afgebroken; \`censor_reason\` zegt welke van de drie. Laat deze rijen niet weg en tel ze niet als einde: dan lijken lange fasen korter. Reken met Kaplan-Meier.

**Later gaan kijken (delayed entry).** Liep een fase al toen de regio begon met vastleggen, dan had een eerder einde niet gezien kunnen worden. \`at_risk_from_min\` zegt vanaf welke minuut het einde gezien kon worden: in R \`Surv(at_risk_from_min, duration, event_observed)\`. Is \`at_risk_from_min\` boven 0 en niet kleiner dan \`duration\`, dan was alles al voorbij toen er iemand keek. Zo’n rij hoort in geen enkele curve; \`import.R\` laat haar weg en zegt hoeveel het er zijn.

**Concurrerende einden.** De wet bepaalt hoe lang een huisverbod duurt. Daarom zijn bij ENFORCEMENT en ORDER_TO_END niet de lengte maar de soorten einde van belang: aflopen, verlengen, intrekken, vernietigen. Reken die samen uit (Aalen-Johansen). 1 min Kaplan-Meier per soort telt op tot meer dan 100 %.

**Een klok die nooit afloopt.** Een klok loopt naar één gebeurtenis. Is de zaak gesloten zonder dat die kwam, dan staat in de rij wanneer en waarom (\`end_reason\`), met \`event_observed\` op 1: er is een einde gezien, maar een ander. In \`aggregates.csv\` telt zo’n zaak als nog niet gebeurd, tot de peildatum. Tel haar in eigen curven niet als gebeurd en ook niet als uit het zicht: reken met Aalen-Johansen, in R \`survfit(Surv(value_min, end_reason) ~ 1)\` met CENSORED als eerste niveau, en lees de kans op COMPLETED. Anders lijkt een regio die zaken zonder contact sluit iedereen te hebben bereikt.

**Waar een tijd vandaan komt.** \`time_source\`: SYSTEM legde de engine zelf vast, ENTERED gaf een mens op, RECONSTRUCTED is achteraf teruggezocht. Van begin en einde geldt de zwakste.

**Peildatum.** Een gebeurtenis telt mee als zij voor het einde van de peildatum gebeurde én toen was vastgelegd. Verbeteringen en intrekkingen die toen waren vastgelegd, zijn verwerkt. Wat later kwam, is er nog niet.`;

export const ROUNDING: Readonly<Record<Tier, string>> = {
  A: 'Tijden zijn hele minuten, naar de dichtstbijzijnde; `rounding_min` is 1. Er staan alleen tijden ten opzichte van de melding of het begin van de fase in, geen datums.',
  B: 'Tijden zijn afgerond op een kwartier, een uur of een etmaal, naar het dichtstbijzijnde; `rounding_min` zegt welke. Per fase en klok is de afronding gekozen waarbij de meeste rijen blijven staan en die niet grover is dan de mediaan. Van elke zaak staat er per fase en klok één rij, die van de eerste keer, en elke rij staat in een groep van minstens 5 met dezelfde fase of klok, groep, regio, periode en afgeronde tijd. Waar `aggregates.csv` van een cel het aantal zaken of einden verbergt, staan er ook geen rijen van. De andere rijen zijn weggelaten en geteld in `suppression_log.csv`: vooral uitzonderlijk lange tijden. Curven over deze rijen vallen daardoor anders uit dan die in `aggregates.csv`, die over alle rijen zijn gerekend.',
  C: 'Dit pakket heeft geen losse rijen. De cijfers zijn gerekend over exacte tijden.',
};

export const THRESHOLDS = `In \`aggregates.csv\` gaan \`n_cases\`, \`n_events\` en \`n_censored\` over zaken, ook over die waarvan de fase voorbij was toen de regio begon te meten: die liepen nooit risico en tellen in mediaan, kwartielen en gemiddelde niet mee. Een aantal onder de 10 is \`<10\`, ook als het 0 is, en dan staat er geen cijfer bij. Een mediaan en een gemiddelde (RMST) staan er vanaf 10 waargenomen einden, kwartielen vanaf 20, p90 vanaf 50. Percentages zijn bij minder dan 100 afgerond op 5 punten.

Soms is ook een groter aantal leeg gelaten, omdat een verborgen aantal anders door aftrekken zou volgen, ook uit een eerder pakket. Een tabel die 1 tot 9 zaken verschilt van een eerdere wordt niet gegeven. Wat is weggelaten, is geteld in \`suppression_log.csv\`; dat getal is leeg waar het samen met de rijen een verborgen aantal zou verraden. \`suppressed\` is 1 als er in de rij iets is verborgen.

\`rmst_min\` is de gemiddelde duur als elke duur bij \`tau_min\` wordt afgekapt. Die grens ligt vooraf vast, zodat groepen en jaren te vergelijken zijn. \`ci_low\` en \`ci_high\` zijn het 95%-interval van de mediaan; leeg is open of onbetrouwbaar.`;

export const DEADLINES = `\`deadline_met\` gaat over de termijnen die in de fase begonnen en die gemeente of politie binden. 0: minstens één is gemist op de peildatum. 1: er waren er, en alle zijn gehaald. Leeg: er waren er geen, of er loopt er nog een. Termijnen voor de rechter en voor de betrokkenen tellen niet mee. Ook het einde van het huisverbod zelf en de bewaartermijn tellen niet mee: die kan niemand halen. Een verlenging hoeft niet; wie daarover niet besloot, heeft ook de norm daarvoor niet gemist. Zonder wettelijk getal geldt de norm uit het protocol dat bij het begin aan de zaak is vastgemaakt; \`quality_report.json\` zegt waarin protocollen verschillen. In jaren waarvan niet alle gelijkgestelde feestdagen bekend zijn (zie daar \`incompleteHolidayYears\`) kan een termijn een dag te vroeg als gemist zijn geteld.`;

export const GROUPS = `\`pilot_arm\` en \`process_version\` komen uit de invoeringskalender, op het moment van de melding, en nooit uit de afloop. Een zaak buiten de kalender heeft versie \`none\`; zij is BASELINE vóór de eerste periode van de regio en TRANSITION na een periode die voorbij is. \`region_group\` is een code voor de regio. RG00 zijn samen: zaken zonder regio en regio’s met minder dan 10 zaken in die groep van de pilot. \`period\` is het kwartaal van de melding; waar een kwartaal minder dan 10 zaken telt, een half jaar, en zo nodig een jaar. Elke zaak in een tabel staat in precies één groep. \`ALL\` is alles samen.`;

export const ABSENT = `Nooit, in geen enkel niveau: namen, burgerservicenummers, geboortedatums, adressen, nummers van zaken of van de politie, vrije tekst, uitkomsten van het RiHG, gegevens over strafbare feiten of gezondheid, nummers van medewerkers, exacte datums en kloktijden, wie er in de woning wonen, en iets over geweld dat terugkwam. Tijden herkennen mensen: met de regio en één fase op de seconde is bijna elke zaak uniek. Daarom zijn tijden afgerond en rijen gegroepeerd.

Twee klokken raken hieraan: BREACH_TO_REPORT en de rol CHILD van DECISION_TO_FIRST_CONTACT. Zij staan in niveau A onder de overeenkomst, in niveau B waar een rij in een groep van minstens 5 over niemand iets zegt, en in niveau C alleen als aantal.`;

/** What each warning of the statistics says; the text beside a figure has its numbers. */
export const WARNINGS: Readonly<Record<StatisticWarning['code'], string>> = {
  MEDIAN_WIDE:
    'weinig waargenomen einden: het interval van de mediaan is ongeveer 94 % breed bij 10, 45 % bij 40 en 23 % bij 160',
  LOG_RANK_BLIND:
    'te weinig einden om met een log-ranktoets een verschil te zien: 66 voor een verhouding van 2, 191 voor 1,5',
  MEAN_EXTENDED: 'de curve is vlak doorgetrokken tot de grens van het gemiddelde, dat daardoor hoog kan zijn',
  INTERVAL_TURNED_BACK: 'het interval van een kwantiel is niet te vertrouwen, en wordt daarom niet gegeven',
  RISK_SET_EMPTIED:
    'iedereen die werd gevolgd was al klaar voordat anderen erbij kwamen: daarna zegt de curve niets',
};
