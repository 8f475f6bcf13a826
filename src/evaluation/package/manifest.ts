/** `MANIFEST.sha256`, to be checked with `sha256sum -c MANIFEST.sha256`. */

export interface PackageFile {
  name: string;
  bytes: number;
  /** 64 hexadecimal digits, lower case. */
  sha256: string;
}

/** By name, in the order of their characters: the same on every machine, whatever its language. */
export function manifest(files: readonly Pick<PackageFile, 'name' | 'sha256'>[]): string {
  const lines = files.map(({ name, sha256 }) => {
    if (!/^[A-Za-z0-9._-]+$/.test(name) || !/^[0-9a-f]{64}$/.test(sha256))
      throw new RangeError(`Not a file of a package with its hash: ${name} ${sha256}`);
    return { name, line: `${sha256}  ${name}\n` };
  });
  return lines
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ line }) => line)
    .join('');
}
