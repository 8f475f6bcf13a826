export { checkPart } from './check-part.ts';
export { indication } from './indication.ts';
export type {
  AssessedParts,
  AssessedSignal,
  Instrument,
  Item,
  Level,
  Part,
  PartNumber,
  Signal,
} from './instrument.ts';
export {
  CURRENT_INSTRUMENT,
  INSTRUMENT_IDS,
  type InstrumentId,
  instrument,
  isAnnexItem,
} from './versions.ts';
