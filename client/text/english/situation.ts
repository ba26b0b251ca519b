/** What is said of the crisis: why figures change, how sure they are, what happened. Plain words, the UN's term beside them. */

import type { InjectInView } from '../../../shared/council/views/publicView.ts';
import type { Phase } from '../../../shared/council/vocabulary.ts';
import type { CrisisEventKind } from '../../../shared/crisis/events.ts';
import type { Cause } from '../../../shared/crisis/ledger.ts';
import type { Lead, Origin } from '../../../shared/crisis/mandate.ts';
import type { ProtectedArea } from '../../../shared/world/report.ts';
import type { Warrant } from '../../store/ground.ts';
import type { Estimated, Figure, ForceReport, Incident, Moment, Presence, StateReport } from '../../store/situation.ts';
import { unbroken } from '../unbroken.ts';
import { capital, few, listed, plural } from './counting.ts';
import { span } from './figures.ts';
import { named } from './names.ts';

/** Nouns that stand after ▲ or ▼, whichever figure they move and whichever way. */
export const causeWords: Readonly<Record<Cause, string>> = {
  violence: 'the fighting',
  'neighbouring-violence': 'fighting next door',
  need: 'hunger and want',
  grievance: 'anger about injustice',
  'local-capacity': 'how weak or strong the state is',
  'climate-stress': 'drought and heat',
  trust: 'how far people trust the state',
  'illicit-economy': 'smuggling and crime',
  'legal-economy': 'how the economy does',
  'smuggling-tolerance': 'smuggling that seems normal',
  arms: 'weapons in the country',
  intransigence: 'how hard the parties are',
  'peace-process': 'the peace talks',
  refugees: 'people who fled abroad',
  'safe-haven': 'places where armed groups are safe',
  'climate-drift': 'a climate that changes',
  displacement: 'people who flee',
  'return-of-refugees': 'people who come home',
  'open-status': 'the open question of who rules',
  fading: 'the drift back to normal',
  'foreign-presence': 'soldiers on the ground',
  resentment: 'anger at foreign soldiers',
  'standing-by': 'soldiers who only watch',
  enforcement: 'peace by force of arms',
  'steady-service': 'a mission that does its work',
  'restored-calm': 'calm that came back',
  'no-fly-zone': 'the no-fly zone',
  prevention: 'work to prevent violence',
  disarmament: 'the collection of weapons',
  'mission-legitimacy': 'how rightful the mission seems',
  'regional-lead': 'a force led by the region',
  'private-company': 'soldiers of a private company',
  'arms-embargo': 'the arms embargo',
  'targeted-sanctions': 'sanctions on those responsible',
  'comprehensive-sanctions': 'sanctions on the whole country',
  'sanctions-monitoring': 'the watch over the sanctions',
  'sanctions-bite': 'what sanctions cost the parties',
  'criminal-justice': 'trials for war crimes',
  indictments: 'arrest warrants of the Court',
  'transitional-justice': 'truth and amends for victims',
  amnesty: 'the amnesty',
  administration: 'the UN’s administration',
  'imposed-rule': 'rule that is imposed',
  intrusiveness: 'how much outsiders decide',
  fatigue: 'too many years of outside rule',
  'undefined-status': 'not knowing whose law will hold',
  'local-ownership': 'local people in charge',
  'captured-ownership': 'local rule taken by the strong',
  'imposed-anti-corruption': 'a fight on corruption by order',
  'due-process': 'a fight on corruption by the law',
  'security-sector-reform': 'reform of army and police',
  reconstruction: 'rebuilding',
  autonomy: 'self-government',
  independence: 'independence',
  'humanitarian-access': 'aid that gets through',
  'contracted-aid': 'aid workers under contract',
  'granted-aid': 'grants that keep aid independent',
  'refugee-support': 'help for refugees',
  'climate-adaptation': 'protection against drought',
  mediation: 'mediation',
  'proxy-war': 'a war fed from abroad',
  'patron-shield': 'a powerful friend’s protection',
  'bypass-precedent': 'acts that went round the Council',
  'recognition-precedent': 'new states that were recognized',
  inaction: 'a Council that does nothing',
  'falling-violence': 'violence that falls',
  'entity-status': 'a standing of its own at the UN',
  'act-of-a-state': 'a state that acts on its own',
  'good-offices': 'good offices',
  veto: 'a veto in the Council',
  statement: 'a statement of the Council',
  'assembly-debate': 'the Assembly’s debate of a veto',
  endorsement: 'the Council’s later endorsement',
  'consent-withdrawn': 'the host state’s consent withdrawn',
  intervention: 'an intervention without the Council',
  'regional-intervention': 'a regional force without a mandate',
  'company-hired': 'a company hired without debate',
  recognition: 'recognition of the secession',
  'counter-recognition': 'another secession that was recognized',
  'self-defence-strike': 'a strike at armed groups',
  advocacy: 'advocates who named what happened',
  'independent-relief': 'relief that works by itself',
  'relief-shut-out': 'relief organizations shut out',
  'proxy-exposed': 'it came out who sends the arms',
  'host-move': 'a step of the host state',
  'opposition-move': 'a step of the opposition',
  ceasefire: 'a ceasefire',
  'ceasefire-broken': 'a ceasefire that broke',
  assembly: 'a session of the General Assembly',
  demand: 'the Council’s demand',
  inject: 'the news of the round',
  'protected-area-fell': 'a safe area that fell',
  riot: 'riots',
  'attack-from-haven': 'an attack across the border',
  'spoiler-attack': 'an attack on the peace talks',
  election: 'an election',
  'failed-election': 'an election that came too early',
  'failed-referendum': 'a referendum amid fighting',
  chance: 'luck',
  'small-causes': 'many small causes',
};

