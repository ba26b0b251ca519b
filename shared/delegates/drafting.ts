/** The text that a delegation would bring: a template that it likes and that could pass, bargained over before it is shown. */
import type { DraftId } from '../council/vocabulary.ts';
import type { Clause } from '../mandate/catalogue.ts';
import type { TemplateName } from '../mandate/templates.ts';
import type { Bearings } from './bearings.ts';
import { type Beginning, beginningsIn, renewalOn } from './beginnings.ts';
import { asksForTitle, isLawful, type Limits, madeLawful, type Neighbours, neighboursOf } from './changes.ts';
import { type Expected, expectedOutlook, isWelcome } from './host.ts';
import { outlookAt, textAt, worthToMe } from './judgement.ts';
import { bell, lot } from './lot.ts';
import { type Ground, groundWith, nothingComes, type Outlook, outlookOf, supposing } from './outlook.ts';
import { remembered } from './remembered.ts';
import { type Prospect, prospectOf, type Reading, readingsOf } from './support.ts';
import { ownWorthOf, wantsNow } from './worth.ts';

export type Plan = {
  readonly template: TemplateName | null;
  readonly clauses: readonly Clause[];
  /** To the delegation itself. */
  readonly worth: number;
  /** That it is adopted, 0–1. */
  readonly chance: number;
};

type Clauses = readonly Clause[];
type Judged = Prospect & {
  readonly clauses: Clauses;
  readonly worth: number;
  readonly outlook: Outlook;
  /** The host state is expected to write its letter on it. */
  readonly isWanted: boolean;
  /** A year ahead, and not at first sight. */
  readonly isReckoned: boolean;
};
/** How a text is taken at first sight. `isWanted`: left out, the host state is thought about in any case. */
type Glimpse = { readonly outcomes: Outlook['outcomes']; readonly isWanted?: boolean };
const fromNothing: Glimpse = { outcomes: nothingComes };

/** How much a text's own worth counts when it has no chance at all; the rest by its chance. */
const hopeless = 0.6;
/** Rounds of bargaining, and how many changes are thought of in each; a novice bargains less. Design choices. */
const steps = { novice: 3, seasoned: 6, hard: 6 } as const;
const changesPerStep = 9;
/** Beginnings that come to mind on a day; and of what looks best at first sight, how much is reckoned a year ahead. Design choices. */
const considered = { onSuchADay: 9, beginnings: 4, changes: 2 } as const;
/** From which worth on a delegation brings a text at all, and below which it does not bargain. */
export const leastWorth = 0.2;
/** How fast it concedes: the hard late, the soft early. */
const concession = { hard: 0.6, soft: 1.6 } as const;
/** What a hope of 1 weighs against worth, once everything was conceded. */
const hopeWeighs = 3;
/** Templates that are thought through, until one could pass: the hard do not look for another. */
const tried = { hard: 1, soft: 3 } as const;
/** Chance from which a text is put to the vote. */
export const askFrom = 0.12;
/** How much a choice of template is a matter of the day. */
const whim = { least: 2, byTemper: 2 } as const;

/** @param glimpse what is taken to come of it, and of the host state, where that is not reckoned yet */
function judge(
  bearings: Bearings,
  readings: readonly Reading[],
  clauses: Clauses,
  glimpse: Glimpse | null = null,
): Judged {
  const { ground, instructions, redLines } = bearings;
  const { isWelcomed: isWanted, outlook } = glimpse
    ? glimpsed(ground, clauses, glimpse)
    : expectedOutlook(ground, { clauses, mode: 'merge', pledged: null });
  const worth = ownWorthOf(wantsNow(instructions, ground.crisis), redLines, outlook);
  const { chance, votes, hope } = prospectOf(bearings, readings, outlook, worth);
  return { clauses, worth, outlook, isWanted, isReckoned: glimpse === null, chance, votes, hope };
}

function glimpsed(ground: Ground, clauses: Clauses, { outcomes, isWanted }: Glimpse): Expected {
  const isWelcomed = isWanted ?? isWelcome(ground, { clauses, mode: 'merge', pledged: null });
  const expected = outlookOf(ground, { clauses, mode: 'merge', hostConsents: isWelcomed, pledged: null });
  return { isWelcomed, outlook: supposing(expected, outcomes) };
}

