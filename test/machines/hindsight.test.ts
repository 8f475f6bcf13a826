/** Events that stay although what was corrected no longer allows them: flagged, with the reason. */
import { expect, test } from 'vitest';
import type { Flag } from '../../src/case/model.ts';
import { inForce, orderContent, type CasePlayer } from '../support/case-player.ts';

const ORDER = 8;
const SERVED = 9;

function hindsight(player: CasePlayer): Flag[] {
  return player.snapshot.flags.filter(({ code }) => code === 'unlawful-in-hindsight');
}

test('the flag gives the reason of the gate', () => {
  const player = inForce('2026-03-02 18:00');
  const withoutFacts = { sequence: ORDER, data: orderContent({ facts: '' }), reason: 'proef', asFact: true };
  player.record('event.corrected', '2026-03-03 09:00', withoutFacts);
  expect(hindsight(player)).toEqual([
    {
      code: 'unlawful-in-hindsight',
      rule: 'wth-2-4-b',
      detail:
        'Naar wat nu bekend is, zou dit toen zijn geweigerd met de melding: “Schrijf in het besluit zelf de feiten en omstandigheden op die er aanleiding toe geven.”',
      basedOn: ORDER,
    },
  ]);
});

test('every reason of the gate is quoted', () => {
  const player = inForce('2026-03-02 18:00');
  const empty = orderContent({ facts: '', interests: '' });
  player.record('event.corrected', '2026-03-03 09:00', {
    sequence: ORDER,
    data: empty,
    reason: 'proef',
    asFact: true,
  });
  const detail = hindsight(player)[0]?.detail ?? '';
  expect(detail).toMatch(
    /^Naar wat nu bekend is, zou dit toen zijn geweigerd met de melding: “[A-Z][^“”]*\.”$/,
  );
  expect(detail).toContain('feiten en omstandigheden');
  expect(detail).toContain('belangen');
});

test('where no gate speaks it says that the case did not take the event then', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('event.withdrawn', '2026-03-03 09:00', { sequence: ORDER, reason: 'proef', asFact: true });
  expect(hindsight(player).map(({ detail, basedOn }) => [detail, basedOn])).toEqual([
    ['Naar wat nu bekend is, liet de stand van de zaak dit toen niet toe.', SERVED],
  ]);
});

test('and stays while further events are recorded', () => {
  const player = inForce('2026-03-02 18:00');
  const withoutFacts = { sequence: ORDER, data: orderContent({ facts: '' }), reason: 'proef', asFact: true };
  player.record('event.corrected', '2026-03-03 09:00', withoutFacts);
  const flagged = hindsight(player);
  player.record('home.left', '2026-03-03 10:00');
  player.until('2026-03-13 09:00');
  expect(hindsight(player)).toEqual(flagged);
});
