/** The stage and its table, in English. */
import { unbroken } from '../unbroken.ts';

export const stage = unbroken({
  views: { chamber: 'Chamber', map: 'Map', both: 'Both' },
  asTable: 'As a table',
  label: 'The chamber and the crisis map. The same facts are in the table.',
  loading: 'The stage is being set …',
  cannotDraw: 'This browser cannot draw the chamber and the map.',
  sameInWords: 'Everything that they show stands in a table as well.',
  seat: 'Seat',
  presence: 'Delegation',
  president: 'President',
  permanent: 'permanent member',
  noVote: 'no vote',
  mine: 'your seat',
  ready: 'ready',
  ballot: 'Ballot',
  province: 'Province',
  population: 'People',
  thousand: (count: number) => `${new Intl.NumberFormat('en').format(count * 1000)}`,
  figures: (name: string) => `${name}: figures`,
  close: 'Close',
  scale: 'From 0 to 100. High is bad, but for state capacity.',
  steps: { calm: 'calm', tense: 'tense', violent: 'violent', severe: 'severe', extreme: 'extreme' },
  sealed: 'cast, sealed',
  open: 'not cast yet',
  board: {
    lobby: 'The Council gathers',
    consultations: 'Informal consultations',
    interval: 'The Council is about to vote',
    over: 'The votes of this round are over',
    ended: 'The meeting is adjourned',
    result: (symbol: string, yes: number, no: number, abstain: number) =>
      `${symbol} · ${yes} in favour, ${no} against, ${abstain} abstaining`,
  },
  motion: 'Motion',
});
