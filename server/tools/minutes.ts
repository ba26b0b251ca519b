/** The minutes of a session: what each event says, in plain English. Secrets are in them: they are the host's own file. */

import type { Event } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import { membersOf } from '../../shared/council/state.ts';
import type { Phase, Policy } from '../../shared/council/vocabulary.ts';
import { readingsOf } from '../../shared/crisis/readings.ts';
import type { MandateMode } from '../../shared/mandate/catalogue.ts';
import { type Entry, isOfFacilitator } from '../journal/journal.ts';
import { classSayings, leaves } from './classMinutes.ts';
import {
  beforeSession,
  causeOf,
  nameOf,
  namesOf,
  personOf,
  resultIn,
  type Say,
  subjectOf,
  textOf,
  untilTime as until,
} from './minuteWords.ts';
import { outsideSayings } from './outsideMinutes.ts';
import { proceedings } from './proceedings.ts';
import { textSayings } from './texts.ts';

const phaseWords = {
  lobby: 'the lobby opens',
  sitrep: 'the briefing begins',
  consultations: 'consultations begin',
  meeting: 'the meeting begins',
  voting: 'the votes begin',
  orders: 'orders from the capitals begin',
  field: 'months in the field begin',
  epilogue: 'the years after begin',
  ended: 'the end comes',
} as const satisfies Record<Phase, string>;

const choiceWords = {
  yes: 'votes yes',
  no: 'votes no',
  abstain: 'abstains',
  not_participating: 'does not participate',
  absent: 'is absent',
} as const satisfies Record<Choice, string>;

const policyWords = {
  absent: 'be absent',
  abstain: 'abstain',
  'in-favour': 'vote in favour',
  against: 'vote against',
  'stand-in': 'have somebody think for it',
} as const satisfies Record<Policy, string>;

const modeWords = {
  merge: 'join the earlier mandate',
  replace: 'replace the earlier mandate where they meet',
  end: 'end all earlier mandates',
} as const satisfies Record<MandateMode, string>;

