import { describe, expect, test } from 'vitest';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Phase, SeatId } from '../../shared/council/vocabulary.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  act,
  answer,
  answerForHost,
  aTextBy,
  aTextTabledBy,
  aWorld,
  away,
  ballots,
  by,
  carried,
  compact,
  did,
  end,
  facilitator,
  freeze,
  given,
  personFor,
  pledge,
  type Session,
  seated,
  until,
  voteClosed,
  voteOpen,
  withdraw,
} from '../support/council.ts';

/** Under Chapter VI: access and the mission wait, mediation does not. */
const peacekeeping: readonly Clause[] = [
  { kind: 'mission', troops: 6 },
  { kind: 'humanitarian-access', level: 2 },
  { kind: 'mediation', level: 1 },
];
const chapterSeven: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];
const members = seated(...compact);
const all = seated(...compact, 'velora');
const tabled = given(aWorld(), all, aTextTabledBy('kenya', peacekeeping));
const waiting = given(tabled, did(by('france'), pledge('d1', 6)), carried);
const consentsOf = ({ council }: Session) =>
  council.mandate.clauses.map(({ clause, consent }) => [clause.kind, consent] as const);
const pendingIn = ({ council }: Session) => publicView(council).mandate.pending;
const lettersOf = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now).rights.consent;

