/** Texts taken word for word from another: a copied sentence weighs nothing and says nothing of now. A hint, never a refusal. */
import { allOf } from '../history.ts';
import { hint, type Hint, type HintCode } from './hint-catalogue.ts';
import type { Reading } from './reading.ts';
import { TEXT_KINDS, textsOf, type DraftText } from './texts.ts';
import { sameWords, wordsOf, wordsTakenFrom } from './words.ts';

interface Source {
  text: string;
  /** Dutch: where it stands. */
  where: string;
}

export function copiedHints(reading: Reading): Hint[] {
  const texts = textsOf(reading);
  return texts.flatMap((text) => {
    switch (text.kind) {
      case 'facts':
        return fromAny(reading, text, 'facts-copied', earlierTexts(reading, 'facts'));
      case 'interests':
        return fromAny(reading, text, 'interests-copied', [
          ...within(texts, 'facts'),
          ...earlierTexts(reading, 'interests'),
        ]);
      case 'deviation':
        return fromAny(reading, text, 'deviation-copied', [
          ...within(texts, 'facts'),
          ...within(texts, 'interests'),
        ]);
      case 'reasons':
        return fromAny(reading, text, 'reasons-copied', earlierRefusals(reading));
      case 'minor-reason':
        return minorReason(reading, text, texts);
      case 'new-facts':
      case 'conflicting-accounts':
      case 'urgency':
      case 'no-advice-reason':
        return [];
    }
  });
}

/** At least half stands word for word in the other text, and what is left would be bare by itself: so quoting first and then adding what is new gives no hint. */
function isCopied({ kind, text }: DraftText, source: string): boolean {
  const words = wordsOf(text);
  const taken = wordsTakenFrom(words, wordsOf(source));
  return taken > 0 && taken * 2 >= words.length && words.length - taken < TEXT_KINDS[kind].bareBelow;
}

function fromAny({ at }: Reading, text: DraftText, code: HintCode, sources: readonly Source[]): Hint[] {
  const source = sources.find((other) => isCopied(text, other.text));
  if (source === undefined) return [];
  const detail = `${TEXT_KINDS[text.kind].name}: dit staat (bijna) woord voor woord ook in ${source.where}. ${INSTEAD[code] ?? ''}`;
  return [hint(at, { code, pointer: text.pointer, detail: detail.trim(), rule: text.rule })];
}

const INSTEAD: Partial<Record<HintCode, string>> = {
  'facts-copied': 'Schrijf op waaruit blijkt dat het gevaar er nu nog is.',
  'interests-copied': 'Weeg de belangen apart, en zoals zij nu liggen.',
  'deviation-copied': 'Schrijf op waarom anders wordt besloten dan het instrument aangeeft.',
  'reasons-copied': 'Ga in op wat nu is gevraagd.',
};

function within(texts: readonly DraftText[], kind: DraftText['kind']): Source[] {
  const where = kind === 'facts' ? 'de feiten van dit besluit' : 'de belangen van dit besluit';
  return texts.filter((text) => text.kind === kind).map(({ text }) => ({ text, where }));
}

/** The order and the extensions decided before in this case. */
function earlierTexts({ history }: Reading, field: 'facts' | 'interests'): Source[] {
  return allOf(history, ['order.imposed', 'order.extended']).map(({ type, sequence, data }) => ({
    text: data[field],
    where: `${type === 'order.imposed' ? 'het huisverbod' : 'een eerdere verlenging'} (gebeurtenis ${String(sequence)})`,
  }));
}

function earlierRefusals({ draft, history }: Reading): Source[] {
  if (draft.type !== 'revocation.refused') return [];
  return allOf(history, ['revocation.refused']).map(({ sequence, data }) => ({
    text: data.reasons,
    where: `een eerdere weigering (gebeurtenis ${String(sequence)})`,
  }));
}

/** The names of the people in the case do not make a reason one's own: they are left out before comparing. */
function minorReason(reading: Reading, text: DraftText, texts: readonly DraftText[]): Hint[] {
  const names = namesIn(reading);
  const words = nameless(names, text.text);
  const source = [
    ...earlierInBan(texts, text),
    ...within(texts, 'facts'),
    ...within(texts, 'interests'),
    ...earlierReasons(reading, text.person),
  ].find((other) => sameWords(words, nameless(names, other.text)));
  if (source === undefined || !text.asked) return [];
  const detail = `De reden voor deze minderjarige is woord voor woord gelijk aan ${source.where}. Geef een eigen reden, die nu geldt.`;
  return [hint(reading.at, { code: 'minor-reason-copied', pointer: text.pointer, detail })];
}

function namesIn({ persons }: Reading): ReadonlySet<string> {
  return new Set(persons.flatMap(({ givenNames, familyName }) => wordsOf(`${givenNames} ${familyName}`)));
}

function nameless(names: ReadonlySet<string>, text: string): string[] {
  return wordsOf(text).filter((word) => !names.has(word));
}

function earlierInBan(texts: readonly DraftText[], text: DraftText): Source[] {
  return texts
    .slice(0, texts.indexOf(text))
    .filter(({ kind }) => kind === 'minor-reason')
    .map((other) => ({
      text: other.text,
      where: `die voor een andere minderjarige (${other.person ?? ''})`,
    }));
}

function earlierReasons({ draft, history }: Reading, person: string | undefined): Source[] {
  // An amendment gives the whole list anew: its reasons are rightly the same.
  if (draft.type !== 'order.extended') return [];
  return allOf(history, ['order.imposed', 'order.extended', 'order.amended']).flatMap(({ sequence, data }) =>
    (data.contactBan ?? [])
      .filter((entry) => entry.person === person)
      .map(({ reason }) => ({
        text: reason ?? '',
        where: `die in een eerder besluit (gebeurtenis ${String(sequence)})`,
      })),
  );
}
