/** What a reader of a breach has to know: it was allowed, it lay outside the order's force, or the person may not have known. */
import { breachesOf, type JudgedBreach } from '../breaches.ts';
import type { Flag } from '../model.ts';
import type { FlagReader } from './flag.ts';

export const breachFlags: FlagReader = ({ history }) => breachesOf(history).flatMap(flagOf);

function flagOf({ sequence, limb, person, within, limited, allowedBy, knownInPerson }: JudgedBreach): Flag[] {
  const flag = (code: string, detail: string): Flag[] => [
    { code, rule: 'wth-11', detail, basedOn: sequence },
  ];
  if (allowedBy !== undefined) {
    return limb === 'home'
      ? flag(
          'permitted-passage',
          'Op dat tijdstip mocht de uithuisgeplaatste bij de woning zijn: geen overtreding.',
        )
      : flag(
          'arranged-contact',
          'Dit contact was vooraf door de hulpverlening afgesproken: geen overtreding.',
        );
  }
  if (within.length === 0) {
    const detail =
      limb === 'contact'
        ? `Het contactverbod${person === undefined ? '' : ` met ${person}`} gold op dat tijdstip niet.`
        : 'Het verbod om in of bij de woning te zijn gold op dat tijdstip niet.';
    return flag('breach-outside-validity', detail);
  }
  return [
    ...(limited
      ? flag(
          'limited-contact',
          person === undefined
            ? 'Met wie het contact was, is niet vastgelegd, en met een of meer personen was het beperkt: er waren uitzonderingen. Of dit contact daaronder viel, is aan mensen om te beoordelen.'
            : 'Contact met deze persoon was beperkt: er waren uitzonderingen. Of dit contact daaronder viel, is aan mensen om te beoordelen.',
        )
      : []),
    ...(knownInPerson
      ? []
      : flag(
          'not-known-to-person',
          'Niet vastgelegd is dat de uithuisgeplaatste het huisverbod toen kende: het is niet aan hem zelf uitgereikt of aangezegd.',
        )),
  ];
}
