import { describe, expect, test } from 'vitest';
import type { Switched } from '../../shared/council/law.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  act,
  aTextBy,
  aTextTabledBy,
  ballots,
  by,
  castBallot,
  consultations,
  did,
  elected,
  facilitator,
  type Given,
  given,
  instructed,
  members,
  permanent,
  seated,
  voteClosed,
  voteOpen,
} from '../support/council.ts';
import {
  anEnvoyTabledBy,
  aSitting,
  between,
  clockRings,
  debate,
  enforcement,
  meeting,
  raised,
  raises,
  ruled,
} from '../support/floor.ts';

const all = seated(...members);
const nine = elected.slice(0, 9);
const challenge = act('challenge-ruling');
const claim = (character = 'procedural', draft = 'd1') => ({ kind: 'character', draft, character });
const party = (seat: string) => ({ kind: 'party', seat });
const sanFrancisco = { preliminaryQuestion: 'san-francisco' } as const;

/** Fifteen members in a debate, with a text before them on an envoy and a report. */
const onEnvoy = (law: Switched = {}): Given => given(aSitting(law), all, anEnvoyTabledBy('kenya'), debate);
const found = [raised('kenya', claim()), ruled(true), clockRings] as const;
const vetoed = (session: Given) =>
  given(session, ballots('no', 'russian-federation'), ballots('yes', ...nine), voteClosed);

