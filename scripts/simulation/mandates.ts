/** Each mayor mandates the police of the region to decide and to sign (Wth 3(1)). */
import { giveMandate } from '../../api/application/give-mandate.ts';
import type { RegionConfiguration } from '../../api/configuration/index.ts';
import type { Answer } from '../../api/edge/answer.ts';
import { MANDATE_POWERS } from '../../src/case/index.ts';
import { callerFor } from './callers.ts';
import type { Sandbox } from './sandbox.ts';
import { written } from './story.ts';

export async function giveMandates(sandbox: Sandbox): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const region of sandbox.regions())
    for (const { code } of region.municipalities)
      for (const kind of ['decision', 'signature'] as const)
        answers.push(
          await giveMandate(sandbox.engine, mandate(sandbox, { region, municipality: code, kind })),
        );
  return answers;
}

interface Wanted {
  region: RegionConfiguration;
  municipality: string;
  kind: 'decision' | 'signature';
}

function mandate({ engine }: Sandbox, { region, municipality, kind }: Wanted) {
  const police = region.offices.find((office) => office.kind === 'police')?.code ?? '';
  const powers = kind === 'decision' ? MANDATE_POWERS : ['wth-2-1'];
  const from = written(engine.now());
  const reference = `Verzonnen mandaat ${municipality}`;
  const value = { municipality, kind, holderOffice: police, powers, from, reference };
  return {
    caller: callerFor('mayor', { region, municipality, number: 0 }),
    method: 'POST',
    path: '/v1/mandates',
    key: `simulatie-mandaat-${municipality}-${kind}`,
    faults: [],
    body: { outcome: 'read', value } as const,
  };
}
