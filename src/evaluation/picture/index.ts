/** Curves as pictures: SVG text from figures that may be shown. */
export { draw } from './draw.ts';
export { dutchDuration, dutchInterval, dutchNumber, dutchPercentage } from './dutch-figures.ts';
export { MOST_LINES } from './line-styles.ts';
export type { Picture, PictureLine, PicturePanel, PicturePoint, RiskCounts } from './model.ts';
export { MOST_BANDS } from './plot.ts';
export { timeAxis, type TimeAxis } from './time-axis.ts';
export { casesFollowed } from './cases-followed.ts';
export { followedInTens } from './followed-in-tens.ts';
export { coarseCurve, type CoarseCurve, type CoarsePoint, type ExactStep } from './coarse-curve.ts';
