/** Everything worth a second look, read anew from the events each time: a flag follows what is known now. */
import type { Flag } from '../model.ts';
import { breachFlags } from './breach-flags.ts';
import { courtFlags } from './court-flags.ts';
import { deadlineFlags } from './deadline-flags.ts';
import { decisionFlags } from './decision-flags.ts';
import { impositionFlags } from './imposition-flags.ts';
import { failedLetterFlags } from './failed-letters.ts';
import type { FlagContext, FlagReader } from './flag.ts';
import {
  consultationFlags,
  entryFlags,
  hearingFlags,
  mandateFlags,
  registrationFlags,
  ageFlags,
} from './people-flags.ts';

const READERS: readonly FlagReader[] = [
  registrationFlags,
  ageFlags,
  consultationFlags,
  hearingFlags,
  impositionFlags,
  entryFlags,
  mandateFlags,
  decisionFlags,
  failedLetterFlags,
  courtFlags,
  breachFlags,
  deadlineFlags,
];

export function flagsOf(context: FlagContext): Flag[] {
  return READERS.flatMap((read) => read(context));
}
