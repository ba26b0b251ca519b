/** What a delegation is offered to do outside the Council, and how the pages say it: from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import { speak } from '../../client/panels/LiveRegion.tsx';
import { dueOf } from '../../client/store/due.ts';
import {
  attackCall,
  commonReason,
  endableBy,
  hostIn,
  isAnswered,
  mayStrike,
  monthsSinceAttack,
  offeredDeeds,
  offeredOrders,
  openOffers,
  otherSideOf,
  takesTwo,
} from '../../client/store/outside.ts';
import { mine } from '../../client/store/store.ts';
import { wayTo } from '../../client/store/way.ts';
import { actDone } from '../../client/text/english/actsDone.ts';
import * as english from '../../client/text/english/interface.ts';
import { outsideWords } from '../../client/text/english/outside.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import type { Guess } from '../../shared/interests/brief.ts';
import { actKinds, orderKinds, withdrawals } from '../../shared/outside/acts.ts';
import { standingForceSchema } from '../../shared/outside/standing.ts';
import { oneOfEach } from '../support/acts.ts';
import { act, by, did, facilitator, freeSeat, type Session, until } from '../support/council.ts';
import { offer } from '../support/deals.ts';
import { aRound, closed, done, nextRound, order, ordered, orderFor } from '../support/outside.ts';

const support = { kind: 'invited-support', patron: 'france' } as const;
const intervene = { kind: 'intervene', authority: 'none' } as const;

const viewsOf = ({ council, now }: Session, seat: string) => ({
  now: publicView(council),
  own: seatView(council, `delegate-of-${seat}` as never, now),
});
const actsOf = (session: Session, seat: string) => viewsOf(session, seat).own.rights.acts ?? expect.unreachable(seat);
const line = (session: Session, seat: string): string => {
  const { now, own } = viewsOf(session, seat);
  const { strong, rest } = english.due(dueOf(now, own));
  return `${strong} ${rest}`;
};
const wayOf = (session: Session, seat: string) => {
  const { now, own } = viewsOf(session, seat);
  return wayTo(dueOf(now, own), 'field');
};

describe('what a seat is offered', () => {
  test('in the order of the table, with its price and why not', () => {
    const orders = offeredOrders(actsOf(aRound(), 'france'));
    expect(orders.map(({ kind }) => kind)).toEqual(orderKinds.filter((kind) => kind !== 'regional-force'));
    expect(orders.find(({ kind }) => kind === 'intervene')).toMatchObject({ right: null, price: { capital: 4 } });
    expect(orders.find(({ kind }) => kind === 'recognise')?.right).toBe('nobody-has-seceded');
    expect(offeredDeeds(actsOf(aRound(), 'relief')).map(({ kind }) => kind)).toContain('independent-relief');
    expect(offeredOrders(actsOf(aRound(), 'relief'))).toEqual([]);
  });

  test('a reason that all have is said once, and one that only some have is not', () => {
    const deeds = (session: Session) => offeredDeeds(actsOf(session, 'velora'));
    expect(commonReason(deeds(aRound()))).toBe(null);
    expect(commonReason(deeds(aRound({}, done('velora', { kind: 'reform' }))))).toBe('deed-done');
    expect(commonReason([])).toBe(null);
  });

  test('an order of two waits for the other side, and says so when it is there', () => {
    const waits = aRound({}, ordered('france', support));
    const { now, own } = viewsOf(waits, 'france');
    expect(otherSideOf(support as never, 'france' as SeatId, now)?.name).toBe('Velora');
    expect(isAnswered(own)).toBe(false);
    expect(openOffers(viewsOf(waits, 'velora').own).map((each) => each.by)).toEqual(['france']);
    expect(openOffers(viewsOf(waits, 'china').own)).toEqual([]);

    const both = aRound({}, ordered('france', support), ordered('velora', support));
    expect(isAnswered(viewsOf(both, 'france').own)).toBe(true);
    expect(openOffers(viewsOf(both, 'velora').own)).toEqual([]);
    const other = aRound({}, ordered('france', support), ordered('velora', { ...support, patron: 'china' }));
    expect(isAnswered(viewsOf(other, 'velora').own)).toBe(false);
    expect(openOffers(viewsOf(other, 'velora').own)).toHaveLength(1);
  });

  test('what takes two is what a permanent member and the host state both have', () => {
    expect(actKinds.filter(takesTwo)).toEqual(['hire-company', 'invited-support', 'protectorate']);
    expect(hostIn(publicView(aRound().council))?.id).toBe('velora');
    const alone = { kind: 'hire-company', patron: null } as const;
    expect(otherSideOf(alone, 'velora' as SeatId, publicView(aRound().council))).toBe(null);
  });
});

test('the facilitator finds again what was ordered for a seat that nobody holds, and nothing of the others', () => {
  const given = aRound(
    {},
    did(by('dravia'), act('leave-seat')),
    did(facilitator, orderFor('dravia', { kind: 'arm-proxy' })),
  );
  const ordering = given.when(by('france'), order(intervene)).thenHappens('order-given');
  const { acts } = facilitatorView(ordering.council);
  expect(acts['dravia' as SeatId]?.order).toEqual({ kind: 'arm-proxy' });
  expect(Object.keys(acts)).toEqual(['dravia']);
});

describe('an attack', () => {
  const attackedIn = (month: number, reportMonth: number) => {
    const { now, own } = viewsOf(aRound({}, until('orders')), 'france');
    const [first] = now.reports;
    if (!first) return expect.unreachable();
    const happenings = [{ month, kind: 'attack-from-haven' as const, province: null }];
    return { own, now: { ...now, reports: [{ ...first, month: reportMonth, happenings }] } };
  };

  test('is remembered for a year, in months that everybody was told', () => {
    expect(monthsSinceAttack(attackedIn(8, 8).now)).toBe(1);
    expect(monthsSinceAttack(attackedIn(1, 12).now)).toBe(12);
    expect(monthsSinceAttack(attackedIn(1, 13).now)).toBe(null);
    expect(monthsSinceAttack(publicView(aRound().council))).toBe(null);
  });

  test('calls on whoever may strike, while orders are given and none is', () => {
    const { now, own } = attackedIn(8, 8);
    expect(mayStrike(own)).toBe(true);
    expect(attackCall(now, own)).toEqual({ kind: 'attack' });
    expect(english.due(dueOf(now, own)).rest).toContain('self-defence (Article\u00a051)');
    expect(attackCall({ ...now, phase: 'consultations' }, own)).toBe(null);
    expect(attackCall(now, viewsOf(aRound({}, until('orders')), 'kenya').own)).toBe(null);
    const ordering = viewsOf(aRound({}, ordered('france', intervene), until('orders')), 'france').own;
    expect(attackCall(now, ordering)).toBe(null);
  });
});

describe('the line above', () => {
  test('names the order that waits for this one, in the words of whoever reads it', () => {
    const waits = aRound({}, ordered('france', support));
    expect(line(waits, 'velora')).toBe(
      'France waits for your order. “Invite a permanent member’s soldiers”: it happens only if you order the same in this round.',
    );
    expect(wayOf(waits, 'velora')).toMatchObject({ tab: 'field', says: 'outside' });
    const invites = aRound({}, ordered('velora', support));
    expect(line(invites, 'france')).toContain('“Send soldiers at the government’s invitation”');
    expect(line(waits, 'china')).not.toContain('waits for your order');
  });

  test('calls for the answer to an offer, then for that to a reading, and never as a last chance', () => {
    const guess: Guess = { kind: 'outcome', key: 'violence', direction: -1 };
    const read = did(by('kenya'), act('read-interest', { of: 'france', guess, text: 'You want quiet.' }));
    const one = aRound({}, read, did(by('kenya'), offer('france', { gives: { money: 5 } })));
    expect(line(one, 'france')).toBe('Kenya offers you a deal. Accept it, or decline it.');
    expect(wayOf(one, 'france')).toMatchObject({ tab: 'deals', says: 'deals' });
    expect(line(one, 'kenya')).not.toContain('deal');
    const two = aRound(
      {},
      ...['kenya', 'china'].map((seat) => did(by(seat), offer('france', { gives: { money: 5 } }))),
    );
    expect(line(two, 'france')).toContain('Two offers wait for your answer.');
    expect(line(aRound({}, read), 'france')).toBe('Kenya has said what you want. Tell them whether it is right.');
    const opened = [until('meeting'), did(facilitator, act('gavel-for-president'))] as const;
    const meeting = aRound({}, did(by('kenya'), offer('france', { gives: { money: 5 } })), ...opened);
    expect(line(meeting, 'france')).toMatch(/^Kenya offers you a deal\. Accept it, or decline it\. No draft is tabled/);
  });

  test('says in the orders whether this capital may order something, and whether it has', () => {
    expect(line(aRound({}, until('orders')), 'france')).toBe(
      'The capitals give their orders. Yours may act outside the Council, in secret, or let it be.',
    );
    expect(wayOf(aRound({}, until('orders')), 'france')).toMatchObject({ tab: 'field', says: 'outside' });
    expect(line(aRound({}, ordered('france', intervene), until('orders')), 'france')).toContain('Yours is given');
    expect(line(aRound({}, until('orders')), 'advocacy')).toContain('goes to the field next');
  });
});

const samples = oneOfEach('northreach', 'france');
const names = {
  seat: (id: string) => ({ france: 'France', relief: 'Relief agencies', us: 'United States' })[id] ?? id,
  place: (id: string) => (id === 'northreach' ? 'Northreach' : id),
};

describe('acts in words', () => {
  test('each has a sentence of its own, of one and of several', () => {
    expect(new Set(samples.map((each) => actDone(each, ['france'], names))).size).toBe(actKinds.length);
    const strike = samples.find(({ kind }) => kind === 'strike') ?? expect.unreachable();
    expect(actDone(strike, ['us'], names)).toBe(
      'The United States strikes at armed groups in Northreach, and reports it to the Council (Article 51)',
    );
    expect(actDone(intervene, ['france', 'us'], names)).toBe(
      'France and the United States lead a coalition into the country',
    );
    const relief = samples.find(({ kind }) => kind === 'independent-relief') ?? expect.unreachable();
    expect(actDone(relief, ['relief'], names)).toBe('Relief agencies bring relief to Northreach by themselves');
    expect(actDone(support as never, ['velora', 'france'], names)).toBe(
      'France sends soldiers at the government’s invitation',
    );
  });

  test('each says what it does and what may come of it, without a word of the code and without a hidden figure', () => {
    const texts = actKinds.flatMap((kind) => {
      const { name, host = '', does, comes, law = '' } = outsideWords.acts[kind];
      expect([name, does, comes].every((text) => text.length > 5)).toBe(true);
      expect([does, comes].every((text) => text.endsWith('.'))).toBe(true);
      return [name, host, does, comes, law];
    });
    expect(texts.filter((text) => /\bdeeds?\b|\bproxy\b|!|\bneutral/i.test(text))).toEqual([]);
    expect(texts.filter((text) => /\b\w*(?:organis|recognis|authoris)\w*\b|\bdefense\b/i.test(text))).toEqual([]);
    // Figures of articles, resolutions and years alone.
    const plain = texts.map((text) => text.replace(/\(.*?\)+|Article\s\d+(\(\d\))?|Chapter \w+/g, ''));
    expect(plain.filter((text) => /\d/.test(text))).toEqual([]);
  });

  test('say a price in capital and money', () => {
    expect(outsideWords.price(4, 20)).toBe('4 capital · $20\u00a0m');
    expect(outsideWords.price(1, 0)).toBe('1 capital');
    expect(outsideWords.price(0, 0)).toBe('no cost');
  });

  test('a force that stands says whose it is, and what it may do', () => {
    const force = standingForceSchema.parse({
      ...{ origin: 'company', by: ['velora'], troops: 4, roe: 3, equipment: 1, lead: 'PMC', consent: true },
      ...{ legitimacy: 28, powers: 0, since: 8, endorsed: null },
    });
    expect(outsideWords.force(force, ['Velora'])).toBe(
      '4,000 soldiers paid by Velora, since month 9. They may stop armed groups.',
    );
    expect(outsideWords.force({ ...force, origin: 'coalition', powers: 2 }, ['France'])).toContain(
      'led by France, since month 9. They may stop armed groups. They govern beside the government.',
    );
  });
});

describe('what a seat can end', () => {
  test('is what it has sent and pays, and not what stands by treaty', () => {
    const treaty = { kind: 'protectorate', patron: 'france' } as const;
    const session = aRound(
      { rounds: 4 },
      ordered('france', treaty),
      ordered('velora', treaty),
      nextRound,
      ordered('france', intervene),
      ordered('china', { kind: 'arm-proxy' }),
      nextRound,
    );
    const ends = (seat: string) => {
      const { now, own } = viewsOf(session, seat);
      return endableBy(now, seat as SeatId, own.dealings?.arms ?? false);
    };
    expect([ends('france'), ends('china'), ends('kenya')]).toEqual([['coalition'], ['proxy'], []]);
    // Where nobody can know whether it arms anybody that is offered as well.
    expect(endableBy(viewsOf(session, 'france').now, 'france' as SeatId, true)).toEqual(['coalition', 'proxy']);
  });

  test('each has words of its own, on the page and when it is done', () => {
    const said = withdrawals.map((what) => actDone({ kind: 'withdraw', what }, ['france'], names));
    expect(new Set(said).size).toBe(withdrawals.length);
    expect(new Set(withdrawals.map((what) => outsideWords.withdrawals[what])).size).toBe(withdrawals.length);
    expect(actDone({ kind: 'withdraw', what: 'coalition' }, ['france'], names)).toBe(
      'France takes its soldiers out of the coalition',
    );
    expect(actDone({ kind: 'withdraw', what: 'region' }, ['relief'], names)).toMatch(/^Relief agencies call /);
  });
});

describe('what the room hears', () => {
  test('the facilitator hears for whom an order came to nothing', () => {
    const session = aRound(
      {},
      did(facilitator, freeSeat('france')),
      did(facilitator, orderFor('france', support)),
      closed,
    );
    const { council, now } = session;
    mine.value = { seat: null, facilitator: facilitatorView(council), reading: null, activity: null, serverNow: now };
    const told = session.events.flatMap((event) => redactEvent(event, { role: 'facilitator' }, council) ?? []);
    expect(told.map((each) => speak(each, publicView(council), null))).toContain(
      'What you ordered for France was not carried out, “Send soldiers at the government’s invitation”: the other side did not order the same',
    );
  });

  const heard = (session: Session, seat: string | null): readonly string[] => {
    const { council, now } = session;
    const person = seat ? (`delegate-of-${seat}` as never) : null;
    const audience = person ? ({ role: 'person', person } as const) : ({ role: 'projector' } as const);
    mine.value = {
      seat: person && seatView(council, person, now),
      facilitator: null,
      reading: null,
      activity: null,
      serverNow: now,
    };
    const told = session.events.flatMap((event) => redactEvent(event, audience, council) ?? []);
    return told.map((each) => speak(each, publicView(council), null)).filter(Boolean);
  };

  test('everybody hears of acts when they are done, and nobody of arms that were sent in secret', () => {
    const session = aRound({}, ordered('france', { kind: 'arm-proxy' }), ordered('china', intervene));
    expect(heard(session, null).join(' ')).not.toContain('coalition');
    const after = aRound(
      {},
      ordered('france', { kind: 'arm-proxy' }),
      ordered('china', intervene),
      done('velora', { kind: 'accept-talks' }),
      closed,
    );
    expect(heard(after, null)).toContain('China leads a coalition into the country');
    expect(heard(after, null)).toContain('Velora agrees to talks');
    expect(heard(after, 'kenya').join(' ')).not.toContain('sends arms');
    expect(heard(after, 'france')).toContain('France sends arms to a group in the country');
  });

  test('whoever ordered what could not be carried out is told why', () => {
    const alone = aRound({}, ordered('france', support), closed);
    expect(heard(alone, 'france')).toContain(
      'Your order was not carried out, “Send soldiers at the government’s invitation”: the other side did not order the same',
    );
    expect(heard(alone, null).join(' ')).not.toContain('not carried out');
  });

  test('the two of a deal hear of it by name, and others of nothing', () => {
    const promise = { kind: 'word', text: 'Silence.' } as const;
    const session = aRound(
      {},
      did(by('france'), offer('kenya', { gives: { money: 5, promises: [promise] } })),
      did(by('kenya'), act('answer-deal', { deal: 'b1', accepts: true })),
      did(by('kenya'), act('judge-promise', { deal: 'b1', index: 0, kept: false })),
      did(by('france'), offer('kenya', { gives: { money: 5 } })),
      did(by('france'), act('withdraw-deal', { deal: 'b2' })),
    );
    const said = heard(session, 'kenya');
    expect(said).toContain('France offers Kenya a deal');
    expect(said).toContain('Kenya accepts the deal that France offered');
    expect(said).toContain('The deal between France and Kenya is carried out');
    expect(said).toContain('France breaks a promise to Kenya: “Silence.”');
    expect(said).toContain('France withdraws its offer to Kenya');
    for (const other of ['china', null]) expect(heard(session, other).join(' ')).not.toMatch(/deal|promise|offer/);
  });

  test('the two of a reading hear what was read, and the answer', () => {
    const guess: Guess = { kind: 'position', key: 'regionalLead', direction: 1 };
    const session = aRound(
      {},
      did(by('kenya'), act('read-interest', { of: 'france', guess, text: 'Let the neighbours lead.' })),
      did(by('france'), act('answer-reading', { reading: 'i1', confirms: false, text: '' })),
    );
    expect(heard(session, 'kenya')).toContain('Kenya thinks that France wants: the region in the lead');
    expect(heard(session, 'kenya')).toContain('France corrects what Kenya understood');
    expect(heard(session, 'china').join(' ')).not.toContain('understood');
  });
});
