import { describe, expect, test } from 'vitest';
import { evolve } from '../../shared/council/evolve.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  aDraftBy,
  aDraftTabledBy,
  answer,
  aTextTabledBy,
  aWorld,
  away,
  ballots,
  by,
  carried,
  consultations,
  createDraft,
  did,
  facilitator,
  freeze,
  given,
  instructed,
  joined,
  members,
  move,
  next,
  personFor,
  pledge,
  type Session,
  sayReady,
  seated,
  share,
  sponsor,
  table,
  until,
  useGoodOffices,
  voteClosed,
  voteOpen,
  voting,
} from '../support/council.ts';

const audience = (seat: string): Audience => ({ role: 'person', person: personFor(seat) });
const everybody: readonly Audience[] = [
  audience('france'),
  audience('kenya'),
  audience('norway'),
  { role: 'facilitator' },
  { role: 'projector' },
];
const toldTo = (session: Session, to: Audience) =>
  session.events.map((event) => redactEvent(event, to, session.council));
const rightsOf = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now).rights;
const two = seated('france', 'kenya');

describe('what everybody sees', () => {
  test('B3 who has cast is seen, what was cast is not, before the close', () => {
    const open = given(aCouncilOfFifteen(), two, aDraftTabledBy('kenya'), voteOpen, ballots('no', 'france'));
    const { seats, vote } = publicView(open.council);
    expect(seats.filter(({ cast }) => cast).map(({ id }) => id)).toEqual(['france']);
    expect(vote).toEqual({
      number: 1,
      subject: { kind: 'draft', draft: 'd1' },
      character: 'substantive',
      needed: 9,
    });
    // Whatever France's ballot says, everybody but France is shown and told the same.
    const otherwise = given(aCouncilOfFifteen(), two, aDraftTabledBy('kenya'), voteOpen, ballots('yes', 'france'));
    expect(publicView(open.council)).toEqual(publicView(otherwise.council));
    expect(facilitatorView(open.council)).toEqual(facilitatorView(otherwise.council));
    expect(seatView(open.council, personFor('kenya'), 0)).toEqual(seatView(otherwise.council, personFor('kenya'), 0));
    for (const to of everybody.slice(1)) expect(toldTo(open, to)).toEqual(toldTo(otherwise, to));
    for (const to of everybody) expect(toldTo(open, to).at(-1)).toBeNull();
    expect(seatView(open.council, personFor('france'), 0).ballot).toBe('no');
  });

  test('B3 after the close everybody sees every ballot', () => {
    const closed = given(
      aCouncilOfFifteen(),
      two,
      aDraftTabledBy('kenya'),
      voteOpen,
      ballots('no', 'france'),
      voteClosed,
    );
    expect(publicView(closed.council).results.at(-1)?.ballots).toMatchObject({ france: 'no', kenya: 'absent' });
    expect(publicView(closed.council).seats.some(({ cast }) => cast)).toBe(false);
    for (const to of everybody) {
      expect(toldTo(closed, to).at(-1)).toMatchObject({ kind: 'vote-closed', result: { totals: { no: 1 } } });
    }
  });

  test('A1 the policies of empty seats are the facilitator’s to see', () => {
    const plain = given(aCouncilOfFifteen(), two);
    const secret = given(aCouncilOfFifteen(), two, instructed('against', 'china'), instructed('abstain', 'norway'));
    expect(publicView(secret.council)).toEqual(publicView(plain.council));
    expect(facilitatorView(secret.council).policies).toMatchObject({ china: 'against', norway: 'abstain' });
    expect(facilitatorView(secret.council).policies).toMatchObject({ velora: 'absent' });
    for (const to of everybody) expect(toldTo(secret, to)).toEqual([...toldTo(plain, to), null, null]);
  });

  test('A3 the facilitator sees how many could vote in favour, and who is there', () => {
    const session = given(aCouncilOfFifteen(), two, joined('ghana'), away('kenya'), instructed('in-favour', 'norway'));
    const { reachable, people } = facilitatorView(session.council);
    expect(reachable).toBe(2);
    expect(people.map(({ seat, present }) => [seat, present])).toEqual([
      ['france', true],
      ['kenya', false],
      [null, true],
    ]);
  });

  test('S2 a seat is empty, away or present, and its holder goes by the display name', () => {
    const { council } = given(aCouncilOfFifteen(), two, away('kenya'));
    const seats = Object.fromEntries(publicView(council).seats.map((seat) => [seat.id, seat]));
    expect(seats.france).toMatchObject({
      presence: 'present',
      holder: seatView(council, personFor('france'), 0).name,
    });
    expect(seats.kenya).toMatchObject({ presence: 'away' });
    expect(seats.norway).toMatchObject({ presence: 'empty', holder: '' });
  });

  test('P1 the seats come in the order of the presidency, those without a vote last', () => {
    const { seats, president } = publicView(given(aCouncilOfFifteen(), consultations).council);
    const names = seats.filter(({ kind }) => kind !== 'non-member').map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(seats.slice(0, 15).every(({ kind }) => kind !== 'non-member')).toBe(true);
    expect(seats.slice(0, 15).map(({ id }) => id)).toContain(president);
  });

  test('D1 a working draft is seen by its drafters alone, a tabled text by everybody', () => {
    const shared = given(
      aCouncilOfFifteen(),
      two,
      seated('norway'),
      consultations,
      aDraftBy('kenya', { title: 'Sentinel' }),
      did(by('kenya'), share('d1', 'france')),
      did(by('france'), sponsor('d1')),
    );
    expect(publicView(shared.council).drafts).toEqual([]);
    expect(seatView(shared.council, personFor('norway'), 0)).toMatchObject({ drafts: [], rights: { drafts: {} } });
    for (const seat of ['kenya', 'france']) {
      expect(seatView(shared.council, personFor(seat), 0).drafts).toMatchObject([
        { title: 'Sentinel', drafters: ['kenya', 'france'], sponsors: ['france'] },
      ]);
    }
    for (const to of [audience('norway'), { role: 'facilitator' } as const, { role: 'projector' } as const]) {
      expect(toldTo(shared, to).slice(-3)).toEqual([null, null, null]);
    }
    expect(toldTo(shared, audience('france')).slice(-2)).toEqual([
      { kind: 'draft-shared', draft: 'd1', by: 'kenya' },
      { kind: 'draft-sponsored', draft: 'd1', seat: 'france' },
    ]);

    const tabled = given(shared, did(by('kenya'), { kind: 'table-draft', draft: 'd1' as DraftId }));
    // Who had a hand in the drafting is nobody's business afterwards.
    expect(publicView(tabled.council).drafts).toMatchObject([{ title: 'Sentinel', symbol: 'S/2031/1', drafters: [] }]);
    expect(seatView(tabled.council, personFor('kenya'), 0).drafts).toEqual([]);
  });

  test('B5 M2 M3 everybody sees which text the votes of the round come to next, if any', () => {
    const nextIn = (session: Session) => publicView(session.council).next;
    const texts = given(
      aCouncilOfFifteen({ votesPerRound: 1 }),
      seated(...members),
      aDraftTabledBy('kenya'),
      aDraftTabledBy('france'),
      voting,
    );
    expect(nextIn(given(aCouncilOfFifteen()))).toBeNull();
    expect(nextIn(texts)).toBe('d1');
    expect(nextIn(given(texts, voteOpen, voteClosed))).toBeNull();
    const nine = members.slice(0, 9);
    const moved = (motion: 'adjourn' | 'take-next', draft: string | null) =>
      given(texts, did(by('france'), move(motion, draft)), ballots('yes', ...nine), voteClosed);
    expect(nextIn(moved('take-next', 'd2'))).toBe('d2');
    expect(nextIn(moved('adjourn', null))).toBeNull();
  });

  test('F2 the time that a freeze left is seen by everybody', () => {
    const before = given(aCouncilOfFifteen(), two);
    expect(publicView(before.council).frozen).toBeNull();
    expect(publicView(given(before, did(facilitator, freeze)).council).frozen).toBe(-1);
    expect(publicView(given(before, consultations, did(facilitator, freeze)).council).frozen).toBe(240_000);
  });

  test('S1 somebody who is not in the room has an empty view', () => {
    const { council } = given(aCouncilOfFifteen(), two);
    expect(seatView(council, personFor('stranger'), 0)).toEqual({
      name: '',
      seat: null,
      opened: null,
      ballot: null,
      drafts: [],
      mustAbstain: false,
      statements: [],
      arria: null,
      dealings: null,
      ...{ channels: [], nudges: [], calls: [], delegation: null, posts: [], muted: false },
      rights: {
        acts: null,
        dealings: null,
        talk: {
          open: { bilateral: 'no-seat', group: 'no-seat', region: 'no-seat', delegation: 'no-seat' },
          ...{ press: 'no-seat', advise: 'no-seat', withhold: 'no-seat', sign: 'no-seat', call: 'unknown-person' },
        },
        takeSeat: 'unknown-person',
        openBrief: 'no-seat',
        cast: 'no-seat',
        ready: 'no-seat',
        create: 'no-seat',
        pledge: 'no-seat',
        goodOffices: 'no-seat',
        declareInterest: 'no-seat',
        consent: {},
        amendments: {},
        floor: expect.objectContaining({ gavel: 'no-seat', requestMeeting: 'no-seat', speak: 'no-seat' }),
        drafts: {},
      },
    });
    expect(seatView(council, 'propertyIsEnumerable' as ReturnType<typeof personFor>, 0).name).toBe('');
  });
});

