import type { EventType } from '../../../src/case/index.ts';
import { fieldsOf } from '../../../src/shapes/index.ts';
import type { CasePlayer } from '../../support/case-player.ts';

/** A player that leaves out what is about this person, or of this type. */
export function without(player: Pick<CasePlayer, 'record'>, leftOut: string): Pick<CasePlayer, 'record'> {
  return {
    record: (type: EventType, when: string, content: unknown, options) =>
      type === leftOut || fieldsOf(content)['person'] === leftOut
        ? 0
        : player.record(type, when, content, options),
  };
}
