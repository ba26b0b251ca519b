/** What a seat's card gathers of what everybody knows, and nothing that only its holder may know. */
import { describe, expect, it } from 'vitest';
import { seatFacts } from '../../client/store/seatCard.ts';
import type { Result } from '../../shared/council/events.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { aCouncilOfFifteen, aDraftTabledBy, given, seated, theWorld } from '../support/council.ts';

const seat = (id: string) => id as SeatId;
const view: PublicView = publicView(
  given(
    aCouncilOfFifteen(theWorld()),
    seated('china', 'france', 'kenya', 'velora'),
    aDraftTabledBy('france', { template: 'protect' }),
  ).council,
);
const resultOf = (vote: number, round: number, choice: Result['ballots'][SeatId]): Result => ({
  ...{ vote, round, subject: { kind: 'agenda', item: null, by: seat('china') }, character: 'procedural' },
  ...{ symbol: '', title: '', version: 0, resolution: '', needed: 9, outcome: 'adopted', withoutVeto: 'adopted' },
  ...{ vetoedBy: [], byPolicy: [], byStandIn: [seat('kenya')], withheld: [], ballots: { [seat('kenya')]: choice } },
  totals: { yes: 1, no: 0, abstain: 0, not_participating: 0, absent: 0 },
});
const facts = (id: string, changes: Partial<PublicView> = {}) => {
  const found = seatFacts({ ...view, ...changes }, null, id);
  if (!found) throw new Error(`there is no seat ${id}`);
  return found;
};

describe('the card of a seat', () => {
  it('is of a seat that there is', () => {
    expect(seatFacts(view, null, 'nowhere')).toBeNull();
    expect(facts('kenya').seat.name).toBe('Kenya');
    expect(facts(view.president ?? '').isPresident).toBe(true);
  });

  it('has its last three votes, the latest first, and how it explained them on the record', () => {
    const results = [resultOf(1, 1, 'yes'), resultOf(2, 1, 'no'), resultOf(3, 2, 'abstain'), resultOf(4, 2, 'yes')];
    const record = { meeting: 1, seat: seat('kenya') } as const;
    const said: PublicView['said'] = [
      { ...record, round: 1, purpose: 'after-vote', text: 'We could not follow.' },
      { ...record, round: 2, purpose: 'before-vote', text: 'We shall support it.' },
      { ...record, round: 2, purpose: 'statement', text: 'Peace needs bread.' },
      { ...record, round: 2, purpose: 'statement', text: '', struck: true },
      { ...record, seat: seat('china'), round: 2, purpose: 'after-vote', text: 'Not ours.' },
    ];
    const { votes, spoke } = facts('kenya', { results, said });
    expect(votes.map(({ result, choice }) => [result.vote, choice])).toEqual([
      [4, 'yes'],
      [3, 'abstain'],
      [2, 'no'],
    ]);
    // Each explanation once, beside the latest vote of its round.
    expect(votes.map(({ said: own }) => own)).toEqual([['We shall support it.'], [], ['We could not follow.']]);
    expect(votes.every(({ byBot }) => byBot)).toBe(true);
    expect(spoke?.text).toBe('Peace needs bread.');
    expect(facts('france', { results, said }).votes).toEqual([]);
  });

  it('has the texts that it sponsors, before the Council or open to whoever looks, and what it pledged', () => {
    const [draft] = view.drafts;
    if (!draft) throw new Error('a draft was tabled');
    expect(facts('france').texts.map(({ id }) => id)).toEqual([draft.id]);
    expect(facts('kenya').texts).toEqual([]);
    const gone = { drafts: [{ ...draft, status: 'withdrawn' as const }] };
    expect(facts('france', gone).texts).toEqual([]);
    const pledged = { drafts: [{ ...draft, pledges: { [seat('france')]: 3 } }] };
    expect(facts('france', pledged).pledges.map(({ troops }) => troops)).toEqual([3]);
    const own = { drafts: [{ ...draft, id: 'mine' as typeof draft.id, symbol: '', sponsors: [seat('kenya')] }] };
    expect(seatFacts(view, own, 'kenya')?.texts.map(({ id }) => id)).toEqual(['mine']);
  });

  it('has what it told the press, without what was struck out, the latest first', () => {
    const told = (text: string, rest = {}) => ({ seat: seat('kenya'), text, round: 1, ...rest });
    const remarks = [told('One.'), told('Two.'), told('', { struck: true }), told('Three.')];
    expect(facts('kenya', { remarks }).remarks.map(({ text }) => text)).toEqual(['Three.', 'Two.']);
  });

  it('says of an open vote only whether a ballot lies there', () => {
    const vote = { number: 1, subject: resultOf(1, 1, 'yes').subject, character: 'procedural', needed: 9 } as const;
    expect([facts('kenya').cast, facts('kenya', { vote }).cast, facts('velora', { vote }).cast]).toEqual([
      null,
      false,
      null,
    ]);
  });

  it('has what everybody knows that it has done outside, whoever did it with it', () => {
    const act = { act: { kind: 'accept-talks' }, round: 1 } as const;
    const acts = [
      { ...act, by: [seat('velora')] },
      { ...act, by: [seat('kenya'), seat('velora')] },
    ];
    const outside = { ...view.outside, acts } as unknown as PublicView['outside'];
    expect(facts('velora', { outside }).acts).toHaveLength(2);
    expect(facts('kenya', { outside }).acts).toHaveLength(1);
    expect(facts('france', { outside }).acts).toEqual([]);
  });
});
