/** Correcting and withdrawing: whoever recorded the event, or the mayors' office of that municipality. */
import { historyOf, powerAt } from '../../src/case/index.ts';
import type { RecordedEvent, RecordingContext } from '../../src/case/model.ts';
import { fieldsOf, instantOf } from '../../src/shapes/index.ts';
import { actorOf, mandateFor, refused } from './act.ts';
import type { Act, Authority } from './act.ts';
import { earlierOrders, impositionMandate } from './authority-to-impose.ts';
import { notCompetent } from './case-access.ts';

/** The event as it would have been recorded: at its corrected time and with its corrected data. */
function corrected(act: Act, target: RecordedEvent): Act {
  const { occurredAt, data } = act.fields;
  return {
    ...act,
    type: target.type,
    at: instantOf(occurredAt) ?? target.occurredAt,
    fields: fieldsOf(data ?? target.data),
  };
}

interface Reviewed {
  context?: RecordingContext;
  missing?: { detail: string; pointer: string };
}

/** What the engine looked up for the event, looked up again for its corrected self. */
async function review(act: Act, target: RecordedEvent): Promise<Reviewed> {
  const { actor } = target;
  if (target.type === 'order.imposed') {
    const orders = { earlierOrders: await earlierOrders(act) };
    if (actor.role !== 'hulpofficier') return { context: orders };
    const { mandate, missing } = await impositionMandate(act, actor);
    return { context: { ...orders, mandate }, ...(missing === undefined ? {} : { missing }) };
  }
  const mandated = actor.role === 'hulpofficier' && powerAt(target.type, act.at) !== undefined;
  return mandated ? { context: { mandate: await mandateFor(act, actor) } } : {};
}

export async function judgeChange(act: Act): Promise<Authority> {
  const { caller, file, fields, at, type } = act;
  const target = file.events.find(({ sequence }) => sequence === fields['sequence']);
  // An event that is not there is a fault of shape, for whoever asks.
  if (target === undefined) return { allowed: true, actor: actorOf(caller) };
  const revised: RecordingContext = { revisedType: target.type };
  const own = target.actor.office === caller.office && target.actor.subject === caller.subject;
  if (!own && caller.role !== 'mayors-office') {
    const detail =
      'Alleen wie een gebeurtenis vastlegde, of de medewerkers van de burgemeester, mag haar herstellen of intrekken.';
    return refused(notCompetent({ at, detail, pointer: '/data/sequence' }));
  }
  if (type === 'event.withdrawn') return { allowed: true, actor: actorOf(caller), context: revised };
  // An earlier correction counts: this one leaves in place what it does not name.
  const present = historyOf(file.events).bySequence.get(target.sequence) ?? target;
  const { context, missing } = await review(corrected(act, present), present);
  // The office corrects facts, a mandate that then turns out to be missing included; its flag will say so.
  if (missing !== undefined && own) {
    const pointer = missing.pointer.replace('/data', '/data/data');
    return refused(notCompetent({ at, detail: missing.detail, pointer }));
  }
  return { allowed: true, actor: actorOf(caller), context: { ...revised, ...context } };
}
