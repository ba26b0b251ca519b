/** A session for the debrief: a protection mandate with soldiers and a letter, a veto, a text that lapses, the epilogue. */
import type { Event } from '../../shared/council/events.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { Setup } from '../../shared/council/setup.ts';
import { membersOf } from '../../shared/council/state.ts';
import type { DraftId, Phase } from '../../shared/council/vocabulary.ts';
import type { Clause, MandateMode } from '../../shared/mandate/catalogue.ts';
import type { TemplateName } from '../../shared/mandate/templates.ts';
import {
  aCouncilOfFifteen,
  addClause,
  by,
  type Circumstance,
  castBallot,
  createDraft,
  did,
  facilitator,
  instructed,
  joined,
  members,
  next,
  seated,
  setMode,
  table,
  theWorld,
} from '../support/council.ts';

/** The facilitator goes on until the session has come so far. */
export const until =
  (phase: Phase, round: number): Circumstance =>
  (session) => {
    let now = session;
    for (let step = 0; step < 60; step += 1) {
      if (now.council.phase === phase && now.council.round === round) return now;
      now = did(facilitator, next)(now);
    }
    throw new Error(`the session never comes to ${phase} of round ${round}`);
  };

export const untilTheEnd: Circumstance = (session) => until('ended', session.council.setup.rounds)(session);

type Text = {
  readonly title: string;
  readonly template: TemplateName;
  readonly pledges?: Readonly<Record<string, number>>;
  readonly letter?: boolean;
  readonly clauses?: readonly Clause[];
  readonly mode?: MandateMode;
};

/** The host state's letter. */
export const answered = (draft: string): Circumstance =>
  did(by('velora'), { kind: 'answer-consent', draft: draft as DraftId, consents: true });

/** The United States writes and tables a text, others pledge troops to it, and the host state may write its letter. */
export const tabled =
  ({ title, template, pledges = {}, letter = false, clauses = [], mode = 'merge' }: Text): Circumstance =>
  (session) => {
    let now = did(by('united-states'), createDraft(title, template))(session);
    const draft = Object.keys(now.council.drafts).at(-1) as DraftId;
    if (mode !== 'merge') now = did(by('united-states'), setMode(draft, mode))(now);
    for (const clause of clauses) now = did(by('united-states'), addClause(draft, clause))(now);
    for (const [seat, troops] of Object.entries(pledges)) {
      now = did(by('united-states'), { kind: 'share-draft', draft, seats: [seat as never] })(now);
      now = did(by(seat), { kind: 'pledge-troops', draft, troops })(now);
    }
    now = did(by('united-states'), table(draft))(now);
    return letter ? did(by('velora'), { kind: 'answer-consent', draft, consents: true })(now) : now;
  };

/** The next text of the round is voted on: whoever sits there and is not named says yes; empty seats follow policy. */
export const votedOn =
  (ballots: Readonly<Record<string, Exclude<Choice, 'absent'>>> = {}): Circumstance =>
  (session) => {
    let now = session;
    while (!now.council.vote) now = did(facilitator, next)(now);
    const seats = membersOf(session.council.setup).filter(({ id }) => now.council.seats[id]?.holder);
    for (const { id } of seats) now = did(by(id), castBallot(ballots[id] ?? 'yes'))(now);
    return now;
  };

const delegates = ['united-states', 'russian-federation', 'france', 'velora', 'secretary-general'] as const;

const inTurn =
  (...circumstances: readonly Circumstance[]): Circumstance =>
  (session) =>
    circumstances.reduce((now, each) => each(now), session);

/** @param troops thousands that France pledges, besides the four of the United States */
export function played(troops = 8, changes: Partial<Setup> = {}): readonly Event[] {
  const session = inTurn(
    seated(...delegates),
    joined('a-guest'),
    instructed('in-favour', ...members.filter((seat) => seat !== 'china')),
    instructed('abstain', 'china'),
    until('consultations', 1),
    tabled({
      title: 'Protection in Northreach',
      template: 'protect',
      pledges: { 'united-states': 4, france: troops },
      letter: true,
    }),
    votedOn(),
    until('orders', 1),
    did(by('secretary-general'), { kind: 'use-good-offices', aim: 'acceptance' }),
    until('consultations', 2),
    tabled({ title: 'Pressure on the parties', template: 'sanction' }),
    tabled({ title: 'Prevention first', template: 'prevent' }),
    votedOn({ 'russian-federation': 'no' }),
    votedOn(),
    untilTheEnd,
  )(aCouncilOfFifteen({ ...theWorld(), ...changes }));
  return session.events;
}