const counted = (count: number): string => new Intl.NumberFormat('en').format(count);
/** "16,000" for 16. */
const thousands = (count: number): string => counted(Math.round(count * 1000));
const in_ = (province: string): string => (province ? ` in ${province}` : '');

const momentNames = {
  opening: () => 'the opening',
  round: ({ round }) => `round ${round}`,
  epilogue: ({ months }) => `${span(months)} more`,
} as const satisfies Record<Moment['kind'], (moment: Moment) => string>;

/** How strong a cause is, by its marks. */
const strengths = { 1: 'a little', 2: 'clearly', 3: 'strongly' } as const;

/** Figures that can be too high and too low: what they are called where they make violence or need worse, and better. */
const twoSided: { readonly [Name in Cause]?: { readonly worse: string; readonly better: string } } = {
  'local-capacity': { worse: 'a state that is weak here', better: 'a state that can act here' },
  intransigence: { worse: 'parties that will not give way', better: 'parties that give way' },
  trust: { worse: 'a state that people distrust', better: 'people who trust the state' },
  'legal-economy': { worse: 'too little honest work', better: 'honest work and trade' },
  'neighbouring-violence': { worse: 'fighting next door', better: 'calm next door' },
};

/** A cause of violence or need in words. @param amount above 0 where it makes things worse */
export const causeOfHarm = (cause: Cause, amount: number): string =>
  twoSided[cause]?.[amount > 0 ? 'worse' : 'better'] ?? causeWords[cause];

