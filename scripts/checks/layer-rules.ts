/**
 * Who may import whom. One entry per folder: the folders beside its own that it may import, and the packages and Node modules.
 * What is not listed is forbidden, so that a new folder or package is a decision and no accident.
 */
import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

interface Allowed {
  folders: readonly string[];
  packages: readonly string[] | 'any';
  /** Node's own modules: files, sockets, crypto. */
  builtin: boolean;
}

const LAYERS: Readonly<Record<string, Allowed>> = {
  src: { folders: [], packages: ['zod'], builtin: false },
  machines: { folders: ['src'], packages: ['xstate'], builtin: false },
  db: { folders: ['src'], packages: ['drizzle-orm', 'better-sqlite3'], builtin: true },
  api: { folders: ['machines', 'db', 'src'], packages: 'any', builtin: true },
  // The pages reach the rest through one door: they fetch the contract in-process and know its shapes.
  web: { folders: ['api/contract'], packages: ['hono'], builtin: false },
};

/** The composition root knows every part; the pages are handed on from there. */
const COMPOSITION_ROOT = '^api/compose\\.ts$';

const ZONE_FILE = '^src/time/zone\\.ts$';
const ZONE_PACKAGES = ['date-fns', '@date-fns/tz'];

const PACKAGE_PATH = 'node_modules/';

function pathsOfPackages(names: readonly string[]): string[] {
  return names.map((name) => `node_modules/(@types/)?${name.replaceAll('/', '\\/')}/`);
}

function rulesOf(layer: string, { folders, packages, builtin }: Allowed): IForbiddenRuleType[] {
  const from = { path: `^${layer}/` };
  const inHouse = [layer, ...folders].map((folder) => `^${folder}(/|\\.ts$)`);
  const rules: IForbiddenRuleType[] = [
    {
      name: `${layer}-imports-only-its-layers`,
      severity: 'error',
      from: { ...from, pathNot: COMPOSITION_ROOT },
      to: {
        pathNot: [PACKAGE_PATH, ...inHouse],
        dependencyTypesNot: ['core'],
      },
    },
  ];
  if (packages !== 'any') {
    rules.push({
      name: `${layer}-imports-only-its-packages`,
      severity: 'error',
      from: { ...from, pathNot: ZONE_FILE },
      to: { path: PACKAGE_PATH, pathNot: pathsOfPackages(packages) },
    });
  }
  if (!builtin) {
    rules.push({ name: `${layer}-does-no-io`, severity: 'error', from, to: { dependencyTypes: ['core'] } });
  }
  return rules;
}

export const LAYER_RULES: IForbiddenRuleType[] = [
  ...Object.entries(LAYERS).flatMap(([layer, allowed]) => rulesOf(layer, allowed)),
  {
    name: 'zone-file-imports-only-its-packages',
    severity: 'error',
    from: { path: ZONE_FILE },
    to: { path: PACKAGE_PATH, pathNot: pathsOfPackages(ZONE_PACKAGES) },
  },
  {
    name: 'composition-root-imports-no-tests-or-scripts',
    severity: 'error',
    from: { path: COMPOSITION_ROOT },
    to: { path: '^(test|scripts|bench)/' },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

export const CRUISE_OPTIONS: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  // Type imports tie layers together as much as values do.
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    extensions: ['.ts', '.js', '.mjs', '.d.ts', '.d.mts', '.json'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
};
