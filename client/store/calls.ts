/** What one delegation in particular is asked for, besides what all may do. */
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import type { OrderKind } from '../../shared/outside/acts.ts';
import { unsigned } from './delegation.ts';
import { answerCall, attackCall, type OutsideCall } from './outside.ts';
import type { Unheard } from './seen.ts';
import { boundOf, missionInForce, missionOf } from './troops.ts';

export type Call =
  /** How many texts wait for the host state's letter, and the first of them that is tabled. `forHost`: nobody plays it. */
  | { readonly kind: 'letter'; readonly texts: number; readonly draft: DraftId | null; readonly forHost: boolean }
  /** To a tabled draft, or without one and its symbol to the mandate in force; thousands. */
  | { readonly kind: 'troops'; readonly symbol: string; readonly draft: DraftId | null; readonly missing: number }
  | { readonly kind: 'good-offices' }
  /** The order of one's delegation takes a second key. */
  | { readonly kind: 'sign'; readonly act: OrderKind }
  /** The facilitator has answered a question, or has a word for this delegation. */
  | { readonly kind: 'answered' | 'nudged' }
  | OutsideCall;

/** What somebody may do or leave; everything else is something that others wait for. */
const offered: readonly Call['kind'][] = ['troops', 'good-offices', 'attack'];
export const isWaiting = ({ kind }: Call): boolean => !offered.includes(kind);

type Consent = SeatView['rights']['consent'];

/** The call for the letters that are asked for and not written yet; null where there are none. */
export function letterFor({ drafts }: PublicView, consent: Consent, forHost: boolean): Call | null {
  const texts = drafts.filter(({ id, consents }) => consent[id] === null && !consents);
  const tabled = texts.find(({ status }) => status === 'tabled');
  return texts.length > 0 ? { kind: 'letter', texts: texts.length, draft: tabled?.id ?? null, forHost } : null;
}

/** The first thing that this seat in particular is asked for. */
export function callOf(
  view: PublicView,
  mine: SeatView | null,
  dossier: Dossier | null,
  unheard: Unheard,
): Call | null {
  if (!mine) return null;
  const act = unsigned(mine);
  if (act) return { kind: 'sign', act };
  const answer = letterFor(view, mine.rights.consent, false) ?? answerCall(view, mine);
  if (answer) return answer;
  if (unheard.nudges > 0) return { kind: 'nudged' };
  if (unheard.answers > 0) return { kind: 'answered' };
  if (mine.rights.goodOffices === null) return { kind: 'good-offices' };
  return troopsCall(view, mine, dossier) ?? attackCall(view, mine);
}

function troopsCall(view: PublicView, mine: SeatView, dossier: Dossier | null): Call | null {
  const free = mine.seat && dossier ? dossier.resources.willing - boundOf(view, mine.seat) : 0;
  if (free <= 0) return null;
  return view.phase === 'orders' ? troopsInForce(view, mine) : troopsForTexts(view, mine, free);
}

/** @param free thousand troops that the seat could offer */
function troopsForTexts(view: PublicView, { seat, rights }: SeatView, free: number): Call | null {
  for (const id of view.queue) {
    const draft = view.drafts.find((each) => each.id === id);
    if (!seat || !draft || rights.drafts[id]?.pledge !== null || (draft.pledges[seat] ?? 0) >= free) continue;
    const missing = missionOf(view, draft)?.missing ?? 0;
    if (missing > 0) return { kind: 'troops', symbol: draft.symbol, draft: id, missing };
  }
  return null;
}

function troopsInForce(view: PublicView, { rights }: SeatView): Call | null {
  const mission = rights.pledge === null ? missionInForce(view) : null;
  const missing = mission?.hindrance === null ? mission.missing : 0;
  return missing > 0 ? { kind: 'troops', symbol: '', draft: null, missing } : null;
}
