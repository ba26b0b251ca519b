/**
 * Games in which lots decide what the Council adopts, whatever delegates would think of it: in each of three rounds a text
 * or none, and now and then a coalition that goes round the Council. Two years each, read through the four lenses.
 */
import { drawAt } from '../../../shared/council/random.ts';
import type { Month } from '../../../shared/council/state.ts';
import { pageOf } from '../../../shared/crisis/ledger.ts';
import { type CrisisState, withMandate } from '../../../shared/crisis/state.ts';
import { tickWithoutLedger } from '../../../shared/crisis/tick.ts';
import type { LensId } from '../../../shared/debrief/lens.ts';
import { lensesThrough, lensFactsOf } from '../../../shared/debrief/lenses.ts';
import { boundsFor } from '../../../shared/interests/score.ts';
import { templateNames, templates } from '../../../shared/mandate/templates.ts';
import { feltMandate } from '../../../shared/outside/felt.ts';
import { nothingOutside, type Standing } from '../../../shared/outside/standing.ts';
import { adopt, type MandateInForce, nothingInForce } from '../../../shared/world/inForce.ts';
import type { Scores } from '../bots/statistics.ts';
import { acted } from './acted.ts';
import { correlation, disputed, type Estimate } from './estimates.ts';
import { seeded, velora } from './games.ts';
import { once } from './once.ts';

const games = 120;
const months = 24;
/** Months after which the Council adopts something. */
const adoptions: readonly number[] = [0, 8, 16];
/** Share of the rounds in which something is adopted. Design choice, as is the next. */
const adoptionRate = 0.75;
/** Share of the games in which a coalition comes with the second round. */
const coalitions = 0.1;

type Drawn = { readonly texts: readonly number[]; readonly bypassed: boolean };

/** From a stream of chance that the crisis does not read. */
function drawn(seed: number): Drawn {
  const lot = (position: number) => drawAt(seed + 0x10000, position);
  return {
    // Beyond the last of the names there is no text.
    texts: adoptions.map((_, index) => Math.floor((lot(index) * templateNames.length) / adoptionRate)),
    bypassed: lot(adoptions.length) < coalitions,
  };
}

const troopsWanted = (name: (typeof templateNames)[number]): number =>
  templates[name].clauses.reduce((sum, clause) => sum + (clause.kind === 'mission' ? clause.troops : 0), 0);

function adopted(before: MandateInForce, text: number, month: number): MandateInForce {
  const name = templateNames[text];
  if (name === undefined) return before;
  return adopt(before, {
    ...{ clauses: templates[name].clauses, mode: 'merge', resolution: `text ${month}`, round: 1, month },
    ...{ hostConsents: true, pledges: { contributors: troopsWanted(name) } },
  });
}

const intervened = (month: number): Standing => {
  const { standing } = acted([[{ kind: 'intervene', authority: 'advise' }, 'united-states']]).scene;
  return { ...standing, forces: standing.forces.map((each) => ({ ...each, since: month })) };
};

type Course = { readonly end: CrisisState; readonly months: readonly Month[] };

function courseOf(seed: number, { texts, bypassed }: Drawn): Course {
  const chance = seeded(seed);
  const passed: Month[] = [];
  let mandate = nothingInForce;
  let standing = nothingOutside;
  let state = velora;
  while (state.month < months) {
    const { month } = state;
    const adoption = adoptions.indexOf(month);
    if (adoption >= 0) mandate = adopted(mandate, texts[adoption] ?? -1, month);
    if (bypassed && month === adoptions[1]) standing = intervened(month);
    const felt = feltMandate(mandate, standing, month + 1);
    const tick = tickWithoutLedger(withMandate(state, felt), felt, chance);
    state = tick.state;
    passed.push({ round: 1, epilogue: false, state, entries: pageOf([]), happened: tick.events, mandate, standing });
  }
  return { end: state, months: passed };
}

/** What each lens gives to each of the games, 0–100. */
const scores = once((): readonly Scores[] => {
  const bounds = boundsFor(velora, months);
  return Array.from({ length: games }, (_, index) => {
    const seed = index + 1;
    const lots = drawn(seed);
    const course = courseOf(seed, lots);
    const untouched = courseOf(seed, { texts: [], bypassed: false }).end;
    const adoptedTexts = lots.texts.filter((text) => text < templateNames.length).length;
    const world = { opening: velora, epilogue: course.end, epilogueMonths: [], ...course };
    const lenses = lensesThrough(lensFactsOf(world, { bounds, adoptedTexts, untouched }));
    return Object.fromEntries(lenses.map(({ lens, score }) => [lens, score])) as Scores;
  });
});

/** How far two lenses see the same games alike, −1 to 1. */
export const correlationByLot = (one: LensId, other: LensId): Estimate =>
  correlation(
    scores().map((each) => each[one]),
    scores().map((each) => each[other]),
  );

export const disputedByLot = (): Estimate => disputed(scores());
