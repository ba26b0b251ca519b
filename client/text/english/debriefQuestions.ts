/** What of this very session each question to talk about can begin with. */
import type { Debrief, PrecedentFigures, VoteColumn } from '../../../shared/debrief/debrief.ts';
import type { ActNames } from './acts.ts';
import { listed } from './counting.ts';
import { changeWords, precedentWords } from './debriefOutside.ts';
import { lensWords, modelWords } from './debriefReadings.ts';
import { percent, whole } from './figures.ts';
import { named } from './names.ts';

export type QuestionId = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8';
type Fact = (debrief: Debrief, names: ActNames) => readonly string[];

const onTexts = ({ votes }: Debrief): readonly VoteColumn[] =>
  votes.votes.filter(({ subject }) => subject.kind === 'draft');
const chosen = ({ cells }: VoteColumn, wanted: string): readonly string[] =>
  Object.entries(cells).flatMap(([seat, { choice }]) => (choice === wanted ? [seat] : []));
const vetoing = ({ cells }: VoteColumn): readonly string[] =>
  Object.entries(cells).flatMap(([seat, { veto }]) => (veto ? [seat] : []));
const every = (ids: readonly string[], { seat }: ActNames): string => listed(ids.map(seat).map(named));
const threeTimes = (values: readonly number[]): string => values.map((value) => whole.format(value)).join(' → ');

const facts: Readonly<Record<QuestionId, Fact>> = {
  D1: (debrief, names) => {
    const vetoed = onTexts(debrief).filter(({ outcome }) => outcome === 'vetoed');
    if (vetoed.length > 0) {
      return vetoed.map((vote) => `${vote.symbol}, “${vote.title}”: vetoed by ${every(vetoing(vote), names)}.`);
    }
    const abstained = onTexts(debrief).filter((vote) => chosen(vote, 'abstain').length > 0);
    if (abstained.length === 0) return ['Nobody vetoed and nobody abstained. Who could have, and why did they not?'];
    return abstained.map((vote) => `${vote.symbol}: ${every(chosen(vote, 'abstain'), names)} abstained.`);
  },
  D2: ({ counterfactuals: { list } }, names) => {
    const turned = list.filter((each) => each.kind === 'with-ballot').filter((each) => each.otherwise !== each.outcome);
    // That a permanent member can stop a text is no news.
    const saved = turned.toSorted(
      (one, other) => Number(other.otherwise === 'adopted') - Number(one.otherwise === 'adopted'),
    );
    return saved.slice(0, 2).map((each) => `${changeWords(each, names)}.`);
  },
  D3: ({ sovereignty, epilogueMonths }) => {
    if (!sovereignty) return [];
    const { opening, end, epilogue } = sovereignty;
    const times = epilogueMonths > 0 ? [opening, end, epilogue] : [opening, end];
    return [
      `On paper: ${threeTimes(times.map(({ formal }) => formal))}. In fact: ${threeTimes(times.map(({ material }) => material))}.`,
    ];
  },
  D4: ({ causes, flags, outside }, names) => {
    const fallen = flags.flatMap((flag) => (flag.kind === 'protected-area-fell' ? [flag.province] : []));
    const hollow = flags.flatMap((flag) =>
      flag.kind === 'protected-area-declared-without-means' ? [flag.province] : [],
    );
    const accounts = causes?.provinces.filter(({ province }) => [causes.best, causes.worst].includes(province)) ?? [];
    const hired = outside.acts.some(({ act }) => act.kind === 'hire-company');
    return [
      ...accounts.map(({ name, from, to }) => `${name}: violence ${threeTimes([from, to])}.`),
      ...(fallen.length > 0 ? [`Protected areas that fell: ${listed(fallen.map(names.province))}.`] : []),
      ...(hollow.length > 0 ? [`Declared safe without the means: ${listed(hollow.map(names.province))}.`] : []),
      ...(hired ? ['A private company was hired. It goes where people can pay.'] : []),
    ];
  },
  D5: ({ outcomes }) => {
    if (!outcomes) return [];
    const { missionLegitimacy, councilLegitimacy, acceptance } = outcomes.end;
    const mission = missionLegitimacy === null ? 'There was no mission' : `Mission ${whole.format(missionLegitimacy)}`;
    return [
      `${mission}, Council ${whole.format(councilLegitimacy)}, acceptance by the people there ${whole.format(acceptance)}, of 100 each.`,
    ];
  },
  D6: ({ precedents, norms }) => {
    if (!precedents) return [];
    const kinds = Object.keys(precedentWords) as (keyof PrecedentFigures)[];
    const moved = kinds.filter((kind) => Math.abs(precedents.end[kind] - precedents.opening[kind]) >= 1);
    return [
      ...moved.map(
        (kind) => `${precedentWords[kind].name}: ${threeTimes([precedents.opening[kind], precedents.end[kind]])}.`,
      ),
      ...(norms.some(({ since }) => since !== null) ? ['And a norm came about: see there.'] : []),
    ];
  },
  D7: ({ lenses }) => {
    const ranked = lenses.toSorted((one, other) => other.score - one.score);
    const [first, last] = [ranked[0], ranked.at(-1)];
    if (!first || !last) return [];
    return [
      `${lensWords[first.lens].name} gives ${whole.format(first.score)}, ${lensWords[last.lens].name.toLowerCase()} ${whole.format(last.score)}, for the same country.`,
    ];
  },
  D8: ({ sovereignty }) => {
    if (!sovereignty) return [];
    const { furthest, intrusiveShare } = sovereignty;
    return [
      `The furthest that it went: ${modelWords[furthest.model].name.toLowerCase()}. Heavy foreign rule in ${percent(intrusiveShare)} of the months.`,
    ];
  },
};

/** Sentences, none where the session gave no occasion. */
export const factsFor = (id: string, debrief: Debrief, names: ActNames): readonly string[] =>
  Object.hasOwn(facts, id) ? facts[id as QuestionId](debrief, names) : [];
