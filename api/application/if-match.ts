/** `If-Match` (RFC 9110 section 13.1.1): strong comparison, so a weak tag or anything that is no tag never matches. */
export const etagOf = (version: number): string => `"${version}"`;

export function matches(ifMatch: string | undefined, version: number): boolean {
  if (ifMatch === undefined) return true;
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.includes(etagOf(version));
}
