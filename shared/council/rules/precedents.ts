/** Rule T7: what a vote leaves behind besides its text. A veto costs the Council's name, an adoption sets precedents. */
import { strike } from '../../crisis/blow.ts';
import { clamp } from '../../crisis/ledger.ts';
import type { CrisisState } from '../../crisis/state.ts';
import type { Clause } from '../../mandate/catalogue.ts';
import { chapterOf } from '../../world/consent.ts';
import type { MandateInForce } from '../../world/inForce.ts';
import type { EventOf, Result } from '../events.ts';
import type { DraftId } from '../vocabulary.ts';

/** Points of the Council's legitimacy, and the violence of a province from which a veto is one amid atrocities. */
const priceOfVeto = 2;
const priceAmidAtrocities = 6;
const atrocities = 70;

export function vetoed(crisis: CrisisState, { vote }: Result): EventOf<'world-changed'> {
  const amid = crisis.provinces.some(({ violence }) => violence >= atrocities);
  const price = amid ? priceAmidAtrocities : priceOfVeto;
  const { state, entries } = strike(crisis, 'veto', { state: { councilLegitimacy: -price } });
  return { kind: 'world-changed', cause: { kind: 'veto', vote }, state, entries: [...entries] };
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
