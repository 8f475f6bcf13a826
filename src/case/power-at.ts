import { ruleAt } from '../law/index.ts';
import type { Instant } from '../time/index.ts';
import { EVENT_CATALOGUE, type MandatePower } from './event-catalogue.ts';
import type { EventType } from './event-types.ts';

/** The power under which a hulpofficier acts for the mayor. Telling the care agency is law until 2018-09-18, practice since. */
export function powerAt(type: EventType, at: Instant): MandatePower | undefined {
  const isPractice = type === 'care-agency.informed' && ruleAt('wth-2-8-agency', at) === undefined;
  return isPractice ? undefined : EVENT_CATALOGUE[type].power;
}
