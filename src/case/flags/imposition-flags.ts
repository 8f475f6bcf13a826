import { all, allOf, has } from '../history.ts';
import { when, type FlagReader } from './flag.ts';

/** What was left out on the way to the order. */
export const impositionFlags: FlagReader = ({ history }) => {
  const order = all(history, 'order.imposed')[0];
  if (order === undefined) return [];
  const before = <T extends { occurredAt: number }>(events: readonly T[]): T[] =>
    events.filter(({ occurredAt }) => occurredAt <= order.occurredAt);
  const asked = before(allOf(history, ['counsel.requested', 'counsel.declined'])).length > 0;
  const askedLater = allOf(history, ['counsel.requested', 'counsel.declined']).some(
    ({ data }) => data.about === 'imposition',
  );
  return [
    ...when(!asked && !askedLater, {
      code: 'counsel-not-asked',
      rule: 'wth-5-1',
      detail: 'Niet vastgelegd is of de betrokkene een raadsman wenst.',
      basedOn: order.sequence,
    }),
    ...when(!order.data.contactBan.some(({ status }) => status !== 'excepted'), {
      code: 'no-contact-ban',
      rule: 'wth-2-4-c',
      detail: 'Het contactverbod geldt voor niemand: iedereen die genoemd is, is uitgezonderd.',
      basedOn: order.sequence,
    }),
    ...when(has(history, 'order.imposed') && order.data.conflictingAccounts !== undefined, {
      code: 'conflicting-accounts',
      rule: 'wth-2-1',
      detail: 'De verklaringen spreken elkaar tegen: het besluit zegt wie moet vertrekken en waarom.',
      basedOn: order.sequence,
    }),
  ];
};
