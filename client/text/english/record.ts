/** The arc of the crisis beside the record, in English. */
export const arcWords = {
  title: 'The crisis so far',
  lead: 'Estimates that everybody was told, after the months of each round. The signs are the texts that were decided before.',
  opening: 'How it began. After the months of the first round a line begins here, with each text that was decided.',
  violence: 'Violence (0–100)',
  displaced: 'People who fled',
  start: 'Start',
  after: (round: number) => `Round ${round}`,
  round: (round: number) => `Round ${round}`,
  outcomes: { adopted: 'adopted', vetoed: 'vetoed', failed: 'not adopted' },
  table: 'The same as a table',
  when: 'After',
  decided: 'Decided before',
  unknown: '–',
  none: 'no text',
} as const;
