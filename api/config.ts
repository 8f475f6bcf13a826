/** The settings of an installation, read once from its environment; all faults at once. */
import { parseInstant } from '../src/time/index.ts';
import type { Instant } from '../src/time/index.ts';

export interface Issuer {
  issuer: string;
  audience: string;
}

export type Mode =
  | { mode: 'sandbox'; sandboxNow: Instant | undefined }
  | { mode: 'production'; issuer: Issuer };

export interface Config {
  port: number;
  dataFolder: string;
  /** The sandbox gives anybody any role, so it never listens beyond this machine. */
  hostname: string;
  /** Requests per second and office. */
  rateLimit: number;
  logLevel: string;
  mode: Mode;
}

type Environment = Readonly<Record<string, string | undefined>>;
export type ReadConfig = { ok: true; config: Config } | { ok: false; faults: string[] };

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];
const DEFAULT_RATE = { sandbox: 10_000, production: 100 } as const;

/** An empty setting counts as not given. */
function textOf(environment: Environment, name: string, fallback: string): string {
  const text = environment[name];
  return text === undefined || text === '' ? fallback : text;
}

function wholeNumber(
  text: string | undefined,
  fallback: number,
  [low, high]: [number, number],
): number | undefined {
  if (text === undefined || text === '') return fallback;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
}

function readIssuer(environment: Environment, faults: string[]): Issuer {
  const issuer = environment['HUISVERBOD_OIDC_ISSUER'] ?? '';
  const audience = textOf(environment, 'HUISVERBOD_OIDC_AUDIENCE', 'huisverbod-api');
  if (!URL.canParse(issuer) || new URL(issuer).protocol !== 'https:') {
    faults.push(
      'HUISVERBOD_OIDC_ISSUER moet in productie het https-adres van een OpenID Connect-uitgever zijn.',
    );
  }
  return { issuer, audience };
}

function readMode(environment: Environment, faults: string[]): Mode {
  const mode = environment['HUISVERBOD_MODE'] ?? 'sandbox';
  if (mode === 'production') return { mode, issuer: readIssuer(environment, faults) };
  if (mode !== 'sandbox') faults.push('HUISVERBOD_MODE moet sandbox of production zijn.');
  const written = environment['HUISVERBOD_SANDBOX_NOW'];
  const sandboxNow = written === undefined || written === '' ? undefined : parseInstant(written);
  if (written !== undefined && written !== '' && sandboxNow === undefined) {
    faults.push(
      'HUISVERBOD_SANDBOX_NOW moet een bestaand tijdstip met tijdzone zijn, zoals 2026-11-24T21:14:00+01:00.',
    );
  }
  return { mode: 'sandbox', sandboxNow };
}

export function readConfig(environment: Environment): ReadConfig {
  const faults: string[] = [];
  const mode = readMode(environment, faults);
  const port = wholeNumber(environment['PORT'], 8080, [0, 65_535]);
  if (port === undefined) faults.push('PORT moet een getal van 0 tot en met 65535 zijn.');
  const rateLimit = wholeNumber(
    environment['HUISVERBOD_RATE_LIMIT'],
    DEFAULT_RATE[mode.mode],
    [1, 1_000_000],
  );
  if (rateLimit === undefined)
    faults.push('HUISVERBOD_RATE_LIMIT moet een getal van 1 tot en met 1000000 zijn.');
  const logLevel = textOf(environment, 'HUISVERBOD_LOG', 'info');
  if (!LOG_LEVELS.includes(logLevel))
    faults.push(`HUISVERBOD_LOG moet een van deze zijn: ${LOG_LEVELS.join(', ')}.`);
  if (faults.length > 0 || port === undefined || rateLimit === undefined) return { ok: false, faults };
  const hostname = mode.mode === 'sandbox' ? '127.0.0.1' : '0.0.0.0';
  return {
    ok: true,
    config: { port, dataFolder: dataFolder(environment), hostname, rateLimit, logLevel, mode },
  };
}

export const dataFolder = (environment: Environment): string =>
  textOf(environment, 'HUISVERBOD_DATA', './data');
