/** Prints a sandbox token: `npm run --silent token -- --role ROLE --office CODE [--name NAME] [--municipalities GM0518,GM0599]`. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { dataFolder } from '../api/config.ts';
import { startFault } from '../api/start-fault.ts';
import { claimText, issueToken, MUNICIPALITY_CODE, OFFICE_CODE, sandboxKey } from '../api/tokens/index.ts';
import type { TokenRequest } from '../api/tokens/index.ts';
import { ROLES } from '../src/case/model.ts';

const OPTIONS = {
  role: { type: 'string' },
  office: { type: 'string' },
  name: { type: 'string' },
  municipalities: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const USAGE = `Gebruik: npm run --silent token -- --role ROL --office CODE [--name NAAM] [--municipalities GM0518,GM0599]

Print een token voor de zandbak, twaalf uur geldig.

  --role            wie: ${ROLES.join(', ')}
  --office          gemeentecode, of code van politie-eenheid, Veilig Thuis of zorgorganisatie
  --name            naam van de persoon
  --municipalities  gemeenten waarvoor het kantoor werkt, met komma's
`;

const OF_A_MUNICIPALITY: readonly string[] = ['mayor', 'mayors-office'];

interface Given extends Partial<Record<'role' | 'office' | 'name' | 'municipalities', string>> {
  help?: boolean;
}

function readRequest(given: Given): {
  request?: TokenRequest;
  faults: string[];
} {
  const role = ROLES.find((each) => each === given.role);
  const office = given.office ?? '';
  const municipalities = (given.municipalities ?? '').split(',').filter((code) => code !== '');
  const faults: string[] = [];
  if (role === undefined) faults.push(`--role moet een van deze zijn: ${ROLES.join(', ')}.`);
  if (!OFFICE_CODE.test(office))
    faults.push('--office moet een code van letters, cijfers en koppeltekens zijn.');
  if (role !== undefined && OF_A_MUNICIPALITY.includes(role) && !MUNICIPALITY_CODE.test(office)) {
    faults.push('--office moet bij deze rol een gemeentecode zijn, zoals GM0518.');
  }
  if (!municipalities.every((code) => MUNICIPALITY_CODE.test(code))) {
    faults.push('--municipalities moet gemeentecodes hebben, zoals GM0518,GM0599.');
  }
  const { name } = given;
  if (name !== undefined && !claimText.safeParse(name).success) {
    faults.push('--name moet een naam van hoogstens 200 tekens op één regel zijn.');
  }
  if (role === undefined || faults.length > 0) return { faults };
  return { request: { role, office, municipalities, ...(name === undefined ? {} : { name }) }, faults };
}

function argumentsGiven(): Given | undefined {
  try {
    return parseArgs({ options: OPTIONS, strict: true }).values;
  } catch {
    return undefined;
  }
}

async function print(request: TokenRequest): Promise<void> {
  const key = await sandboxKey(dataFolder(process.env));
  const issue = { nowSeconds: Math.floor(Date.now() / 1000), id: randomUUID() };
  process.stdout.write(`${await issueToken(request, key, issue)}\n`);
}

async function main(): Promise<void> {
  // Also this command may be the one that makes the data folder.
  process.umask(0o077);
  const given = argumentsGiven();
  if (given?.help === true) {
    process.stdout.write(USAGE);
    return;
  }
  const { request, faults } =
    given === undefined ? { faults: ['Onbekende optie; --help toont het gebruik.'] } : readRequest(given);
  if (process.env['HUISVERBOD_MODE'] === 'production')
    faults.push('In productie geeft de uitgever de tokens uit.');
  if (faults.length > 0 || request === undefined) {
    process.stderr.write(`${faults.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  try {
    await print(request);
  } catch (error) {
    process.stderr.write(`${startFault(error)}\n`);
    process.exitCode = 1;
  }
}

await main();
