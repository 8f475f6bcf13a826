/** A decision is looked at before it is signed, on a case that may be at any point: the gates answer there too. */
import { describe, expect, test } from 'vitest';
import { gateRefusals, GATED_EVENTS } from '../../../src/case/gates/index.ts';
import { validateEventData, type EventType } from '../../../src/case/index.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import { at, CasePlayer, extensionContent, opening, readyToImpose, utc } from '../../support/case-player.ts';
import { SAMPLES } from '../events/samples.ts';

function codes(player: CasePlayer, type: EventType, data: unknown): string[] {
  const checked = validateEventData(type, data);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  const event = {
    type,
    occurredAt: at('2026-03-02 20:00'),
    timeSource: 'entered',
    actor: { role: 'mayor', office: 'GM0518', subject: 'proef' },
    data: checked.data,
  } as const;
  return gateRefusals(event, historyOf(player.file.events)).map(({ code }) => code);
}

describe('on a case without an order', () => {
  test.each(GATED_EVENTS)('%s is judged, just after the report and when all is ready', (type) => {
    for (const player of [new CasePlayer(opening('2026-03-02 18:00')), readyToImpose()]) {
      for (const code of codes(player, type, SAMPLES[type])) expect(code).toMatch(/^[a-z][a-z-]+$/);
    }
  });

  test('an extension has nothing to extend, and no end to be compared with', () => {
    expect(codes(readyToImpose(), 'order.extended', extensionContent('2026-05-01 12:00'))).toEqual([
      'order-not-running',
      'not-heard',
      'counsel-not-asked',
      'care-advice-missing',
    ]);
  });

  test('advice given before there was an order is none about its extension', () => {
    const player = readyToImpose();
    player.record(
      'care-advice.given',
      '2026-03-02 19:30',
      { advice: 'extend', reasons: 'proef' },
      { role: 'care' },
    );
    expect(codes(player, 'order.extended', extensionContent('2026-05-01 12:00'))).toContain(
      'care-advice-missing',
    );
  });

  test('an amendment has no end that it could pass', () => {
    const amendment = { reason: 'proef', printedEndsAt: utc('2026-05-01 12:00') };
    expect(codes(readyToImpose(), 'order.amended', amendment)).toEqual([]);
  });

  test('nothing was announced orally', () => {
    expect(codes(readyToImpose(), 'order.written-up', {})).toEqual(['not-oral']);
  });
});
