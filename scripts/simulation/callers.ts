/** Who types it in: invented people of the organisations of the region. */
import { subjectOf, type Caller } from '../../api/tokens/index.ts';
import type { Role } from '../../src/case/index.ts';
import type { RegionConfiguration } from '../../api/configuration/index.ts';

const KINDS = {
  police: 'police',
  hulpofficier: 'police',
  'veilig-thuis': 'veilig-thuis',
  care: 'care',
} as const;
const PER_ROLE = 3;

/** `number` picks one of three people. */
export function callerFor(
  role: Role,
  { region, municipality, number }: { region: RegionConfiguration; municipality: string; number: number },
): Caller {
  const office = officeOf(role, region) ?? municipality;
  const name = `Proef ${role} ${1 + (number % PER_ROLE)}`;
  const municipalities =
    office === municipality ? [municipality] : region.municipalities.map(({ code }) => code);
  return { role, office, subject: subjectOf({ role, office, name }), name, municipalities };
}

function officeOf(role: Role, { offices }: RegionConfiguration): string | undefined {
  const kind = role in KINDS ? KINDS[role as keyof typeof KINDS] : undefined;
  return offices.find((office) => office.kind === kind)?.code;
}