const sayings = {
  ...textSayings,
  ...proceedings,
  'session-opened': ({ setup }) => {
    const members = membersOf(setup).length;
    const others = setup.seats.length - members;
    const before = beforeSession(setup);
    return `The session on ${setup.title} opens: ${members} members, ${others} seats without a vote, ${setup.rounds} rounds${before && `. Before the session: ${before}`}`;
  },
  // Whoever is admitted is noted as there at once.
  'person-admitted': () => null,
  'presence-noted': ({ person, present }, scene) => `${personOf(scene, person)} is ${present ? 'there' : 'away'}`,
  'seat-taken': ({ seat, person }, scene) => `${personOf(scene, person)} takes the seat of ${nameOf(scene, seat)}`,
  'seat-left': (event, scene) => leaves(event, scene, isOfFacilitator(scene.entry.by)),
  'brief-opened': ({ seat, person }, scene) => `${personOf(scene, person)} opens the brief of ${nameOf(scene, seat)}`,
  'person-released': ({ seat, person }, scene) =>
    `${personOf(scene, person)}, who had the brief of ${nameOf(scene, seat)}, may choose a seat anew`,
  'readiness-said': ({ seat, ready }, scene) => `${nameOf(scene, seat)} is ${ready ? 'ready' : 'not ready after all'}`,
  'policy-set': ({ seat, policy }, scene) =>
    `While nobody is there, ${nameOf(scene, seat)} is to ${policyWords[policy]}`,
  'stand-ins-set': ({ secondsPerMove, level, mayVeto }) =>
    `Stand-ins are ${level}, take ${secondsPerMove} s for each thing, and ${mayVeto ? 'may' : 'do not'} veto in somebody’s place`,
  'leaning-shown': ({ seat, draft, leaning }, scene) =>
    `${nameOf(scene, seat)} leans ${leaning > 0 ? 'towards' : leaning < 0 ? 'against' : 'neither way on'} ${textOf(scene, draft)} (${leaning})`,
  'reasons-noted': ({ seat, reasons }, scene) =>
    `${nameOf(scene, seat)} has its reasons: ${reasons.map(({ points, what }) => `${points.toFixed(1)} ${'key' in what ? what.key : 'id' in what ? what.id : what.kind}`).join(', ')}`,
  'phase-begun': ({ phase, round, deadline }) => `Round ${round}: ${phaseWords[phase]}${until(deadline)}`,
  'deadline-moved': ({ deadline }) => (deadline === null ? 'The clock stops' : `The clock runs${until(deadline)}`),
  'clocks-shifted': ({ by }) => `Every clock runs ${Math.round(by / 1000)} s longer: the server was asleep`,
  'session-frozen': ({ remaining }) =>
    remaining === null ? 'The session is frozen' : `The session is frozen with ${Math.round(remaining / 1000)} s left`,
  'session-unfrozen': ({ deadline }) => `The session goes on${until(deadline)}`,
  'draft-created': ({ draft, author }, scene) => `${nameOf(scene, author)} begins a draft, ${textOf(scene, draft)}`,
  'draft-retitled': ({ draft, by }, scene) => `${nameOf(scene, by)} calls it ${textOf(scene, draft)}`,
  'mode-set': ({ draft, mode, by }, scene) => `${nameOf(scene, by)} has ${textOf(scene, draft)} ${modeWords[mode]}`,
  'clause-added': ({ draft, clause, by }, scene) =>
    `${nameOf(scene, by)} adds a clause to ${textOf(scene, draft)}: ${clause.kind}`,
  'clause-changed': ({ draft, clause, by }, scene) =>
    `${nameOf(scene, by)} changes a clause of ${textOf(scene, draft)}: ${clause.kind}`,
  'clause-removed': ({ draft, id, by }, scene) =>
    `${nameOf(scene, by)} strikes a clause out of ${textOf(scene, draft)}: ${id}`,
  'clause-moved': ({ draft, id, to, by }, scene) =>
    `${nameOf(scene, by)} moves a clause of ${textOf(scene, draft)}: ${id} to place ${to + 1}`,
  'draft-shared': ({ draft, seats, by }, scene) =>
    `${nameOf(scene, by)} shares ${textOf(scene, draft)} with ${namesOf(scene, seats)}`,
  'draft-sponsored': ({ draft, seat }, scene) => `${nameOf(scene, seat)} sponsors ${textOf(scene, draft)}`,
  'draft-unsponsored': ({ draft, seat }, scene) => `${nameOf(scene, seat)} no longer sponsors ${textOf(scene, draft)}`,
  'draft-tabled': ({ draft, symbol, by }, scene) =>
    `${nameOf(scene, by)} tables ${symbol}, ${scene.council.drafts[draft]?.title ?? ''}`,
  'draft-withdrawn': ({ draft, by }, scene) => `${nameOf(scene, by)} withdraws ${textOf(scene, draft)}`,
  'order-changed': ({ queue }, scene) => `The order is now ${queue.map((id) => textOf(scene, id)).join(', ')}`,
  'draft-set-aside': ({ draft, rule }, scene) =>
    `${textOf(scene, draft)} cannot be put to the vote as it stands (${rule}) and is set aside`,
  'troops-pledged': ({ seat, draft, troops }, scene) =>
    `${nameOf(scene, seat)} pledges ${troops * 1000} troops to ${draft ? textOf(scene, draft) : 'the mandate in force'}`,
  'consent-answered': ({ draft, consents, by }, scene) =>
    `The host state${by === 'facilitator' ? ', by the facilitator,' : ''} ${consents ? 'consents to' : 'withdraws its consent to'} ${textOf(scene, draft)}`,
  'good-offices-used': ({ seat, aim }, scene) => `${nameOf(scene, seat)} uses good offices: ${aim}`,
  'mandate-changed': ({ mandate, why, resolution }) =>
    `The mandate in force: ${mandate.clauses.length} clauses (${why}${resolution ? `: ${resolution}` : ''})`,
  'world-changed': ({ cause }, scene) => causeOf(scene, cause),
  'month-passed': ({ state, happened }) => {
    const { violence, deployed, refugees } = readingsOf(state);
    const figures = `violence ${violence.toFixed(1)}, ${deployed.toFixed(1)}k troops, ${refugees.toFixed(0)}k refugees`;
    const events = happened.map(({ kind, province }) => (province ? `${kind} (${province})` : kind));
    return `Month ${state.month}: ${[figures, ...events].join('; ')}`;
  },
  'situation-reported': () => null,
  'prospects-reckoned': () => null,
  'vote-opened': ({ vote, subject, needed, deadline }, scene) =>
    `Vote ${vote} opens on ${subjectOf(scene, subject)}, ${needed} needed${until(deadline)}`,
  'ballot-cast': ({ seat, choice }, scene) => `${nameOf(scene, seat)} ${choiceWords[choice]}`,
  'vote-closed': ({ result }, scene) => resultIn(scene, result),
  'vote-annulled': ({ vote, reason }) => `Vote ${vote} is annulled and will be put again: “${reason}”`,
  ...outsideSayings,
  ...classSayings,
  'session-ended': () => 'The session ends',
} satisfies { [Kind in Event['kind']]: Say<Kind> };

export type Minute = {
  readonly version: number;
  readonly at: string;
  readonly kind: Event['kind'];
  readonly text: string;
};

/** The minutes of a session, from its opening. Throws `NotAJournal`. */
export function minutesOf(entries: readonly Entry[]): readonly Minute[] {
  const opening = entries[0];
  let council = replay(opening ? [opening.event] : []);
  return entries.flatMap((entry, index) => {
    const { event, version, at } = entry;
    const before = council;
    if (index > 0) council = evolve(council, event);
    const say = sayings[event.kind] as Say<Event['kind']>;
    const text = say(event, { council, before, entry });
    return text === null ? [] : [{ version, at: new Date(at).toISOString(), kind: event.kind, text }];
  });
}
