/** What a picture shows, all of it safe to print: hiding has been done by whoever fills this in. Times are minutes. */
import type { TimeAxis } from './time-axis.ts';

export interface PicturePoint {
  time: number;
  /** 0 to 1, from this time on. */
  share: number;
  /** Interval of 95 %; null where there is none to tell. */
  lower: number | null;
  upper: number | null;
  /** Enough open cases went out of sight since the point before to say so. */
  manyCensored: boolean;
}

/** Numbers still followed at the ticks of the axis; null is shown as `<10`. */
export type RiskCounts = readonly (number | null)[];

export interface PictureLine {
  label: string;
  points: readonly PicturePoint[];
  /** Up to where the line is drawn: not before its last point. */
  until: number;
  /** Dutch sentences with its figures, for under the picture and for who cannot see it. */
  figures: readonly string[];
  risk?: RiskCounts;
}

export interface PicturePanel {
  /** Of what the panel is about when there are several. */
  heading?: string;
  lines: readonly PictureLine[];
  /** Where the lines of a panel are the ends of one group. */
  risk?: RiskCounts;
}

export interface Picture {
  title: string;
  subtitle: string;
  /** `open`: the share still open, falling from 1. `ended`: the share that ended in this way, rising from 0. */
  shows: 'open' | 'ended';
  axis: TimeAxis;
  /** Up to where the mean is taken; null where none is shown. */
  horizon: number | null;
  panels: readonly PicturePanel[];
  /** What is hidden, and what to beware of. */
  notes: readonly string[];
}
