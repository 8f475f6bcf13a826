/** The form in which names and addresses are compared: "whatever the case of letters". */

/** Also one form for letters that Unicode can write in two ways (ë). */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

export function foldPostalCode(postalCode: string): string {
  return postalCode.replaceAll(/\s/gu, '').toUpperCase();
}
