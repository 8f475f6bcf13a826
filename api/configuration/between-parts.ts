/** What no single field of a regions file shows: codes used twice, offices that serve a municipality outside the file. */
import { fieldsOf, membersOf } from '../../src/shapes/index.ts';
import type { Fault } from '../../src/shapes/index.ts';

interface Placed {
  value: string;
  pointer: string;
}

function repeated(placed: readonly Placed[], what: string): Fault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ value, pointer }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ pointer, detail: `${what} staat er meer dan eens.` }];
  });
}

/** A member of every region's list with its place, as far as it is a text. */
function placed(content: unknown, path: readonly string[], field: string): Placed[] {
  return path
    .reduce<{ value: unknown; pointer: string }[]>(
      (found, name) =>
        found.flatMap(({ value, pointer }) =>
          membersOf(fieldsOf(value)[name]).map((member, index) => ({
            value: member,
            pointer: `${pointer}/${name}/${index}`,
          })),
        ),
      [{ value: content, pointer: '' }],
    )
    .flatMap(({ value, pointer }) => {
      const text = fieldsOf(value)[field];
      return typeof text === 'string' ? [{ value: text, pointer: `${pointer}/${field}` }] : [];
    });
}

/** Whatever else is wrong with the file. */
export function faultsBetween(content: unknown): Fault[] {
  const regions = membersOf(fieldsOf(content)['regions']);
  const municipalities = placed(content, ['regions', 'municipalities'], 'code');
  const known = new Set(municipalities.map(({ value }) => value));
  const protocols = regions.flatMap((one, r) => {
    const { id } = fieldsOf(fieldsOf(one)['protocol']);
    return typeof id === 'string' ? [{ value: id, pointer: `/regions/${r}/protocol/id` }] : [];
  });
  const strays = regions.flatMap((one, r) =>
    membersOf(fieldsOf(one)['offices']).flatMap((served, o) =>
      membersOf(fieldsOf(served)['municipalities']).flatMap((code, m) =>
        typeof code !== 'string' || known.has(code)
          ? []
          : [
              {
                pointer: `/regions/${r}/offices/${o}/municipalities/${m}`,
                detail: 'Deze gemeente staat in geen enkele regio van dit bestand.',
              },
            ],
      ),
    ),
  );
  return [
    ...repeated(placed(content, ['regions'], 'id'), 'Deze regio'),
    ...repeated(protocols, 'Dit protocol'),
    ...repeated(municipalities, 'Deze gemeente'),
    ...repeated(placed(content, ['regions', 'offices'], 'code'), 'Deze organisatie'),
    ...strays,
  ];
}
