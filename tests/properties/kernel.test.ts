import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../shared/council/decide.ts';
import { type Event, eventSchema } from '../../shared/council/events.ts';
import { refusalRules } from '../../shared/council/refusals.ts';
import { canonical, NotAJournal, replay } from '../../shared/council/replay.ts';
import { dueAt, meetingStops, stepStops } from '../../shared/council/rules/session/clocks.ts';
import {
  type Council,
  delegationOf,
  isStoodIn,
  membersOf,
  type Person,
  type Seat,
} from '../../shared/council/state.ts';
import type { Channel } from '../../shared/council/talk.ts';
import type { PersonId, SeatId } from '../../shared/council/vocabulary.ts';
import { anyBeginning, anySteps, eventsOf, play } from './histories.ts';

/** What is true of every state, whatever happened. */
function expectSound(council: Council): void {
  const { people, seats, drafts, queue, vote, results, setup } = council;
  for (const [id, person] of Object.entries(people) as [PersonId, Person][]) {
    const seat = person.seat && seats[person.seat];
    if (seat) expect(delegationOf(seat)).toContain(id);
    if (person.removed) expect(seat).toBeNull();
  }
  for (const seat of Object.values<Seat>(seats)) {
    if (seat.holder === null) expect([seat.team, seat.ready && !isStoodIn(council, seat)]).toEqual([[], false]);
    for (const id of delegationOf(seat)) expect(people[id]?.seat).toBe(seat.id);
    expect(new Set(delegationOf(seat)).size).toBe(delegationOf(seat).length);
    expect(delegationOf(seat).length).toBeLessThanOrEqual(setup.delegation);
  }
  expectTalkSound(council);
  const waiting = Object.values(drafts).filter(({ status }) => status === 'tabled');
  expect(new Set(queue)).toEqual(new Set(waiting.map(({ id }) => id)));
  expect(queue).toHaveLength(waiting.length);
  for (const { author, sponsors } of waiting) {
    // A State's text stays the State's, though a member asks for the vote on it (rule 38).
    if (seats[author]?.entry !== 'rule-37') expect(sponsors.length).toBeGreaterThan(0);
  }
  if (vote?.subject.kind === 'draft') expect(drafts[vote.subject.draft]?.status).toBe('tabled');
  if (vote) expect(['meeting', 'voting']).toContain(council.phase);
  // Votes are counted one by one, those that were annulled with them.
  const numbers = [...results, ...council.annulled].map((each) => each.vote);
  expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, index) => index + 1));
  expectMeetingSound(council);
  const symbols = Object.values(drafts).flatMap(({ symbol }) => (symbol ? [symbol] : []));
  expect(new Set(symbols).size).toBe(symbols.length);
  const resolutions = results.flatMap(({ resolution }) => (resolution ? [resolution] : []));
  expect(new Set(resolutions).size).toBe(resolutions.length);
  for (const result of results) {
    const counted = Object.values(result.totals).reduce((sum, each) => sum + each, 0);
    expect(counted).toBe(membersOf(setup).length);
    expect(result.outcome === 'vetoed').toBe(result.vetoedBy.length > 0);
    if (result.outcome === 'adopted') expect(result.totals.yes).toBeGreaterThanOrEqual(result.needed);
  }
  for (let round = 1; round <= council.round; round += 1) {
    const voted = results.filter((result) => result.round === round && result.subject.kind === 'draft');
    expect(voted.length).toBeLessThanOrEqual(setup.votesPerRound);
  }
  expectMarksSound(council);
  if (council.phase === 'ended') expect([council.deadline, council.frozen, vote]).toEqual([null, null, null]);
  if (council.frozen) expect(council.deadline).toBeNull();
}

/** Rules S8, CH4, CH5, F7: keys are of permanent members, notes are numbered as they were written, and the bell stops all. */
function expectTalkSound({ talk, classroom, vote, results, people, seats, frozen }: Council): void {
  for (const { notes, members, kind } of Object.values<Channel>(talk.channels)) {
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
    for (const { status, visibility, author, version } of notes) {
      if (status !== 'sent') expect([visibility, author !== null]).toEqual(['held', true]);
      expect(version).toBeGreaterThan(0);
    }
    for (const id of Object.keys(members)) expect(seats).toHaveProperty(id);
    if (kind === 'bilateral') expect(Object.keys(members)).toHaveLength(2);
  }
  const keptBack = Object.keys(vote?.withheld ?? {}) as SeatId[];
  for (const id of [...keptBack, ...results.flatMap(({ withheld }) => withheld)]) {
    expect(seats[id]?.kind).toBe('permanent');
  }
  for (const { withheld, vetoedBy, ballots } of results) {
    for (const id of withheld) expect([ballots[id], vetoedBy.includes(id)]).toEqual(['absent', false]);
  }
  const names = Object.values(people).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(classroom.heldBack).size).toBe(classroom.heldBack.length);
  if (classroom.bell.rung) expect(frozen).not.toBeNull();
}

/** Rules A4, A8, F6: what is marked as a stand-in's is a ballot, and has reasons only there; alone nobody has a deadline. */
function expectMarksSound({ vote, results, reasons, leanings, seats, setup, deadline }: Council): void {
  const marked = new Map(
    [...results, ...(vote ? [{ ...vote, vote: vote.number }] : [])].map((each) => [each.vote, each]),
  );
  for (const { byStandIn, ballots } of marked.values()) {
    expect(new Set(byStandIn).size).toBe(byStandIn.length);
    for (const seat of byStandIn) expect(ballots[seat] ?? 'absent').not.toBe('absent');
  }
  for (const { byStandIn, byPolicy } of results)
    expect(byStandIn.filter((seat) => byPolicy.includes(seat))).toEqual([]);
  for (const [number, of] of Object.entries(reasons)) {
    for (const seat of Object.keys(of) as SeatId[]) expect(marked.get(Number(number))?.byStandIn).toContain(seat);
  }
  for (const of of Object.values(leanings)) {
    for (const seat of Object.keys(of) as SeatId[]) expect(seats[seat]?.kind).toBe('elected');
  }
  if (setup.solo !== null) expect(deadline).toBeNull();
}

