/** What a delegation gains by the state's resources: said in public, or held against what it sponsors and does. */
import { describe, expect, test } from 'vitest';
import { criteriaOfAct } from '../../shared/council/rules/outside/circumstances.ts';
import { criteriaOfText } from '../../shared/council/rules/world/adoption.ts';
import type { Draft } from '../../shared/council/state.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';
import { textCriteriaAt } from '../../shared/debrief/criteria.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  aWorld,
  by,
  type Circumstance,
  carried,
  compact,
  did,
  end,
  facilitator,
  freeze,
  given,
  personFor,
  type Session,
  seated,
  sponsor,
  until,
  voteOpen,
} from '../support/council.ts';
import { aRound, brief, crisisOf, eventsOf } from '../support/outside.ts';

const declare = act('declare-interest');
const declared = (seat: string): Circumstance => did(by(seat), declare);
const stakeOf = (seat: string): string => aWideWorld().council.setup.briefs[seat as SeatId]?.stake ?? '';
const rightOf = ({ council, now }: Session, seat: string) =>
  seatView(council, personFor(seat), now).rights.declareInterest;

const aid = [{ kind: 'humanitarian-access', level: 1 }] as const;
const gains = { china: 'the gas off Port Velora', 'united-states': 'a licence for the gas in the bay' };
/** Of the text d1, as it stands before its vote. */
const intention = (session: Session) => {
  const { council } = session;
  const draft = council.drafts['d1' as DraftId] as Draft;
  return criteriaOfText(council, crisisOf(session), draft, council.mandate)['right-intention'];
};

describe('an interest in the state’s resources', () => {
  test('I2 is declared once, by whoever has one, and everybody hears what it is', () => {
    expect({ china: stakeOf('china'), 'united-states': stakeOf('united-states') }).toEqual(gains);
    const said = aRound()
      .when(by('china'), declare)
      .then({ kind: 'interest-declared', seat: 'china', stake: gains.china });
    expect(publicView(said.council).outside.openStakes).toEqual([{ seat: 'china', stake: gains.china }]);
    const everybody: readonly Audience[] = [
      ...[{ role: 'projector' } as const, { role: 'facilitator' } as const],
      { role: 'person', person: personFor('relief') },
    ];
    const event = eventsOf(said, 'interest-declared')[0];
    for (const to of everybody) {
      expect(event && redactEvent(event, to, said.council)).toEqual({ kind: 'proceeding', event });
    }
    expect(rightOf(given(said), 'china')).toBe('nothing-to-declare');
    given(said).when(by('china'), declare).thenRefused('nothing-to-declare', 'I2');
    given(said).when(by('united-states'), declare).thenHappens('interest-declared');
  });

  test('I2 is none of those who gain nothing', () => {
    for (const seat of ['france', 'kenya', 'velora', 'relief']) {
      aRound().when(by(seat), declare).thenRefused('nothing-to-declare', 'I2');
      expect(rightOf(aRound(), seat)).toBe('nothing-to-declare');
    }
    aRound(brief('kenya', { stake: 'the harbour' }))
      .when(by('kenya'), declare)
      .then({ kind: 'interest-declared', seat: 'kenya', stake: 'the harbour' });
  });

  test('I2 may be declared from the situation report to the orders', () => {
    const lobby = given(aWorld(), seated(...compact));
    // In the lobby the refusal is the same for all: it tells nothing of a brief that is sealed.
    for (const seat of ['china', 'france']) expect(rightOf(lobby, seat)).toBe('wrong-phase');
    for (const phase of ['sitrep', 'consultations', 'meeting', 'orders'] as const) {
      given(lobby, until(phase)).when(by('china'), declare).thenHappens('interest-declared');
    }
    const text = aTextTabledBy('kenya', [{ kind: 'refugees' }]);
    given(lobby, text, voteOpen).when(by('china'), declare).thenHappens('interest-declared');
    given(lobby, until('field')).when(by('china'), declare).thenRefused('wrong-phase', 'F1');
    given(lobby, until('orders'), did(facilitator, freeze))
      .when(by('china'), declare)
      .thenRefused('session-frozen', 'F2');
    given(lobby, until('orders'), did(facilitator, end)).when(by('china'), declare).thenRefused('session-ended', 'F4');
  });

  test('I2 is told to its own delegation, and until it is declared to nobody else', () => {
    const round = aRound();
    expect(dossierOf(round.council, personFor('china'))?.stake).toBe(gains.china);
    expect(dossierOf(round.council, personFor('france'))?.stake).toBeNull();
    const heard = ({ council, now }: Session) =>
      JSON.stringify([
        publicView(council),
        ...['france', 'united-states', 'relief'].flatMap((seat) => [
          seatView(council, personFor(seat), now),
          dossierOf(council, personFor(seat)),
        ]),
      ]);
    expect(heard(round)).not.toContain(gains.china);
    expect(heard(given(round, declared('china')))).toContain(gains.china);
  });
});

describe('right intention', () => {
  const text = aTextTabledBy('china', aid);

  test('I2 is not that of a text while a sponsor hides what it gains', () => {
    const hidden = aRound({}, text);
    expect(intention(hidden)).toMatchObject({ score: 0, evidence: { undeclared: 'china' } });
    expect(intention(given(hidden, declared('china')))).toMatchObject({ score: 1, evidence: { undeclared: '' } });
    const ofKenya = aRound({}, aTextTabledBy('kenya', aid));
    expect(intention(ofKenya).score).toBe(1);
    const joint = given(ofKenya, did(by('united-states'), sponsor('d1')), did(by('china'), sponsor('d1')));
    expect(intention(joint).evidence.undeclared).toBe('united-states china');
    expect(intention(given(joint, declared('china')))).toMatchObject({
      ...{ score: 0, evidence: { undeclared: 'united-states' } },
    });
  });

  test('I2 is not that of an act either, of one who hides what it gains', () => {
    const of = (session: Session, who: string) =>
      criteriaOfAct(session.council, crisisOf(session), { kind: 'intervene', authority: 'none' }, [who as SeatId])[
        'right-intention'
      ].evidence.undeclared;
    const round = aRound();
    expect([of(round, 'united-states'), of(round, 'france')]).toEqual(['united-states', '']);
    expect(of(given(round, declared('united-states')), 'united-states')).toBe('');
  });

  const mission = aTextTabledBy('china', [
    { kind: 'chapter', chapter: 'vii' },
    { kind: 'threat-to-peace' },
    { kind: 'mission', troops: 8 },
    { kind: 'use-of-force', rule: 'robust' },
    ...aid,
  ]);
  test('I2 lowers the legitimacy of a mission by as much as any other criterion, at its adoption and not afterwards', () => {
    const adopted = (...before: readonly Circumstance[]) => aRound({}, mission, ...before, carried, until('orders'));
    const [hidden, open] = [adopted(), adopted(declared('china'))];
    const legitimacy = ({ council }: Session): number => council.mandate.legitimacy ?? Number.NaN;
    expect(hidden.council.results).toMatchObject([{ outcome: 'adopted' }]);
    expect(legitimacy(hidden)).toBeLessThan(legitimacy(open));
    expect(legitimacy(given(hidden, declared('china')))).toBe(legitimacy(hidden));
    const told = historyOf(given(hidden, did(facilitator, end)).events).moments.flatMap(textCriteriaAt);
    expect(told.map(({ findings }) => findings['right-intention'].evidence.undeclared)).toEqual(['china']);
  });
});
