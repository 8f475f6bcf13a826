/** Texts that say very little, point elsewhere, or still hold an empty box of the model. Length is a hint, never a refusal. */
import { hint, hintWhen, type Hint, type HintCode } from './hint-catalogue.ts';
import type { Reading } from './reading.ts';
import { TEXT_KINDS, textsOf, type DraftText } from './texts.ts';
import { sentencesOf, wordsOf } from './words.ts';

export function textHints(reading: Reading): Hint[] {
  return textsOf(reading).flatMap((text) => [
    ...bare(reading, text),
    ...placeholder(reading, text),
    ...(text.kind === 'facts' ? factsElsewhere(reading, text) : []),
    ...(text.kind === 'facts' ? undated(reading, text) : []),
  ]);
}

function bare({ at }: Reading, text: DraftText): Hint[] {
  const { name, bareBelow } = TEXT_KINDS[text.kind];
  const count = wordsOf(text.text).length;
  const code: HintCode = `${text.kind}-bare`;
  return hintWhen(text.asked && count < bareBelow, at, {
    code,
    pointer: text.pointer,
    detail: `${name}: ${String(count)} ${count === 1 ? 'woord' : 'woorden'}, dat is waarschijnlijk te weinig. ${ADVICE[text.kind]}`,
    rule: text.rule,
  });
}

const ADVICE: Readonly<Record<DraftText['kind'], string>> = {
  facts: 'Schrijf in het besluit zelf wat er is gebeurd, wanneer, met wie, en waaruit dat blijkt.',
  interests: 'Noem de belangen van beide kanten en waarom de veiligheid nu zwaarder weegt.',
  'minor-reason': 'Schrijf op wat dit kind heeft meegemaakt en waarom contact nu niet kan.',
  deviation: 'Schrijf op waarom anders wordt besloten dan het instrument aangeeft.',
  'new-facts': 'Schrijf op wat er sinds het vorige huisverbod is gebeurd, en wanneer.',
  'conflicting-accounts': 'Schrijf op wie moet vertrekken en waarom juist die persoon.',
  urgency: 'Schrijf op waarom er geen tijd was om het besluit eerst op te schrijven.',
  'no-advice-reason': 'Schrijf op waarom er nog geen advies is en waarom daarop niet kan worden gewacht.',
  reasons: 'Schrijf op welke feiten tot dit besluit leiden.',
};

/** Empty boxes of a model text: `[naam]`, `<datum>`, dots or underscores to fill in, and notes to oneself. */
const PLACEHOLDER =
  /\[[^\]\n]{0,60}\]|<[^>\n]{1,40}>|\.{4,}|…{2,}|_{3,}|\bx{3,}\b|\b(in|aan) te vullen\b|\bn\.n\.b\b|\btodo\b|\blorem ipsum\b/i;

function placeholder({ at }: Reading, text: DraftText): Hint[] {
  return hintWhen(PLACEHOLDER.test(text.text), at, {
    code: 'placeholder-left',
    pointer: text.pointer,
    detail: `${TEXT_KINDS[text.kind].name}: er lijkt nog een invulplek van het model in te staan.`,
    rule: text.rule,
  });
}

/** Words by which a text points at another paper. */
const REFERENCE =
  /\bverw(ezen|ijst|ijs|ijzen) (\S+ ){0,4}naar\b|\bzie (ook )?(de |het )?(bijlage|proces|p\.?v\b|rihg|mutatie|dossier|rapport|melding)|\bingelast\b|\bals hier (in|over)genomen\b|\bals hier ingevoegd\b/i;

/** The facts stand in the order itself (2 lid 4 onder b): of a text that points elsewhere, what is left must still be facts. */
function factsElsewhere({ at }: Reading, { text, pointer, kind }: DraftText): Hint[] {
  const { bareBelow } = TEXT_KINDS[kind];
  const sentences = sentencesOf(text);
  const own = sentences.filter((sentence) => !REFERENCE.test(sentence));
  const points = own.length < sentences.length && wordsOf(text).length >= bareBelow;
  if (!points || wordsOf(own.join(' ')).length >= bareBelow) return [];
  return [
    hint(at, {
      code: 'facts-by-reference',
      pointer,
      detail:
        'De feiten lijken vooral naar een ander stuk te verwijzen. Zij moeten in het besluit zelf staan: schrijf ze hier op.',
    }),
  ];
}

const MOMENT =
  /\d{1,2}[:.]\d{2}\b|\b\d{1,2}[-/]\d{1,2}\b|\b\d{1,2} (jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b(maan|dins|woens|donder|vrij|zater|zon)dag|\b(januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)\b|\b(heden|vandaag|vannacht|vanavond|vanochtend|vanmorgen|vanmiddag|(eer)?gister\w*)\b|\b(afgelopen|vorige) \w+|\b(om|rond|omstreeks|tegen) (\S+ ){1,2}uur\b|\b20\d\d\b/i;

function undated({ at }: Reading, { text, pointer }: DraftText): Hint[] {
  return hintWhen(!MOMENT.test(text), at, {
    code: 'facts-undated',
    pointer,
    detail: 'In de feiten staat geen datum, dag of tijd. Schrijf op wanneer het is gebeurd.',
  });
}
