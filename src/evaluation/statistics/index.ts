export { aalenJohansen, type AalenJohansenStep, type CauseIncidence } from './aalen-johansen.ts';
export { bootstrap, type Bootstrap } from './bootstrap.ts';
export { HORIZONS } from './horizons.ts';
export { curveOf, kaplanMeier, type KaplanMeier, type KaplanMeierStep } from './kaplan-meier.ts';
export { type LogRank, logRank, type SpellGroup } from './log-rank.ts';
export { quantile, type Quantile } from './quantiles.ts';
export { rmst, type Rmst } from './rmst.ts';
export { type Spell, type SpellFault, spellFault } from './spell.ts';
export { countSpell, noSpells, type SpellCounts, together } from './spell-counts.ts';
export { summarise, summariseCounts, type Summary } from './summary.ts';
export {
  curveWarnings,
  eventsNeeded,
  intervalWarnings,
  logRankWarnings,
  medianWarnings,
  type StatisticWarning,
} from './warnings.ts';
