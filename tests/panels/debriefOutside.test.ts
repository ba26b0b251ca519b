/** Acts outside the Council, agreements and questions in the words of the debrief. */
import { describe, expect, it } from 'vitest';
import { pinOf, signOf } from '../../client/panels/debrief/arcStory.ts';
import { actSentence } from '../../client/text/english/acts.ts';
import { debriefWords } from '../../client/text/english/debrief.ts';
import {
  agreementWords,
  changeWords,
  conditionWords,
  dealStatusWords,
  handedOver,
  markerSentence,
  outsideWords,
  precedentCauseWords,
  precedentWords,
  promiseWords,
} from '../../client/text/english/debriefOutside.ts';
import { factsFor } from '../../client/text/english/debriefQuestions.ts';
import { lensValueWords } from '../../client/text/english/debriefReadings.ts';
import { failureWords } from '../../client/text/english/outsideTold.ts';
import { orderFailures } from '../../shared/council/vocabulary.ts';
import { dealStatuses } from '../../shared/deals/deals.ts';
import type { Debrief } from '../../shared/debrief/debrief.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { lensIds } from '../../shared/debrief/lens.ts';
import type { Marker } from '../../shared/debrief/marker.ts';
import type { ChangedBallot } from '../../shared/debrief/whatIf.ts';
import { type Act, type ActKind, actKinds } from '../../shared/outside/acts.ts';
import { played } from '../debrief/session.ts';
import { oneOfEach } from '../support/acts.ts';

const names = {
  seat: (id: string) => ({ fr: 'France', uk: 'United Kingdom', velora: 'Velora', relief: 'Relief agencies' })[id] ?? id,
  province: (id: string) => (id === 'north' ? 'Northreach' : id),
};

const acts = oneOfEach('north', 'fr');
const actOf = (kind: ActKind): Act => acts.find((act) => act.kind === kind) ?? expect.unreachable(kind);

describe('an act', () => {
  it('of every kind has a sentence of its own', () => {
    expect(acts.map(({ kind }) => kind).toSorted()).toEqual(actKinds.toSorted());
    const said = acts.map((act) => actSentence(act, ['fr', 'velora'], names));
    expect(new Set(said).size).toBe(acts.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*[^.]$/);
  });

  it('names who acts, where, and with whom', () => {
    expect(actSentence({ kind: 'intervene', authority: 'advise' }, ['fr', 'uk'], names)).toBe(
      'France and the United Kingdom lead a coalition into the country and advise the government',
    );
    expect(actSentence({ kind: 'intervene', authority: 'none' }, ['fr'], names)).toMatch(/^France leads a coalition/);
    expect(actSentence({ kind: 'protectorate', patron: 'fr' }, ['fr', 'velora'], names)).toBe(
      'France protects the country by treaty',
    );
    expect(actSentence({ kind: 'strike', province: 'north', reported: true }, ['fr'], names)).toMatch(
      /Northreach.*Article 51/,
    );
    expect(actSentence({ kind: 'strike', province: 'north', reported: false }, ['fr'], names)).toMatch(
      /without a report/,
    );
    expect(actSentence({ kind: 'independent-relief', province: 'north' }, ['relief'], names)).toMatch(
      /^Relief agencies bring/,
    );
  });

  it('has a sign by what it is, and that of a secret as long as nobody knew', () => {
    const sign = (kind: ActKind, secret = false) => signOf({ act: actOf(kind), secret });
    expect([sign('intervene'), sign('recognise'), sign('name-and-shame'), sign('arm-proxy', true)]).toEqual([
      'force',
      'recognition',
      'deed',
      'secret',
    ]);
  });
});

describe('what stands at the arc', () => {
  const at = { month: 8, round: 2 } as const;
  const markers = [
    { ...at, kind: 'act', number: 1, act: actOf('intervene'), by: ['fr' as never], secret: false },
    { ...at, kind: 'proxy-exposed', seat: 'fr' as never },
    { ...at, kind: 'counter-recognition' },
    { ...at, kind: 'ceasefire-broken', province: 'north' },
    { ...at, kind: 'relief-shut-out' },
    { ...at, kind: 'endorsement', draft: 'd1' as never, symbol: '', title: '', resolution: 'S/RES/2903 (2031)' },
    { ...at, kind: 'entity-vote', yes: 120, no: 20, abstain: 5, adopted: true },
    { ...at, kind: 'review', resolution: 'S/RES/2901 (2031)' },
    { ...at, kind: 'norm', clause: 'mediation' },
  ] as const satisfies readonly Marker[];

  it('has a sentence each, and a sign that the key explains', () => {
    const said = markers.map((marker) => markerSentence(marker, names));
    expect(new Set(said).size).toBe(markers.length);
    expect(said[1]).toMatch(/comes out that France/);
    expect(said[5]).toMatch(/S\/RES\/2903.*endorses/);
    for (const marker of markers) {
      const { sign, name } = pinOf(marker, names);
      expect(name).not.toBe('');
      expect(debriefWords.arc.signs[sign]).not.toBe('');
    }
  });
});

