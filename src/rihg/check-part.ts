/** Whether a part of the instrument is filled in whole and with its own codes. */
import type { Fault } from '../shapes/index.ts';
import type { AssessedSignal, Signal } from './instrument.ts';
import { instrument, partOf } from './versions.ts';

/**
 * Every fault, with pointers from the event's data (`/signals/2/items/0/code`): a signal of the part that is missing, is there
 * twice or is unknown, an item that is unknown, twice or of another signal, a tick without source.
 */
export function checkPart(instrumentId: string, part: number, signals: readonly AssessedSignal[]): Fault[] {
  const version = instrument(instrumentId);
  if (version === undefined) {
    return [
      { pointer: '/instrument', detail: "Veld 'instrument' noemt een versie van het RiHG die niet bestaat." },
    ];
  }
  const known = partOf(version, part)?.signals;
  if (known === undefined) {
    const numbers = version.parts.map((candidate) => candidate.part).join(', ');
    return [{ pointer: '/part', detail: `Veld 'part' moet een deel van het RiHG zijn: ${numbers}.` }];
  }
  const faults = signals.flatMap((_, index) => faultsOfSignal(known, signals, index));
  const missing = known.filter(({ code }) => !signals.some((signal) => signal.code === code));
  return missing.length === 0 ? faults : [...faults, incomplete(part, missing)];
}

function incomplete(part: number, missing: readonly Signal[]): Fault {
  const codes = missing.map(({ code }) => code).join(', ');
  const detail = `Veld 'signals' moet alle signalen van deel ${part} bevatten; er ontbreekt: ${codes}.`;
  return { pointer: '/signals', detail };
}

function faultsOfSignal(
  known: readonly Signal[],
  signals: readonly AssessedSignal[],
  index: number,
): Fault[] {
  const assessed = signals[index];
  if (assessed === undefined) return [];
  const pointer = `/signals/${index}/code`;
  const signal = known.find(({ code }) => code === assessed.code);
  if (signal === undefined) {
    const codes = known.map(({ code }) => code).join(', ');
    return [{ pointer, detail: `Veld 'code' moet een signaal van dit deel zijn: ${codes}.` }];
  }
  const faults = assessed.items.flatMap((_, place) => faultsOfItem(signal, assessed, index, place));
  if (signals.findIndex(({ code }) => code === assessed.code) === index) return faults;
  return [{ pointer, detail: `Veld 'code': signaal ${signal.code} staat al eerder in de lijst.` }, ...faults];
}

function faultsOfItem(signal: Signal, assessed: AssessedSignal, index: number, place: number): Fault[] {
  const ticked = assessed.items[place];
  if (ticked === undefined) return [];
  const pointer = `/signals/${index}/items/${place}`;
  const faults: Fault[] = [];
  if (!signal.items.some(({ code }) => code === ticked.code)) {
    const codes = signal.items.map(({ code }) => code).join(', ');
    const detail = `Veld 'code' moet een item van signaal ${signal.code} zijn: ${codes}.`;
    faults.push({ pointer: `${pointer}/code`, detail });
  } else if (assessed.items.findIndex(({ code }) => code === ticked.code) !== place) {
    const detail = `Veld 'code': item ${ticked.code} is al eerder aangekruist.`;
    faults.push({ pointer: `${pointer}/code`, detail });
  }
  if (ticked.source.trim() === '') {
    const detail = "Veld 'source' mag niet leeg zijn: bij een aangekruist item hoort de bron.";
    faults.push({ pointer: `${pointer}/source`, detail });
  }
  return faults;
}