export const situationWords = unbroken({
  cause: causeOfHarm,
  /** "pushes up, clearly: anger about injustice". */
  pushes: (direction: 1 | -1, strength: 1 | 2 | 3) =>
    `${direction > 0 ? 'pushes up' : 'pushes down'} ${strengths[strength]}:`,
  /** @param change since the report before; null at the opening */
  why: (figure: 'violence' | 'need', change: number | null) =>
    change === null
      ? `What moves ${figure}`
      : change === 0
        ? `Why ${figure} stayed where it was`
        : `Why ${figure} ${change > 0 ? 'rose' : 'fell'} by ${Math.abs(change)}`,
  whoIsThere: 'Who is there, and who fled',
  violenceAndCauses: 'Violence, and why',
  marks: 'One mark: a little. Three marks: strongly.',
  noCauses: 'Nothing is reported yet.',
  title: (moment: Moment) =>
    `The situation ${moment.kind === 'opening' ? 'at' : 'after'} ${momentNames[moment.kind](moment)}`,
  month: (month: number) => `month ${month}`,
  scrubber: {
    label: 'The situation after',
    /** On the button, after "The situation after" for those who hear it. */
    short: {
      opening: () => 'Opening',
      round: ({ round }) => (round === 1 ? 'Round 1' : `${round}`),
      epilogue: ({ months }) => capital(`${span(months)} on`),
    } as const satisfies Record<Moment['kind'], (moment: Moment) => string>,
    long: (moment: Moment) =>
      moment.kind === 'opening' ? 'At the opening' : `After ${momentNames[moment.kind](moment)}, month ${moment.month}`,
    back: 'You look back to',
  },
  figures: {
    violence: 'Violence',
    need: 'Need',
    grievance: 'Grievance',
    capacity: 'State capacity',
    climateStress: 'Climate stress',
  } satisfies Record<Figure, string>,
  /** What the figures mean. */
  meanings: {
    violence: 'attacks and fighting',
    need: 'hunger, thirst, no shelter',
    grievance: 'anger about injustice',
    capacity: 'what the state’s own offices can do',
    climateStress: 'drought, floods and heat',
  } satisfies Record<Figure, string>,
  estimate: ({ value, margin }: Estimated) => (margin > 0 ? `${value} ± ${margin}` : `${value}`),
  between: ({ value, margin }: Estimated) =>
    margin > 0 ? `between ${Math.max(0, value - margin)} and ${Math.min(100, value + margin)}` : 'exact',
  /** Since the report before. */
  change: (change: number) =>
    change === 0 ? 'unchanged' : `${change > 0 ? 'up' : 'down'} ${counted(Math.abs(change))}`,
  changeSince: 'Change',
  noChange: '–',
  better: 'Only your delegation knows it this well.',
  named: 'Advocates have named what happens here: for this round everybody knows the true figures.',
  sure: {
    0: 'These figures are exact.',
    2: 'These figures are close: within 2 points.',
    8: 'Nobody sees well here: the true figures lie within 8 points.',
  },
  presence: 'Foreign soldiers',
  presences: {
    none: 'none',
    thin: 'few',
    firm: 'in many places',
    strong: 'nearly everywhere',
  } satisfies Record<Presence, string>,
  /** Of the whole country: where in it they stand is not reported. */
  inCountry: 'in the whole country',
  areas: {
    held: 'Soldiers keep this protected area.',
    hollow:
      'Protected on paper only. The Council has declared a protected area here, and the soldiers who could keep it are not there.',
    fallen: 'The protected area here was overrun. Who trusted in it was not protected.',
  } satisfies Record<Exclude<ProtectedArea, 'none'>, string>,
  ground: {
    title: 'What stands there',
    none: 'Nothing besides what the figures tell.',
    recognised: (names: readonly string[]) =>
      `A state of its own, ${plural(names.length, 'says', 'say')} ${few(names.map(named))}. It is no member of the United Nations.`,
    independent: 'This province has become a state of its own.',
    relief: 'A relief organization works here by itself, without the Council.',
    strike: (name: string, lawful: boolean) =>
      `${capital(named(name))} struck at armed groups here, ${lawful ? 'in self-defence after an attack, and told the Council (Article 51)' : 'which the Charter does not allow (Article 2(4))'}.`,
    ceasefire: 'The opposition keeps a ceasefire here.',
  },
  fled: 'Fled',
  fledIn: 'Had to flee in these months, some more than once',
  people: (count: number) => counted(count),
  thousands,
  open: (name: string) => `${name}: figures and causes`,
  choose: 'Provinces',
  sovereignty: {
    title: 'Sovereignty',
    paper: 'on paper',
    fact: 'in fact',
    about: (value: number) => `about ${value}`,
    line: (formal: number, material: number) => `on paper ${formal} · in fact about ${material}`,
    lineExact: (formal: number, material: number) => `on paper ${formal} · in fact ${material}`,
    split: 'dashed: two voices at the UN',
    splitHint:
      'The gauge on paper is dashed: the opposition has a standing of its own at the United Nations, and the state no longer speaks there alone.',
    hint: 'On paper (formal sovereignty): whose name is on the state. In fact (material sovereignty): how much the state itself decides and can do.',
  },
  state: {
    title: 'The state and its region',
    figure: 'Figure',
    value: 'Now',
    rows: {
      formalSovereignty: 'Sovereignty on paper (formal)',
      materialSovereignty: 'Sovereignty in fact (material)',
      trust: 'Trust in the institutions',
      acceptance: 'Acceptance of the foreign presence',
      councilLegitimacy: 'Legitimacy of the Council',
      regionalInstability: 'Unrest in the region',
      illicitEconomy: 'Smuggling and crime (illicit economy)',
      legalEconomy: 'Honest work and trade (legal economy)',
      refugees: 'Refugees abroad',
      deaths: 'Deaths since the opening',
    } satisfies Record<keyof StateReport, string>,
    rounded: 'Figures from 0 to 100; all but the first in steps of five.',
  },
  flows: {
    title: 'People on the move',
    from: 'From',
    to: 'To',
    people: 'People',
    line: (people: number, from: string, to: string) => `${counted(people)} people on the road from ${from} to ${to}`,
    lineHome: (people: number, from: string, to: string) => `${counted(people)} people came home from ${from} to ${to}`,
    /** After the number of those who come back from abroad. */
    home: 'home',
    none: 'No large movements are reported.',
  },
  incidents: {
    title: 'Marks on the map',
    kind: 'Mark',
    kinds: {
      attack: 'Attack',
      clash: 'Unrest',
      aid_blocked: 'Aid is blocked',
      un: 'The Council’s soldiers',
    } satisfies Record<Incident['kind'], string>,
    none: 'None.',
  },
  forces: {
    title: 'Forces on the ground',
    whose: 'Force',
    lead: 'Led by',
    rules: 'May use force',
    strength: 'Soldiers there, of those ordered',
    origins: {
      council: 'The Council’s mission',
      coalition: 'A coalition',
      region: 'The regional organization',
      company: 'A private company',
      patron: 'A friendly state',
    } satisfies Record<Origin, string>,
    leads: {
      UN: 'the United Nations',
      REG: 'a regional organization',
      COAL: 'a coalition of states',
      PMC: 'a private company',
    } satisfies Record<Lead, string>,
    /** On the plate of the map: of the Council's force by who leads it. */
    plates: { UN: 'UN', REG: 'REGION', COAL: 'COALITION', PMC: 'COMPANY' } satisfies Record<Lead, string>,
    otherPlates: {
      coalition: 'COALITION',
      region: 'REGION',
      company: 'COMPANY',
      patron: 'PATRON',
    } satisfies Record<Exclude<Origin, 'council'>, string>,
    word: 'On whose word',
    warrants: {
      council: () => 'the Council',
      endorsed: (resolution: string) => `their own; the Council endorsed it later (${resolution})`,
      invited: () => 'the host state; nobody asked the Council',
      nobody: () => 'their own: no mandate of the Council',
      leaving: () => 'nobody’s any more: they leave',
    } satisfies Record<Warrant, (resolution: string) => string>,
    plateHint: 'A black plate: the Council has sent or endorsed it. A dashed one: it has not.',
    byThem: (names: readonly string[]) => listed(names.map(named)),
    roe: {
      0: 'not at all: they observe',
      1: 'to defend themselves',
      2: 'to protect civilians',
      3: 'robustly',
      4: 'to enforce',
    } satisfies Record<ForceReport['roe'], string>,
    of: (deployed: number, troops: number) =>
      troops > 0 ? `${thousands(deployed)} of ${thousands(troops)}` : `${thousands(deployed)}, leaving`,
    none: 'No foreign soldiers are in the country.',
  },
  happenings: {
    title: 'What happened',
    none: 'Nothing besides what the figures tell.',
    kinds: {
      'protected-area-fell': (province: string) => `The safe area${in_(province)} was overrun.`,
      riot: (province: string) => `Riots broke out${in_(province)}.`,
      'attack-from-haven': () => 'An armed group attacked across the border.',
      'spoiler-attack': (province: string) => `Enemies of a peace attacked${in_(province)}.`,
      'election-held': () => 'An election was held and its result accepted.',
      'election-failed': () => 'An election was held too early; its result is disputed.',
      'referendum-held': () => 'A referendum was held and its result accepted.',
      'referendum-failed': () => 'A referendum amid the fighting made matters worse.',
      'authority-handed-back': () =>
        'The benchmarks were met: foreigners gave back a level of authority, and local people got more of a say.',
    } satisfies Record<CrisisEventKind, (province: string) => string>,
    inMonth: (month: number, text: string) => `Month ${month}: ${text}`,
  },
  /** On the chamber's board, in the steps without a vote. */
  board: {
    sitrep: 'The Secretariat briefs the Council',
    meeting: 'The Council meets in public',
    orders: 'The capitals give their orders',
    field: 'The months pass',
    epilogue: 'What came after',
  } satisfies Partial<Record<Phase, string>>,
  wall: {
    changes: 'What changed, and why',
    noChanges: 'No province is calmer or more violent than before.',
    injectIn: ({ title }: Pick<InjectInView, 'title'>, province: string) =>
      province && !title.includes(province) ? `${title} (${province})` : title,
  },
} as const);
