/** Gets tokens as anyone does in the sandbox: from the token command, one for each role and municipality. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Role } from '../../src/case/model.ts';

const COMMAND = fileURLToPath(new URL('../token.ts', import.meta.url));
const run = promisify(execFile);

/** Offices that serve more than one municipality; the others are the municipality itself. */
const OFFICES: Partial<Record<Role, string>> = {
  police: 'DEMO-POLITIE',
  hulpofficier: 'DEMO-POLITIE',
  'veilig-thuis': 'DEMO-VEILIG-THUIS',
  care: 'zorgaanbieder',
};

/** `folder` is the data folder of the engine: its key signs. */
export function tokensFrom(folder: string): (role: Role, municipality: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  const ask = async (role: Role, municipality: string): Promise<string> => {
    const office = OFFICES[role] ?? municipality;
    const options = [
      '--role',
      role,
      '--office',
      office,
      '--name',
      'Proef Gebruiker',
      '--municipalities',
      municipality,
    ];
    const { stdout } = await run(process.execPath, [COMMAND, ...options], {
      env: { ...process.env, HUISVERBOD_DATA: folder },
    });
    return stdout.trim();
  };
  return (role, municipality) => {
    const key = `${role} ${municipality}`;
    const token = known.get(key) ?? ask(role, municipality);
    known.set(key, token);
    return token;
  };
}
