/** Law 3: secrets never leave. What is shown and told is searched for them, and must not depend on them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../shared/council/events.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import {
  type Council,
  type Draft,
  isPresent,
  isStoodIn,
  type Seat,
  type Statement,
  seatOf,
  type Vote,
} from '../../shared/council/state.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView, standInView } from '../../shared/council/views/seatView.ts';
import type { PersonId, Policy, SeatId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfSeven,
  act,
  aDraftBy,
  facilitator as aFacilitator,
  by,
  consultations,
  did,
  given,
  personFor,
  plainly,
  seated,
  table,
  withdraw,
} from '../support/council.ts';
import { anyBeginning, anySteps, anyWorld, outsiders, people, play } from './histories.ts';
import { secretWordsFrom, withAnotherWorld } from './secrets.ts';
import { type Reader, talkHiddenFrom, withOtherTalk } from './talkSecrets.ts';

const isMember = (council: Council, seat: SeatId | null): boolean =>
  seat !== null && council.seats[seat]?.kind !== 'non-member';
/** Whoever has a hand in a text reads it, the members what is or was under silence, and everybody what has a symbol. */
const isLegible = (council: Council, { symbol, drafters, circulated }: Draft, seat: SeatId | null): boolean =>
  symbol !== '' || (seat !== null && drafters.includes(seat)) || (circulated && isMember(council, seat));
const isIssued = ({ status }: Statement): boolean => status === 'issued';
const isAtArria = (council: Council, seat: SeatId | null): boolean =>
  isMember(council, seat) || (seat !== null && council.arria?.briefer === seat);

/** Words that a seat may not read: of texts and statements that others negotiate on, and of informal meetings. */
function hiddenFrom(council: Council, seat: SeatId | null): readonly string[] {
  const drafts = Object.values(council.drafts);
  const statements = Object.values<Statement>(council.statements);
  const readable = statements.filter((each) => isIssued(each) || isMember(council, seat));
  const shown = new Set([
    ...drafts.filter((draft) => isLegible(council, draft, seat)).map(({ title }) => title),
    ...readable.flatMap(({ title, text, broken }) => [title, text, broken?.reason ?? '']),
    ...drafts.filter((draft) => isLegible(council, draft, seat)).map(({ broken }) => broken?.reason ?? ''),
    ...(isAtArria(council, seat) ? (council.arria?.heard ?? []).map(({ text }) => text) : []),
  ]);
  const all = [
    ...drafts.flatMap(({ title, broken }) => [title, broken?.reason ?? '']),
    ...statements.flatMap(({ title, text, broken }) => [title, text, broken?.reason ?? '']),
    ...(council.arria?.heard ?? []).map(({ text }) => text),
  ];
  return [...[...new Set(all)].filter((words) => words !== '' && !shown.has(words)), ...reasonsIn(council)];
}

/** Why stand-ins have voted as they did nobody reads: their points, as they stand in JSON. */
const reasonsIn = ({ reasons }: Council): readonly string[] =>
  Object.values(reasons).flatMap((of) => Object.values(of).flatMap((each) => each.map(({ points }) => `${points}`)));

function expectWithout(shown: unknown, words: readonly string[]): void {
  const json = JSON.stringify(shown);
  expect(words.filter((word) => json.includes(word))).toEqual([]);
}

const idsOf = (council: Council) => Object.keys(council.people);
const audiences: readonly Audience[] = [
  ...people.map((person): Audience => ({ role: 'person', person })),
  { role: 'facilitator' },
  { role: 'projector' },
];
const seatOfAudience = (council: Council, to: Audience): SeatId | null =>
  to.role === 'person' ? (seatOf(council, to.person)?.id ?? null) : null;

const nobody: Reader = { role: 'nobody' };
const facilitator: Reader = { role: 'facilitator' };
const readerOf = (council: Council, person: PersonId) =>
  ({ role: 'person', person, seat: seatOf(council, person)?.id ?? null }) as const;
const readerIn = (council: Council, to: Audience): Reader => {
  if (to.role === 'person') return readerOf(council, to.person);
  return to.role === 'facilitator' ? facilitator : nobody;
};

