/** Deadlines that passed: missed duties, and rights used too late. */
import { ruleOf, type Binds } from '../../law/index.ts';
import { all } from '../history.ts';
import type { Flag } from '../model.ts';
import type { FlagReader } from './flag.ts';

/** A miss is counted only against the one whom the rule binds. */
const WHOM: Readonly<Record<Binds, string>> = {
  municipality: 'gemeente',
  police: 'politie',
  court: 'rechter',
  'excluded-person': 'uithuisgeplaatste',
  'interested-party': 'belanghebbende',
};

export const deadlineFlags: FlagReader = ({ history, deadlines }) => {
  const missed = all(history, 'deadline.missed').map(({ sequence, data }): Flag => ({
    code: 'deadline-missed',
    rule: data.rule,
    detail: `Niet op tijd (${WHOM[ruleOf(data.rule).binds]}): ${ruleOf(data.rule).title}.`,
    basedOn: sequence,
  }));
  const late = deadlines
    .filter(({ rule, status }) => status === 'missed' && (rule === 'awb-6-7' || rule === 'awb-6-24'))
    .map(({ rule, startedBy }): Flag => ({
      code: 'appeal-late',
      rule,
      detail:
        'Ingesteld na afloop van de termijn: een mens beoordeelt of het op tijd op de post ging en binnen een week daarna is ontvangen (Awb art. 6:9 lid 2), of dat verschoonbaar is (Awb art. 6:11).',
      basedOn: startedBy,
    }));
  return [...missed, ...late];
};
