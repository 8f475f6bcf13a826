/** Who stands in the contact ban, who is left out of it, and on what terms (Wth 1 onder b, 2 lid 4 onder c). */
import { contactRule, forceOf } from '../force.ts';
import { registrationDiffers } from '../flags/people-flags.ts';
import { contactBanOf } from './draft.ts';
import { hint, hintWhen, type Hint } from './hint-catalogue.ts';
import { residentsIn, type Reading } from './reading.ts';

export function banHints(reading: Reading): Hint[] {
  return [...leftOut(reading), ...limited(reading), ...registration(reading)];
}

/** The ban protects nobody by silence: who lives there stands in it, if only as excepted. */
function leftOut(reading: Reading): Hint[] {
  const { draft, at, ban } = reading;
  if (contactBanOf(draft) === undefined) return addedOutsideBan(reading);
  const named = new Set(ban.map(({ person }) => person.key));
  return residentsIn(reading)
    .filter(({ key }) => !named.has(key))
    .map(({ key }) =>
      hint(at, {
        code: 'resident-left-out',
        pointer: '/data/contactBan',
        detail: `Een huisgenoot staat niet in het contactverbod (${key}): verbied of beperk het contact, of zonder deze persoon met zoveel woorden uit.`,
      }),
    );
}

/** An amendment that adds a resident and leaves the ban as it is protects that resident in nothing. */
function addedOutsideBan(reading: Reading): Hint[] {
  const { draft, at, history } = reading;
  if (draft.type !== 'order.amended') return [];
  const force = forceOf(history);
  const banned = (key: string): boolean => force !== undefined && contactRule(force, at, key) !== undefined;
  const changed = draft.data.persons ?? [];
  return changed.flatMap(({ key, role }, index) => {
    const added =
      role === 'resident' && !banned(key) && residentsIn(reading).some((person) => person.key === key);
    return hintWhen(added, at, {
      code: 'resident-left-out',
      pointer: `/data/persons/${String(index)}`,
      detail: `Deze wijziging noemt een huisgenoot (${key}) maar geen contactverbod: voor deze persoon geldt dan geen verbod.`,
    });
  });
}

/** What remains allowed stands in the reason: there is no other place for it. A minor without one is refused. */
function limited({ ban, at }: Reading): Hint[] {
  return ban
    .filter(({ entry, minor }) => entry.status === 'limited' && !minor && entry.reason === undefined)
    .map(({ pointer }) =>
      hint(at, {
        code: 'limited-without-terms',
        pointer: `${pointer}/reason`,
        detail:
          'Het contact is beperkt, maar er staat niet bij welk contact wél mag en onder welke voorwaarde.',
      }),
    );
}

function registration({ draft, persons, ban, excluded, at }: Reading): Hint[] {
  if (draft.type !== 'order.imposed' && draft.type !== 'order.extended') return [];
  return persons
    .filter(({ key }) => key === excluded || ban.some((named) => named.banned && named.person.key === key))
    .filter(registrationDiffers)
    .map(({ key }) =>
      hint(at, {
        code: 'registration-mismatch',
        pointer: ban.find(({ person }) => person.key === key)?.pointer ?? '',
        detail: `De inschrijving in de basisregistratie past niet bij het opgegeven verblijf (${key}): schrijf in de feiten waaruit blijkt dat deze persoon daar woont of verblijft.`,
      }),
    );
}
