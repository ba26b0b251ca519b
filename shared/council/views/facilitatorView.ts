/** What the holder of the facilitator's link may know beyond the public view. Ballots stay hidden from them too (B3). */

import type { Order } from '../../outside/acts.ts';
import { mayGavelForPresident } from '../rules/meeting/gavel.ts';
import { mayRuleForPresident } from '../rules/meeting/points.ts';
import { mayExtend, mayFreeze, mayNext, mayUnfreeze } from '../rules/session/facilitation.ts';
import { mayAnnul } from '../rules/votes/ballots.ts';
import { mayAnswerForHost } from '../rules/world/consent.ts';
import { type Council, isPlayed, type Person, type Seat } from '../state.ts';
import type { DraftId, Policy, SeatId, StandIns } from '../vocabulary.ts';
import { type ClassroomView, classroomView } from './classroomView.ts';
import { type ActRights, actRightsFor } from './outsideView.ts';
import { reachable } from './publicView.ts';
import type { Right } from './seatView.ts';

type FacilitatorRight = 'next' | 'freeze' | 'unfreeze' | 'extend' | 'gavel' | 'rule' | 'annul';

export type FacilitatorView = {
  /** Of every seat: what becomes of it while it is empty or its holder away (rules A1, A4). */
  readonly policies: Readonly<Record<SeatId, Policy>>;
  readonly standIns: StandIns;
  /** Delegations that could vote in favour as things are (rule A3). */
  readonly reachable: number;
  /** Null where it can be done now, else the code of the refusal. Ending is possible whenever freezing is. */
  readonly rights: Readonly<Record<FacilitatorRight, Right>>;
  /** By text, tabled or waiting: the letter of a host state that nobody plays. */
  readonly consent: Readonly<Record<DraftId, Right>>;
  /** Of seats that nobody plays: what the facilitator may order and do for them, and this round's order. */
  readonly acts: Readonly<Record<SeatId, ActRights & { readonly order: Order | null }>>;
  /** Everybody who joined, by display name: with and without a seat, and whose brief was open to them. */
  readonly people: readonly Pick<Person, 'name' | 'seat' | 'opened' | 'present' | 'muted' | 'removed' | 'label'>[];
  readonly classroom: ClassroomView;
};

export function facilitatorView(council: Council): FacilitatorView {
  const policies = Object.values<Seat>(council.seats).map(({ id, policy }) => [id, policy]);
  return {
    policies: Object.fromEntries(policies),
    standIns: council.standIns,
    reachable: reachable(council),
    rights: {
      next: mayNext({ council }),
      freeze: mayFreeze({ council }),
      unfreeze: mayUnfreeze({ council }),
      extend: mayExtend({ council }),
      gavel: mayGavelForPresident({ council }),
      rule: mayRuleForPresident({ council }),
      annul: mayAnnul({ council }),
    },
    consent: Object.fromEntries(
      Object.values(council.drafts)
        .filter(({ status }) => status === 'tabled' || status === 'adopted')
        .map(({ id }) => [id, mayAnswerForHost({ council }, id)]),
    ),
    acts: Object.fromEntries(
      Object.values<Seat>(council.seats)
        .filter((seat) => !isPlayed(council, seat))
        .map((seat) => [seat.id, { ...actRightsFor(council, seat), order: council.outside.orders[seat.id] ?? null }]),
    ),
    people: Object.values(council.people).map(({ name, seat, opened, present, muted, removed, label }) => ({
      ...{ name, seat, opened, present, muted, removed, label },
    })),
    classroom: classroomView(council),
  };
}
