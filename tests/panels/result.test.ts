/** The result of a vote in plain words, from results of the real kernel. */
import { describe, expect, test } from 'vitest';
import { motionIn, verdictOf, whyOf } from '../../client/panels/ResultCard.tsx';
import { english } from '../../client/text/english/interface.ts';
import { named } from '../../client/text/english/names.ts';
import type { Result } from '../../shared/council/events.ts';
import type { Choice } from '../../shared/council/rules/tally.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import {
  aCouncilOfSeven,
  aDraftTabledBy,
  ballots,
  compact,
  consultations,
  given,
  seated,
  voteOpen,
  voting,
} from '../support/council.ts';

/** A vote on Kenya's draft; whoever is not named votes in favour. */
function closed(others: Readonly<Partial<Record<Exclude<Choice, 'absent'>, readonly string[]>>>): {
  readonly now: PublicView;
  readonly result: Result;
} {
  const named = Object.values(others).flat();
  const { council } = given(
    aCouncilOfSeven(),
    seated(...compact),
    consultations,
    aDraftTabledBy('kenya'),
    voting,
    voteOpen,
    ...Object.entries(others).map(([choice, seats]) => ballots(choice as Exclude<Choice, 'absent'>, ...seats)),
    ballots('yes', ...compact.filter((seat) => !named.includes(seat))),
  );
  const now = publicView(council);
  const result = now.results.at(-1);
  if (!result) throw new Error('no vote was closed');
  return { now, result };
}
const why = ({ now, result }: ReturnType<typeof closed>): string => whyOf(result, now.seats);
/** The same count, had the Council voted on a motion. */
function asMotion({ now, result }: ReturnType<typeof closed>, outcome: Result['outcome']) {
  const subject = { kind: 'motion', motion: 'take-next', by: 'united-kingdom' as never, draft: null } as const;
  return { now, result: { ...result, outcome, subject, character: 'procedural', vetoedBy: [], symbol: '' } as Result };
}

describe('why a text was adopted or not', () => {
  test('adopted: the count, the need, and no permanent member', () => {
    expect(why(closed({}))).toBe('Seven votes in favour; five are needed. No permanent member voted against.');
  });

  test('vetoed: by whom, with articles, in the singular and in the plural', () => {
    expect(why(closed({ no: ['russian-federation'] }))).toBe(
      'The Russian Federation, a permanent member, voted against. Six votes would have been enough: five are needed.',
    );
    expect(why(closed({ no: ['china', 'united-states'] }))).toBe(
      'China and the United States, permanent members, voted against. Five votes would have been enough: five are needed.',
    );
  });

  test('failed on the count: a vote of a permanent member against was no veto', () => {
    expect(
      why(closed({ no: ['russian-federation'], abstain: compact.filter((seat) => seat !== 'russian-federation') })),
    ).toBe(
      'No votes in favour; five are needed. The vote of the Russian Federation against was no veto, because the count had already failed.',
    );
    expect(why(closed({ no: ['china', 'united-kingdom'], abstain: ['france', 'brazil', 'kenya'] }))).toContain(
      'The votes of China and the United Kingdom against were no vetoes',
    );
  });
});

describe('a motion', () => {
  test('is carried against a permanent member, and the card says that this is no veto', () => {
    const carried = asMotion(closed({ no: ['russian-federation'] }), 'adopted');
    expect(verdictOf(carried.result)).toBe('The motion is carried');
    expect(why(carried)).toContain('The Russian Federation voted against, and on procedure that is no veto.');
  });

  test('that is not carried never speaks of a veto', () => {
    const failed = asMotion(closed({ no: ['china', 'russian-federation', 'kenya'] }), 'not-adopted-procedural');
    expect(verdictOf(failed.result)).toBe('The motion is not carried');
    expect(why(failed)).toBe('Four votes in favour; five are needed.');
  });

  test('is named, with whoever moved it and the draft that it is about', () => {
    const { now } = closed({});
    const motion = { kind: 'motion', by: 'kenya' as never } as const;
    expect(motionIn({ ...motion, motion: 'adjourn', draft: null }, now.seats, now.drafts)).toBe(
      'Motion to adjourn the votes, moved by Kenya',
    );
    const draft = now.drafts[0]?.id ?? null;
    expect(
      motionIn({ ...motion, by: 'united-states' as never, motion: 'take-next', draft }, now.seats, now.drafts),
    ).toBe('Motion to vote on S/2031/1 next, moved by the United States');
  });
});

test('names have an article where English has one, and no other', () => {
  const { seats } = publicView(given(aCouncilOfSeven()).council);
  expect(seats.map(({ name }) => named(name)).filter((name) => name.startsWith('the '))).toEqual([
    'the Russian Federation',
    'the United Kingdom',
    'the United States',
  ]);
  expect(['African Union', 'Secretary-General', 'Relief agencies', 'Velora', 'Dravia'].map(named)).toEqual([
    'the African Union',
    'the Secretary-General',
    'Relief agencies',
    'Velora',
    'Dravia',
  ]);
  expect(english.result.byPolicy(['United Kingdom', 'China'])).toBe(
    'The United Kingdom and China voted on standing instructions.',
  );
});
