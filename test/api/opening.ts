/** Bodies that tests send. */
export const opening = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  municipality: 'GM0518',
  origin: 'police-incident',
  reportedAt: '2010-03-27T17:10:00+01:00',
  childAbuseSuspected: false,
  home: { street: 'Voorbeeldstraat', houseNumber: 12, postalCode: '1234AB', city: 'Voorbeeldstad' },
  persons: [
    {
      key: 'p1',
      role: 'excluded-person',
      givenNames: 'Proef',
      familyName: 'Persoon-Een',
      birthDate: '1975-06-01',
      residence: 'lives',
    },
    {
      key: 'p2',
      role: 'resident',
      givenNames: 'Proef',
      familyName: 'Persoon-Twee',
      birthDate: '1978-09-12',
      residence: 'lives',
    },
  ],
  ...changes,
});

export const screening = (occurredAt = '2010-03-27T17:15:00+01:00'): Record<string, unknown> => ({
  type: 'screening.completed',
  occurredAt,
  data: { domesticViolence: true, livesThere: true, adult: true },
});

export const imposition = (decision: Record<string, unknown>, changes: Record<string, unknown> = {}) => ({
  type: 'order.imposed',
  occurredAt: '2010-03-27T17:18:00+01:00',
  data: {
    decision: { decidedBy: 'Proef Besluit', ...decision },
    form: 'written',
    danger: 'established',
    grounds: ['2a.1'],
    facts: 'Feiten van de proef.',
    interests: 'Belangen van de proef.',
    contactBan: [{ person: 'p2', status: 'forbidden' }],
    ...changes,
  },
});
