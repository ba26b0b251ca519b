/** Rules T7, T8, T11: what is left behind besides a text: what a veto or one voice does to the Council's name, and precedents. */
import { strike } from '../../../crisis/blow.ts';
import { clamp } from '../../../crisis/ledger.ts';
import type { CrisisState } from '../../../crisis/state.ts';
import type { Clause } from '../../../mandate/catalogue.ts';
import { chapterOf } from '../../../world/consent.ts';
import type { MandateInForce } from '../../../world/inForce.ts';
import type { Event, EventOf, Result } from '../../events.ts';
import type { InfluenceCause } from '../../influence.ts';
import type { Council, Statement } from '../../state.ts';
import type { DraftId, StatementId } from '../../vocabulary.ts';
import { namedIn } from '../outside/acting.ts';
import { isVeto, mayCallAssembly } from './assembly.ts';

/** Points of the Council's legitimacy, and the violence of a province from which a veto is one amid atrocities. */
const priceOfVeto = 2;
const priceAmidAtrocities = 6;
const atrocities = 70;

/** More where an advocate has named in the same round what goes on. Design choice. */
const priceOfKnowing = 4;

export function vetoed(council: Council, crisis: CrisisState, result: Result): EventOf<'world-changed'> {
  const amid = crisis.provinces.some(({ violence }) => violence >= atrocities);
  const price = amid ? priceAmidAtrocities : priceOfVeto;
  const blow = strike(crisis, 'veto', { state: { councilLegitimacy: -price } });
  const shame = namedIn(council, result.round) ? priceOfKnowing : 0;
  const { state, entries } = strike(blow.state, 'advocacy', { state: { councilLegitimacy: -shame } });
  return {
    kind: 'world-changed',
    cause: { kind: 'veto', vote: result.vote },
    state: shielded(council, state, result),
    entries: [...blow.entries, ...entries],
  };
}

/** What a veto by a patron of a party is worth to it, before it fades. Design choice. */
const shieldOfVeto = 0.5;

/** Rule T11: a party whose patron casts vetoes has less to fear, and yields less. */
function shielded({ setup }: Council, crisis: CrisisState, { vetoedBy }: Result): CrisisState {
  const patrons = vetoedBy.filter((seat) => setup.patrons.some((patron) => patron.seat === seat));
  if (patrons.length === 0) return crisis;
  return { ...crisis, patronShield: crisis.patronShield + shieldOfVeto * patrons.length };
}

/** Rule T8: points of the Council's legitimacy. Design choices. */
const voices = { statement: 1, debate: 0.5, specialReport: 0.5, assembly: 2 } as const;

/** The Council has spoken with one voice: once in a round it counts. */
export function spoken(
  crisis: CrisisState,
  { influences, round, statements }: Council,
  statement: StatementId,
): readonly Event[] {
  const hasCounted = influences.some((each) => each.cause.kind === 'statement' && each.round === round);
  if (statements[statement]?.form !== 'presidential' || hasCounted) return [];
  return [respected(crisis, { kind: 'statement', statement }, voices.statement)];
}

/** The Assembly has had the members that vetoed explain themselves, with the Council's own report before it or without. */
export function debated(crisis: CrisisState, { results, statements }: Council, vote: number): readonly Event[] {
  // In a session that is run again without its veto there was nothing to debate.
  if (!results.some((result) => result.vote === vote && isVeto(result))) return [];
  const isReported = Object.values<Statement>(statements).some(
    (each) => each.form === 'special-report' && each.vote === vote && each.status === 'issued',
  );
  const points = voices.debate + (isReported ? voices.specialReport : 0);
  return [respected(crisis, { kind: 'assembly-debate', vote }, points)];
}

/** A recommendation of the Assembly at the Council's own call. It binds nobody. @param before the state before it met */
export function recommended(crisis: CrisisState, before: Council, met: EventOf<'assembly-met'>): readonly Event[] {
  if (!met.adopted || mayCallAssembly(before)) return [];
  return [respected(crisis, { kind: 'assembly', vote: met.vote }, voices.assembly)];
}

function respected(
  crisis: CrisisState,
  cause: Extract<InfluenceCause, { kind: 'statement' | 'assembly-debate' | 'assembly' }>,
  points: number,
): EventOf<'world-changed'> {
  const { state, entries } = strike(crisis, cause.kind, { state: { councilLegitimacy: points } });
  return { kind: 'world-changed', cause, state, entries: [...entries] };
}

/** Points of precedents, by how many of the six criteria a text under Chapter VII meets. Design choices. */
const wellFounded = { from: 5, points: 4 } as const;
const illFounded = { to: 2, points: -3 } as const;
const statehood = 10;

type AdoptedText = {
  readonly id: DraftId;
  readonly clauses: readonly Clause[];
  /** As `criteriaMet` has it, 0–6. */
  readonly criteria: number;
  /** In force with it. */
  readonly mandate: MandateInForce;
};

/** Precedents are no figures of the ledger: nothing but a vote, or an act of a state, moves them. */
export function precedentsSet(crisis: CrisisState, text: AdoptedText): readonly EventOf<'world-changed'>[] {
  const protection = protectionOf(text);
  const recognition = recognitionOf(text);
  if (protection === 0 && recognition === 0) return [];
  const state = {
    ...crisis,
    protectionPrecedent: clamp(crisis.protectionPrecedent + protection),
    recognitionPrecedent: clamp(crisis.recognitionPrecedent + recognition),
  };
  return [{ kind: 'world-changed', cause: { kind: 'precedent', draft: text.id }, state, entries: [] }];
}

function protectionOf({ clauses, criteria }: AdoptedText): number {
  if (chapterOf(clauses) !== 'vii') return 0;
  if (criteria >= wellFounded.from) return wellFounded.points;
  return criteria <= illFounded.to ? illFounded.points : 0;
}

/** A new state is an example for others, half as much where nobody is to recognise what force has made. */
function recognitionOf({ clauses, mandate }: AdoptedText): number {
  if (!clauses.some(({ kind }) => kind === 'independence')) return 0;
  return mandate.clauses.some(({ clause }) => clause.kind === 'non-recognition') ? statehood / 2 : statehood;
}
