/** The order beside its risk assessment: grounds, ticks and their sources, colours, what somebody disputes (Besluit 2 lid 1). */
import { instrument } from '../../rihg/index.ts';
import type { CheckedType } from './draft.ts';
import { groundsOf, hasSource, labelOf, redSignalsOf, ticksOf, type Tick } from './grounds.ts';
import { hintWhen, type Hint } from './hint-catalogue.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './words.ts';

export function rihgHints(reading: Reading): Hint[] {
  const { draft } = reading;
  if (draft.type !== 'order.imposed') return withoutOrder(reading);
  const answered = draft.data.conflictingAccounts !== undefined;
  return [
    ...strangulationUnused(reading, draft.data.grounds),
    ...grounds(reading, answered),
    ...colours(reading),
    ...sources(reading),
    ...replies(reading),
    ...(answered ? [] : accounts(reading, draft.data.grounds)),
  ];
}

/** Known precursor of killing: said when the order does not rest on it, and whenever protection stays away or ends. */
function strangulationItem(reading: Reading): string | undefined {
  const item = instrument(reading.risk.instrument)?.alarms.strangulation;
  return ticksOf(reading).some(({ code }) => code === item) ? item : undefined;
}

function strangulationUnused(reading: Reading, used: readonly string[]): Hint[] {
  const item = strangulationItem(reading);
  return hintWhen(item !== undefined && !used.includes(item), reading.at, {
    code: 'strangulation-ticked',
    pointer: '/data/grounds',
    detail: `Verwurging is aangekruist (${item ?? ''}) maar is geen grond van dit besluit. Niet-dodelijke verwurging is een bekende voorbode van doding: neem haar op, of zeg waarom niet.`,
  });
}

const PROTECTION_ENDS: ReadonlySet<CheckedType> = new Set([
  'order.declined',
  'extension.declined',
  'order.revoked',
]);

function withoutOrder(reading: Reading): Hint[] {
  const item = strangulationItem(reading);
  return hintWhen(item !== undefined && PROTECTION_ENDS.has(reading.draft.type), reading.at, {
    code: 'strangulation-ticked',
    pointer: '',
    detail: `Verwurging is aangekruist (${item ?? ''}), en na dit besluit geldt er geen huisverbod (meer). Niet-dodelijke verwurging is een bekende voorbode van doding: weeg dit apart.`,
  });
}

/** What is no item of the annex is refused; the others stand beside their ticks. */
function grounds(reading: Reading, answered: boolean): Hint[] {
  const { at, risk } = reading;
  // An unfinished assessment is refused; what a missing part would have ticked cannot be missed.
  if (risk.indication === null) return [];
  return groundsOf(reading)
    .filter(({ inAnnex }) => inAnnex)
    .flatMap(({ code, label, tickedInRiHG, sourced, contested, pointer }) => {
      const name = `${code} (${label ?? 'onbekend'})`;
      return [
        ...hintWhen(!tickedInRiHG, at, {
          code: 'ground-not-ticked',
          pointer,
          detail: `Grond ${name} is in het RiHG niet aangekruist: schrijf in de feiten waaruit hij blijkt, of laat hem weg.`,
        }),
        ...hintWhen(tickedInRiHG && !sourced, at, {
          code: 'tick-without-source',
          pointer,
          detail: `Grond ${name} is in het RiHG aangekruist zonder bruikbare bron: noem de bron, of laat de grond weg.`,
        }),
        ...hintWhen(contested && !answered, at, {
          code: 'ground-contested',
          pointer,
          detail: `Grond ${name} wordt weersproken: zeg in het besluit waarom hij toch vaststaat of ernstig wordt vermoed.`,
        }),
      ];
    });
}

function colours(reading: Reading): Hint[] {
  const { draft, at } = reading;
  const used = draft.type === 'order.imposed' ? draft.data.grounds : [];
  const red = redSignalsOf(reading);
  const empty = red.filter(({ items }) => items.length === 0);
  const unused = red.filter(({ items }) => items.length > 0 && !items.some((code) => used.includes(code)));
  const list = (signals: typeof red): string =>
    signals.map(({ code, label }) => `${code} (${label})`).join(', ');
  return [
    ...hintWhen(unused.length > 0, at, {
      code: 'red-signal-unused',
      pointer: '/data/grounds',
      detail: `Rood beoordeeld, maar geen grond van dit besluit: ${list(unused)}. Neem op wat het gevaar draagt, of zeg waarom niet.`,
    }),
    ...hintWhen(empty.length > 0, at, {
      code: 'red-signal-without-items',
      pointer: '',
      detail: `Rood beoordeeld zonder dat er iets is aangekruist: ${list(empty)}. Kruis aan waarop de kleur rust, met de bron.`,
    }),
  ];
}

/** Ticks that the order does not use: they still drive the indication. */
function sources(reading: Reading): Hint[] {
  const used = new Set(groundsOf(reading).map(({ code }) => code));
  const bad = ticksOf(reading).filter((tick) => !used.has(tick.code) && !hasSource(tick));
  return hintWhen(bad.length > 0, reading.at, {
    code: 'tick-without-source',
    pointer: '',
    detail: `In het RiHG aangekruist zonder bruikbare bron: ${named(reading, bad)}. Vul de bron in, of haal het kruisje weg.`,
  });
}

/** The reply of who disputes an item is what the court reads; "nee" tells it nothing. */
const REPLY_WORDS = 3;

function replies(reading: Reading): Hint[] {
  const bad = ticksOf(reading).filter(
    ({ contested }) => contested !== undefined && wordsOf(contested).length < REPLY_WORDS,
  );
  return hintWhen(bad.length > 0, reading.at, {
    code: 'contested-without-reply',
    pointer: '',
    detail: `Weersproken zonder dat het weerwoord er staat: ${named(reading, bad)}. Schrijf op wat ertegen is ingebracht.`,
  });
}

/** Part 2 is about the incident: what is disputed there are two accounts of it. A disputed ground is said at the ground. */
function accounts(reading: Reading, used: readonly string[]): Hint[] {
  const disputed = ticksOf(reading).filter(
    ({ code, part, contested }) => part === 2 && contested !== undefined && !used.includes(code),
  );
  return hintWhen(disputed.length > 0, reading.at, {
    code: 'conflicting-accounts-unanswered',
    pointer: '/data/conflictingAccounts',
    detail: `De verklaringen over het incident lopen uiteen (${named(reading, disputed)}): schrijf op wie moet vertrekken en waarom juist die persoon.`,
  });
}

function named({ risk }: Reading, ticks: readonly Tick[]): string {
  return ticks.map(({ code }) => `${code} (${labelOf(risk.instrument, code) ?? 'onbekend'})`).join(', ');
}
