/** A new file that is written from its beginning on and can be read anywhere, as long as it is open. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

export interface Spool {
  /** Says where they begin. All of them, where a single write may stop half-way. */
  append: (bytes: Uint8Array) => number;
  /** Fills `into` with what stands from `start` on. Throws where the file ends before. */
  read: (into: Uint8Array, start: number) => void;
  /** Bytes so far. */
  size: () => number;
  close: () => void;
}

/** Throws when there is such a file. Its owner alone may read it. */
export function openSpool(path: string): Spool {
  const descriptor = openSync(path, 'wx+', 0o600);
  let isOpen = true;
  let size = 0;
  const opened = (): number => {
    // The number of a closed file may be that of another one by now, which would be written to.
    if (!isOpen) throw new Error('A file that is closed');
    return descriptor;
  };
  return {
    append: (bytes) => {
      const start = size;
      for (let done = 0; done < bytes.length;) {
        const more = writeSync(opened(), bytes, done, bytes.length - done, size);
        done += more;
        size += more;
      }
      return start;
    },
    read: (into, start) => {
      for (let done = 0; done < into.length;) {
        const more = readSync(opened(), into, done, into.length - done, start + done);
        if (more === 0) throw new Error('A file that ends too early');
        done += more;
      }
    },
    size: () => size,
    close: () => {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}