/** Whatever waits has a clock, so that no meeting hangs; and what stands still is known. */
function expectMeetingSound(council: Council): void {
  const { meeting, vote, phase, stopped, frozen } = council;
  expect(meeting === null).toBe(phase !== 'meeting' && phase !== 'voting');
  if (phase !== 'lobby' && phase !== 'ended' && !frozen) expectToGoOn(council);
  expect(stopped.step !== null).toBe(stepStops(council));
  expect(stopped.meeting !== null).toBe(meetingStops(council));
  if (!meeting) return;
  if (meeting.floor) expect(meeting.stage).toBe('debate');
  if (meeting.point) expect([meeting.ruling, vote]).toEqual([null, null]);
  const seats = meeting.list.map(({ seat }) => seat);
  expect(new Set(seats).size).toBe(seats.length);
  for (const seat of meeting.invited) expect(council.seats[seat]?.kind).toBe('non-member');
}

/** The next moment that is waited for brings something about: a clock that rang for nothing would drown out the others. */
function expectToGoOn(council: Council): void {
  const due = dueAt(council);
  // Whoever plays alone has no clock (rule F6): there the step goes on by whoever is in the room.
  if (due === null) {
    expect(council.setup.solo).not.toBeNull();
    expect(decide(council, { kind: 'next' }, { role: 'facilitator' }, 0)).toMatchObject({ accepted: true });
    return;
  }
  const decision = decide(council, { kind: 'note-deadline', deadline: due }, { role: 'server' }, due);
  expect(decision.accepted && decision.events.length > 0).toBe(true);
}

describe('the kernel, whatever is asked of it', () => {
  test('answers with events or with a refusal, and every state is sound', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(160), (beginning, steps) => {
        for (const { decision, before, council } of play(beginning, steps)) {
          if (!decision.accepted) {
            const { code, rule } = decision.refusal;
            // The law that a text breaks is named instead of D5 and D8.
            const isLaw = ['text-not-lawful', 'conflicts-with-mandate', 'amendment-not-lawful'].includes(code);
            // An amendment may also leave no text, one that is too long, or come to change nothing.
            const law = code === 'amendment-not-lawful' ? /^(G\d+|D2|D5|X1)$/ : /^G\d+$/;
            expect(rule).toMatch(isLaw ? law : new RegExp(`^${refusalRules[code]}$`));
            expect(council).toBe(before);
          } else if (decision.events.length > 0) expectSound(council);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('its events parse as what they are, and replayed from JSON they give the state that was', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(160), (beginning, steps) => {
        const happened = play(beginning, steps);
        const events = [...beginning.events, ...eventsOf(happened)];
        const written: unknown[] = JSON.parse(JSON.stringify(events));
        const read = written.map((event) => eventSchema.parse(event));
        expect(read).toEqual(events);
        const live = happened.at(-1)?.council ?? beginning.council;
        expect(canonical(replay(read))).toBe(canonical(live));
        expect(live.version).toBe(events.length);
      }),
    );
  });

  test('changes no state that was: an earlier state is as it was after any later event', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(40), (beginning, steps) => {
        const happened = play(beginning, steps);
        const written = happened.map(({ council }) => canonical(council));
        play({ ...beginning, council: happened.at(-1)?.council ?? beginning.council }, steps);
        expect(happened.map(({ council }) => canonical(council))).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });

  test('decides the same when asked the same again', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(40), (beginning, steps) => {
        const decisions = () => play(beginning, steps).map(({ decision }) => decision);
        expect(decisions()).toEqual(decisions());
      }),
      { numRuns: 30 },
    );
  });

  test('the histories of these tests go far: every kind of event and nearly every refusal is in them', () => {
    const kinds = new Set<Event['kind']>();
    const codes = new Set<string>();
    fc.assert(
      fc.property(anyBeginning, anySteps(160), (beginning, steps) => {
        for (const { decision } of play(beginning, steps)) {
          if (decision.accepted) for (const { kind } of decision.events) kinds.add(kind);
          else codes.add(decision.refusal.code);
        }
      }),
      // A fixed seed: this test is about the generator, not about the kernel.
      { seed: 7, numRuns: 12_000 },
    );
    const every = eventSchema.options
      .map((option) => option.shape.kind.value)
      .filter((kind) => kind !== 'session-opened');
    expect(every.filter((kind) => !kinds.has(kind))).toEqual([]);
    // A hundred people, six drafts by one seat and whatever else has a high number are scenes that are longer than these.
    const tooLong = [
      ...['room-full', 'too-many-drafts', 'too-many-amendments', 'too-many-statements'],
      ...['enough-said', 'too-many-turns', 'arria-has-heard-enough', 'too-many-challenges'],
      ...['too-many-deals', 'offers-used-up', 'too-many-readings', 'contributor-is-tired'],
      ...['too-many-channels', 'too-many-notes', 'too-many-facilitators'],
    ];
    // All of them are told of 2031, when the Court has long been there.
    const elsewhere = ['no-court-yet', ...tooLong];
    expect(Object.keys(refusalRules).filter((code) => !codes.has(code) && !elsewhere.includes(code))).toEqual([]);
  }, 240_000);

  test('a journal that does not begin with its opening is not one', () => {
    expect(() => replay([])).toThrow(NotAJournal);
    expect(() => replay([{ kind: 'session-ended' }])).toThrow(NotAJournal);
  });
});
