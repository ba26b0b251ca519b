/** The result of a vote in plain words, from results of the real kernel. */
import { describe, expect, test } from 'vitest';
import { aboutOf, subjectIn, verdictOf, vetoIn, whyOf } from '../../client/panels/ResultCard.tsx';
import { namesIn } from '../../client/store/naming.ts';
import * as english from '../../client/text/english/interface.ts';
import { named } from '../../client/text/english/names.ts';
import type { Motion, Result, Subject } from '../../shared/council/events.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { AmendmentId, DraftId, MotionKind, SeatId } from '../../shared/council/vocabulary.ts';
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
const aMotion = (motion: MotionKind, by: string, draft: DraftId | null = null): Motion => ({
  ...{ kind: 'motion', motion, by: by as SeatId, draft, round: null, to: null, seconds: null },
});
/** The same count, had the Council voted on a motion. */
function asMotion({ now, result }: ReturnType<typeof closed>, outcome: Result['outcome']) {
  const subject = aMotion('take-next', 'united-kingdom');
  const motion: Result = { ...result, outcome, subject, character: 'procedural', vetoedBy: [], symbol: '' };
  return { now, result: motion };
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
    expect(subjectIn(aMotion('adjourn', 'kenya'), now)).toBe('Motion to adjourn the meeting, moved by Kenya');
    const draft = now.drafts[0]?.id ?? null;
    expect(subjectIn(aMotion('take-next', 'united-states', draft), now)).toBe(
      'Motion to vote on S/2031/1 next, moved by the United States',
    );
    expect(subjectIn({ ...aMotion('adjourn-until', 'kenya'), round: 2 }, now)).toContain('until round 2');
    expect(subjectIn(aMotion('postpone', 'kenya', draft), now)).toContain('to postpone S/2031/1 indefinitely');
    expect(subjectIn({ ...aMotion('refer', 'kenya', draft), to: 'committee' }, now)).toContain('to a committee');
    expect(subjectIn({ ...aMotion('moderated-caucus', 'kenya'), seconds: 90 }, now)).toContain('of 90 seconds');
  });
});

describe('whatever else the Council votes on', () => {
  const { now, result } = closed({});
  const draft = now.drafts[0]?.id as DraftId;
  const by = 'kenya' as SeatId;
  const subjects = {
    draft: { kind: 'draft', draft },
    amendment: { kind: 'amendment', draft, amendment: 'a1' as AmendmentId },
    part: { kind: 'part', draft, clauses: [] },
    motion: aMotion('suspend', 'kenya'),
    agenda: { kind: 'agenda', item: null, by },
    invitation: { kind: 'invitation', seat: 'velora' as SeatId, by },
    ruling: { kind: 'ruling', by, upheld: true, point: { kind: 'speaker' } },
    preliminary: { kind: 'preliminary', draft, by },
  } satisfies { readonly [Kind in Subject['kind']]: Extract<Subject, { kind: Kind }> };

  test.each(Object.values(subjects))('$kind has a title, a question, and two verdicts of its own', (subject) => {
    const about = aboutOf({ ...result, subject }, now);
    expect(about).not.toMatch(/undefined|null|\[object/);
    const verdicts = (['adopted', 'not-adopted-procedural'] as const).map((outcome) =>
      verdictOf({ ...result, subject, outcome }),
    );
    expect(new Set(verdicts).size).toBe(2);
    const names = namesIn(now, 'a draft');
    expect(english.subject.question(subject, names)).toMatch(/^Those in favour of .*\.$/);
    const spoken = [true, false].map((adopted) =>
      english.subject.verdict(subject, adopted, 'S/RES/2901 (2031)', names),
    );
    expect(new Set(spoken).size).toBe(2);
    expect(spoken.join()).not.toMatch(/undefined|null|\[object/);
  });

  test('is named with whoever brought it before the Council', () => {
    expect(aboutOf({ ...result, subject: subjects.ruling }, now)).toBe(
      'The President’s ruling: the point of order that the speaker does not keep to the question is well taken, challenged by Kenya',
    );
    expect(aboutOf({ ...result, subject: subjects.preliminary }, now)).toBe('Is S/2031/1 procedural? asked by Kenya');
    expect(aboutOf({ ...result, subject: subjects.agenda }, now)).toBe('The provisional agenda, Kenya objects');
    expect(aboutOf({ ...result, subject: subjects.draft }, now)).toBe('S/2031/1 · Civilians in Northreach');
  });

  test('of a veto it is said what it was on', () => {
    const on = (subject: Subject) => vetoIn({ subject, symbol: 'S/2031/2' });
    expect(on(subjects.draft)).toBe('S/2031/2');
    expect(on(subjects.amendment)).toBe('the amendment to S/2031/2');
    expect(on(subjects.part)).toBe('a part of S/2031/2');
    expect(on(subjects.preliminary)).toBe('the question whether S/2031/2 is procedural');
    expect(english.floor.debateDue(on(subjects.amendment))).toContain('the veto on the amendment to S/2031/2');
  });

  test('is put in the words of the President', () => {
    const names = namesIn(now, 'a draft');
    expect(english.subject.question(subjects.agenda, names)).toContain('adopting the provisional agenda');
    expect(english.subject.question(subjects.ruling, names)).toContain('Those in favour of overruling the President');
    expect(english.subject.overrule(9)).toBe('To overrule the President’s ruling, nine are needed. No veto here.');
    expect(english.subject.noVeto(9)).toContain('No veto here');
    expect(english.subject.vetoCounts(9)).toContain('here a veto counts');
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
