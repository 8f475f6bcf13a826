/** Content negotiation after RFC 9110 section 12.5.1, for the few media types a route can produce. */

interface Range {
  type: string;
  quality: number;
}

function parse(accept: string): Range[] {
  return accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
}

/** Exact beats `type/*` beats the range of everything: the most specific range decides the quality of a media type. */
function qualityOf(mediaType: string, ranges: Range[]): number {
  const [family = ''] = mediaType.split('/');
  for (const candidate of [mediaType, `${family}/*`, '*/*']) {
    const range = ranges.find(({ type }) => type === candidate);
    if (range !== undefined) return range.quality;
  }
  return 0;
}

/** The best of `offered` (first on a tie), or `undefined` when none is acceptable. No header means: anything. */
export function negotiate(accept: string | undefined, offered: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === '') return offered[0];
  const ranges = parse(accept);
  let best: string | undefined;
  let bestQuality = 0;
  for (const mediaType of offered) {
    const quality = qualityOf(mediaType, ranges);
    if (quality > bestQuality) {
      best = mediaType;
      bestQuality = quality;
    }
  }
  return best;
}
