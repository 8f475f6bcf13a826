import { describe, expect, test } from 'vitest';
import type { DecisionCheck } from '../../../src/case/decision-check/index.ts';
import { MAYOR } from '../../support/case-player.ts';
import { checked, MAY, type Content } from './checked.ts';
import { DECIDED, goodOrder, readyCase, runningCase } from './exemplary.ts';
import { amendment, revocationContent } from './pair.ts';

const element = ({ content }: DecisionCheck, name: string) => content.find((one) => one.element === name);

describe('competence is the verdict of who looked it up', () => {
  const check = (competent: boolean, content: Content = {}) =>
    checked({
      player: readyCase(),
      type: 'order.imposed',
      when: DECIDED,
      content: goodOrder(content),
      authority: {
        competent,
        article: 'Wth art. 3 lid 1',
        detail: 'Er is op dat tijdstip geen beslismandaat.',
      },
    });

  test('not competent at that minute', () => {
    expect(element(check(false), 'competence')).toEqual({
      element: 'competence',
      title: 'Bevoegdheid van wie tekent',
      article: 'Wth art. 3 lid 1',
      present: false,
      source: 'authority',
      pointer: '/data/decision',
      detail: 'Er is op dat tijdstip geen beslismandaat.',
    });
    expect(element(check(true), 'competence')?.present).toBe(true);
  });

  test('a decision that nobody but the mayor takes is missing it, whatever the verdict', () => {
    const content = revocationContent({ decision: { ...MAYOR, mode: 'hulpofficier-mandate' } });
    const revoked = checked({
      player: runningCase(),
      type: 'order.revoked',
      when: '2026-03-06 12:00',
      content,
      authority: MAY,
    });
    expect(element(revoked, 'competence')).toMatchObject({ present: false, article: 'Wth art. 3 lid 1' });
  });

  test('an amendment names nobody, so it points at nothing', () => {
    expect(element(amendment({}), 'competence')).toMatchObject({ present: true, pointer: '' });
  });
});