const otherChoices: Record<Choice, Choice> = {
  yes: 'no',
  no: 'abstain',
  abstain: 'yes',
  not_participating: 'yes',
  absent: 'absent',
};

/**
 * The same council with other secrets: other ballots in the open vote, none of the texts, statements and informal meetings
 * that a seat does not know of, and another world behind what is reported.
 */
function withOtherSecrets(council: Council, reader: Reader): Council {
  const keeps = 'seat' in reader ? reader.seat : null;
  const { vote } = council;
  const other = otherChoices;
  const ballots = Object.entries(vote?.ballots ?? {}).map(([seat, choice]) => [
    seat,
    seat === keeps ? choice : other[choice],
  ]);
  const drafts = Object.entries<Draft>(council.drafts).flatMap(([id, draft]) => {
    if (isLegible(council, draft, keeps)) return [[id, draft]];
    // Whose draft was withdrawn the facilitator knows, who may bring it back, and nothing of what it says.
    const isKnown = reader.role === 'facilitator' && draft.status === 'withdrawn';
    return isKnown ? [[id, { ...draft, title: 'Another text', clauses: [], drafters: [], sponsors: [] }]] : [];
  });
  const statements = Object.entries<Statement>(council.statements).filter(
    ([, statement]) => isIssued(statement) || isMember(council, keeps),
  );
  const elsewhere = withOtherTalk(withAnotherWorld(council, keeps), reader);
  return {
    ...elsewhere,
    vote: elsewhere.vote &&
      vote && { ...elsewhere.vote, ballots: Object.fromEntries(ballots), byStandIn: otherMarks(vote, keeps) },
    reasons: Object.fromEntries(Object.keys(council.reasons).map((number) => [number, anotherReason])),
    drafts: Object.fromEntries(drafts),
    statements: Object.fromEntries(statements),
    arria: isAtArria(council, keeps) ? council.arria : null,
  };
}

/** Whoever knows the seed knows what stand-ins will do. */
const withAnotherSeed = (council: Council): Council => ({
  ...council,
  setup: { ...council.setup, seed: (council.setup.seed ^ 0x5eed) >>> 0 },
});

const anotherReason = { kenya: [{ points: 0.577215, what: { kind: 'deal' } }] } as Council['reasons'][number];

/** For whom a stand-in has cast, so far: of the open vote nobody is told. */
const otherMarks = ({ ballots, byStandIn }: Vote, keeps: SeatId | null): readonly SeatId[] =>
  (Object.keys(ballots) as SeatId[]).filter((seat) => byStandIn.includes(seat) === (seat === keeps));

/**
 * Other instructions, none of them in favour or from in favour: that alone shows (rule A3), but for whom a stand-in acts (A4);
 * and stand-ins that play otherwise.
 */
const withOtherPolicies = (council: Council): Council => ({
  ...council,
  standIns: { secondsPerMove: 1, level: 'novice', mayVeto: !council.standIns.mayVeto },
  seats: Object.fromEntries(
    Object.entries(council.seats).map(([id, seat]) => [
      id,
      seat.policy === 'in-favour' || isStoodIn(council, seat) ? seat : { ...seat, policy: otherPolicy(council, seat) },
    ]),
  ),
});

/** That a stand-in acts everybody sees, and that one would act nobody does. */
function otherPolicy(council: Council, seat: Seat): Policy {
  if (isPresent(council, seat)) return seat.policy === 'stand-in' ? 'absent' : 'stand-in';
  return seat.policy === 'against' ? 'abstain' : 'against';
}

const alongHistories = (check: (council: Council, now: number) => void, numRuns = 60) =>
  fc.assert(
    fc.property(anyBeginning, anySteps(100), (beginning, steps) => {
      for (const { council, before, now } of play(beginning, steps)) if (council !== before) check(council, now);
    }),
    { numRuns },
  );

