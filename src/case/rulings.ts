/** What the courts did to the decisions of a case: suspensions, annulments, and what ended them. */
import type { Instant } from '../time/index.ts';
import type { EventOf } from './events/index.ts';
import { all, allOf, type History } from './history.ts';
import { storedInstant } from './stored-instant.ts';

type Limb = 'home' | 'contact';
type Ruling = EventOf<'interim-relief.ruled' | 'appeal.ruled' | 'higher-appeal.ruled'>;

/** A stretch during which a ruling takes decisions out, for the limbs and persons it names. */
export interface Out {
  kind: 'suspended' | 'annulled';
  sequence: number;
  ruledAt: Instant;
  /** Decisions taken out; absent: all that run. */
  decisions: readonly number[] | undefined;
  limbs: readonly Limb[] | undefined;
  persons: readonly string[] | undefined;
  from: Instant;
  /** Where it stops by itself, with the sequence of what stops it; `Infinity` when nothing does. */
  until: Instant;
  endedBy: number;
  /** The date of its condition, whether or not something ended it earlier. */
  conditionUntil: Instant | undefined;
}

/** A ruling that ends such a stretch: a suspension lifted or lapsed, an annulment set aside. */
export type Lift = Omit<Out, 'until' | 'endedBy' | 'conditionUntil'>;

export interface Rulings {
  outs: readonly Out[];
  lifts: readonly Lift[];
}