describe('what can be changed', () => {
  it('is told as what would not have been done, or how somebody would have voted', () => {
    const act = { kind: 'without-act', act: 1, done: actOf('intervene'), by: ['fr' as never], round: 2 } as const;
    expect(changeWords(act, names)).toBe('Not done: France leads a coalition into the country (round 2)');
    const ballot: ChangedBallot = {
      ...({ kind: 'with-ballot', vote: 3, round: 2, symbol: 'S/2031/3', title: '', resolution: '' } as const),
      ...({ seat: 'fr' as never, was: 'no', choice: 'abstain', outcome: 'vetoed', otherwise: 'adopted' } as const),
    };
    expect(changeWords(ballot, names)).toBe(
      'S/2031/3: France votes neither for nor against, instead of against; it is adopted',
    );
    expect(changeWords({ ...ballot, otherwise: 'vetoed' }, names)).not.toMatch(/;/);
  });
});

describe('agreements', () => {
  const texts = { d1: { symbol: 'S/2031/1', title: 'Aid' }, d2: { symbol: '', title: 'A plan' } };

  it('say what was promised, and of which text', () => {
    expect(promiseWords({ kind: 'vote', draft: 'd1', choice: 'no-veto' }, texts)).toBe('not to veto S/2031/1');
    expect(promiseWords({ kind: 'pledge', draft: 'd2', troops: 2.5 }, texts)).toBe(
      'to pledge at least 2,500 soldiers to A plan',
    );
    expect(promiseWords({ kind: 'word', text: 'We stay calm.' }, texts)).toBe('“We stay calm.”');
  });

  it('say what changed hands, and when', () => {
    expect(handedOver({ money: 30, troops: 2 })).toBe('$30 m and 2,000 soldiers');
    expect(handedOver({ money: 0, troops: 0 })).toBe('');
    expect(conditionWords({ kind: 'votes', seat: 'uk', draft: 'd1', choice: 'against' }, texts, names)).toBe(
      'if the United Kingdom votes against S/2031/1',
    );
  });

  it('have words for every end, and orders for every failure', () => {
    expect(Object.keys(dealStatusWords).toSorted()).toEqual([...dealStatuses].toSorted());
    expect(Object.keys(failureWords).toSorted()).toEqual([...orderFailures].toSorted());
    expect(agreementWords.share(1, 3)).toBe('Right: one of three.');
    expect(agreementWords.share(0, 1)).toBe('Right: none of one.');
  });
});

describe('precedents', () => {
  it('say what moved them', () => {
    expect(Object.keys(precedentWords)).toHaveLength(3);
    const act = { kind: 'act', number: 1, act: actOf('recognise'), by: ['fr' as never] } as const;
    expect(precedentCauseWords(act, names)).toBe('France recognizes the breakaway state');
    expect(precedentCauseWords({ kind: 'other' }, names)).toMatch(/months/);
    expect(outsideWords.price(8, 40)).toBe('cost 8 of political capital and $40 m');
    expect(outsideWords.price(0, 0)).toBe('cost nothing');
    expect(outsideWords.norm(2, null)).toMatch(/twice.*not a norm/);
  });
});

describe('lenses', () => {
  it('say whose values each takes for granted', () => {
    expect(Object.keys(lensValueWords).toSorted()).toEqual([...lensIds].toSorted());
  });
});

describe('questions', () => {
  const debrief = debriefOf(played()) as Debrief;
  const facts = (id: string) => factsFor(id, debrief, { ...names, seat: (seat) => seat }).join(' ');

  it('begin with what happened in this session', () => {
    expect(facts('D1')).toMatch(/S\/2031\/2, “Pressure on the parties”: vetoed by russian-federation\./);
    const { opening, end } = debrief.sovereignty ?? {};
    expect(facts('D3')).toContain(`${Math.round(opening?.material ?? -1)} → ${Math.round(end?.material ?? -1)}`);
    expect(facts('D5')).toMatch(/Mission \d+, Council \d+/);
    expect(facts('D7')).toMatch(/gives \d+/);
    expect(facts('D8')).toMatch(/% of the months/);
    expect(facts('D9')).toBe('');
  });
});