describe('the character of a question', () => {
  test('Q4 a text is substantive, until it was found to be procedural: then no vote against is a veto', () => {
    const plain = vetoed(given(onEnvoy(), voteOpen));
    expect(plain.council.results.at(-1)).toMatchObject({ character: 'substantive', outcome: 'vetoed' });
    const procedural = vetoed(given(onEnvoy(), ...found, voteOpen));
    expect(procedural.council.results.at(-1)).toMatchObject({
      character: 'procedural',
      outcome: 'adopted',
      vetoedBy: [],
      resolution: 'S/RES/2901 (2031)',
    });
  });

  test('Q4 broken by a ruling, as in 1950 and 1959: it stands unless nine members overrule it', () => {
    const ruling = given(onEnvoy(), raised('kenya', claim()), ruled(true), did(by('russian-federation'), challenge));
    // A permanent member against cannot stop it, nor can five.
    const stands = given(ruling, ballots('yes', ...permanent, ...elected.slice(0, 3)), voteClosed);
    expect(stands.council).toMatchObject({ characters: { d1: 'procedural' } });
    expect(vetoed(given(stands, voteOpen)).council.results.at(-1)).toMatchObject({ outcome: 'adopted' });
    const overruled = given(ruling, ballots('yes', ...nine), ballots('no', ...permanent), voteClosed);
    expect(overruled.council.characters).toEqual({});
  });

  test('Q4 not upheld, it is what it was; and in doubt, without a ruling, a question is substantive', () => {
    expect(given(onEnvoy(), raised('kenya', claim()), ruled(false), clockRings).council.characters).toEqual({});
    const house = given(onEnvoy(), raised('kenya', claim()), clockRings);
    expect(house.council.meeting?.ruling).toMatchObject({ upheld: false });
    const back = given(onEnvoy(), ...found, raised('france', claim('substantive')), clockRings);
    expect(back.council.meeting?.ruling).toMatchObject({ upheld: true });
    expect(given(back, clockRings).council.characters).toEqual({ d1: 'substantive' });
  });

  test('Q4 the house that finds for the point is overruled by nine as well', () => {
    const back = given(onEnvoy(), ...found, raised('france', claim('substantive')), clockRings);
    const put = given(back, did(by('china'), challenge), ballots('yes', ...nine), voteClosed);
    expect(put.council.characters).toEqual({ d1: 'procedural' });
  });

  test('Q4 what is settled so is not raised again', () => {
    onEnvoy()
      .when(by('kenya'), raises(claim('substantive')))
      .thenRefused('already-of-that-character', 'Q4');
    given(onEnvoy(), ...found)
      .when(by('china'), raises(claim()))
      .thenRefused('already-of-that-character', 'Q4');
  });

  test('Q4 only of a text that waits for its vote, and before that has begun', () => {
    const open = given(aSitting(), all, consultations, aTextBy('kenya', [{ kind: 'mediation', level: 1 }]), debate);
    open.when(by('kenya'), raises(claim())).thenRefused('draft-not-in-order', 'M3');
    const voted = given(onEnvoy(), voteOpen, voteClosed);
    voted.when(by('kenya'), raises(claim())).thenRefused('draft-not-in-order', 'M3');
    const change = { kind: 'add', clause: { kind: 'host-consent', status: 'sought' } };
    const amended = given(onEnvoy(), did(by('ghana'), act('propose-amendment', { draft: 'd1', change })));
    given(amended, voteOpen, voteClosed).when(by('kenya'), raises(claim())).thenRefused('vote-started', 'D7');
  });

  test('Q4 D1 a text that one may not see is refused like one that does not exist', () => {
    for (const law of [{}, sanFrancisco]) {
      const secret = given(
        aSitting(law),
        all,
        consultations,
        aTextBy('kenya', [{ kind: 'mediation', level: 1 }]),
        debate,
      );
      for (const id of ['d1', 'd9', 'constructor']) {
        for (const character of ['procedural', 'substantive']) {
          secret.when(by('china'), raises(claim(character, id))).thenRefused('draft-not-in-order', 'M3');
        }
      }
    }
  });

  test.each<readonly [string, readonly Clause[]]>([
    ['Chapter VII', enforcement],
    ['a determination of a threat', [{ kind: 'threat-to-peace' }]],
    [
      'a recommendation under Chapter VI',
      [
        { kind: 'chapter', chapter: 'vi' },
        { kind: 'mediation', level: 1 },
      ],
    ],
    ['a demand', [{ kind: 'demand', what: 'condemn' }]],
    ['a mission', [{ kind: 'mission', troops: 8 }]],
    [
      'an envoy with police',
      [
        { kind: 'mediation', level: 1 },
        { kind: 'police', officers: 1 },
      ],
    ],
  ])('Q4 %s is plainly substantive, whoever says what', (_, clauses) => {
    for (const law of [{}, sanFrancisco]) {
      const open = given(aSitting(law), all, aTextTabledBy('kenya', clauses), debate);
      open.when(by('kenya'), raises(claim())).thenRefused('plainly-substantive', 'Q4');
    }
  });

  test('Q4 what is added to a procedural text, and the text with it, is substantive if it does more than the text did', () => {
    const adds = (clause: Clause) =>
      did(by('kenya'), act('propose-amendment', { draft: 'd1', change: { kind: 'add', clause } }));
    const open = (clause: Clause) => given(onEnvoy(), ...found, adds(clause));
    const mission = open({ kind: 'mission', troops: 8 });
    expect(given(mission, between, voteOpen).council.vote).toMatchObject({ character: 'substantive' });
    const accepted = given(mission, did(by('kenya'), act('accept-amendment', { amendment: 'a1' })), between, voteOpen);
    expect(accepted.council.vote).toMatchObject({ subject: { kind: 'draft' }, character: 'substantive' });
    const consent = given(open({ kind: 'host-consent', status: 'sought' }), between, voteOpen);
    expect(consent.council.vote).toMatchObject({ subject: { kind: 'amendment' }, character: 'procedural' });
  });

  test('Q4 a text that was withdrawn meanwhile is of no character', () => {
    const open = given(onEnvoy(), raised('france', claim()), did(by('kenya'), act('withdraw-draft', { draft: 'd1' })));
    expect(given(open, ruled(true), clockRings).council.characters).toEqual({});
  });
});

