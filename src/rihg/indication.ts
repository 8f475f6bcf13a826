import type { RiskIndication } from '../case/model.ts';
import type { AssessedParts, Instrument, PartNumber } from './instrument.ts';
import { type InstrumentId, versionOf } from './versions.ts';

/**
 * What the instrument points to by its published rule. It is a guide and decides nothing. A part that is not in counts no
 * signals: whether all are in is the caller's question.
 */
export function indication(instrumentId: InstrumentId, parts: AssessedParts): RiskIndication {
  const version = versionOf(instrumentId);
  const red = {
    1: redCodes(version, parts, 1),
    2: redCodes(version, parts, 2),
    3: redCodes(version, parts, 3),
  };
  const carrying = Object.values(red).filter((codes) => codes.length >= version.rule.signalsWithinOnePart);
  return {
    indicated: carrying.length > 0,
    redSignals: { '1': red[1].length, '2': red[2].length, '3': red[3].length },
    instrument: version.id,
    drivers: carrying.flat(),
    strangulation: isTicked(parts, version.alarms.strangulation),
  };
}

function redCodes(version: Instrument, parts: AssessedParts, part: PartNumber): string[] {
  return (parts.get(part) ?? []).filter(({ level }) => level === version.rule.level).map(({ code }) => code);
}

function isTicked(parts: AssessedParts, item: string): boolean {
  return [...parts.values()].some((signals) =>
    signals.some(({ items }) => items.some(({ code }) => code === item)),
  );
}
