/** The grounds of an order beside the annex and the risk assessment: their words, whether they count, what stands behind them. */
import { instrument, isAnnexItem, type Signal } from '../../rihg/index.ts';
import { all } from '../history.ts';
import type { Reading } from './reading.ts';

export interface CheckedGround {
  /** As the draft gives it: `2a.4`. */
  code: string;
  /** Dutch, signal and item of the instrument; `null` for what is no item of it. */
  label: string | null;
  inAnnex: boolean;
  tickedInRiHG: boolean;
  /** Ticked with a source that says something. */
  sourced: boolean;
  /** Somebody disputes it. */
  contested: boolean;
  pointer: string;
}

export interface Tick {
  code: string;
  part: 1 | 2 | 3;
  source: string;
  contested: string | undefined;
}

export interface RedSignal {
  code: string;
  label: string;
  items: readonly string[];
}

/** Everything ticked in the risk assessment, part by part. */
export function ticksOf({ risk }: Reading): Tick[] {
  return [...risk.parts].flatMap(([part, signals]) =>
    signals.flatMap(({ items }) =>
      items.map(({ code, source, contested }) => ({ code, part, source, contested })),
    ),
  );
}

export function redSignalsOf({ risk }: Reading): RedSignal[] {
  return [...risk.parts.values()].flat().flatMap(({ code, level, items }) =>
    level === 'high'
      ? [
          {
            code,
            label: signalOf(risk.instrument, code)?.label ?? code,
            items: items.map((item) => item.code),
          },
        ]
      : [],
  );
}

/** Of an extension these are the grounds of the order itself, which it carries on; other decisions have none. */
export function groundsOf(reading: Reading): CheckedGround[] {
  const { draft, history } = reading;
  const own = draft.type === 'order.imposed' ? draft.data.grounds : undefined;
  const base = draft.type === 'order.extended' ? all(history, 'order.imposed')[0]?.data.grounds : undefined;
  const ticks = ticksOf(reading);
  return (own ?? base ?? []).map((code, index) => {
    const tick = ticks.find((ticked) => ticked.code === code);
    return {
      code,
      label: labelOf(reading.risk.instrument, code),
      inAnnex: isAnnexItem(code),
      tickedInRiHG: tick !== undefined,
      sourced: tick !== undefined && hasSource(tick),
      contested: tick?.contested !== undefined,
      pointer: own === undefined ? '' : `/data/grounds/${String(index)}`,
    };
  });
}

/** `Bedreiging: met doden`; `null` for what is no item of the instrument. */
export function labelOf(instrumentId: string, code: string): string | null {
  const labels = signalsOf(instrumentId).flatMap(({ label, items }) =>
    items.filter((item) => item.code === code).map((item) => `${label}: ${item.label}`),
  );
  return labels[0] ?? null;
}

function signalOf(instrumentId: string, code: string): Signal | undefined {
  return signalsOf(instrumentId).find((signal) => signal.code === code);
}

function signalsOf(instrumentId: string): Signal[] {
  return (instrument(instrumentId)?.parts ?? []).flatMap(({ signals }) => [...signals]);
}

/** What people type where a source is asked and they have none. An empty source is refused when the part is filled in. */
const NO_SOURCE: ReadonlySet<string> = new Set([
  'onbekend',
  'bron onbekend',
  'geen',
  'geen bron',
  'niet bekend',
  'nvt',
  'n.v.t',
  'niet van toepassing',
  'idem',
  'zie boven',
  'zie hierboven',
  'volgt',
  'nog niet bekend',
  'nog invullen',
  'x',
  'xx',
  'xxx',
]);

/** A source without a single letter or digit, such as `-`, is none either. */
export function hasSource({ source }: Pick<Tick, 'source'>): boolean {
  const written = source
    .trim()
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return written !== '' && !NO_SOURCE.has(written);
}
