/** Procedural or substantive: the double veto of the first years, and how it was broken (Charter Article 27(2), (3)). */
import { describe, expect, test } from 'vitest';
import { act, aTextTabledBy, by, given, type Session, until, voteOpen } from '../support/council.ts';
import {
  aStudy,
  does,
  nobodyObjects,
  ofRecord,
  seatNamed,
  theCouncilAt,
  theCouncilOf,
  theVote,
  voted,
} from './council.ts';

const meeting = until('meeting');
/** Somebody holds that the text is procedural. */
const claim = { point: { kind: 'character', draft: 'd1', character: 'procedural' } } as const;

const rulings = ({ events }: Session) =>
  events.flatMap((event) =>
    event.kind === 'ruling-settled' ? [{ upheld: event.upheld, overruled: event.overruled }] : [],
  );

describe('the double veto', () => {
  const id = 's-pv-303-chile-argentina-draft-1948-05-24';

  test('Q5 24 May 1948, Czechoslovakia: the USSR vetoes that the question is procedural, and then the text', () => {
    const preliminary = given(
      theCouncilAt(id, { law: { preliminaryQuestion: 'san-francisco' }, president: 'France' }),
      aTextTabledBy('argentina', aStudy),
      meeting,
      nobodyObjects,
      does('Argentina', 'raise-point', claim),
      // By member as in the American Journal of International Law's note on the double veto, from S/PV.303.
      voted({
        yes: 'Argentina, Belgium, Canada, China, Colombia, Syria, United Kingdom, United States',
        no: 'USSR, Ukrainian SSR',
        abstain: 'France',
      }),
    );
    expect(theVote(preliminary)).toMatchObject({
      ...{ count: '8-2-1', outcome: 'vetoed', character: 'substantive', vetoedBy: ['ussr'], resolution: '' },
    });
    const session = given(preliminary, voteOpen, ofRecord(id));
    expect(theVote(session)).toMatchObject({ count: '9-2-0', outcome: 'vetoed', vetoedBy: ['ussr'] });
    expect(session.council.results).toHaveLength(2);
    expect(session.council.drafts).toMatchObject({ d1: { status: 'vetoed' } });
    // A/RES/76/262 is of 2022, and nobody calls the Assembly before A/RES/377(V).
    expect(session.council.assembly.debates).toEqual([]);
  });

  test('Q5 the same votes without the veto of the first would have been a decision of nine', () => {
    const session = given(
      theCouncilAt(id, { law: { preliminaryQuestion: 'san-francisco' }, president: 'France' }),
      aTextTabledBy('argentina', aStudy),
      meeting,
      nobodyObjects,
      does('Argentina', 'raise-point', claim),
      voted({
        yes: 'Argentina, Belgium, Canada, China, Colombia, Syria, United Kingdom, United States',
        no: 'Ukrainian SSR',
        abstain: 'France, USSR',
      }),
      voteOpen,
      ofRecord(id),
    );
    expect(theVote(session)).toMatchObject({
      count: '9-2-0',
      outcome: 'adopted',
      character: 'procedural',
      vetoedBy: [],
    });
  });
});

describe('broken by ruling', () => {
  test('Q4 29 September 1950, Formosa: the ruling stands, and the vote of China against is no veto', () => {
    const ruled = given(
      theCouncilOf({
        year: 1950,
        members: 'China, Cuba, Ecuador, Egypt, France, India, Norway, USSR, United Kingdom, United States, Yugoslavia',
        ...{ president: 'United Kingdom', resolution: 87 },
      }),
      aTextTabledBy('ecuador', aStudy),
      meeting,
      nobodyObjects,
      does('Yugoslavia', 'raise-point', claim),
      does('United Kingdom', 'rule-on-point', { upheld: true }),
      does('China', 'challenge-ruling'),
      // In fact the text was voted on first. Then nine held it to be procedural, with China against and Cuba abstaining
      // (S/PV.507), and of the challenge we suppose the same: here a ruling comes before the votes on the text.
      voted({
        yes: 'China',
        no: 'Ecuador, Egypt, France, India, Norway, USSR, United Kingdom, United States, Yugoslavia',
        abstain: 'Cuba',
      }),
    );
    expect(theVote(ruled)).toMatchObject({ outcome: 'not-adopted-procedural', character: 'procedural', vetoedBy: [] });
    expect(rulings(ruled)).toEqual([{ upheld: true, overruled: false }]);
    const session = given(
      ruled,
      voteOpen,
      voted({
        yes: 'Ecuador, France, India, Norway, USSR, United Kingdom, Yugoslavia',
        no: 'China, Cuba, United States',
        abstain: 'Egypt',
      }),
    );
    expect(theVote(session)).toEqual({
      ...{ count: '7-3-1', outcome: 'adopted', character: 'procedural', vetoedBy: [] },
      resolution: 'S/RES/87 (1950)',
    });
  });

  /** The USSR challenges the ruling that the sub-committee on Laos is procedural, and the Council votes on it. */
  const challenged = (ballots: Parameters<typeof voted>[0]) =>
    given(
      theCouncilAt('s-res-132-1959-1959-09-07', { president: 'Italy', resolution: 132 }),
      aTextTabledBy('united-states', aStudy),
      meeting,
      nobodyObjects,
      does('France', 'raise-point', claim),
      does('Italy', 'rule-on-point', { upheld: true }),
      does('USSR', 'challenge-ruling'),
      voted(ballots),
    );

  test('Q3 7 September 1959, Laos: the USSR alone does not overrule the President, nor veto the sub-committee', () => {
    // The text found ten in favour and the USSR against; of the challenge we suppose the same.
    const ruled = challenged({
      yes: 'USSR',
      no: 'Argentina, Canada, China, France, Italy, Japan, Panama, Tunisia, United Kingdom, United States',
    });
    expect(rulings(ruled)).toEqual([{ upheld: true, overruled: false }]);
    const session = given(ruled, voteOpen, ofRecord('s-res-132-1959-1959-09-07'));
    expect(theVote(session)).toEqual({
      ...{ count: '10-1-0', outcome: 'adopted', character: 'procedural', vetoedBy: [] },
      resolution: 'S/RES/132 (1959)',
    });
  });

  test('Q3 with too few in favour to overrule, a ruling stands though most were against it', () => {
    const session = challenged({
      yes: 'Argentina, Canada, China, Japan, Panama, USSR',
      abstain: 'France, Italy, Tunisia, United Kingdom, United States',
    });
    expect(theVote(session)).toMatchObject({ count: '6-0-5', outcome: 'not-adopted-procedural' });
    expect(rulings(session)).toEqual([{ upheld: true, overruled: false }]);
  });
});

