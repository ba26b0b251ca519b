/** What a text would bring to the field if it were adopted as it stands. */
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import { clauseOf } from '../../shared/mandate/reading.ts';
import { effectiveEntries } from '../../shared/world/effective.ts';
import { adopt, atRoundEnd, type MandateInForce, pendingOf, withHostConsent } from '../../shared/world/inForce.ts';
import { type Deployment, deploymentOf } from '../../shared/world/translate.ts';

export type Prospect = Deployment & {
  /** Thousand troops that nobody has pledged and that therefore do not deploy. */
  readonly missing: number;
  /** A company hires its own. */
  readonly hired: boolean;
};

/** Thousand troops that would come: ordered and pledged, or hired. */
export const comesOf = ({ hired, wanted, pledged }: Prospect): number => (hired ? wanted : Math.min(wanted, pledged));

/** The mission of a draft, with the pledges of earlier texts that count for it too; null where the text has none. */
export function missionOf({ mandate, round }: PublicView, draft: DraftInView): Prospect | null {
  const clauses = draft.clauses.map(({ clause }) => clause);
  if (!clauseOf(clauses, 'mission')) return null;
  const adopted = adopt(
    { clauses: [...mandate.clauses], until: mandate.until, pledges: mandate.pledges, legitimacy: null },
    {
      clauses,
      mode: draft.mode,
      resolution: draft.id,
      round: Math.max(1, round),
      month: 0,
      hostConsents: true,
      pledges: draft.pledges,
    },
  );
  const deployment = deploymentOf(adopted);
  return deployment && missionIn(adopted, deployment);
}

/** What keeps a mission from going to the field now: its term is over before the months begin, or no letter has come. */
export type Hindrance = 'ends' | 'waits';

export type Mission = Prospect & { readonly hindrance: Hindrance | null };

/** Likewise the mission in force, or the one that waits; between the votes and the months, as those will find it. */
export function missionInForce(view: PublicView): Mission | null {
  const { clauses, until, pledges, deployment } = view.mandate;
  if (!deployment) return null;
  const mandate: MandateInForce = { clauses: [...clauses], until, pledges, legitimacy: null };
  const atBest = isAfterVotes(view) ? atRoundEnd(withAllLetters(mandate), view.round) : mandate;
  const best = deploymentOf(atBest);
  if (!best) return { ...missionIn(mandate, deployment), deploys: 0, missing: 0, hindrance: 'ends' };
  const found = isAfterVotes(view) ? atRoundEnd(mandate, view.round) : mandate;
  const stands = effectiveEntries(found).some(({ clause }) => clause.kind === 'mission');
  if (stands) return { ...missionIn(found, deploymentOf(found) ?? best), hindrance: null };
  return { ...missionIn(atBest, { ...best, deploys: 0 }), hindrance: 'waits' };
}

/** @param mandate whose lead says who brings the soldiers */
function missionIn({ clauses }: Pick<MandateInForce, 'clauses'>, deployment: Deployment): Prospect {
  const said = clauses.map(({ clause }) => clause);
  const hired = clauseOf(said.toReversed(), 'lead')?.by === 'company';
  return { ...deployment, hired, missing: hired ? 0 : Math.max(0, deployment.wanted - deployment.pledged) };
}

/** No vote of this round can renew any more what its months will find over. */
export const isAfterVotes = ({ phase, vote, next }: PublicView): boolean =>
  phase === 'orders' || (phase === 'voting' && !vote && next === null);

/** As if the host state wrote every letter that it is asked for now. */
const withAllLetters = (mandate: MandateInForce): MandateInForce =>
  pendingOf(mandate).reduce((so, { resolution }) => withHostConsent(so, resolution, 0), mandate);

/** Thousand troops that a seat has promised to the mandate in force. */
export const boundOf = ({ mandate }: PublicView, seat: string): number =>
  (mandate.pledges as Readonly<Record<string, number>>)[seat] ?? 0;