describe('the public view', () => {
  test('B3 A1 D1 names no person, no policy and no working draft, along any history', () => {
    alongHistories((council) => {
      const view = publicView(council);
      expectWithout(view, [
        ...idsOf(council),
        ...hiddenFrom(council, null),
        ...secretWordsFrom(council, null),
        ...talkHiddenFrom(council, nobody),
        '"policy"',
        'in-favour',
        '"chance"',
        '"seed"',
        '"briefs"',
        '"entries"',
        '"batna"',
      ]);
    });
  });

  test('B3 A1 D1 A8 is the same whatever the open ballots, the working drafts, the policies and the seed are', () => {
    alongHistories((council) => {
      const view = publicView(council);
      expect(publicView(withOtherPolicies(withOtherSecrets(council, nobody)))).toEqual(view);
      // Who presides first the seed has drawn, and everybody sees it.
      expect({ ...publicView(withAnotherSeed(council)), president: view.president }).toEqual(view);
    });
  });

  test('B3 the facilitator’s view is the same whatever the open ballots and the working drafts are', () => {
    alongHistories((council) => {
      // For a seat that nobody holds the facilitator acts, and learns of what it has as its holder would.
      // What may come the facilitator knows, and holds back or throws in (rule FA5).
      const shownOf = (of: Council) => {
        const { classroom, ...view } = facilitatorView(of);
        return { ...view, acts: null, classroom: { ...classroom, deck: null } };
      };
      const view = shownOf(council);
      expect(shownOf(withOtherSecrets(council, facilitator))).toEqual(view);
      expectWithout(view, [
        ...idsOf(council),
        ...hiddenFrom(council, null),
        ...secretWordsFrom(council, null),
        ...talkHiddenFrom(council, facilitator),
      ]);
      // The facilitator sees the rounds, and neither what a capital tells its seat nor what is true.
      const { classroom: _classroom, ...rest } = view;
      expectWithout(rest, ['"interests"', '"redLines"', '"capital"', '"batna"', '"troops"', '"reports"']);
    });
  });
});