describe('a party to the dispute', () => {
  const of1960 = {
    ...{ year: 1960, president: 'China', resolution: 138 },
    members: 'Argentina, Ceylon, China, Ecuador, France, Italy, Poland, Tunisia, USSR, United Kingdom, United States',
  };
  const itsNeighbours = 'Ceylon, China, Ecuador, France, Italy, Tunisia, United Kingdom, United States';
  const party = { point: { kind: 'party', seat: 'argentina' } } as const;

  test('Q6 S/RES/138 (23 June 1960), Eichmann: Argentina, a party, does not participate', () => {
    const session = given(
      theCouncilOf({ ...of1960, law: { obligatoryAbstention: true } }),
      aTextTabledBy('argentina', [{ kind: 'demand', what: 'condemn' }]),
      meeting,
      nobodyObjects,
      does('Ecuador', 'raise-point', party),
      does('China', 'rule-on-point', { upheld: true }),
      voteOpen,
    );
    given(session)
      .when(by('argentina'), act('cast-ballot', { vote: session.council.vote?.number, choice: 'yes' }))
      .thenRefused('party-must-abstain', 'Q6', ['choice']);
    const counted = given(
      session,
      voted({ notParticipating: 'Argentina', yes: itsNeighbours, abstain: 'Poland, USSR' }),
    );
    expect(theVote(counted)).toMatchObject({ count: '8-0-2', outcome: 'adopted', resolution: 'S/RES/138 (1960)' });
    expect(counted.council.results.at(-1)?.ballots).toMatchObject({ argentina: 'not_participating' });
  });

  test('Q6 under Chapter VII a party votes: the United Kingdom on S/RES/502 (3 April 1982), Falklands', () => {
    const of1982 =
      'China, France, Guyana, Ireland, Japan, Jordan, Panama, Poland, Spain, Togo, Uganda, USSR, United Kingdom, United States, Zaire';
    const session = given(
      theCouncilOf({
        year: 1982,
        president: 'Zaire',
        resolution: 502,
        members: of1982,
        law: { obligatoryAbstention: true },
      }),
      aTextTabledBy('united-kingdom', [
        { kind: 'chapter', chapter: 'vii' },
        { kind: 'threat-to-peace' },
        { kind: 'demand', what: 'ceasefire' },
      ]),
      meeting,
      nobodyObjects,
      does('Panama', 'raise-point', { point: { kind: 'party', seat: seatNamed('United Kingdom') } }),
      does('Zaire', 'rule-on-point', { upheld: true }),
      voteOpen,
      voted({
        yes: 'France, Guyana, Ireland, Japan, Jordan, Togo, Uganda, United Kingdom, United States, Zaire',
        no: 'Panama',
        abstain: 'China, Poland, Spain, USSR',
      }),
    );
    expect(theVote(session)).toMatchObject({ count: '10-1-4', outcome: 'adopted', resolution: 'S/RES/502 (1982)' });
    expect(session.council.parties).toEqual(['united-kingdom']);
  });

  test('Q6 by the practice of today nobody is made to abstain', () => {
    const session = given(
      theCouncilOf(of1960),
      aTextTabledBy('argentina', [{ kind: 'demand', what: 'condemn' }]),
      meeting,
      nobodyObjects,
    );
    given(session).when(by('ecuador'), act('raise-point', party)).thenRefused('abstention-not-obligatory', 'Q6');
  });
});
