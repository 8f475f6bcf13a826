import type { AssessedSignal, Level, PartNumber } from '../../src/rihg/index.ts';
import { CURRENT_INSTRUMENT, instrument } from '../../src/rihg/index.ts';

/** A whole part: the signals named get their level, all others are low; nothing is ticked. */
export function partWith(part: PartNumber, levels: Readonly<Record<string, Level>> = {}): AssessedSignal[] {
  const signals = instrument(CURRENT_INSTRUMENT)?.parts.find((each) => each.part === part)?.signals ?? [];
  return signals.map(({ code }) => ({ code, level: levels[code] ?? 'low', items: [] }));
}