export function rulingsOf(history: History): Rulings {
  const outs: Out[] = [];
  const lifts: Lift[] = [];
  for (const ruling of allOf(history, ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled'])) {
    const effect = effectOf(ruling);
    if (effect === undefined) continue;
    if (effect.lifts) lifts.push(effect.stretch);
    else outs.push({ ...effect.stretch, ...endOf(history, ruling, effect.stretch.kind) });
  }
  return { outs, lifts };
}

/** Whether a decision stands aside at an instant for a limb and person; a revocation only when a ruling names it. */
export function isOut(
  rulings: Rulings,
  decision: number,
  at: Instant,
  part: { limb: Limb; person?: string | undefined; kinds: readonly Out['kind'][]; onlyByName?: boolean },
): boolean {
  const covers = (stretch: Lift | Out): boolean =>
    (stretch.decisions?.includes(decision) ?? part.onlyByName !== true) && inScope(stretch, part);
  // A ruling that lifts without naming a decision lifts all that was suspended.
  const ends = (lift: Lift): boolean => (lift.decisions?.includes(decision) ?? true) && inScope(lift, part);
  return rulings.outs.some((out) => {
    if (!part.kinds.includes(out.kind) || at < out.from || at >= out.until || !covers(out)) return false;
    return !rulings.lifts.some(
      (lift) => lift.kind === out.kind && isLater(lift, out) && lift.from <= at && ends(lift),
    );
  });
}

/** What a court rules at one instant, it rules in the order in which it was recorded. */
function isLater(lift: Lift, out: Out): boolean {
  return lift.ruledAt === out.ruledAt ? lift.sequence > out.sequence : lift.ruledAt > out.ruledAt;
}

/** A ruling on the home takes contact with it; one on persons concerns contact with those persons. */
export function inScope(
  stretch: Pick<Lift, 'limbs' | 'persons'>,
  part: { limb: Limb; person?: string | undefined },
): boolean {
  if (stretch.persons !== undefined) {
    return part.limb === 'contact' && part.person !== undefined && stretch.persons.includes(part.person);
  }
  return stretch.limbs === undefined || stretch.limbs.includes('home') || stretch.limbs.includes(part.limb);
}

function effectOf(ruling: Ruling): { lifts: boolean; stretch: Lift } | undefined {
  const { limbs, persons } = ruling.data;
  const shared = {
    sequence: ruling.sequence,
    ruledAt: ruling.occurredAt,
    decisions: ruling.data.decisions,
    limbs,
    persons,
    from: storedInstant(ruling.data.effectiveAt),
  };
  switch (ruling.data.outcome) {
    case 'refused':
    case 'dismissed':
    case 'annulled-effects-kept':
      return undefined;
    case 'suspended':
    case 'suspended-on-condition':
      return { lifts: false, stretch: { ...shared, kind: 'suspended' } };
    case 'lapsed':
    case 'lifted':
      return { lifts: true, stretch: { ...shared, kind: 'suspended' } };
    case 'annulled':
    case 'annulled-from':
      return { lifts: false, stretch: { ...shared, kind: 'annulled' } };
    case 'set-aside':
      // Only a higher court sets an annulment aside (Awb 8:104).
      return ruling.type === 'higher-appeal.ruled'
        ? { lifts: true, stretch: { ...shared, kind: 'annulled' } }
        : undefined;
  }
}

/** Every suspension ends with the withdrawal or the decision of its appeal (Awb 8:85 lid 2), or at the date of its condition. */
function endOf(
  history: History,
  ruling: Ruling,
  kind: Out['kind'],
): Pick<Out, 'until' | 'endedBy' | 'conditionUntil'> {
  const forever = { until: Infinity, endedBy: ruling.sequence, conditionUntil: undefined };
  if (kind === 'annulled' || ruling.type !== 'interim-relief.ruled') return forever;
  const condition =
    ruling.data.conditionUntil === undefined ? undefined : storedInstant(ruling.data.conditionUntil);
  const appealEnd = endOfAppeal(history, ruling);
  if (condition !== undefined && (appealEnd === undefined || condition <= appealEnd.occurredAt)) {
    const lapse = all(history, 'suspension.lapsed').find(({ data }) => data.because === ruling.sequence);
    return { until: condition, endedBy: lapse?.sequence ?? ruling.sequence, conditionUntil: condition };
  }
  if (appealEnd === undefined) return forever;
  return { until: appealEnd.occurredAt, endedBy: appealEnd.sequence, conditionUntil: condition };
}

/** The withdrawal or ruling that ends the appeal to which the relief belonged. */
function endOfAppeal(
  history: History,
  ruling: Ruling,
): { occurredAt: Instant; sequence: number } | undefined {
  const request = all(history, 'interim-relief.requested').findLast((event) =>
    precedes(history, event, ruling),
  );
  const asked = request === undefined ? undefined : appealOf(history, request);
  // Without a request that still had its appeal, a court that rules does so in the appeal that is pending then.
  const appeal =
    asked === undefined || endedBefore(history, asked, ruling) ? appealOf(history, ruling) : asked;
  return appeal === undefined
    ? undefined
    : endingsOf(history, appeal.sequence).find((ending) => precedes(history, ruling, ending));
}

/** An appeal or higher appeal: interim relief may be asked in either (Awb 8:81, 8:108). */
export type AnyAppeal = EventOf<'appeal.lodged' | 'higher-appeal.lodged'>;

/** The appeal within which relief was asked or given: the asker's own latest that was pending, else the latest pending. */
export function appealOf(
  history: History,
  event: { sequence: number; data: { by?: string } | object },
): AnyAppeal | undefined {
  const pending = allOf(history, ['appeal.lodged', 'higher-appeal.lodged']).filter(
    (appeal) => precedes(history, appeal, event) && !endedBefore(history, appeal, event),
  );
  const asker = 'by' in event.data ? event.data.by : undefined;
  return pending.findLast(({ data }) => data.by === asker) ?? pending.at(-1);
}

function endedBefore(history: History, appeal: { sequence: number }, event: { sequence: number }): boolean {
  return endingsOf(history, appeal.sequence).some((ending) => precedes(history, ending, event));
}

type Ending = EventOf<'appeal.withdrawn' | 'appeal.ruled' | 'higher-appeal.ruled'>;

/** What ended an appeal: its withdrawal, or a later ruling on it or on decisions that it covers (Wth 9 lid 2, Awb 6:19). */
export function endingsOf(history: History, appeal: number): Ending[] {
  const lodged = allOf(history, ['appeal.lodged', 'higher-appeal.lodged']).find(
    ({ sequence }) => sequence === appeal,
  );
  if (lodged === undefined) return [];
  return allOf(history, ['appeal.withdrawn', 'appeal.ruled', 'higher-appeal.ruled']).filter(
    (event) =>
      precedes(history, lodged, event) &&
      (event.type === 'appeal.withdrawn' ? event.data.appeal === appeal : decides(history, event, lodged)),
  );
}

/** A ruling that names its appeal decides that one; else every appeal against what it rules on. */
function decides(
  history: History,
  ruling: Exclude<Ending, { type: 'appeal.withdrawn' }>,
  lodged: AnyAppeal,
): boolean {
  if (ruling.type === 'higher-appeal.ruled') return lodged.type === 'higher-appeal.lodged';
  if (lodged.type !== 'appeal.lodged') return false;
  if (ruling.data.appeal !== undefined) return ruling.data.appeal === lodged.sequence;
  return ruling.data.decisions.some((decision) => areOneAppeal(history, lodged.data.against, decision));
}

/** An appeal against the order covers what came of it and the other way round; a refusal to revoke stands on its own. */
function areOneAppeal(history: History, against: number, decision: number): boolean {
  if (against === decision) return true;
  const types = [against, decision].map((sequence) => history.bySequence.get(sequence)?.type);
  return types.includes('order.imposed') && !types.includes('revocation.refused');
}

/** Whether one event stands before another in the order of things. */
export function precedes(
  history: History,
  first: { sequence: number },
  second: { sequence: number },
): boolean {
  const position = (sequence: number): number =>
    history.events.findIndex((event) => event.sequence === sequence);
  return position(first.sequence) < position(second.sequence);
}
