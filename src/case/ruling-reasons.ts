/** What a court's ruling does to a stretch of force, in words. */
import { dutchInstant } from '../time/index.ts';
import type { Force, Part } from './force.ts';
import type { History } from './history.ts';
import { eventText, type Edge, type Reason } from './reason.ts';
import { inScope, type Lift, type Out } from './rulings.ts';

/**
 * A ruling takes when it takes out the order or an extension, and gives when it takes out what had ended or narrowed the order; when
 * it ends it is the other way round.
 */
export function rulingsAt({ history, force, at, part }: Edge, direction: 'gives' | 'takes'): Reason[] {
  const { outs, lifts } = force.rulings;
  const tail = `Vanaf ${dutchInstant(at)} geldt het verbod ${direction === 'gives' ? 'weer' : 'niet'}.`;
  const concerned = (stretch: Lift | Out, ends: boolean): boolean =>
    inScope(stretch, part) &&
    (ends && stretch.decisions === undefined
      ? true
      : touched(force, stretch, part).includes(ends === (direction === 'gives') ? 'the order' : 'its end'));
  const begun = outs.filter((out) => out.from === at && concerned(out, false));
  const ended = outs.filter((out) => out.until === at && concerned(out, true));
  const lifted = lifts.filter((lift) => lift.from === at && concerned(lift, true));
  return [
    ...begun.map((out) => ({
      rule: out.kind === 'suspended' ? 'awb-8-81' : 'awb-8-72',
      text: `De rechter ${out.kind === 'suspended' ? 'schorste' : 'vernietigde'} ${subject(force, out)} (${eventText(out.sequence)}). ${tail}`,
      sequence: out.sequence,
    })),
    ...ended.map((out) => ({
      rule: out.conditionUntil === at ? 'awb-8-81' : 'awb-8-85',
      text: `De schorsing van ${subject(force, out)} eindigt (${eventText(out.endedBy)}). ${tail}`,
      sequence: out.endedBy,
    })),
    ...lifted.map((lift) => ({
      rule: liftRule(history, lift),
      text: `De ${lift.kind === 'suspended' ? 'schorsing' : 'vernietiging'} van ${subject(force, lift)} is van de baan (${eventText(lift.sequence)}). ${tail}`,
      sequence: lift.sequence,
    })),
  ];
}

function liftRule(history: History, { kind, sequence }: Lift): string {
  if (kind === 'annulled') return 'awb-8-72';
  const ruling = history.bySequence.get(sequence)?.data as { outcome?: string } | undefined;
  return ruling?.outcome === 'lapsed' ? 'awb-8-85' : 'awb-8-87';
}

/** What a ruling names: the order or an extension, or what ended the order or, for contact, set another list; or both. */
function touched({ term }: Force, { decisions }: Lift | Out, { limb }: Part): ('the order' | 'its end')[] {
  if (decisions === undefined) return ['the order'];
  const against = [...term.revocations, ...(limb === 'contact' ? term.amendments : [])];
  return decisions.map((decision) =>
    against.some(({ sequence }) => sequence === decision) ? 'its end' : 'the order',
  );
}

/** What a ruling is about, in words. */
function subject({ term }: Force, { decisions }: Lift | Out): string {
  if (decisions === undefined || decisions.includes(term.order.sequence)) return 'het huisverbod';
  const words = decisions.map((decision) => {
    if (term.revocations.some(({ sequence }) => sequence === decision)) return 'de intrekking';
    return term.amendments.some(({ sequence }) => sequence === decision) ? 'de wijziging' : 'de verlenging';
  });
  return [...new Set(words)].join(' en ');
}