export const temperOf = ({ character: { temper, level } }: Bearings): number =>
  level === 'hard' ? Math.max(0.8, temper) : temper;

type Begun = Judged & Pick<Beginning, 'template'>;

/** Null: it cannot be written, or is not worth it. */
function begunFrom(
  bearings: Bearings,
  readings: readonly Reading[],
  { template, clauses }: Beginning,
  glimpse: Glimpse | null = null,
): Begun | null {
  if (clauses.length === 0) return null;
  const judged = judge(bearings, readings, clauses, glimpse);
  return judged.worth < leastWorth && !glimpse ? null : { ...judged, template };
}

const lawfully = (law: Law, { template, clauses }: Beginning): Beginning => ({
  template,
  clauses: madeLawful(clauses, law),
});

/** A mission that is about to run out is renewed first, where that could pass. */
function renewed(bearings: Bearings, readings: readonly Reading[], law: Law): Begun | null {
  const renewal = renewalOn(bearings.ground, law.most);
  const begun = renewal && begunFrom(bearings, readings, lawfully(law, renewal));
  return begun && begun.chance >= askFrom ? begun : null;
}

/** Templates that it likes on that day, the best first. */
function favourites(bearings: Bearings, readings: readonly Reading[], law: Law): readonly Begun[] {
  const { me, character, ground } = bearings;
  const moody = whim.least + whim.byTemper * temperOf(bearings);
  const moods = new Map<Beginning['template'], number>();
  const moodFor = (template: Beginning['template']): number => {
    const mood = moods.get(template) ?? moody * bell(character.seed, 'template', me, ground.round, template ?? '');
    moods.set(template, mood);
    return mood;
  };
  const ranked = (beginnings: readonly (Begun | null)[]): readonly Begun[] =>
    beginnings
      .flatMap((begun) => (begun ? [{ begun, appeal: appealOf(begun) + moodFor(begun.template) }] : []))
      .toSorted((one, other) => other.appeal - one.appeal)
      .map(({ begun }) => begun);
  const atFirstSight = beginningsIn(law.hasCourt)
    .filter(({ clauses }) => !(law.isMember && asksForTitle(clauses)))
    .toSorted((one, other) => moodFor(other.template) - moodFor(one.template))
    .slice(0, considered.onSuchADay)
    .map((beginning) => begunFrom(bearings, readings, lawfully(law, beginning), fromNothing));
  const reckoned = ranked(atFirstSight)
    .slice(0, considered.beginnings)
    .map((beginning) => begunFrom(bearings, readings, beginning));
  return ranked(reckoned).slice(0, temperOf(bearings) > 0.5 ? tried.hard : tried.soft);
}

/** What a text is worth by itself, and by how near it is to being adopted. */
const appealOf = ({ worth, hope }: Judged): number => worth * (hopeless + (1 - hopeless) * hope);

/** Clauses of a text that a delegation would still defend as a whole. Design choice. */
const longest = 8;

type Law = Limits & { readonly worstProvince: string };

function lawOf({ sight: { all }, ground: { crisis, mandate } }: Bearings): Law {
  const worst = crisis.provinces.reduce((one, other) => (other.violence > one.violence ? other : one));
  return {
    provinces: all.provinces.map(({ id }) => id),
    mandate,
    isMember: all.isMember,
    hasCourt: all.hasCourt,
    most: Math.min(longest, all.maximumClauses),
    worstProvince: worst.id,
  };
}

/**
 * The texts that differ in one thing from this one, as far as somebody has thought of them: at first sight as if the same came
 * of them, and the host state took them alike.
 */
class Changes {
  readonly #bearings: Bearings;
  readonly #readings: readonly Reading[];
  readonly #law: Law;
  readonly #texts: Neighbours;
  readonly #glimpse: Glimpse;
  /** By their places; null: not lawful. */
  readonly #known = new Map<number, Judged | null>();

  constructor(bearings: Bearings, readings: readonly Reading[], law: Law, { clauses, outlook, isWanted }: Judged) {
    this.#bearings = bearings;
    this.#readings = readings;
    this.#law = law;
    this.#texts = neighboursOf(clauses, law.worstProvince);
    this.#glimpse = { outcomes: outlook.outcomes, isWanted };
  }

