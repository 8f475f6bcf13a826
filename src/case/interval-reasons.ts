/** What makes a stretch of force begin or end at an instant: a making-known, a list, a revocation, a court, or the term itself. */
import { dutchInstant } from '../time/index.ts';
import { decisionsOf } from './decisions.ts';
import { contactLists } from './contact-lists.ts';
import { hasGround, type Force } from './force.ts';
import { eventText, type Edge, type Reason } from './reason.ts';
import { rulingsAt } from './ruling-reasons.ts';
import { isOut } from './rulings.ts';
import { storedInstant } from './stored-instant.ts';

export function beginnings(edge: Edge): Reason[] {
  const { force, at, part } = edge;
  const reasons = at === force.term.startsAt ? [start(force)] : [];
  return [
    ...reasons,
    ...rulingsAt(edge, 'gives'),
    ...(part.limb === 'contact' && reasons.length === 0 ? listedFrom(edge) : []),
    ...(part.limb === 'home' ? takenOver(edge) : []),
  ];
}

export function endings(edge: Edge): Reason[] {
  const reasons = [
    ...revokedAt(edge),
    ...rulingsAt(edge, 'takes'),
    ...(edge.part.limb === 'contact' ? unlistedFrom(edge) : []),
  ];
  return reasons.length > 0 ? reasons : [...withoutEffect(edge), ownEnd(edge)];
}

function start({ term }: Force): Reason {
  const { order, startsAt, amendments } = term;
  const when = dutchInstant(startsAt ?? order.decidedAt);
  const sequence = order.knownBy ?? order.sequence;
  const printed = order.event.data.startsAt;
  const unamended = Math.max(order.knownAt ?? 0, printed === undefined ? 0 : storedInstant(printed));
  if (startsAt !== unamended) {
    const by =
      amendments.findLast(({ event, knownAt }) => event.data.startsAt !== undefined && knownAt !== null) ??
      order;
    const text = `Een wijziging legt het begin op ${when} (${eventText(by.sequence)}).`;
    return { rule: 'wth-2-4-a', text, sequence: by.sequence };
  }
  if (order.knownAt !== startsAt) {
    const text = `Het besluit noemt zelf een later begin dan de bekendmaking; dat telt: ${when} (${eventText(order.sequence)}).`;
    return { rule: 'wth-2-4-a', text, sequence: order.sequence };
  }
  if (order.event.data.form === 'oral' && sequence === order.sequence) {
    const text = `Het huisverbod is mondeling aangezegd en werkt vanaf dat tijdstip: ${when} (${eventText(sequence)}).`;
    return { rule: 'wth-2-7', text, sequence };
  }
  const text = `Het huisverbod werkt vanaf de bekendmaking: ${when} (${eventText(sequence)}).`;
  return { rule: 'awb-3-40', text, sequence };
}

/** The list of an amendment or extension that names the person from that instant on. */
function listedFrom({ force, at, part }: Edge): Reason[] {
  return contactLists(force.term)
    .filter(({ from, contactBan }) => from === at && contactBan.some(({ person }) => person === part.person))
    .map(({ sequence }) => ({
      rule: 'wth-2-4-c',
      text: `Deze persoon staat vanaf ${dutchInstant(at)} in het contactverbod (${eventText(sequence)}); daarvoor niet.`,
      sequence,
    }));
}

/** A later list that no longer bans contact with the person. */
function unlistedFrom({ force, at, part }: Edge): Reason[] {
  return contactLists(force.term)
    .filter(
      ({ from, sequence, contactBan }) =>
        sequence !== force.term.order.sequence &&
        from === at &&
        !contactBan.some(({ person, status }) => person === part.person && status !== 'excepted'),
    )
    .map(({ sequence }) => ({
      rule: 'wth-2-4-c',
      text: `Contact met deze persoon is vanaf ${dutchInstant(at)} niet meer verboden (${eventText(sequence)}).`,
      sequence,
    }));
}

function takenOver({ force, at }: Edge): Reason[] {
  return force.term.extensions
    .filter(({ from }) => from === at)
    .map(({ decision: { sequence } }) => ({
      rule: 'wth-9-1',
      text: `Vanaf ${dutchInstant(at)} geldt het huisverbod door de verlenging (${eventText(sequence)}).`,
      sequence,
    }));
}

function revokedAt({ force, at }: Edge): Reason[] {
  return force.term.revocations
    .filter(({ event: { data } }) => storedInstant(data.effectiveAt) === at)
    .map(({ sequence }) => ({
      rule: 'wth-2-9',
      text: `De burgemeester trok het huisverbod in; vanaf ${dutchInstant(at)} geldt het niet meer (${eventText(sequence)}).`,
      sequence,
    }));
}

/** An extension that was decided and yet does not lengthen: asked "why not longer", silence about it would mislead. */
function withoutEffect({ history, force, at }: Edge): Reason[] {
  const home = { limb: 'home', kinds: ['annulled'] } as const;
  return decisionsOf(history).flatMap(({ event, sequence, decidedAt, knownAt }) => {
    if (event.type !== 'order.extended' || decidedAt > at) return [];
    const term = force.term.extensions.find(({ decision }) => decision.sequence === sequence);
    if (term === undefined) {
      const fault = knownAt === null ? 'is niet bekendgemaakt' : 'is te laat bekendgemaakt';
      return [{ rule: 'wth-9-1', text: `De verlenging (${eventText(sequence)}) telt niet: zij ${fault}.` }];
    }
    if (term.from !== at) return [];
    if (hasGround(force, term, at) && !isOut(force.rulings, sequence, at, home)) return [];
    return [
      {
        rule: 'awb-8-72',
        text: `De verlenging (${eventText(sequence)}) telt niet: de rechter vernietigde haar of waarop zij rust.`,
      },
    ];
  });
}

/** Nobody ended it: the ten days, the decision's own end, or that of an extension. */
function ownEnd({ force: { term }, at }: Edge): Reason {
  const when = dutchInstant(at);
  const amendment = term.amendments.findLast(({ event: { data } }) => {
    return data.printedEndsAt !== undefined && storedInstant(data.printedEndsAt) === at;
  });
  if (amendment !== undefined) {
    const text = `Een wijziging legt het einde op ${when} (${eventText(amendment.sequence)}).`;
    return { rule: 'wth-2-4-a', text };
  }
  const extension = term.extensions.find(({ until }) => until === at);
  if (extension !== undefined) {
    const text = `De verlenging (${eventText(extension.decision.sequence)}) loopt tot ${when}; daar eindigt het vanzelf.`;
    return { rule: 'wth-9-1', text };
  }
  if (at === term.statutoryEnd)
    return { rule: 'wth-2-1', text: `Tien dagen na het begin, ${when}, eindigt het vanzelf.` };
  if (at === term.baseEnd) {
    const text = `Het besluit noemt zelf een eerder einde; dat telt: ${when} (${eventText(term.order.sequence)}).`;
    return { rule: 'wth-2-4-a', text };
  }
  return { rule: 'awb-3-40', text: `Dit einde volgt uit wat er op ${when} gebeurde.` };
}
