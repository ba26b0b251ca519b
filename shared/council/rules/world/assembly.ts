/** Rules E: what the General Assembly does when the Council does not: it debates vetoes, and may be called to meet. */
import type { Event, EventOf, Result } from '../../events.ts';
import { chanceOf } from '../../random.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Assembly, Council } from '../../state.ts';

/** A/RES/76/262 is of 26 April 2022. */
const firstYearOfDebates = 2022;

/** Of a text, an amendment, a part of a text, or the question whether it is procedural. */
export const isVeto = ({ outcome }: Pick<Result, 'outcome'>): boolean => outcome === 'vetoed';

/** A veto of a text, or of a part of one. */
export const isLackOfUnanimity = (result: Result): boolean =>
  isVeto(result) && (result.subject.kind === 'draft' || result.subject.kind === 'part');

/** Whether an emergency special session has met since a vote. */
const hasMetSince = ({ sessions }: Assembly, vote: number): boolean => sessions.some((each) => each.vote > vote);

/**
 * Rule E2: whether the Council has failed to act for lack of unanimity of its permanent members, so that nine members may
 * call the Assembly (A/RES/377(V) A, para. 1). That is a veto of a text, or of a part of one, since it was last called. A
 * text that failed for too few votes is none, whoever voted against it: not unanimity was lacking but nine votes. An
 * amendment is none either, since the Council goes on to its text.
 */
export function mayCallAssembly({ results, assembly }: Council): RefusalCode | null {
  return results.some((result) => isLackOfUnanimity(result) && !hasMetSince(assembly, result.vote))
    ? null
    : 'no-lack-of-unanimity';
}

/** Rule E1: a veto, of a text, an amendment or a part, is debated in the Assembly (A/RES/76/262, para. 1). */
export function debateDue({ setup }: Council, result: Result): readonly Event[] {
  const isDebated = setup.law.assemblyDebatesVetoes && setup.year >= firstYearOfDebates && isVeto(result);
  return isDebated ? [{ kind: 'assembly-debate-due', vote: result.vote }] : [];
}

/** An emergency special session that has met on a veto takes the place of its debate (A/RES/76/262, para. 1). */
export const isDebateDue = ({ vote, held }: Assembly['debates'][number], assembly: Assembly): boolean =>
  !held && !hasMetSince(assembly, vote);

/** The debates that are held before the months of the round. */
export const debatesHeld = ({ assembly }: Council): readonly Event[] =>
  assembly.debates
    .filter((debate) => isDebateDue(debate, assembly))
    .map(({ vote }) => ({ kind: 'assembly-debated', vote }));

/** The emergency special session that nine members have called. @param council after the vote */
export function assemblyCalled(council: Council, { vote }: Result): readonly Event[] {
  const chance = chanceOf(council.setup, 'assembly');
  const position = council.assembly.sessions.length * drawsOfSession;
  const draws = [0, 1, 2].map((index) => chance(position + index)) as [number, number, number];
  const [carried, margin, missing] = draws;
  return [{ kind: 'assembly-met', vote, ...votesOfAssembly(carried < chanceOfCarrying(council), margin, missing) }];
}

const drawsOfSession = 3;
/** Of a session without a world. */
const unknownWorld = { councilLegitimacy: 55, bypassPrecedent: 0 } as const;

/** A Council that is respected is followed, one that others often go round is not. Design choice. */
export function chanceOfCarrying({ crisis }: Pick<Council, 'crisis'>): number {
  const { councilLegitimacy, bypassPrecedent } = crisis ?? unknownWorld;
  return Math.min(0.8, Math.max(0.1, 0.35 + 0.006 * councilLegitimacy - 0.004 * bypassPrecedent));
}

type AssemblyVote = Pick<EventOf<'assembly-met'>, 'yes' | 'no' | 'abstain' | 'adopted'>;

const membersOfAssembly = 193;

/** Charter Article 18(2): two thirds of the members present and voting; abstentions do not count. */
export const isTwoThirds = ({ yes, no }: Pick<AssemblyVote, 'yes' | 'no'>): boolean => yes > 0 && yes >= 2 * no;

/**
 * A vote of the 193 Members that could have been. What is carried lies between A/RES/ES-11/3 (93-24-58) and A/RES/ES-11/4
 * (143-5-35); what is lost has a majority that is no two thirds, as drafts of the fifth emergency special session had in
 * July 1967 (53-46, 57-43). @param margin and missing: draws in [0, 1)
 */
export function votesOfAssembly(carries: boolean, margin: number, missing: number): AssemblyVote {
  const yes = (carries ? 93 : 70) + Math.floor(margin * (carries ? 51 : 26));
  const no = carries ? 5 + Math.round((143 - yes) * 0.38) : Math.round(yes * 0.8);
  const absent = 8 + Math.floor(missing * 12);
  const abstain = membersOfAssembly - yes - no - absent;
  return { yes, no, abstain, adopted: isTwoThirds({ yes, no }) };
}

const withAssembly = (council: Council, change: (assembly: Assembly) => Partial<Assembly>): Council => ({
  ...council,
  assembly: { ...council.assembly, ...change(council.assembly) },
});

export const applyDebateDue = (council: Council, { vote }: EventOf<'assembly-debate-due'>): Council =>
  withAssembly(council, ({ debates }) => ({ debates: [...debates, { vote, round: council.round, held: false }] }));

export const applyDebated = (council: Council, { vote }: EventOf<'assembly-debated'>): Council =>
  withAssembly(council, ({ debates }) => ({
    debates: debates.map((each) => (each.vote === vote ? { ...each, held: true } : each)),
  }));

export const applyMet = (council: Council, { kind: _kind, ...met }: EventOf<'assembly-met'>): Council =>
  withAssembly(council, ({ sessions }) => ({ sessions: [...sessions, { ...met, round: council.round }] }));