describe('the preliminary question', () => {
  const raisedOnce = (): Given => given(onEnvoy(sanFrancisco), raised('kenya', claim()));

  test('Q5 by the San Francisco Statement it is put to the vote at once, and knows the veto', () => {
    const open = onEnvoy(sanFrancisco);
    open.when(by('kenya'), raises(claim())).then({
      kind: 'vote-opened',
      vote: 1,
      subject: { kind: 'preliminary', draft: 'd1', by: 'kenya' },
      character: 'substantive',
      needed: 9,
      deadline: open.now + 60_000,
    });
  });

  test('Q5 the double veto of 1946: one against the question, and one against the text that it made substantive', () => {
    const first = vetoed(raisedOnce());
    expect(first.council.results.at(-1)).toMatchObject({
      subject: { kind: 'preliminary' },
      outcome: 'vetoed',
      vetoedBy: ['russian-federation'],
    });
    expect(first.council.characters).toEqual({ d1: 'substantive' });
    const second = vetoed(given(first, voteOpen));
    expect(second.council.results.at(-1)).toMatchObject({ subject: { kind: 'draft', draft: 'd1' }, outcome: 'vetoed' });
  });

  test('Q5 it is not put before the agenda is adopted', () => {
    const early = given(aSitting(sanFrancisco), all, anEnvoyTabledBy('kenya'), meeting);
    early.when(by('kenya'), raises(claim())).thenRefused('agenda-not-adopted', 'K3');
    given(early, debate).when(by('kenya'), raises(claim())).thenHappens('vote-opened');
    // A ruling is no vote.
    given(aSitting(), all, anEnvoyTabledBy('kenya'), meeting)
      .when(by('kenya'), raises(claim()))
      .thenHappens('point-raised');
  });

  test('Q5 with nine and no permanent member against it is procedural, and a vote against the text no veto', () => {
    const settled = given(raisedOnce(), ballots('yes', ...nine), voteClosed);
    expect(settled.council.characters).toEqual({ d1: 'procedural' });
    expect(vetoed(given(settled, voteOpen)).council.results.at(-1)).toMatchObject({ outcome: 'adopted' });
  });

  test('Q5 with eight it is substantive, whoever is against', () => {
    const few = given(raisedOnce(), ballots('yes', ...nine.slice(1)), ballots('no', 'china'), voteClosed);
    expect(few.council.results.at(-1)).toMatchObject({ outcome: 'failed-insufficient-votes', vetoedBy: [] });
    expect(few.council.characters).toEqual({ d1: 'substantive' });
  });

  test('Q5 the Council is asked once about a text', () => {
    given(vetoed(raisedOnce())).when(by('kenya'), raises(claim())).thenRefused('already-of-that-character', 'Q4');
    given(raisedOnce(), ballots('yes', ...nine), voteClosed)
      .when(by('china'), raises(claim('substantive')))
      .thenRefused('already-of-that-character', 'Q4');
  });

  test('Q5 no motion, agenda or ruling is put in question: those are procedural always', () => {
    const open = given(onEnvoy(sanFrancisco), raised('kenya', { kind: 'other', text: 'Order.' }), ruled(true));
    const put = open.when(by('china'), challenge).thenHappens('vote-opened');
    expect(put.council.vote?.character).toBe('procedural');
  });
});

