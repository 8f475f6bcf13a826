/** Examples of what is answered, by the name of its schema; made by the engine, not written down. */
import { validityOf } from '../../../machines/index.ts';
import { caseView } from '../../views/case.ts';
import { deadlineView } from '../../views/deadline.ts';
import { eventView } from '../../views/event.ts';
import { listView } from '../../views/list.ts';
import { validityView } from '../../views/validity.ts';
import type { NamedExample } from './example.ts';
import { playedCase } from './played-case.ts';
import { statisticsExample } from './statistics.ts';
import { UNTIL_THE_ORDER } from './until-the-order.ts';

/** A list with all its members would be longer than the rest of the document. */
const MOST_OF_A_LIST = 2;

/** In the evening of the order: it is in force, and everybody in the household knows. */
const PLAYED = UNTIL_THE_ORDER.findIndex(({ type }) => type === 'household.informed') + 1;

export function answerExamples(): NamedExample[] {
  const { file, event } = playedCase(PLAYED);
  const { id, advancedTo, deadlines } = file.snapshot;
  const address = `/v1/cases/${id}`;
  const view = caseView(file, []);
  const question = { at: advancedTo, asKnownAt: advancedTo };
  const list = (items: readonly unknown[], path: string) => listView(items.slice(0, MOST_OF_A_LIST), path);
  return [
    { name: 'Case', summary: 'Een zaak waarin het huisverbod loopt', value: view },
    { name: 'CaseList', summary: 'Een bladzijde met één zaak', value: list([view], '/v1/cases') },
    {
      name: 'EventAnswer',
      summary: 'Vastgelegd: een huisgenoot is ingelicht',
      value: { event: eventView(event), case: view },
    },
    {
      name: 'EventList',
      summary: 'Het begin van een zaak',
      value: list(file.events.map(eventView), `${address}/events`),
    },
    {
      name: 'DeadlineList',
      summary: 'De tien dagen en de vier weken',
      value: list(deadlines.map(deadlineView), `${address}/deadlines`),
    },
    {
      name: 'Validity',
      summary: 'Het huisverbod loopt',
      value: validityView(question, validityOf(file, question)),
    },
    statisticsExample(),
  ];
}
