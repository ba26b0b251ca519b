/** Whole games: every kind of seat does something of its own, and what happens by delegations comes up, from the pen to the vote. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type PlayedGame, playGame } from '../../server/tools/bots/arena.ts';
import type { Event } from '../../shared/council/events.ts';
import { isTrueReading } from '../../shared/council/rules/agreements/readings.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { velora } from '../support/council.ts';

const seeds = Array.from({ length: 16 }, (_, index) => index + 1);
const games: PlayedGame[] = [];

beforeAll(() => {
  for (const seed of seeds) {
    games.push(
      playGame({
        ...{ pack: velora, council: 'fifteen', preset: '45', seed, level: 'seasoned' },
        delegateIn: () => movesOf,
      }),
    );
  }
}, 120_000);

/** What came of the commands of these seats, in all games. */
const doneBy = (...seats: readonly string[]): ReadonlySet<Event['kind']> =>
  new Set(
    games.flatMap(({ entries }) =>
      entries.filter(({ by }) => seats.some((seat) => by === `for:${seat}`)).map(({ event }) => event.kind),
    ),
  );
const missing = (kinds: readonly Event['kind'][], done: ReadonlySet<Event['kind']>) =>
  kinds.filter((kind) => !done.has(kind));

const permanent = ['china', 'france', 'russian-federation', 'united-kingdom', 'united-states'];
const elected = [
  'algeria',
  'bangladesh',
  'brazil',
  'ghana',
  'indonesia',
  'ireland',
  'jamaica',
  'kenya',
  'norway',
  'slovenia',
];
const others = ['velora', 'opposition', 'african-union', 'relief', 'advocacy', 'secretary-general', 'dravia', 'press'];

describe('in a few games', () => {
  const writing = ['draft-created', 'draft-tabled', 'interest-read', 'reading-answered', 'troops-pledged'] as const;

  test.each([...permanent, ...elected])('%s stands behind texts and votes, and says why', (seat) => {
    expect(missing(['draft-sponsored', 'ballot-cast', 'reasons-noted'], doneBy(seat))).toEqual([]);
  });

  test('the permanent members write, offer deals, read others and give orders', () => {
    expect(missing([...writing, 'deal-offered', 'order-given'], doneBy(...permanent))).toEqual([]);
  });

  test('the elected members write, answer deals and show how they lean', () => {
    expect(missing([...writing, 'deal-answered', 'leaning-shown'], doneBy(...elected))).toEqual([]);
  });

  test.each([
    ['velora', ['consent-answered', 'deed-done']],
    ['opposition', ['deed-done']],
    ['african-union', ['troops-pledged', 'order-given']],
    ['relief', ['deed-done']],
    ['advocacy', ['deed-done']],
    ['secretary-general', ['good-offices-used', 'interest-read']],
    ['dravia', ['troops-pledged']],
    ['press', ['interest-read']],
  ] as const)('%s, without a vote, does what is its own to do', (seat, kinds) => {
    expect(missing(kinds, doneBy(seat))).toEqual([]);
    expect(doneBy(seat)).not.toContain('ballot-cast');
  });

  test('texts are amended: proposed, supported, accepted, withdrawn, and put to the vote', () => {
    const kinds = ['amendment-proposed', 'amendment-supported', 'amendment-accepted', 'amendment-withdrawn'] as const;
    expect(missing([...kinds, 'text-revised'], doneBy(...permanent, ...elected))).toEqual([]);
    const votes = games.flatMap(({ council }) => council.results.filter(({ subject }) => subject.kind === 'amendment'));
    expect(votes.length).toBeGreaterThan(0);
    for (const { ballots } of votes) expect(Object.keys(ballots)).toHaveLength(permanent.length + elected.length);
    const settled = games.flatMap(({ council }) => Object.values(council.amendments).map(({ status }) => status));
    const share = settled.filter((status) => status === 'accepted' || status === 'adopted').length / settled.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.85);
  });

  test('every one of the others has done something, and was told of no refusal: all games came to their end', () => {
    for (const seat of others) expect(doneBy(seat).size, seat).toBeGreaterThan(0);
    // The arena stops at the first command that is refused.
    expect(games.map(({ seed }) => seed)).toEqual(seeds);
    for (const { council } of games) expect(council.phase).toBe('ended');
  });

  test('the floor is spoken on, texts are written, changed and given up, and guests are invited', () => {
    const kinds: readonly Event['kind'][] = [
      ...(['speaker-listed', 'floor-given', 'words-recorded', 'floor-ended', 'participation-proposed'] as const),
      ...(['clause-added', 'clause-changed', 'clause-removed', 'draft-withdrawn'] as const),
    ];
    expect(missing(kinds, doneBy(...permanent, ...elected))).toEqual([]);
    for (const seat of ['velora', 'opposition', 'african-union', 'secretary-general']) {
      expect(doneBy(seat), seat).toContain('words-recorded');
    }
  });

  test('what was taken for an interest is confirmed exactly where it is one', () => {
    for (const { council } of games) {
      const answered = Object.values(council.readings).filter(({ answer }) => answer !== null);
      expect(answered.length).toBeGreaterThan(2);
      for (const reading of answered) expect(reading.answer?.confirms).toBe(isTrueReading(council, reading));
    }
  });
});