describe('what a delegate may do', () => {
  test('D6 a sponsor is not offered to sponsor again', () => {
    const tabled = given(aCouncilOfFifteen(), two, aDraftTabledBy('kenya'));
    expect(rightsOf(tabled, 'kenya').drafts).toMatchObject({
      d1: {
        edit: 'text-is-tabled',
        table: 'text-is-tabled',
        sponsor: 'already-sponsor',
        unsponsor: 'no-member-sponsors',
        withdraw: null,
        takeNext: 'no-vote-in-informal',
      },
    });
    expect(rightsOf(tabled, 'france').drafts).toMatchObject({ d1: { sponsor: null, withdraw: 'not-the-penholder' } });
  });

  test('D5 a text that the law forbids is not offered for tabling', () => {
    const drafted = given(aCouncilOfFifteen(), two, consultations, aDraftBy('kenya', { template: null }));
    expect(rightsOf(drafted, 'kenya').drafts).toMatchObject({ d1: { edit: null, table: 'text-is-empty' } });
  });

  test('B1 the ballot is offered while a vote is open, to members, and readiness before and after it', () => {
    const open = given(aCouncilOfFifteen(), two, seated('velora'), aDraftTabledBy('kenya'), voteOpen);
    expect(rightsOf(open, 'france')).toMatchObject({ cast: null, ready: 'wrong-phase' });
    expect(rightsOf(open, 'velora')).toMatchObject({ cast: 'non-member-cannot-vote' });
    expect(rightsOf(given(open, voteClosed), 'france')).toMatchObject({ cast: 'no-vote-open', ready: null });
  });

  test('M1 motions are offered to members between two votes', () => {
    const between = given(aCouncilOfFifteen(), two, aDraftTabledBy('kenya'), aDraftTabledBy('kenya'), voting);
    expect(rightsOf(between, 'france')).toMatchObject({
      floor: { motions: { adjourn: null, suspend: null, 'moderated-caucus': 'not-by-these-rules' } },
      drafts: { d1: { takeNext: 'already-next' }, d2: { takeNext: null } },
    });
    expect(rightsOf(given(between, did(by('france'), move('adjourn'))), 'kenya').floor.motions.adjourn).toBe(
      'motion-only-between-votes',
    );
  });
});

