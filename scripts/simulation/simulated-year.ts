/** A whole simulated year on a store: planned, played, and ready to be measured. */
import { rolloutCalendar } from '../../api/configuration/index.ts';
import type { RolloutPeriod } from '../../src/evaluation/durations/index.ts';
import { startOfDay } from '../../src/time/index.ts';
import { YEAR } from './distributions.ts';
import { play, type Played } from './play.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import type { Act } from './story.ts';
import { casesOfTheYear } from './year.ts';

export interface YearOptions {
  cases: number;
  seed: number;
  /** Data folder; absent: a throwaway one. */
  folder?: string | undefined;
  only?: (act: Act) => boolean;
  progress?: (share: number) => void;
}

export interface SimulatedYear {
  sandbox: Sandbox;
  played: Played;
  calendar: readonly RolloutPeriod[];
}

/** The caller closes the sandbox. */
export async function simulatedYear({
  cases,
  seed,
  folder,
  only,
  progress,
}: YearOptions): Promise<SimulatedYear> {
  const sandbox = await openSandbox({ seed, startsAt: startOfDay(YEAR.firstReport), folder });
  try {
    const regions = sandbox.regions();
    const calendar = rolloutCalendar(regions);
    const facts = casesOfTheYear({ seed, cases, regions, calendar });
    const until = startOfDay(YEAR.end);
    const played = await play({
      sandbox,
      facts,
      calendar,
      until,
      only,
      ...(progress === undefined ? {} : { progress }),
    });
    return { sandbox, played, calendar };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}