describe('who answers for what, and when', () => {
  test('H1 the host state writes on a tabled text, and everybody sees it', () => {
    const session = tabled
      .when(by('velora'), answer('d1'))
      .then({ kind: 'consent-answered', draft: 'd1', consents: true, by: 'host' });
    expect(publicView(session.council).drafts).toMatchObject([{ id: 'd1', consents: true }]);
    expect(publicView(tabled.council).drafts).toMatchObject([{ id: 'd1', consents: false }]);
  });

  test('H1 before the vote is counted it may change its mind; the same letter again says nothing', () => {
    const consents = given(tabled, did(by('velora'), answer('d1')));
    consents.when(by('velora'), answer('d1')).then();
    tabled.when(by('velora'), answer('d1', false)).then();
    given(consents, voteOpen)
      .when(by('velora'), answer('d1', false))
      .then({ kind: 'consent-answered', draft: 'd1', consents: false, by: 'host' });
    const not = given(consents, did(by('velora'), answer('d1', false)), carried);
    expect(consentsOf(not)[0]).toEqual(['mission', 'pending']);
  });

  test('H1 a letter does not survive other words: the host state is asked again', () => {
    const change = { kind: 'delete', id: 'c3' };
    const other = given(tabled, aTextTabledBy('kenya', peacekeeping));
    const letters = given(other, did(by('velora'), answer('d1')), did(by('velora'), answer('d2')));
    const moved = given(letters, did(by('france'), act('propose-amendment', { draft: 'd1', change })));
    expect(moved.council.consents).toEqual(['d1', 'd2']);
    const accepted = given(moved, did(by('kenya'), act('accept-amendment', { amendment: 'a1' })));
    const amended = given(moved, voteOpen, ballots('yes', ...compact));
    const divided = given(
      ...[letters, did(by('france'), act('ask-division', { draft: 'd1', clauses: ['c3'] }))],
      ...[voteOpen, ballots('no', ...compact)],
    );
    for (const session of [accepted, amended, divided]) {
      expect(session.council.drafts).toMatchObject({ d1: { clauses: [{ id: 'c1' }, { id: 'c2' }] } });
      expect(session.council.consents).toEqual(['d2']);
      expect(publicView(session.council).drafts).toMatchObject([{ id: 'd1', consents: false }, { consents: true }]);
      expect(lettersOf(session, 'velora')).toEqual({ d1: null, d2: null });
      given(session)
        .when(by('velora'), answer('d1'))
        .then({ kind: 'consent-answered', draft: 'd1', consents: true, by: 'host' });
    }
    // Words that were not changed are consented to.
    const failed = given(moved, voteOpen, ballots('no', ...compact));
    expect(failed.council.consents).toEqual(['d1', 'd2']);
  });

  test('H1 nobody else writes for it', () => {
    for (const seat of ['france', 'kenya']) tabled.when(by(seat), answer('d1')).thenRefused('not-the-host-state', 'H1');
    given(aWorld(), members, seated('relief'), aTextTabledBy('kenya', peacekeeping))
      .when(by('relief'), answer('d1'))
      .thenRefused('not-the-host-state', 'H1');
    expect(lettersOf(tabled, 'france')).toEqual({});
    expect(lettersOf(tabled, 'velora')).toEqual({ d1: null });
  });

  test('H1 while nobody holds its seat the letter is the facilitator’s, and only then', () => {
    tabled.when(facilitator, answerForHost('d1')).thenRefused('host-state-is-played', 'H1');
    // Away is not given up.
    given(tabled, away('velora')).when(facilitator, answerForHost('d1')).thenRefused('host-state-is-played', 'H1');
    expect(facilitatorView(tabled.council).consent).toEqual({ d1: 'host-state-is-played' });
    const unplayed = given(aWorld(), members, aTextTabledBy('kenya', peacekeeping));
    expect(facilitatorView(unplayed.council).consent).toEqual({ d1: null });
    unplayed
      .when(facilitator, answerForHost('d1'))
      .then({ kind: 'consent-answered', draft: 'd1', consents: true, by: 'facilitator' });
    given(unplayed, did(facilitator, freeze))
      .when(facilitator, answerForHost('d1'))
      .thenRefused('session-frozen', 'F2');
    given(unplayed, until('field'), did(facilitator, freeze))
      .when(facilitator, answerForHost('d1'))
      .thenRefused('wrong-phase', 'F1');
    given(unplayed, did(facilitator, end)).when(facilitator, answerForHost('d1')).thenRefused('session-ended', 'F4');
    const without = given(aCouncilOfFifteen(), members, aTextTabledBy('kenya', peacekeeping));
    without.when(facilitator, answerForHost('d1')).thenRefused('nothing-to-consent-to', 'H1', ['draft']);
  });

  test('H1 likewise where the council has no seat for it', () => {
    const setup = aWorld().council.setup;
    const { ['velora' as SeatId]: _host, ...briefs } = setup.briefs;
    const seats = setup.seats.filter(({ id }) => id !== 'velora');
    const without = given(aWorld({ briefs, seats }), members, aTextTabledBy('kenya', peacekeeping));
    expect(facilitatorView(without.council).consent).toEqual({ d1: null });
    without.when(by('france'), answer('d1')).thenRefused('not-the-host-state', 'H1');
    const given_ = given(without, did(facilitator, answerForHost('d1')), carried);
    expect(consentsOf(given_)[0]).toEqual(['mission', 'given']);
  });

  test('H1 from the consultations to the orders', () => {
    for (const phase of ['consultations', 'meeting', 'voting'] satisfies Phase[]) {
      given(tabled, until(phase)).when(by('velora'), answer('d1')).thenHappens('consent-answered');
    }
    given(waiting, until('orders')).when(by('velora'), answer('d1')).thenHappens('consent-answered', 'mandate-changed');
    for (const phase of ['field', 'sitrep', 'epilogue'] satisfies Phase[]) {
      given(waiting, until(phase)).when(by('velora'), answer('d1')).thenRefused('wrong-phase', 'F1');
    }
  });

  test('H1 a working draft is none that the host knows of; a text that is dead is none to consent to', () => {
    const written = given(tabled, aTextBy('kenya', peacekeeping));
    written.when(by('velora'), answer('d2')).thenRefused('unknown-draft', 'D1', ['draft']);
    written.when(by('velora'), answer('d7')).thenRefused('unknown-draft', 'D1', ['draft']);
    for (const dead of [
      given(tabled, did(by('kenya'), withdraw('d1'))),
      given(tabled, voteOpen, ballots('no', 'china', 'france', 'kenya', 'brazil'), voteClosed),
      given(waiting, did(by('velora'), answer('d1'))),
    ]) {
      dead.when(by('velora'), answer('d1', false)).thenRefused('nothing-to-consent-to', 'H1', ['draft']);
    }
  });

  test('H1 a text of which nothing waits needs no letter', () => {
    const demands = given(aWorld(), all, aTextTabledBy('kenya', [{ kind: 'mediation', level: 2 }]), carried);
    demands.when(by('velora'), answer('d1')).thenRefused('nothing-to-consent-to', 'H1', ['draft']);
  });
});

