/** Announcing an analysis before looking, and reading what was announced. */
import type { PreRegistration } from '../../../db/evaluation-port.ts';
import { dutchErrors } from '../../../src/shapes/index.ts';
import type { Instant } from '../../../src/time/index.ts';
import type { Answer } from '../../edge/answer.ts';
import { created } from '../../edge/answer.ts';
import { withFaults } from '../../edge/body.ts';
import type { ReadBody } from '../../edge/body.ts';
import { invalid, STATUS } from '../../problem.ts';
import type { Problem } from '../../problem.ts';
import { preRegistrationRequestShape } from '../../shapes/pre-registration.ts';
import type { Caller } from '../../tokens/index.ts';
import { preRegistrationView } from '../../views/pre-registration.ts';
import { notCompetent } from '../case-access.ts';
import type { Engine } from '../engine.ts';
import { byText } from './groups.ts';

export interface RegisterAnalysis {
  caller: Caller;
  body: ReadBody;
  faults: Parameters<typeof withFaults>[1];
}

export function keptFromStatistics({ role }: Caller, at: Instant): Problem | undefined {
  if (role === 'evaluator' || role === 'administrator') return undefined;
  return notCompetent({ at, detail: 'Statistiek is er alleen voor een evaluator of de beheerder.' });
}

/** The same announcement again is the one that was there: it was made then, and a repeated request must not make a second. */
export async function registerAnalysis(
  engine: Engine,
  { caller, body, faults }: RegisterAnalysis,
): Promise<Answer> {
  const kept = keptFromStatistics(caller, engine.now());
  if (kept !== undefined) return kept;
  if (body.outcome !== 'read') return withFaults(body.problem, faults);
  const parsed = preRegistrationRequestShape.safeParse(body.value);
  if (!parsed.success || faults.length > 0)
    return invalid([...faults, ...(parsed.success ? [] : dutchErrors(parsed.error))]);
  const { measure, horizonMin, by } = parsed.data;
  const wanted = { office: caller.office, measure, horizonMin, by: byText(by) };
  const known = (await engine.store.preRegistrations()).find((one) => isSame(one, wanted));
  return answerOf(known ?? (await add(engine, caller, wanted)));
}

type Wanted = Pick<PreRegistration, 'office' | 'measure' | 'horizonMin' | 'by'>;

const isSame = (one: PreRegistration, { office, measure, horizonMin, by }: Wanted): boolean =>
  one.office === office && one.measure === measure && one.horizonMin === horizonMin && one.by === by;

/** Two requests at once make one: the announcement itself is the key under which it is kept. */
async function add(engine: Engine, { subject, office }: Caller, wanted: Wanted): Promise<PreRegistration> {
  const at = engine.now();
  const added: PreRegistration = { id: engine.newId(), ...wanted, registeredAt: at };
  const key = {
    scope: `pre-registrations/${office}`,
    key: JSON.stringify([wanted.measure, wanted.horizonMin, wanted.by]),
    fingerprint: '',
    status: STATUS.created,
    headers: {},
    body: JSON.stringify(added),
  };
  const audit = { at, actor: subject, office, action: 'pre-registration.added' };
  const stored = await engine.store.addPreRegistration(added, audit, key);
  return stored.outcome === 'key-exists' ? (JSON.parse(stored.record.body) as PreRegistration) : added;
}

const answerOf = (registered: PreRegistration): Answer =>
  created(preRegistrationView(registered), { location: '/v1/pre-registrations' });

/** The own office's; an administrator sees all. In the order in which they were registered. */
export async function analysesFor(
  { store }: Pick<Engine, 'store'>,
  { role, office }: Caller,
): Promise<PreRegistration[]> {
  const all = await store.preRegistrations();
  return role === 'administrator' ? all : all.filter((one) => one.office === office);
}
