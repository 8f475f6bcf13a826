import { expect } from 'vitest';
import type { CasePlayer } from '../../support/case-player.ts';

/** Events on which flags with this code rest, each flag with a rule and a Dutch sentence. */
export function raised(player: CasePlayer, code: string): number[] {
  const flags = player.snapshot.flags.filter((flag) => flag.code === code);
  for (const { rule, detail } of flags) {
    expect(rule).toMatch(/^(wth|awb|awbi)-\d/);
    expect(detail).toMatch(/^[A-Z].{15,}\.”?$/);
  }
  return flags.map(({ basedOn }) => basedOn);
}