describe('the view of a seat', () => {
  test('B3 D1 names no person and no working draft of others, and is the same whatever their secrets are', () => {
    alongHistories((council, now) => {
      for (const person of [...people, ...outsiders]) {
        const reader = readerOf(council, person);
        const { seat } = reader;
        const view = seatView(council, person, now);
        expectWithout(view, [
          ...idsOf(council),
          ...hiddenFrom(council, seat),
          ...secretWordsFrom(council, seat),
          ...talkHiddenFrom(council, reader),
          '"policy"',
        ]);
        expect(seatView(withOtherPolicies(withOtherSecrets(council, reader)), person, now)).toEqual(view);
      }
    }, 30);
  });

  test('B3 one’s own ballot and drafts are in it', () => {
    alongHistories((council, now) => {
      for (const person of people) {
        const seat = seatOf(council, person);
        const view = seatView(council, person, now);
        expect(view.ballot).toBe((seat && council.vote?.ballots[seat.id]) ?? null);
        const own = Object.values(council.drafts).filter(
          (draft) =>
            (draft.status === 'working' || draft.status === 'silence') &&
            draft.symbol === '' &&
            seat !== null &&
            isLegible(council, draft, seat.id),
        );
        expect(view.drafts.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
      }
    }, 30);
  });
});

describe('the view of a stand-in', () => {
  test('A4 A8 is that of its seat and of no other, and is the same whatever the secrets of others are', () => {
    let seen = 0;
    alongHistories((council, now) => {
      for (const seat of Object.values<Seat>(council.seats)) {
        const view = plainly(standInView(council, seat.id, now));
        expect(view.seat).toBe(isStoodIn(council, seat) ? seat.id : null);
        if (view.seat === null) {
          expect(view).toMatchObject({ ballot: null, drafts: [], statements: [], arria: null, dealings: null });
          continue;
        }
        seen += 1;
        const reader: Reader = { role: 'stand-in', seat: seat.id };
        expectWithout(view, [
          ...idsOf(council),
          ...hiddenFrom(council, seat.id),
          ...secretWordsFrom(council, seat.id),
          ...talkHiddenFrom(council, reader),
          '"policy"',
        ]);
        const other = withOtherPolicies(withOtherSecrets(council, reader));
        expect(plainly(standInView(other, seat.id, now))).toEqual(view);
      }
    }, 40);
    expect(seen).toBeGreaterThan(100);
  });
});

describe('the dossier of a seat', () => {
  test('T3 T5 T6 C2 has no word of another’s, and is the same whatever their secrets and the true figures are', () => {
    let found = 0;
    fc.assert(
      fc.property(anyWorld, anySteps(60), (beginning, steps) => {
        for (const { council, before } of play(beginning, steps)) {
          if (council === before) continue;
          for (const person of [...people, ...outsiders]) {
            const reader = readerOf(council, person);
            const { seat } = reader;
            const dossier = dossierOf(council, person);
            // Sealed in the lobby, it is nobody’s yet.
            expect(dossier === null).toBe(seat === null || council.people[person]?.opened !== seat);
            if (!dossier) continue;
            found += 1;
            expectWithout(dossier, [
              ...idsOf(council),
              ...hiddenFrom(council, null),
              ...secretWordsFrom(council, seat),
              ...talkHiddenFrom(council, reader),
            ]);
            expect(dossierOf(withOtherSecrets(council, reader), person)).toEqual(dossier);
          }
        }
      }),
      { numRuns: 30 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

/** What nobody hears of; some of it shows in a view. */
const untold = [
  ...[
    'ballot-cast',
    'reasons-noted',
    'leaning-shown',
    'stand-ins-set',
    'ballot-advised',
    'key-withheld',
    'order-signed',
  ],
  ...['roster-set', 'person-labelled', 'inject-held', 'inject-improvised', 'facilitator-admitted', 'channel-left'],
];

describe('what is told of an event', () => {
  test('B3 D1 names no person, no ballot of others and no working draft of others', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(100), (beginning, steps) => {
        for (const { decision, council } of play(beginning, steps)) {
          for (const event of decision.accepted ? decision.events : []) {
            for (const to of audiences) {
              const told = redactEvent(event, to, council);
              if (untold.includes(event.kind)) expect(told).toBeNull();
              if (!told) continue;
              const seat = seatOfAudience(council, to);
              expectWithout(told, [
                ...idsOf(council),
                ...hiddenFrom(council, seat),
                ...secretWordsFrom(council, seat),
                ...talkHiddenFrom(council, readerIn(council, to)),
                '"policy"',
              ]);
              // Nobody but its readers hears that a draft exists.
              if ('draft' in told && told.draft !== null) {
                const draft = council.drafts[told.draft];
                expect(draft && isLegible(council, draft, seat)).toBe(true);
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('A1 B3 is the same whatever the ballot and the policy say, but to whoever cast it', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(100), (beginning, steps) => {
        for (const { decision, council } of play(beginning, steps)) {
          for (const event of decision.accepted ? decision.events : []) {
            if (event.kind === 'policy-set') {
              for (const to of audiences) expect(redactEvent(event, to, council)).toBeNull();
            }
            if (event.kind !== 'ballot-cast') continue;
            for (const person of people) {
              if (seatOf(council, person)?.id === event.seat) continue;
              const to: Audience = { role: 'person', person };
              expect(redactEvent({ ...event, choice: 'not_participating', byStandIn: true }, to, council)).toEqual(
                redactEvent({ ...event, choice: 'yes', byStandIn: false }, to, council),
              );
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('FA4 D1 that a text was brought back is told to those who read it, and to whoever did it', () => {
  const withdrawn = given(
    aCouncilOfSeven(),
    seated('brazil', 'kenya'),
    consultations,
    aDraftBy('brazil'),
    did(by('brazil'), withdraw('d1')),
  );
  const correction = { what: 'draft', draft: 'd1' };
  const { council, events } = did(aFacilitator, act('correct', { correction, reason: 'A slip.' }))(withdrawn);
  const event = events.at(-1) as Event;
  const tells = (to: Audience) => redactEvent(event, to, council)?.kind ?? null;
  expect(tells({ role: 'person', person: personFor('brazil') })).toBe('corrected');
  expect(tells({ role: 'facilitator' })).toBe('corrected');
  expect(tells({ role: 'person', person: personFor('kenya') })).toBeNull();
  expect(tells({ role: 'projector' })).toBeNull();
  expect(publicView(council).room.corrections).toEqual([]);
  const tabled = did(by('brazil'), table('d1'))({ ...withdrawn, council });
  expect(publicView(tabled.council).room.corrections).toHaveLength(1);
});
