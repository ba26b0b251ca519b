/** What should catch the eye: words without deeds, deeds without words, and protection that failed. */
import { needOfDraft } from '../council/rules/world/pledges.ts';
import type { Council, DraftClause, Month } from '../council/state.ts';
import type { ClauseId } from '../council/vocabulary.ts';
import { enoughPledges } from '../interests/redLines.ts';
import { clauseOf } from '../mandate/reading.ts';
import { effectiveEntries } from '../world/effective.ts';
import { type MandateInForce, pendingOf } from '../world/inForce.ts';
import { deploymentOf } from '../world/translate.ts';
import type { Flag, NeverDeployed } from './debrief.ts';
import { type History, type Moment, momentsOf, monthOf, type World } from './history.ts';
import { actIn, isAct, isUninvited } from './outsideIn.ts';
import { mandateIn } from './sovereignty.ts';
import { strainsIn } from './strains.ts';

/** In the order in which they came about, those last that only the end can tell. */
export function flagsIn(history: History): readonly Flag[] {
  const { moments, world } = history;
  if (!world) return [];
  const forces = momentsOf(moments, 'standing-changed').flatMap(({ event }) => event.standing.forces);
  const endorsed: Endorsed = (resolution) => forces.find((force) => force.endorsed === resolution)?.troops ?? 0;
  const undeployed = neverDeployedIn(history, world).filter(({ resolution }) => endorsed(resolution) === 0);
  /** Said once: what never came is neither too small nor lapsed besides. */
  const isSaid = (flag: Flag): boolean =>
    (flag.kind === 'mandate-exceeds-means' || flag.kind === 'lapsed-without-consent') &&
    undeployed.some(({ resolution }) => resolution === flag.resolution);
  const said = moments.flatMap((moment) => flagsAt(moment, endorsed)).filter((flag) => !isSaid(flag));
  return [...said, ...withoutEffectIn(world), ...strainsIn(history, world), ...undeployed];
}

/** Thousand soldiers who had come without a text, and whom the resolution has endorsed: they stand behind it too. */
type Endorsed = (resolution: string) => number;

function flagsAt(moment: Moment, endorsed: Endorsed): readonly Flag[] {
  const { event, after } = moment;
  if (isAct(moment)) {
    const { act, ...about } = actIn(moment);
    return isUninvited(act) ? [{ kind: 'bypass', act: act.kind, ...about }] : [];
  }
  switch (event.kind) {
    case 'mandate-changed':
      if (event.resolution === null) return [];
      if (event.why === 'lapsed')
        return [{ kind: 'lapsed-without-consent', resolution: event.resolution, round: after.round }];
      return event.why === 'adopted'
        ? [...meansOf(after, event.resolution, endorsed), ...hollowIn(after, event.resolution, endorsed)]
        : [];
    case 'month-passed':
      return event.happened.flatMap(({ kind, province, month }): readonly Flag[] =>
        kind === 'protected-area-fell' && province ? [{ kind, province, month }] : [],
      );
    default:
      return [];
  }
}

/** Referrals on which the International Criminal Court could not act, from the first month of it on. */
function withoutEffectIn({ months }: World): readonly Flag[] {
  const found = new Map<string, Flag>();
  for (const month of months) {
    const referral = effectiveEntries(month.mandate).find(({ clause }) => clause.kind === 'icc-referral');
    if (!referral || mandateIn(month).icc || found.has(referral.resolution)) continue;
    const { resolution, round } = referral;
    found.set(resolution, { kind: 'referral-without-effect', resolution, round, month: month.state.month });
  }
  return [...found.values()];
}

type Undeployed = Extract<Flag, { kind: 'never-deployed' }>;

