/**
 * HMAC-SHA-256 (RFC 2104) with one key for many short texts, as two plain hashes: what `createHmac` sets up anew for each text takes
 * longer than the hashing, and an export names more than a million rows.
 */
import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;
const LONGEST_TEXT = 1024;

/** The signature as 64 hexadecimal digits. Throws for a key longer than a block and for a text of more than a kilobyte. */
export function keyedHash(key: Uint8Array): (text: string) => string {
  if (key.length > BLOCK) throw new RangeError('A key longer than a block');
  const inner = Buffer.alloc(BLOCK + LONGEST_TEXT);
  const outer = Buffer.alloc(BLOCK + DIGEST);
  for (let at = 0; at < BLOCK; at += 1) {
    inner[at] = 0x36 ^ (key[at] ?? 0);
    outer[at] = 0x5c ^ (key[at] ?? 0);
  }
  return (text) => {
    const length = Buffer.byteLength(text);
    if (length > LONGEST_TEXT) throw new RangeError('A text of more than a kilobyte');
    inner.write(text, BLOCK);
    outer.write(hash('sha256', inner.subarray(0, BLOCK + length)), BLOCK, 'hex');
    return hash('sha256', outer);
  };
}
