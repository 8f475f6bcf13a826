/** Pictures of invented figures. */
import { timeAxis } from '../../../src/evaluation/picture/index.ts';
import type { Picture, PictureLine, PicturePoint } from '../../../src/evaluation/picture/index.ts';

export const point = (time: number, share: number, changes: Partial<PicturePoint> = {}): PicturePoint => ({
  time,
  share,
  lower: Math.max(share - 0.1, 0.01),
  upper: Math.min(share + 0.1, 0.99),
  manyCensored: false,
  ...changes,
});

export const line = (label: string, changes: Partial<PictureLine> = {}): PictureLine => ({
  label,
  points: [point(60, 0.8), point(120, 0.45), point(180, 0.2)],
  until: 240,
  figures: ['57 zaken, 50 geëindigd.'],
  risk: [60, 50, 30, 10, null, null, null],
  ...changes,
});

export function picture(lines: readonly PictureLine[], changes: Partial<Picture> = {}): Picture {
  return {
    title: 'Risicotaxatie: begin tot het derde deel',
    subtitle: '57 zaken. Stand van 30 juni 2026.',
    shows: 'open',
    axis: timeAxis(0, 360),
    horizon: 360,
    panels: [{ lines }],
    notes: ['Verkennend: niet vooraf vastgelegd.'],
    ...changes,
  };
}