describe('what is told', () => {
  test('F1 phases, readiness and votes are told to everybody, notes about the room to nobody', () => {
    const session = given(
      aCouncilOfFifteen(),
      seated('kenya'),
      did(by('kenya'), createDraft('Mine')),
      did(by('kenya'), sayReady()),
      did(by('kenya'), sayReady(false)),
      did(facilitator, next),
    );
    for (const to of everybody) {
      expect(toldTo(session, to)).toEqual([
        null,
        null,
        null,
        { kind: 'seat-taken', seat: 'kenya' },
        null,
        { kind: 'ready', seat: 'kenya' },
        null,
        { kind: 'phase-begun', phase: 'consultations', round: 1 },
      ]);
    }
  });

  /** What somebody is told of the events after a moment, each given the state after it, as the room tells it. */
  const toldSince = (before: Session, session: Session, to: Audience) => {
    let { council } = before;
    return session.events.slice(before.events.length).flatMap((event) => {
      council = evolve(council, event);
      return redactEvent(event, to, council) ?? [];
    });
  };
  const seats = seated('france', 'kenya', 'velora', 'secretary-general');

  test('L1 D1 a pledge to a working draft is told to its drafters, one to a tabled text or to the mandate to all', () => {
    const written = given(aWorld(), seats, consultations, aDraftBy('kenya'), did(by('kenya'), share('d1', 'france')));
    const pledged = given(written, did(by('france'), pledge('d1', 4)));
    const told = { kind: 'troops-pledged', seat: 'france', draft: 'd1', troops: 4 };
    expect(toldSince(written, pledged, audience('kenya'))).toEqual([told]);
    for (const to of [audience('velora'), audience('norway'), ...everybody.slice(3)]) {
      expect(toldSince(written, pledged, to)).toEqual([]);
    }
    const tabled = given(written, did(by('kenya'), table('d1')));
    const inPublic = given(tabled, did(by('france'), pledge('d1', 4)));
    for (const to of everybody) expect(toldSince(tabled, inPublic, to)).toEqual([told]);
    const mission = aTextTabledBy('kenya', [{ kind: 'mission', troops: 4 }]);
    const members = seated('china', 'united-states', 'united-kingdom', 'russian-federation', 'brazil');
    const adopted = given(aWorld(), seats, members, mission, carried);
    const added = given(adopted, did(by('france'), pledge(null, 2)));
    for (const to of everybody) expect(toldSince(adopted, added, to)).toEqual([{ ...told, draft: null, troops: 2 }]);
  });

  test('H1 O1 D8 T2 letters, good offices, texts that are set aside and mandates that end are told to all', () => {
    const members = seated('china', 'united-states', 'united-kingdom', 'brazil');
    const begun = given(
      aWorld(),
      seats,
      members,
      aTextTabledBy('kenya', [{ kind: 'territorial-integrity' }, { kind: 'mission', troops: 4 }]),
      aTextTabledBy('france', [{ kind: 'independence' }]),
    );
    const session = given(
      begun,
      did(by('velora'), answer('d1')),
      did(by('velora'), answer('d1', false)),
      carried,
      until('orders'),
      did(by('secretary-general'), useGoodOffices('acceptance')),
      until('sitrep'),
      until('field'),
    );
    const told = toldSince(begun, session, { role: 'projector' }).filter(
      ({ kind }) => !['phase-begun', 'vote-opened', 'vote-closed', 'situation-reported', 'proceeding'].includes(kind),
    );
    expect(told).toEqual([
      { kind: 'consent-answered', draft: 'd1', consents: true },
      { kind: 'consent-answered', draft: 'd1', consents: false },
      { kind: 'draft-set-aside', draft: 'd2', rule: 'G24' },
      { kind: 'good-offices-used', seat: 'secretary-general', aim: 'acceptance' },
      { kind: 'inject', title: 'Relief trucks turned back' },
      // What waited for the letter has lapsed.
      { kind: 'mandate-lapsed', resolution: 'S/RES/2901 (2031)' },
    ]);
    for (const to of everybody) {
      expect(toldSince(begun, session, to)).toEqual(toldSince(begun, session, { role: 'projector' }));
    }
  });

  test('T1 what is in force, what waits and until when everybody sees; whose legitimacy it has, nobody', () => {
    const members = seated('china', 'united-states', 'united-kingdom', 'brazil');
    const { council } = given(
      aWorld(),
      seats,
      members,
      aTextTabledBy('kenya', [
        { kind: 'mission', troops: 4 },
        { kind: 'sunset', rounds: '1' },
      ]),
      carried,
    );
    const { mandate } = publicView(council);
    const fields = { resolution: 'S/RES/2901 (2031)', chapter: 'vi', letter: false, round: 1, month: 0 };
    expect(mandate).toEqual({
      clauses: [
        { ...fields, clause: { kind: 'mission', troops: 4 }, consent: 'pending' },
        { ...fields, clause: { kind: 'sunset', rounds: '1' }, consent: 'not-needed' },
      ],
      until: 2,
      pledges: {},
      deployment: { wanted: 4, pledged: 0, deploys: 0, tired: 0 },
      pending: [{ draft: 'd1', resolution: 'S/RES/2901 (2031)', lapses: 2 }],
    });
    expect(council.mandate.legitimacy).not.toBeNull();
  });
});
