/** What the timeline of a played case says, as it stands at its latest instant. */
import { timelineOf, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import type { CasePlayer } from '../../support/case-player.ts';

export function entriesOf(player: CasePlayer): TimelineEntry[] {
  return timelineOf(player.file, player.snapshot.advancedTo);
}

/** The entries of one event, in the order of the story: more than one when it was corrected. */
export function of(player: CasePlayer, sequence: number): TimelineEntry[] {
  return entriesOf(player).filter((entry) => entry.sequence === sequence);
}

/** The text of an event as it counts. */
export function textOf(player: CasePlayer, sequence: number): string {
  return of(player, sequence).find((entry) => entry.void !== true)?.text ?? '';
}

/** The text of the last event with this title. */
export function lastOf(player: CasePlayer, title: string): string {
  return entriesOf(player).findLast((entry) => entry.kind === 'event' && entry.title === title)?.text ?? '';
}
