/** A session at a glance, as a club's host sees many side by side, again and again: one that sleeps is not woken for it. */
import { mustAbstain } from '../../shared/council/rules/meeting/character.ts';
import { isOverDays } from '../../shared/council/setup.ts';
import { type Council, isPresent, isStoodIn, type Seat } from '../../shared/council/state.ts';
import type { Call, Channel } from '../../shared/council/talk.ts';
import { shownDeadline } from '../../shared/council/views/meetingView.ts';
import type { Glance } from '../../shared/wire/class.ts';
import type { Sessions } from '../simulation/sessions.ts';
import type { Simulation } from '../simulation/simulation.ts';

/** What the state alone says. */
type State = Omit<Glance, 'code' | 'openedAt' | 'lastAt' | 'purgedAt' | 'serverNow'>;
type Seen = {
  readonly id: string;
  readonly version: number;
  readonly isAwake: boolean;
  readonly state: State;
  readonly classroom: Pick<Council['classroom'], 'deputies'>;
};
/** With what its facilitators are known by. */
export type Glanced = Pick<Seen, 'classroom'> & { readonly facts: Simulation['facts']; readonly glance: Glance };

export class Glances {
  readonly #sessions: Sessions;
  /** By code: what was seen last. It holds as long as nothing happens there, so that a session is not read every five seconds. */
  readonly #seen = new Map<string, Seen>();

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** Null where no session has this code. Rejects with `DamagedJournal`. */
  async at(code: string): Promise<Glanced | null> {
    const awake = await this.#sessions.awake(code);
    const summary = this.#sessions.summaryOf(code);
    if (!summary) {
      this.#seen.delete(code);
      return null;
    }
    const { id, version, openedAt, lastAt } = summary;
    const known = this.#seen.get(code);
    const isSame = known?.id === id && known.version === version && known.isAwake === (awake !== null);
    const seen = isSame ? known : this.#look(summary, awake);
    this.#seen.set(code, seen);
    const { time } = this.#sessions;
    const times = { openedAt, lastAt, purgedAt: this.#sessions.purgedAt(summary), serverNow: time.now() };
    return { facts: summary, classroom: seen.classroom, glance: { code, ...times, ...seen.state } };
  }

  #look(facts: Simulation['facts'] & { readonly version: number }, awake: Simulation | null): Seen {
    const { id, version, code } = facts;
    const before = this.#seen.get(code);
    const isAwake = awake !== null;
    // It has fallen asleep since: all that is another is that nobody is there.
    if (!isAwake && before?.id === id && before.version === version) {
      return { ...before, isAwake, state: { ...before.state, seats: { ...before.state.seats, there: 0 } } };
    }
    const council = awake ? awake.council : this.#sessions.asleep(facts);
    return { id, version, isAwake, state: stateOf(council, isAwake), classroom: council.classroom };
  }
}

function stateOf(council: Council, isAwake: boolean): State {
  const { setup, phase, round, frozen, classroom, talk } = council;
  const seats = Object.values<Seat>(council.seats);
  const notes = Object.values<Channel>(talk.channels).flatMap((channel) => channel.notes);
  return {
    ...{ title: setup.title, phase, round, rounds: setup.rounds },
    deadline: shownDeadline(council),
    frozen: frozen !== null,
    rung: classroom.bell.rung,
    seats: {
      all: seats.length,
      held: seats.filter(({ holder }) => holder !== null).length,
      // Whoever the journal calls present may be gone: nobody is in a session that sleeps.
      there: isAwake ? seats.filter((seat) => isPresent(council, seat)).length : 0,
      bots: seats.filter((seat) => isStoodIn(council, seat)).length,
    },
    waitingFor: waitedFor(council, seats).map(({ name }) => name),
    inbox: {
      notes: notes.filter(({ status }) => status === 'held').length,
      calls: Object.values<Call>(classroom.calls).filter(({ answer }) => answer === null).length,
      reports: notes.filter(({ reports }) => reports.length > 0).length,
    },
  };
}

/** Delegations of people without whom a vote does not close, or a step does not end, before its time (rules B4, F1). */
function waitedFor(council: Council, seats: readonly Seat[]): readonly Seat[] {
  const { vote, phase, frozen, setup } = council;
  if (frozen || phase === 'lobby' || phase === 'ended') return [];
  if (!vote) {
    return seats.filter((seat) => {
      const counts = isPresent(council, seat) || (isOverDays(setup) && seat.holder !== null);
      return counts && !seat.ready;
    });
  }
  return seats.filter((seat) => {
    const votes = seat.kind !== 'non-member' && !mustAbstain(council, vote.subject, seat.id);
    return votes && seat.holder !== null && !isStoodIn(council, seat) && vote.ballots[seat.id] === undefined;
  });
}