  /** @param drawn 0–1: which of them comes to mind */
  think(drawn: number): void {
    const place = Math.floor(drawn * this.#texts.length);
    if (this.#known.has(place)) return;
    const clauses = this.#texts.at(place);
    const isAllowed = clauses !== undefined && isLawful(clauses, this.#law);
    this.#known.set(place, isAllowed ? judge(this.#bearings, this.#readings, clauses, this.#glimpse) : null);
  }

  /** Of all that came to mind, those that look better than so much: the best first, each reckoned a year ahead. */
  better(than: number, value: (judged: Judged) => number): readonly Judged[] {
    return [...this.#known]
      .flatMap(([place, thought]) => (thought && value(thought) > than ? [{ place, thought }] : []))
      .toSorted((one, other) => value(other.thought) - value(one.thought))
      .slice(0, considered.changes)
      .map(({ place, thought }) => this.#reckoned(place, thought));
  }

  #reckoned(place: number, thought: Judged): Judged {
    if (thought.isReckoned) return thought;
    const found = judge(this.#bearings, this.#readings, thought.clauses);
    this.#known.set(place, found);
    return found;
  }
}

function bargained(bearings: Bearings, readings: readonly Reading[], law: Law, begun: Begun): Begun {
  const { me, character, ground } = bearings;
  const { hard, soft } = concession;
  const speed = 1 / (temperOf(bearings) > 0.5 ? hard : soft);
  const count = steps[character.level];
  let now = begun;
  let changes = new Changes(bearings, readings, law, now);
  for (let step = 0; step < count; step += 1) {
    const conceded = ((step + 1) / count) ** speed;
    const value = ({ worth, hope }: Judged): number => (1 - conceded) * worth + hopeWeighs * conceded * hope;
    for (let nth = 0; nth < changesPerStep; nth += 1) {
      changes.think(lot(character.seed, 'change', me, ground.round, step, nth));
    }
    let best = now;
    for (const judged of changes.better(value(now), value)) {
      if (judged.worth >= leastWorth && value(judged) > value(best)) best = { ...now, ...judged };
    }
    if (best !== now) changes = new Changes(bearings, readings, law, best);
    now = best;
  }
  return now;
}

const plansOn = remembered((_: Ground) => new Map<string, Plan | null>());

/** The same on the same ground: it is thought about once. Null: there is nothing that it would bring. */
export function planOf(bearings: Bearings): Plan | null {
  const { ground, me, character } = bearings;
  const known = plansOn(ground);
  const key = JSON.stringify([me, character]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const law = lawOf(bearings);
  const readings = readingsOf(bearings);
  let found: Plan | null = null;
  const routine = renewed(bearings, readings, law);
  for (const begun of routine ? [routine] : favourites(bearings, readings, law)) {
    const text = bargained(bearings, readings, law, begun);
    if (!found || text.chance > found.chance) found = text;
    if (text.chance >= askFrom) break;
  }
  known.set(key, found);
  return found;
}

/** Of a text before the Council as it stands now. */
export const prospectNow = (bearings: Bearings, outlook: Outlook, worth: number): Prospect =>
  prospectOf(bearings, readingsOf(bearings), outlook, worth);

/** Chance from which on somebody reckons with a text of others. Design choice. */
const likely = 0.5;

/** Where things will stand when a text comes to its vote: what is ahead of it in the order may be adopted by then. */
export function aheadOf(bearings: Bearings, draft: DraftId | null): Bearings {
  const { all } = bearings.sight;
  const place = draft === null ? -1 : all.queue.indexOf(draft);
  const before = place < 0 ? all.queue : all.queue.slice(0, place);
  let so = bearings;
  for (const id of before) {
    const other = all.drafts.find((each) => each.id === id);
    if (!other) continue;
    const outlook = outlookAt(so, other, null);
    if (prospectNow(so, outlook, worthToMe(so, outlook)).chance < likely) continue;
    so = { ...so, ground: groundWith(so.ground, textAt(other, null)) };
  }
  return so;
}
