/** What happens before the courts, in any order and with any scope. */
import { about, DAY, DECISIONS, effect, iso, pick, sequences, type Offered, type Scene } from './scene.ts';

const NONE = [undefined, undefined, undefined];

function scope(scene: Scene): Record<string, unknown> {
  // Seven and eleven are no factors of what else is picked by these numbers.
  const limbs = pick([...NONE, ...NONE, ['home'], ['contact'], ['home', 'contact']], Math.floor(scene.m / 7));
  const persons = pick([...NONE, ...NONE, ['p2'], ['p3']], Math.floor(scene.n / 11));
  return { ...(limbs === undefined ? {} : { limbs }), ...(persons === undefined ? {} : { persons }) };
}

function ruling(scene: Scene, type: 'appeal.ruled' | 'higher-appeal.ruled'): Offered | undefined {
  const decided = sequences(scene, ...DECISIONS);
  const one = pick(decided, scene.m);
  if (one === undefined) return undefined;
  const often = type === 'appeal.ruled' ? 'annulled' : 'set-aside';
  const outcome = pick(
    [often, often, 'dismissed', 'annulled', 'annulled-effects-kept', 'annulled-from', 'set-aside'],
    scene.n,
  );
  const decisions = scene.yes ? decided : [one];
  return { type, data: { outcome, decisions, effectiveAt: effect(scene), ...scope(scene) } };
}

function relief(scene: Scene): Offered {
  const outcome = pick(['suspended', 'suspended-on-condition', 'refused', 'lapsed', 'lifted'], scene.n);
  const effectiveAt = effect(scene);
  const conditionUntil =
    outcome === 'suspended-on-condition'
      ? iso(Date.parse(effectiveAt) + (1 + (scene.n % 5)) * (DAY / 3))
      : undefined;
  const one = pick(sequences(scene, ...DECISIONS), scene.m);
  return {
    type: 'interim-relief.ruled',
    data: {
      outcome,
      effectiveAt,
      ...(conditionUntil === undefined ? {} : { conditionUntil, condition: 'proef' }),
      ...(scene.yes || one === undefined ? {} : { decisions: [one] }),
      ...scope(scene),
    },
  };
}

export const COURT_MOVES = {
  appeal: (scene: Scene) =>
    about(scene, DECISIONS, (against) => ({
      type: 'appeal.lodged',
      data: { by: scene.yes ? 'p1' : 'p2', against },
    })),
  withdrawAppeal: (scene: Scene) =>
    about(scene, ['appeal.lodged', 'higher-appeal.lodged'], (appeal) => ({
      type: 'appeal.withdrawn',
      data: { appeal },
    })),
  askRelief: () => ({ type: 'interim-relief.requested', data: { by: 'p1' } }),
  ruleRelief: relief,
  ruleAppeal: (scene: Scene) => ruling(scene, 'appeal.ruled'),
  higherAppeal: (scene: Scene) =>
    about(scene, ['appeal.ruled'], (against) => ({
      type: 'higher-appeal.lodged',
      data: { by: 'mayor', against },
    })),
  ruleHigherAppeal: (scene: Scene) => ruling(scene, 'higher-appeal.ruled'),
  passOn: (scene: Scene) =>
    about(scene, ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled'], (told) => ({
      type: 'ruling.passed-on',
      data: { ruling: told, to: scene.yes ? 'police' : 'p2' },
    })),
} as const satisfies Record<string, (scene: Scene) => Offered | undefined>;
