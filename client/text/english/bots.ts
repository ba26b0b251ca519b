/** Delegates that the server plays: what they are called, how they are set, and how elected members lean. In English. */
import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import type { Level } from '../../../shared/council/vocabulary.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { doing } from './names.ts';

/** How strongly, by the size of the leaning. */
const strengths = ['', ' a little', '', ' strongly'] as const;

const leans = (name: string, leaning: number): string => {
  if (leaning === 0) return capital(doing(name, 'is undecided', 'are undecided'));
  const how = `${strengths[Math.abs(leaning)] ?? ''} ${leaning > 0 ? 'in favour' : 'against'}`;
  return capital(doing(name, `leans${how}`, `lean${how}`));
};

const presences = { empty: 'empty', away: 'away', present: 'here' } as const;
const standIns = { empty: 'bot', away: 'away · a bot keeps the seat', present: 'here' } as const;

const bots = (count: number): string => `${inWords(count)} ${plural(count, 'bot', 'bots')}`;

export const botWords = unbroken({
  /** After a name. */
  bot: 'bot',
  presence: ({ presence, standIn }: Pick<SeatInView, 'presence' | 'standIn'>): string =>
    (standIn ? standIns : presences)[presence],
  free: 'free · bot',
  freeHint: 'A bot plays this seat now. Take it any time: the bot leaves it to you at once.',
  cast: 'cast by a bot',
  /** Of a result on the wall. */
  castBy: (count: number, all: number) =>
    count === all
      ? 'Bots cast all ballots.'
      : `${capital(inWords(count))} of the ${inWords(all)} ballots ${plural(count, 'was cast by a bot', 'were cast by bots')}.`,
  /** On the wall of the lobby, after how many members are seated. */
  fillUp: (count: number) => `${bots(count)} ${plural(count, 'plays', 'play')} until somebody takes the seat`,

  title: 'Bots',
  what: 'A bot thinks, writes, speaks and votes like a delegate. Everybody sees which seats bots play; whoever takes such a seat has it at once.',
  fill: 'Let bots play every empty seat',
  stop: 'Take bots out of empty seats',
  away: 'Bots also step in for delegates who are away',
  awayHint: 'They keep the seat until the delegate is back.',
  now: (playing: number, keeping: number) => {
    if (playing + keeping === 0) return 'No seat is played by a bot.';
    const parts = [
      ...(playing > 0 ? [`${bots(playing)} ${plural(playing, 'plays an empty seat', 'play empty seats')}`] : []),
      ...(keeping > 0
        ? [
            `${bots(keeping)} ${plural(keeping, 'keeps the seat of a delegate who is', 'keep the seats of delegates who are')} away`,
          ]
        : []),
    ];
    return `${capital(listed(parts))}.`;
  },
  settings: 'How the bots play',
  pace: 'Pace',
  paces: { quick: 'quick', plain: 'like a person', slow: 'slow' },
  paceHint: (seconds: number) =>
    `A bot takes about ${seconds} ${plural(seconds, 'second', 'seconds')} for each thing it does.`,
  seconds: 'Time for each thing',
  secondsOf: (seconds: number) => `${seconds} s`,
  advanced: 'Another pace, and vetoes',
  level: 'Level',
  levels: { novice: 'novice', seasoned: 'seasoned', hard: 'hard bargainer' } satisfies Record<Level, string>,
  levelHints: {
    novice: 'Often misreads the others, and polishes its texts little.',
    seasoned: 'Reads the others fairly well, and works on its texts.',
    hard: 'Reads the others best, and gives way late.',
  } satisfies Record<Level, string>,
  mayVeto: 'A bot that keeps somebody’s seat may veto',
  mayVetoHint: 'Off: it abstains where its vote against would be a veto.',
  host: 'Fill empty seats with bots',
  hostHint:
    'The server plays every seat that nobody is at, so that even a small class meets a full Council; whoever takes the seat has it at once.',

  leanings: 'How elected members lean (roughly)',
  leaningsHint:
    'What sways them: a speech that names what they care about, an author who has read them rightly, a deal, a change of the text.',
  leans,
  signed: (leaning: number) => (leaning === 0 ? '0' : `${leaning > 0 ? '+' : '−'}${Math.abs(leaning)}`),
  leaningsScale: 'From −3, strongly against, to +3, strongly in favour.',
  /** Of a text on the wall, in three-letter names. */
  wallLeanings: (inFavour: readonly string[], undecided: readonly string[], against: readonly string[]) =>
    [
      ...(inFavour.length > 0 ? [`in favour ${inFavour.join(' ')}`] : []),
      ...(undecided.length > 0 ? [`undecided ${undecided.join(' ')}`] : []),
      ...(against.length > 0 ? [`against ${against.join(' ')}`] : []),
    ].join(' · '),
  wallLean: 'Lean, roughly:',
  wallCounts: (inFavour: number, undecided: number, against: number) =>
    [`${inFavour} in favour`, ...(undecided > 0 ? [`${undecided} undecided`] : []), `${against} against`].join(' · '),
  /** Of a text in a list. */
  leaningSum: (inFavour: number, undecided: number, against: number) =>
    `elected members lean: ${inFavour} for, ${against} against${undecided > 0 ? `, ${undecided} undecided` : ''}`,
} as const);
