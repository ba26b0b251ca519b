/** What a text would bring to the field if it were adopted as it stands. */
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import { adopt } from '../../shared/world/inForce.ts';
import { clauseOf, type Deployment, deploymentOf } from '../../shared/world/translate.ts';

export type Prospect = Deployment & {
  /** Thousand troops that nobody has pledged and that therefore do not deploy. */
  readonly missing: number;
  /** A company hires its own. */
  readonly hired: boolean;
};

const prospectOf = (deployment: Deployment, hired: boolean): Prospect => ({
  ...deployment,
  hired,
  missing: hired ? 0 : Math.max(0, deployment.wanted - deployment.pledged),
});

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
  const said = adopted.clauses.map(({ clause }) => clause);
  return deployment && prospectOf(deployment, clauseOf(said.toReversed(), 'lead')?.by === 'company');
}

/** Likewise the mission in force, or the one that waits. */
export function missionInForce({ mandate }: PublicView): Prospect | null {
  const { deployment, clauses } = mandate;
  if (!deployment) return null;
  const said = clauses.map(({ clause }) => clause);
  return prospectOf(deployment, clauseOf(said.toReversed(), 'lead')?.by === 'company');
}

/** Thousand troops that a seat has promised to the mandate in force. */
export const boundOf = ({ mandate }: PublicView, seat: string): number =>
  (mandate.pledges as Readonly<Record<string, number>>)[seat] ?? 0;