describe('a party to the dispute', () => {
  const law = { obligatoryAbstention: true } as const;
  const partied = (clauses: readonly Clause[], switched: Switched = law): Given =>
    given(
      aSitting(switched),
      all,
      aTextTabledBy('kenya', clauses),
      debate,
      raised('kenya', party('china')),
      ruled(true),
      clockRings,
    );
  const chapterVI: readonly Clause[] = [
    { kind: 'mission', troops: 8 },
    { kind: 'host-consent', status: 'sought' },
  ];

  test('Q6 abstains under Chapter VI, is recorded as not participating, and still counts against the nine', () => {
    const open = given(partied(chapterVI), voteOpen);
    open.when(by('china'), castBallot('yes')).thenRefused('party-must-abstain', 'Q6', ['choice']);
    open.when(by('china'), castBallot('no')).thenRefused('party-must-abstain', 'Q6', ['choice']);
    open.when(by('china'), castBallot('abstain')).thenHappens('ballot-cast');
    const nineVotes = given(open, ballots('yes', ...nine), voteClosed).council.results.at(-1);
    expect(nineVotes).toMatchObject({ outcome: 'adopted', ballots: { china: 'not_participating' }, needed: 9 });
    const eightVotes = given(open, ballots('yes', ...nine.slice(1)), voteClosed).council.results.at(-1);
    expect(eightVotes).toMatchObject({ outcome: 'failed-insufficient-votes', totals: { not_participating: 1 } });
  });

  test('Q6 B4 nobody waits for its ballot', () => {
    const open = given(partied(chapterVI), voteOpen);
    const others = members.filter((seat) => seat !== 'china');
    const last = others.at(-1) ?? '';
    const before = given(open, ballots('yes', ...others.slice(0, -1)));
    before
      .when(by(last), castBallot('yes'))
      .thenResult({ outcome: 'adopted', ballots: expect.objectContaining({ china: 'not_participating' }) });
  });

  test('Q6 its policy votes no more than its delegate', () => {
    const open = given(partied(chapterVI), instructed('against', 'china'), voteOpen);
    const result = given(open, ballots('yes', ...nine), voteClosed).council.results.at(-1);
    expect(result).toMatchObject({ outcome: 'adopted', ballots: { china: 'not_participating' } });
  });

  test('Q6 permanent and elected members alike, and the others vote', () => {
    const elect = given(aSitting(law), all, aTextTabledBy('kenya', chapterVI), debate, raised('china', party('kenya')));
    const open = given(elect, ruled(true), clockRings, voteOpen);
    open.when(by('kenya'), castBallot('yes')).thenRefused('party-must-abstain', 'Q6', ['choice']);
    open.when(by('china'), castBallot('no')).thenHappens('ballot-cast');
  });

  test('Q6 under Chapter VII a party votes, and its veto counts', () => {
    const open = given(partied(enforcement), voteOpen, ballots('yes', ...nine));
    const result = given(open, ballots('no', 'china'), voteClosed).council.results.at(-1);
    expect(result).toMatchObject({ outcome: 'vetoed', vetoedBy: ['china'] });
    // As on the Falkland Islands in 1982: a determination under Article 39, though the Chapter is not named.
    given(partied([{ kind: 'threat-to-peace' }, { kind: 'demand', what: 'ceasefire' }]), voteOpen)
      .when(by('china'), castBallot('yes'))
      .thenHappens('ballot-cast');
  });

  test('Q6 on procedure a party votes', () => {
    given(partied(chapterVI), did(by('france'), act('move-motion', { motion: 'suspend', draft: null })))
      .when(by('china'), castBallot('no'))
      .thenHappens('ballot-cast');
    const open = given(aSitting(law), all, anEnvoyTabledBy('kenya'), debate, raised('kenya', party('china')));
    given(open, ruled(true), clockRings, ...found, voteOpen)
      .when(by('china'), castBallot('no'))
      .thenHappens('ballot-cast');
  });

  test('Q6 an amendment that would put a text under Chapter VII is voted on by all', () => {
    const change = (clause: Clause) => act('propose-amendment', { draft: 'd1', change: { kind: 'add', clause } });
    const lawful = partied(chapterVI);
    const within = given(lawful, did(by('ghana'), change({ kind: 'police', officers: 1 })), between, voteOpen);
    expect(within.council.vote?.subject.kind).toBe('amendment');
    within.when(by('china'), castBallot('no')).thenRefused('party-must-abstain', 'Q6', ['choice']);
    const beyond = given(lawful, did(by('ghana'), change({ kind: 'threat-to-peace' })), between, voteOpen);
    beyond.when(by('china'), castBallot('no')).thenHappens('ballot-cast');
  });

  test('Q6 is found by a ruling, and only where the session has it', () => {
    expect(partied(chapterVI).council.parties).toEqual(['china']);
    given(aSitting(), all, debate)
      .when(by('kenya'), raises(party('china')))
      .thenRefused('abstention-not-obligatory', 'Q6');
    const open = given(aSitting(law), all, debate);
    expect(given(open, raised('kenya', party('china')), clockRings, clockRings).council.parties).toEqual([]);
    open.when(by('kenya'), raises(party('velora'))).thenRefused('non-member-cannot-vote', 'B2');
    open.when(by('kenya'), raises(party('constructor'))).thenRefused('unknown-seat', 'S2');
    partied(chapterVI)
      .when(by('kenya'), raises(party('china')))
      .thenRefused('already-a-party', 'Q6');
  });

  test('Q6 nine overrule the President on it, and the facilitator rules where nobody presides', () => {
    const open = given(aSitting(law), all, debate, raised('kenya', party('china')));
    const put = given(open, ruled(true), did(by('china'), challenge), ballots('yes', ...nine), voteClosed);
    expect(put.council.parties).toEqual([]);
    const byFacilitator = given(open, did(facilitator, act('rule-for-president', { upheld: true })), clockRings);
    expect(byFacilitator.council.parties).toEqual(['china']);
  });
});
