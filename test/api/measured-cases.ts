/** Many small cases for the statistics: a report and a risk assessment of so many minutes, with people visibly invented. */
import type { Service } from './service.ts';
import { token } from './service.ts';
import { opening } from './opening.ts';
import { part } from '../support/case-player.ts';

export interface MeasuredCase {
  municipality: string;
  /** RFC 3339. */
  reportedAt: string;
  /** From the report to the start of the risk assessment; 10 unless given. */
  startedAfter?: number;
  /** From the start of the risk assessment to its third part; absent: it is still open. */
  minutes?: number;
}

/** What a case of the statistics may never show. */
export const CANARY = 'Kanarie-Geelvogel';

let played = 0;

/** In the order given; every event is a late entry, so the clock must stand after them. */
export async function playCases(api: Service, cases: readonly MeasuredCase[]): Promise<void> {
  const municipalities = [...new Set(cases.map(({ municipality }) => municipality))];
  const bearer = await token({ role: 'hulpofficier', municipalities });
  for (const one of cases) await playCase(api, one, bearer);
}

async function playCase(
  api: Service,
  { municipality, reportedAt, startedAfter = 10, minutes }: MeasuredCase,
  bearer: string,
): Promise<void> {
  played += 1;
  const after = (later: number): string => new Date(Date.parse(reportedAt) + later * 60_000).toISOString();
  const [excluded, resident] = opening()['persons'] as Record<string, unknown>[];
  const body = opening({
    municipality,
    reportedAt,
    home: { street: 'Kanariestraat', houseNumber: played, postalCode: '1234AB', city: 'Voorbeeldstad' },
    persons: [{ ...excluded, familyName: `${CANARY}-${played}` }, resident],
  });
  const send = async (path: string, sent: unknown): Promise<string> => {
    const answer = await api.ask(path, {
      token: bearer,
      key: `measured-${played}-${path}-${JSON.stringify(sent).length}`,
      body: sent,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id as string;
  };
  const id = await send('/v1/cases', body);
  const event = (type: string, occurredAt: string, data: unknown): Promise<string> =>
    send(`/v1/cases/${id}/events`, { type, occurredAt, data });
  await event('risk-assessment.started', after(startedAfter), {});
  if (minutes === undefined) return;
  await event('risk-assessment.part-completed', after(startedAfter), part(1, '1a'));
  await event('risk-assessment.part-completed', after(startedAfter), part(2, '2a', '2c'));
  await event('risk-assessment.part-completed', after(startedAfter + minutes), part(3));
}

/** Cases on following days, one for each number of minutes. */
export function casesOf(
  municipality: string,
  firstDay: string,
  minutes: readonly (number | undefined)[],
): MeasuredCase[] {
  return minutes.map((duration, place) => {
    const at = new Date(Date.parse(`${firstDay}T12:00:00Z`) + place * 24 * 60 * 60_000);
    return {
      municipality,
      reportedAt: at.toISOString(),
      ...(duration === undefined ? {} : { minutes: duration }),
    };
  });
}