/** Adopted texts with a mission of which no soldier came as long as the rounds lasted. */
const neverDeployedIn = ({ moments }: History, { months }: World): readonly Undeployed[] =>
  momentsOf(moments, 'mandate-changed').flatMap(({ event: { why, resolution }, after }): readonly Undeployed[] => {
    if (why !== 'adopted' || resolution === null || !hasMission(after.mandate, resolution)) return [];
    const reason = whyUndeployed(resolution, months.slice(after.months.length), moments);
    return reason ? [{ kind: 'never-deployed', resolution, round: after.round, reason }] : [];
  });

const hasMission = ({ clauses }: MandateInForce, resolution: string): boolean =>
  clauses.some((each) => each.clause.kind === 'mission' && each.resolution === resolution);

/**
 * Null: its soldiers came, or another text's mission stood in the place of its own.
 * @param months since its adoption
 */
function whyUndeployed(resolution: string, months: readonly Month[], moments: readonly Moment[]): NeverDeployed | null {
  const missionIn = ({ mandate }: Month) => effectiveEntries(mandate).find(({ clause }) => clause.kind === 'mission');
  const standing = months.filter((month) => missionIn(month)?.resolution === resolution);
  if (standing.some(({ mandate }) => (deploymentOf(mandate)?.deploys ?? 0) > 0)) return null;
  if (standing.length > 0) return 'no-pledges';
  const kept = months.filter(({ mandate }) => hasMission(mandate, resolution));
  const waits = ({ mandate }: Pick<Month, 'mandate'>): boolean =>
    pendingOf(mandate).some((each) => each.resolution === resolution && clauseOf(each.clauses, 'mission'));
  const [next] = months;
  if (kept.length === 0 && next?.mandate.clauses.some(({ clause }) => clause.kind === 'mission')) return null;
  const cameToStand = moments.some(({ after }) => hasMission(after.mandate, resolution) && !waits(after));
  return kept.length > 0 && !cameToStand ? 'no-letter' : 'ended-before';
}

/** Of a text that sends soldiers of states: a company hires its own. */
function meansOf(council: Council, resolution: string, endorsed: Endorsed): readonly Flag[] {
  const { mandate, round } = council;
  const own = mandate.clauses.filter((each) => each.resolution === resolution).map(({ clause }) => clause);
  const deployment = clauseOf(own, 'mission') && deploymentOf(mandate);
  if (!deployment || isHired(mandate)) return [];
  const { wanted, pledged } = deployment;
  const need = needIn(council);
  const enough = enoughPledges * Math.max(wanted, need ?? 0);
  return pledged + endorsed(resolution) < enough
    ? [{ kind: 'mandate-exceeds-means', resolution, round, wanted, pledged, need }]
    : [];
}

/** Of a text that declares protected areas: what stands behind them, whatever text it is of. */
function hollowIn(council: Council, resolution: string, endorsed: Endorsed): readonly Flag[] {
  const { mandate, round } = council;
  const areas = mandate.clauses.flatMap(({ clause, resolution: of }) =>
    of === resolution && clause.kind === 'safe-area' ? [clause.province] : [],
  );
  const behind = (isHired(mandate) ? deploymentOf(mandate)?.wanted : deploymentOf(mandate)?.pledged) ?? 0;
  const need = needIn(council);
  if (need !== null && behind + endorsed(resolution) >= enoughPledges * need) return [];
  return areas.map((province) => {
    return { kind: 'protected-area-declared-without-means', resolution, province, round, month: monthOf(council) };
  });
}

const isHired = ({ clauses }: MandateInForce): boolean =>
  clauseOf(clauses.map(({ clause }) => clause).toReversed(), 'lead')?.by === 'company';

/** Thousand troops that all that is in force, or waits for its letter, would need, as the Secretariat reckons; null: no mission. */
function needIn(council: Council): number | null {
  const clauses = council.mandate.clauses.map(({ clause }, index): DraftClause => {
    return { id: `c${index + 1}` as ClauseId, clause, changedIn: 0 };
  });
  return needOfDraft(council, { clauses });
}
