/** Checks the OpenAPI document by the ruleset of the NL API Design Rules, where that ruleset is at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentDocument } from './current-document.ts';

const RULESET = fileURLToPath(new URL('../../shared/adr/ruleset.yaml', import.meta.url));

function spectral(): string {
  const manifest = createRequire(import.meta.url).resolve('@stoplight/spectral-cli/package.json');
  return join(dirname(manifest), 'dist', 'index.js');
}

async function main(): Promise<void> {
  if (!existsSync(RULESET)) {
    process.stdout.write(
      'API-controle overgeslagen: de regelset staat niet naast deze map (shared/adr/ruleset.yaml).\n',
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'huisverbod-lint-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, await currentDocument(folder));
    const run = spawnSync(
      process.execPath,
      [spectral(), 'lint', '-r', RULESET, file, '--fail-severity=error'],
      {
        stdio: 'inherit',
      },
    );
    process.exitCode = run.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
