/** The link between cases: one home and one excluded person. */
import { and, asc, eq, exists, isNotNull, sql } from 'drizzle-orm';
import type { Tables } from './connection.ts';
import { foldName, foldPostalCode } from './folding.ts';
import type { RelatedCase, SearchKeys } from './port.ts';
import { casePeople, cases } from './schema.ts';

/**
 * Folded as what is stored, so that a case finds the same whether it is stored itself or not. Prepared once: every recorded event asks
 * it, and building the query took longer than running it.
 */
export function relatedCases(tables: Tables): (keys: SearchKeys, municipality: string) => RelatedCase[] {
  const given = sql.placeholder;
  const excluded = tables
    .select({ one: sql`1` })
    .from(casePeople)
    .where(
      and(
        eq(casePeople.caseRow, cases.rowId),
        eq(casePeople.excluded, true),
        eq(casePeople.familyName, given('familyName')),
        eq(casePeople.birthDate, given('birthDate')),
      ),
    );
  const related = tables
    .select({
      id: cases.id,
      number: cases.number,
      imposed: isNotNull(cases.orderState).mapWith(Boolean),
      reportedAt: cases.reportedAt,
    })
    .from(cases)
    .where(
      and(
        eq(cases.municipality, given('municipality')),
        eq(cases.homePostalCode, given('postalCode')),
        eq(cases.homeHouseNumber, given('houseNumber')),
        eq(cases.homeAddition, given('addition')),
        exists(excluded),
      ),
    )
    .orderBy(asc(cases.reportedAt), asc(cases.rowId))
    .prepare();
  return ({ home, persons }, municipality) => {
    // A case has exactly one.
    const person = persons.find((one) => one.excluded);
    if (person === undefined) return [];
    return related.all({
      municipality,
      postalCode: foldPostalCode(home.postalCode),
      houseNumber: home.houseNumber,
      addition: foldName(home.houseNumberAddition),
      familyName: foldName(person.familyName),
      birthDate: person.birthDate,
    });
  };
}
