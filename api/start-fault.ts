/** What is told when the engine does not start: one sentence in words of the settings, never what a file says, and no stack. */
import { StorageFailed, StorageFull, StoreRefused } from '../db/errors.ts';

/** A known fault at the start; its message is the sentence to tell. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** At the start the engine makes and reads files in the data folder only. */
const IN_THE_FOLDER: Readonly<Record<string, string>> = {
  EEXIST: 'is geen map',
  ENOTDIR: 'is geen map',
  EISDIR: 'heeft een map waar een bestand hoort',
  EACCES: 'mag niet worden gelezen of beschreven',
  EPERM: 'mag niet worden gelezen of beschreven',
  EROFS: 'kan niet worden beschreven',
  ENOSPC: 'heeft geen ruimte meer',
  EDQUOT: 'heeft geen ruimte meer',
};

const ERROR_CODE = /^[A-Z0-9_]{1,40}$/;

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && ERROR_CODE.test(code)) return code;
  return error instanceof Error ? error.name : typeof error;
}

export function startFault(error: unknown): string {
  if (error instanceof StartRefused || error instanceof StoreRefused || error instanceof StorageFailed)
    return error.message;
  const code = error instanceof StorageFull ? 'ENOSPC' : codeOf(error);
  const known = IN_THE_FOLDER[code];
  return known === undefined
    ? `De engine kon niet starten (${code}).`
    : `De gegevensmap (HUISVERBOD_DATA) ${known}.`;
}