describe('what the letter does', () => {
  test('H2 what a text puts on the ground waits for it; the rest stands at once', () => {
    expect(consentsOf(waiting)).toEqual([
      ['mission', 'pending'],
      ['humanitarian-access', 'pending'],
      ['mediation', 'not-needed'],
    ]);
    expect(pendingIn(waiting)).toEqual([{ draft: 'd1', resolution: 'S/RES/2901 (2031)', lapses: 2 }]);
  });

  test('H2 written before the vote it is there with the adoption', () => {
    const before = given(tabled, did(by('velora'), answer('d1')), carried);
    expect(consentsOf(before)).toEqual([
      ['mission', 'given'],
      ['humanitarian-access', 'given'],
      ['mediation', 'not-needed'],
    ]);
    expect(pendingIn(before)).toEqual([]);
  });

  test('H2 written after it, it lets what waits begin, with a legitimacy that is higher by sixteen points', () => {
    const written = given(waiting, did(by('velora'), answer('d1')));
    expect(written.events.slice(-2)).toMatchObject([
      { kind: 'consent-answered' },
      { kind: 'mandate-changed', why: 'consent' },
    ]);
    expect(consentsOf(written).map(([, consent]) => consent)).toEqual(['given', 'given', 'not-needed']);
    const before = given(tabled, did(by('velora'), answer('d1')), carried).council.mandate.legitimacy ?? 0;
    expect(before - (waiting.council.mandate.legitimacy ?? 0)).toBeCloseTo(16, 9);
    expect(written.council.mandate.legitimacy).toBeCloseTo(before, 9);
  });

  test('H2 a mission is welcomed once, however many texts are about it', () => {
    const larger: Clause = { kind: 'mission', troops: 10 };
    const two = given(waiting, aTextTabledBy('kenya', [larger]), carried, until('orders'));
    const letters = (...ids: readonly string[]) =>
      given(two, ...ids.map((id) => did(by('velora'), answer(id)))).council.mandate.legitimacy ?? 0;
    const before = two.council.mandate.legitimacy ?? 0;
    expect(letters('d1') - before).toBeCloseTo(16, 9);
    expect(letters('d1', 'd2') - before).toBeCloseTo(16, 9);
    expect(letters('d2', 'd1') - before).toBeCloseTo(16, 9);
  });

  test('H2 a letter on words beside the mission adds nothing to it', () => {
    const beside = given(
      given(tabled, did(by('velora'), answer('d1')), carried),
      aTextTabledBy('kenya', [{ kind: 'police', officers: 1 }]),
      carried,
    );
    const written = given(beside, did(by('velora'), answer('d2')));
    expect(written.council.mandate.legitimacy).toBe(beside.council.mandate.legitimacy);
  });

  test('H2 the change that a letter brings names its resolution, and so does what lapses', () => {
    const resolution = 'S/RES/2901 (2031)';
    const changes = ({ events }: Session) =>
      events.flatMap((event) => (event.kind === 'mandate-changed' ? [[event.why, event.resolution]] : []));
    expect(changes(given(waiting, did(by('velora'), answer('d1'))))).toEqual([
      ['adopted', resolution],
      ['consent', resolution],
    ]);
    expect(changes(given(waiting, until('field'), until('sitrep'), until('field')))).toEqual([
      ['adopted', resolution],
      ['lapsed', resolution],
    ]);
  });

  test('H2 under Chapter VII a region needs no letter, the United Nations do', () => {
    const regional: readonly Clause[] = [
      ...chapterSeven,
      { kind: 'mission', troops: 6 },
      { kind: 'lead', by: 'regional' },
    ];
    const imposed = given(aWorld(), all, aTextTabledBy('kenya', regional), carried);
    expect(consentsOf(imposed)).toEqual([
      ['mission', 'not-needed'],
      ['lead', 'not-needed'],
    ]);
    const led = given(
      aWorld(),
      all,
      aTextTabledBy('kenya', [...chapterSeven, { kind: 'mission', troops: 6 }]),
      carried,
    );
    expect(consentsOf(led)).toEqual([['mission', 'pending']]);
    // It waits as long as the mandate stands.
    expect(pendingIn(led)).toMatchObject([{ lapses: null }]);
    expect(pendingIn(given(led, until('field'), until('sitrep'), until('field')))).toMatchObject([{ lapses: null }]);
  });

  test('H2 under Chapter VI it lapses before the months of the next round', () => {
    const first = given(waiting, until('field'));
    expect(pendingIn(first)).toHaveLength(1);
    const second = given(first, until('sitrep'), until('orders'));
    expect(pendingIn(second)).toHaveLength(1);
    const lapsed = second.when(facilitator, { kind: 'next' });
    const kinds = [
      'orders-closed',
      'phase-begun',
      'mandate-changed',
      ...Array.from({ length: 8 }, () => 'month-passed' as const),
    ] as const;
    const after = lapsed.thenHappens(...kinds, 'situation-reported');
    expect(consentsOf(after)).toEqual([['mediation', 'not-needed']]);
    // A letter in the last minute would have kept it.
    expect(consentsOf(given(second, did(by('velora'), answer('d1')), until('field')))).toHaveLength(3);
  });
});
