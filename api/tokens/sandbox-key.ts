/** The key pair of the sandbox issuer: made once, kept in the data folder, readable by its owner alone. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { z } from 'zod';
import { StartRefused } from '../start-fault.ts';

export interface SandboxKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

const FILE = 'sandbox-token-key.json';

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

function readKey(file: string): JWK | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // The parser's own message shows what it read: a private key.
    throw error instanceof SyntaxError ? damaged() : error;
  }
}

const damaged = (): StartRefused =>
  new StartRefused(
    `Het bestand ${FILE} in de gegevensmap (HUISVERBOD_DATA) is beschadigd; haal het weg, dan maakt de zandbak een nieuwe sleutel.`,
  );

/** Written aside and linked into place: the server and the token command may both be first, and one key wins whole. */
function keepKey(file: string, jwk: JWK): JWK {
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, JSON.stringify(jwk), { mode: 0o600 });
    linkSync(aside, file);
    return jwk;
  } catch (error) {
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readKey(file) : undefined;
    if (other === undefined) throw error;
    return other;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** With `d` it is the private key: a public one signs nothing. */
const stored = z.object({ kty: z.literal('RSA'), kid: z.string().min(1), d: z.string() });

const publicPart = ({ kty, n, e, alg, kid, use }: JWK): JWK => ({ kty, n, e, alg, kid, use }) as JWK;

async function imported(jwk: JWK): Promise<SandboxKey> {
  try {
    const { kid } = stored.parse(jwk);
    return {
      kid,
      privateKey: (await importJWK(jwk, 'RS256')) as CryptoKey,
      publicKey: (await importJWK(publicPart(jwk), 'RS256')) as CryptoKey,
    };
  } catch {
    throw damaged();
  }
}

/** The key of the data folder; makes folder and key when they are not there. Refuses a damaged one with `StartRefused`. */
export async function sandboxKey(folder: string): Promise<SandboxKey> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, FILE);
  return imported(readKey(file) ?? keepKey(file, await makeKey()));
}
