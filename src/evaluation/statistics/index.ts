export { aalenJohansen, type AalenJohansenStep, type CauseIncidence } from './aalen-johansen.ts';
export { bootstrap, type Bootstrap } from './bootstrap.ts';
export { HORIZONS } from './horizons.ts';
export { kaplanMeier, type KaplanMeier, type KaplanMeierStep } from './kaplan-meier.ts';
export { type LogRank, logRank, type SpellGroup } from './log-rank.ts';
export { quantile, type Quantile } from './quantiles.ts';
export { rmst, type Rmst } from './rmst.ts';
export { type Spell, type SpellFault, spellFault } from './spell.ts';
export { summarise, type Summary } from './summary.ts';
export {
  curveWarnings,
  eventsNeeded,
  intervalWarnings,
  logRankWarnings,
  medianWarnings,
  type StatisticWarning,
} from './warnings.ts';
