/** What a mandate covers (Wth 3(1), Awb 10:3 and 10:5): judged at the instant of the act, `from` in, `until` out. */
import type { Mandate } from '../../src/case/model.ts';
import type { Instant } from '../../src/time/index.ts';

export interface Holder {
  subject: string;
  office: string;
}

export interface Wanted {
  /** Absent: either kind will do, as for acts that are no decision. */
  kind?: Mandate['kind'];
  powers: readonly string[];
  at: Instant;
}

/** The mandates of a list that let this holder do what is wanted. */
export function covering(mandates: readonly Mandate[], holder: Holder, wanted: Wanted): Mandate[] {
  return coveringAnybody(mandates, wanted).filter((mandate) =>
    mandate.holder === undefined ? mandate.holderOffice === holder.office : mandate.holder === holder.subject,
  );
}

/** Those that let somebody do it, whoever that is. */
export function coveringAnybody(mandates: readonly Mandate[], wanted: Wanted): Mandate[] {
  return mandates.filter(
    (mandate) =>
      (wanted.kind === undefined || mandate.kind === wanted.kind) &&
      mandate.from <= wanted.at &&
      (mandate.until === null || wanted.at < mandate.until) &&
      wanted.powers.every((power) => mandate.powers.includes(power)),
  );
}
