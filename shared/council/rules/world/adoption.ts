/** Rules T1 and H2: an adopted text becomes part of the mandate in force, and the host's letter lets it act. */
import { strike } from '../../../crisis/blow.ts';
import { type CrisisState, plainLegitimacy } from '../../../crisis/state.ts';
import type { Clause } from '../../../mandate/catalogue.ts';
import { feltMandate, textsAsFelt } from '../../../outside/felt.ts';
import { criteriaMet, criteriaOf, type Findings, legitimacyOfText, measuresOf } from '../../../world/criteria.ts';
import { effectiveEntries } from '../../../world/effective.ts';
import { forecastDifference } from '../../../world/forecast.ts';
import { adopt, type MandateInForce, pendingOf, withHostConsent, withLegitimacy } from '../../../world/inForce.ts';
import type { Event, EventOf, Result } from '../../events.ts';
import { type Council, type Draft, type Month, membersOf } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { undeclaredAmong } from '../outside/stakes.ts';
import { resolutionOf } from './consent.ts';
import { normsReckoned } from './norms.ts';
import { freeTroops } from './pledges.ts';
import { precedentsSet } from './precedents.ts';

/** What a closed vote does to the world: nothing, unless a draft was adopted. */
export function adoption(council: Council, crisis: CrisisState, result: Result): readonly Event[] {
  const draft = result.subject.kind === 'draft' ? council.drafts[result.subject.draft] : undefined;
  if (!draft || result.outcome !== 'adopted') return [];
  const adopted = merged(council, crisis, draft, result.resolution);
  const clauses = wordsOf(draft);
  const criteria = criteriaMet(criteriaOfText(council, crisis, draft, adopted));
  const legitimacy = legitimacyOfText({
    before: council.mandate,
    after: adopted,
    clauses,
    result: { yes: result.totals.yes, needed: result.needed, abstentions: result.totals.abstain },
    hostConsents: council.consents.includes(draft.id),
    criteria,
    highestViolence: Math.max(...crisis.provinces.map(({ violence }) => violence)),
    legitimacyNow: legitimacyOfCouncil(crisis),
  });
  const mandate = legitimacy === null ? adopted : withLegitimacy(adopted, legitimacy);
  const changed: Event = { kind: 'mandate-changed', mandate, why: 'adopted', resolution: result.resolution };
  const demands = hasWeight(council, clauses, result) ? [demanded(crisis, draft)] : [];
  const precedents = precedentsSet(demands.at(-1)?.state ?? crisis, { id: draft.id, clauses, criteria, mandate });
  return [changed, ...demands, ...precedents, ...normsReckoned(council, result, criteria)];
}

/** Of the Council's own force, whoever else has soldiers there, 0–100. */
const legitimacyOfCouncil = ({ forces }: CrisisState): number =>
  forces.find(({ origin }) => origin === 'council')?.legitimacy ?? plainLegitimacy;

const wordsOf = (draft: Draft): readonly Clause[] => draft.clauses.map(({ clause }) => clause);

const merged = (council: Council, crisis: CrisisState, draft: Draft, resolution: string): MandateInForce =>
  adopt(council.mandate, {
    clauses: wordsOf(draft),
    mode: draft.mode,
    resolution,
    round: council.round,
    month: crisis.month,
    hostConsents: council.consents.includes(draft.id),
    pledges: boundBy(council, draft),
  });

/** Rule L2: whoever has pledged the same troops to two texts cannot send them twice. */
function boundBy(council: Council, { id, pledges }: Draft): Draft['pledges'] {
  const seats = Object.keys(pledges) as SeatId[];
  return Object.fromEntries(seats.map((seat) => [seat, Math.min(pledges[seat] ?? 0, freeTroops(council, seat, id))]));
}

/** The six criteria of a text at the moment of its adoption. @param adopted the mandate with it */
export function criteriaOfText(council: Council, crisis: CrisisState, draft: Draft, adopted: MandateInForce): Findings {
  const { standing } = council.outside;
  const felt = (mandate: MandateInForce) => feltMandate(mandate, standing, crisis.month + 1);
  return criteriaOf({
    measures: measuresOf(wordsOf(draft)),
    authority: 'council',
    state: crisis,
    milderMonths: milderAmong(council.months),
    undeclared: undeclaredAmong(council, draft.sponsors),
    forecastDifference: forecastDifference(crisis, { without: felt(council.mandate), with: felt(adopted) }).difference,
  });
}

/** How many of these months had something that is tried before force. */
export function milderAmong(months: readonly Pick<Month, 'mandate'>[]): number {
  let count = 0;
  let last: MandateInForce | null = null;
  let wasMild = false;
  for (const { mandate } of months) {
    // Mostly a month is like the one before it.
    if (mandate !== last) wasMild = isMild(mandate);
    last = mandate;
    if (wasMild) count += 1;
  }
  return count;
}

/** Mediation, prevention or a sanction was in force. */
function isMild(mandate: MandateInForce): boolean {
  const felt = textsAsFelt(mandate);
  const { mediation, prevention, sponsorBite } = felt;
  const onHost = felt.armsEmbargo || felt.targetedSanctions || felt.comprehensiveSanctions;
  return mediation > 0 || prevention > 0 || sponsorBite > 0 || onHost;
}

/** Tenths of the members that must be in favour for a demand to be heard: 12 of fifteen, 6 of seven. Design choice. */
const heardFrom = 8;

const hasWeight = ({ setup }: Council, clauses: readonly Clause[], { totals }: Result): boolean =>
  10 * totals.yes >= heardFrom * membersOf(setup).length && clauses.some(({ kind }) => kind === 'demand');

function demanded(crisis: CrisisState, { id }: Draft): EventOf<'world-changed'> {
  const { state, entries } = strike(crisis, 'demand', { state: { intransigence: -1 } });
  return { kind: 'world-changed', cause: { kind: 'demand', draft: id }, state, entries: [...entries] };
}

/** What consent is worth to a mission that began without it: the difference of the two at its adoption. */
const worthOfConsent = 16;

/** The host state consents to a text that the Council has adopted already. */
export function consented(council: Council, crisis: CrisisState, draft: DraftId): readonly Event[] {
  const resolution = resolutionOf(council, draft);
  if (!pendingOf(council.mandate).some((each) => each.resolution === resolution)) return [];
  const given = withHostConsent(council.mandate, resolution, crisis.month);
  const isWelcomed = isWelcome(given) && !isWelcome(council.mandate);
  const now = council.mandate.legitimacy ?? legitimacyOfCouncil(crisis);
  const mandate = isWelcomed ? withLegitimacy(given, Math.min(100, now + worthOfConsent)) : given;
  return [{ kind: 'mandate-changed', mandate, why: 'consent', resolution }];
}

/** A mission stands, and with a letter of the host state. */
const isWelcome = (mandate: MandateInForce): boolean =>
  effectiveEntries(mandate).some(({ clause, letter }) => clause.kind === 'mission' && letter);
