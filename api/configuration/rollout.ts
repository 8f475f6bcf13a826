/** Who worked in which way and from when, as the regions file plans it: fixed before any outcome is known. */
import { z } from 'zod';
import { PILOT_ARMS, rolloutFaults } from '../../src/evaluation/durations/index.ts';
import type { RolloutPeriod } from '../../src/evaluation/durations/index.ts';
import { fieldsOf, label, localDate, membersOf, oneOf, patternedText } from '../../src/shapes/index.ts';
import type { Fault } from '../../src/shapes/index.ts';

const period = z.strictObject({
  arm: oneOf(PILOT_ARMS),
  processVersion: label(),
  protocol: patternedText(
    /^[a-z0-9]+(-[a-z0-9]+)*@[1-9]\d*$/,
    'een protocol met zijn versie zijn, zoals noorderlicht@2',
  ).optional(),
  from: localDate(),
  /** First day that no longer belongs to it. */
  until: localDate().nullable(),
});

export const rolloutList = z.array(period).max(100);

type Periods = z.output<typeof rolloutList>;

const calendarOf = (region: string, periods: Periods): RolloutPeriod[] =>
  periods.map(({ arm, processVersion, protocol, from, until }) => ({
    region,
    arm,
    processVersion,
    ...(protocol === undefined ? {} : { protocol }),
    from,
    until,
  }));

/** The calendar of the evaluation: every period of every region, in the order of the file. */
export function rolloutCalendar(
  regions: readonly { id: string; rollout?: Periods | undefined }[],
): RolloutPeriod[] {
  return regions.flatMap(({ id, rollout }) => calendarOf(id, rollout ?? []));
}

/** A later version may be planned before it is written; another region's protocol is a slip of the pen. */
function strangers(periods: Periods, protocolId: unknown, pointer: string): Fault[] {
  return periods.flatMap(({ protocol }, index) =>
    protocol === undefined || typeof protocolId !== 'string' || protocol.split('@')[0] === protocolId
      ? []
      : [
          {
            pointer: `${pointer}/${index}/protocol`,
            detail: `Deze regio werkt met het protocol ${protocolId}; noem een versie daarvan.`,
          },
        ],
  );
}

/** Of the periods that can be read, whatever else is wrong with the file: a case must have at most one arm. */
export function rolloutFaultsIn(content: unknown): Fault[] {
  return membersOf(fieldsOf(content)['regions']).flatMap((one, index) => {
    const { name, protocol, rollout } = fieldsOf(one);
    const read = rolloutList.safeParse(rollout);
    if (!read.success) return [];
    const pointer = `/regions/${index}/rollout`;
    const periods = calendarOf(typeof name === 'string' ? name : `regio ${index + 1}`, read.data);
    // The faults of a period stand behind those of the periods before it.
    const misplaced = periods.flatMap((_, place) =>
      rolloutFaults(periods.slice(0, place + 1))
        .slice(rolloutFaults(periods.slice(0, place)).length)
        .map((detail) => ({ pointer: `${pointer}/${place}`, detail })),
    );
    return [...misplaced, ...strangers(read.data, fieldsOf(protocol)['id'], pointer)];
  });
}
