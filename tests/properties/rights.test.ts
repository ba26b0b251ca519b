/** No button promises what the Council would refuse, and none is locked that it would allow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import { askingSeat } from '../../shared/council/decision.ts';
import type { RefusalCode } from '../../shared/council/refusals.ts';
import { mostThatMayBePledged } from '../../shared/council/rules/world/pledges.ts';
import { type Council, isStoodIn, type Seat } from '../../shared/council/state.ts';
import type { Channel } from '../../shared/council/talk.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import {
  type DraftRights,
  type Right,
  type Rights,
  type SeatView,
  seatView,
  standInView,
} from '../../shared/council/views/seatView.ts';
import {
  type Actor,
  type AmendmentId,
  type ChannelId,
  type ChannelKind,
  channelKinds,
  type DraftId,
  motionKinds,
  type SeatId,
  type StatementId,
  statementForms,
  turnPurposes,
} from '../../shared/council/vocabulary.ts';
import type { DealId } from '../../shared/deals/deals.ts';
import {
  type Deed,
  type DeedKind,
  deedKinds,
  type Order,
  type OrderKind,
  orderKinds,
} from '../../shared/outside/acts.ts';
import { withdrawableBy } from '../../shared/outside/standing.ts';
import { anyBeginning, anySteps, outsiders, people, play } from './histories.ts';

/** A command that uses each right. */
const uses = {
  takeSeat: ({ seats }, _seat, opened) => ({
    kind: 'take-seat',
    seat: Object.values(seats).find(({ id, holder }) => !holder && id !== opened)?.id ?? ('none' as never),
  }),
  openBrief: () => ({ kind: 'open-brief' }),
  cast: ({ vote }) => ({ kind: 'cast-ballot', vote: vote?.number ?? 1, choice: 'abstain' }),
  ready: () => ({ kind: 'say-ready', ready: true }),
  create: () => ({ kind: 'create-draft', title: 'Another', template: null }),
  pledge: (council, seat) => ({ kind: 'pledge-troops', draft: null, troops: most(council, seat, null) }),
  goodOffices: () => ({ kind: 'use-good-offices', aim: 'acceptance' }),
  declareInterest: () => ({ kind: 'declare-interest' }),
} satisfies {
  [Name in Exclude<keyof Rights, 'drafts' | 'consent' | 'floor' | 'amendments' | 'acts' | 'dealings' | 'talk'>]: (
    council: Council,
    seat: SeatId | null,
    opened: SeatId | null,
  ) => Command;
};

/** Troops that are not refused for being too many. */
const most = (council: Council, seat: SeatId | null, draft: DraftId | null): number =>
  seat ? mostThatMayBePledged(council, seat, draft) : 0;

const draftUses = {
  edit: (draft) => ({ kind: 'retitle-draft', draft, title: 'Another' }),
  table: (draft) => ({ kind: 'table-draft', draft }),
  sponsor: (draft) => ({ kind: 'sponsor-draft', draft }),
  unsponsor: (draft) => ({ kind: 'unsponsor-draft', draft }),
  withdraw: (draft) => ({ kind: 'withdraw-draft', draft }),
  takeNext: (draft) => ({ kind: 'move-motion', motion: 'take-next', draft }),
  refer: (draft) => ({ kind: 'move-motion', motion: 'refer', draft }),
  postpone: (draft) => ({ kind: 'move-motion', motion: 'postpone', draft, round: null }),
  startSilence: (draft) => ({ kind: 'start-silence', draft }),
  breakSilence: (draft) => ({ kind: 'break-silence', draft, reason: 'No.' }),
  putInBlue: (draft) => ({ kind: 'put-in-blue', draft }),
  second: (draft) => ({ kind: 'second-draft', draft }),
  requireVote: (draft) => ({ kind: 'require-vote', draft }),
  amend: (draft) => ({ kind: 'propose-amendment', draft, change: { kind: 'add', clause: { kind: 'refugees' } } }),
  orderAmendments: (draft, { amendments }) => ({
    kind: 'order-amendments',
    draft,
    order: Object.values(amendments)
      .filter((each) => each.draft === draft && each.status === 'pending')
      .map(({ id }) => id),
  }),
  askDivision: (draft, { drafts }) => ({
    kind: 'ask-division',
    draft,
    clauses: drafts[draft]?.clauses.slice(-1).map(({ id }) => id) ?? [],
  }),
  objectDivision: (draft) => ({ kind: 'object-division', draft }),
  dispute: (draft) => ({ kind: 'raise-point', point: { kind: 'character', draft, character: 'procedural' } }),
  pledge: (draft, council, seat) => ({ kind: 'pledge-troops', draft, troops: most(council, seat, draft) }),
} satisfies { [Name in keyof DraftRights]: (draft: DraftId, council: Council, seat: SeatId | null) => Command };

/** What is refused for its particulars, which a right cannot know. */
const particulars: Readonly<Record<string, readonly RefusalCode[]>> = {
  yield: ['not-invited'],
  amend: ['amendment-not-lawful', 'amendment-changes-nothing', 'too-many-clauses'],
  askDivision: ['cannot-be-divided'],
  orderAmendments: ['amendment-out-of-order'],
  'circulate special-report': ['no-veto-to-report-on'],
  openArria: ['not-to-be-invited', 'unknown-seat'],
  strike: ['no-haven'],
  ceasefire: ['already-there'],
  answerDeal: ['beyond-means', 'no-treaty-capacity'],
  // A promise, or a title, in one's own words.
  offer: ['muted'],
  'open group': ['muted'],
};

/** Everything that the floor's rights promise, by name. */
function floorUses(
  council: Council,
  seat: SeatId | null,
  { floor }: Rights,
): readonly (readonly [string, Right, Command])[] {
  const other = council.setup.seats.find(({ kind }) => kind === 'non-member')?.id ?? ('none' as SeatId);
  const another = council.setup.seats.find(({ id }) => id !== seat)?.id ?? ('none' as SeatId);
  const veto = council.results.find(({ vetoedBy }) => vetoedBy.length > 0)?.vote ?? null;
  const points = {
    speaker: { kind: 'speaker' },
    motion: { kind: 'motion' },
    other: { kind: 'other', text: 'Hear.' },
  } as const;
  return [
    ['requestMeeting', floor.requestMeeting, { kind: 'request-meeting', title: 'Another' }],
    ['objectAgenda', floor.objectAgenda, { kind: 'object-agenda', item: null }],
    ...Object.entries(floor.participation).flatMap(
      ([seat, { propose, object }]) =>
        [
          [`propose ${seat}`, propose, { kind: 'propose-participation', seat: seat as SeatId }],
          [`object ${seat}`, object, { kind: 'object-participation', seat: seat as SeatId }],
        ] as const,
    ),
    ...turnPurposes.map((purpose) => [purpose, floor.ask[purpose], { kind: 'ask-for-floor', purpose }] as const),
    ['leaveList', floor.leaveList, { kind: 'leave-list' }],
    ['speak', floor.speak, { kind: 'end-speech' }],
    ['record', floor.record, { kind: 'put-on-record', text: 'Hear.' }],
    ['yield', floor.yield, { kind: 'yield-floor', to: another }],
    ...(['speaker', 'motion', 'other'] as const).map(
      (kind) => [`point ${kind}`, floor.raise[kind], { kind: 'raise-point', point: points[kind] }] as const,
    ),
    ['rule', floor.rule, { kind: 'rule-on-point', upheld: true }],
    ['challenge', floor.challenge, { kind: 'challenge-ruling' }],
    ['gavel', floor.gavel, { kind: 'gavel' }],
    ['cede', floor.cede, { kind: 'cede-chair' }],
    ...motionKinds.map(
      (motion) =>
        [
          `motion ${motion}`,
          floor.motions[motion],
          { kind: 'move-motion', motion, draft: null, round: council.round + 1 },
        ] as const,
    ),
    ['secondMotion', floor.secondMotion, { kind: 'second-motion' }],
    ['withdrawMotion', floor.withdrawMotion, { kind: 'withdraw-motion' }],
    ['openArria', floor.openArria, { kind: 'open-arria', briefer: other }],
    ['speakAtArria', floor.speakAtArria, { kind: 'speak-arria', text: 'Hear.' }],
    ['closeArria', floor.closeArria, { kind: 'close-arria' }],
    ...statementForms.map(
      (form) =>
        [
          `circulate ${form}`,
          floor.circulate[form],
          {
            kind: 'circulate-statement',
            form,
            title: 'One',
            text: 'Voice.',
            vote: form === 'special-report' ? veto : null,
          },
        ] as const,
    ),
    ...Object.entries(floor.objectStatement).map(
      ([id, right]) =>
        [`object ${id}`, right, { kind: 'object-statement', statement: id as StatementId, reason: 'No.' }] as const,
    ),
  ];
}

function amendmentUses({ amendments }: Rights): readonly (readonly [string, Right, Command])[] {
  return (Object.keys(amendments) as AmendmentId[]).flatMap((amendment) => [
    ['withdrawAmendment', amendments[amendment]?.withdraw ?? null, { kind: 'withdraw-amendment', amendment }] as const,
    [
      'support',
      amendments[amendment]?.support ?? null,
      { kind: 'support-amendment', amendment, supports: true },
    ] as const,
    ['accept', amendments[amendment]?.accept ?? null, { kind: 'accept-amendment', amendment }] as const,
  ]);
}

const permanentIn = ({ setup }: Council): SeatId =>
  setup.seats.find(({ kind }) => kind === 'permanent')?.id ?? ('none' as SeatId);

/** An order of each kind, with words that nobody minds. */
function orderOf(kind: OrderKind, council: Council, seat: SeatId): Order {
  const isPermanent = council.seats[seat]?.kind === 'permanent';
  const standing = council.outside.standing.patron?.by as SeatId | undefined;
  const patron = isPermanent ? seat : (standing ?? permanentIn(council));
  const province = council.setup.provinces[0]?.id ?? '';
  switch (kind) {
    case 'intervene':
      return { kind, authority: 'none' };
    case 'hire-company':
      return { kind, patron };
    case 'invited-support':
    case 'protectorate':
      return { kind, patron };
    case 'strike':
      return { kind, province, reported: true };
    case 'withdraw':
      return { kind, what: withdrawableBy(council.outside.standing, seat)[0] ?? 'coalition' };
    default:
      return { kind };
  }
}

function deedOf(kind: DeedKind, council: Council): Deed {
  const province = council.setup.provinces[0]?.id ?? '';
  switch (kind) {
    case 'name-and-shame':
    case 'independent-relief':
    case 'ceasefire':
      return { kind, province };
    default:
      return { kind };
  }
}

const aWord = { money: 0, troops: 0, promises: [{ kind: 'word', text: 'We shall see.' }] } as const;
const nothingGiven = { money: 0, troops: 0, promises: [] };

/** Acts outside the Council, agreements and readings. */
function outsideUses(
  council: Council,
  seat: SeatId | null,
  { acts, dealings }: Rights,
): readonly (readonly [string, Right, Command])[] {
  if (!seat || !acts || !dealings) return [];
  const another = council.setup.seats.find(({ id }) => id !== seat)?.id ?? ('none' as SeatId);
  const offer = { to: another, terms: { gives: aWord, asks: nothingGiven, when: { kind: 'at-once' } } };
  const guess = { kind: 'outcome', key: 'violence', direction: -1 };
  return [
    ...orderKinds.flatMap((kind) => {
      const found = acts.orders[kind];
      const command = { kind: 'give-order', order: orderOf(kind, council, seat) } as Command;
      return found ? [[kind, found.right, command] as const] : [];
    }),
    ...deedKinds.flatMap((kind) => {
      const found = acts.deeds[kind];
      return found ? [[kind, found.right, { kind: 'do-deed', deed: deedOf(kind, council) } as Command] as const] : [];
    }),
    ['offer', dealings.offer, { kind: 'offer-deal', ...offer } as unknown as Command],
    ...Object.entries(dealings.deals).flatMap(([id, { answer, withdraw, judge }]) => {
      const deal = id as DealId;
      return [
        ...judge.map((right, index) => {
          const command: Command = { kind: 'judge-promise', deal, index, kept: true };
          return ['judge', right, command] as const;
        }),
        ['answerDeal', answer, { kind: 'answer-deal', deal, accepts: true }] as const,
        ['withdrawDeal', withdraw, { kind: 'withdraw-deal', deal }] as const,
      ];
    }),
    ...council.setup.seats
      .filter(({ id }) => id !== seat)
      .map(({ id: of }) => {
        const right = dealings.read ?? (dealings.readEnough.includes(of) ? 'too-many-readings' : null);
        return ['read', right, { kind: 'read-interest', of, guess, text: 'Peace.' } as Command] as const;
      }),
    ...Object.entries(dealings.readings).map(
      ([reading, right]) =>
        ['answerReading', right, { kind: 'answer-reading', reading, confirms: true, text: '' } as Command] as const,
    ),
  ];
}

/** Channels, remarks, calls, and what somebody of a delegation does among themselves. */
function talkUses(
  council: Council,
  seat: SeatId | null,
  { rights: { talk }, channels }: SeatView,
): readonly (readonly [string, Right, Command])[] {
  const others = council.setup.seats.map(({ id }) => id).filter((id) => id !== seat);
  const vote = council.vote?.number ?? 1;
  const opens = (kind: ChannelKind): CommandOf<'open-channel'>['with'] => {
    if (kind === 'region' || kind === 'delegation') return { kind };
    return kind === 'group'
      ? { kind: 'seats', seats: others.slice(0, 2), title: 'A few' }
      : { kind: 'seats', seats: others.slice(0, 1), title: '' };
  };
  return [
    ...channelKinds.map(
      (kind) => [`open ${kind}`, talk.open[kind], { kind: 'open-channel', with: opens(kind) }] as const,
    ),
    ['press', talk.press, { kind: 'speak-to-press', text: 'Hear.' }],
    ['call', talk.call, { kind: 'call-facilitator', about: 'help', text: 'How?' }],
    ['advise', talk.advise, { kind: 'advise-ballot', vote, choice: 'abstain' }],
    ['withhold', talk.withhold, { kind: 'withhold-key', vote, withholds: true }],
    ['sign', talk.sign, { kind: 'sign-order' }],
    ...channels.flatMap(
      ({ id: channel, send, change }) =>
        [
          [`send in ${channel}`, send, { kind: 'send-note', channel, text: 'Hear.' }],
          [`leave ${channel}`, change, { kind: 'leave-channel', channel }],
        ] as const,
    ),
  ];
}

/** Something of everything that a seat can do. */
const everyCommand = (council: Council, seat: SeatId): readonly Command[] => [
  ...names(uses).map((name) => uses[name](council, seat, null)),
  ...names(draftUses).map((name) => draftUses[name]('d1' as DraftId, council, seat)),
  { kind: 'show-leaning', draft: 'd1' as DraftId, leaning: 1 },
  { kind: 'note-reasons', vote: 1, reasons: [{ points: 1, what: { kind: 'deal' } }] },
];

/** Refused for where the Council is before anybody looks for the text. */
const ofMeeting: readonly (keyof DraftRights)[] = ['takeNext', 'refer', 'postpone', 'orderAmendments', 'dispute'];

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

describe('rights', () => {
  test('D1 B1 M1 F1 L1 H1 O1 agree with the Council, for everybody, along any history', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(80), (beginning, steps) => {
        for (const { council, before, now } of play(beginning, steps)) {
          if (council === before) continue;
          for (const person of [...people, ...outsiders]) expectAgreement(council, { role: 'person', person }, now);
        }
      }),
      { numRuns: 24 },
    );
  });

  test('A4 those of stand-ins agree too, and a seat that somebody is at, or whose policy is another, has none', () => {
    let acting = 0;
    fc.assert(
      fc.property(anyBeginning, anySteps(60), (beginning, steps) => {
        for (const { council, before, now } of play(beginning, steps)) {
          if (council === before) continue;
          for (const seat of Object.values<Seat>(council.seats)) {
            const by: Asker = { role: 'stand-in', seat: seat.id };
            if (isStoodIn(council, seat)) {
              acting += 1;
              expectAgreement(council, by, now);
              continue;
            }
            for (const command of everyCommand(council, seat.id)) {
              expect([command.kind, decide(council, command, by, now).accepted]).toEqual([command.kind, false]);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(acting).toBeGreaterThan(100);
  });

  test('H1 those of the facilitator to write for the host state agree too', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(80), (beginning, steps) => {
        for (const { council, before, now } of play(beginning, steps)) {
          if (council === before) continue;
          const { consent } = facilitatorView(council);
          for (const { id: draft } of Object.values(council.drafts)) {
            const command: Command = { kind: 'answer-for-host', draft, consents: true };
            const decision = decide(council, command, { role: 'facilitator' }, now);
            // A text that is not listed is none to write about.
            expect(decision.accepted).toBe(consent[draft] === null);
            if (!decision.accepted && draft in consent) expect(decision.refusal.code).toBe(consent[draft]);
          }
        }
      }),
      { numRuns: 24 },
    );
  });
});

type Asker = Extract<Actor, { role: 'person' | 'stand-in' }>;
const seatIdOf = (by: Asker): SeatId => (by.role === 'stand-in' ? by.seat : ('none' as SeatId));
const ofPeople: readonly string[] = ['takeSeat', 'openBrief', 'call', 'advise', 'withhold', 'sign'];

function expectAgreement(council: Council, by: Asker, now: number): void {
  const person = by.role === 'person' ? by.person : null;
  const view = person ? seatView(council, person, now) : standInView(council, seatIdOf(by), now);
  const { rights, opened } = view;
  const expectRight = (name: string, right: Right, command: Command) => {
    const decision = decide(council, command, by, now);
    const code = decision.accepted ? null : decision.refusal.code;
    if (right === null && code !== null && particulars[name]?.includes(code)) return;
    expect([name, code]).toEqual([name, right]);
  };
  const seat = askingSeat({ council, by });
  const id = seat?.id ?? null;
  const plain = names(uses).map((name) => [name, rights[name], uses[name](council, id, opened)] as const);
  for (const [name, right, command] of [...plain, ...talkUses(council, id, view)]) {
    // What people do with seats, and among themselves, no stand-in does, whatever it is told.
    if (person || !ofPeople.includes(name)) expectRight(name, right, command);
    else expect([right === null, decide(council, command, by, now).accepted]).toEqual([false, false]);
  }
  expectNoOtherChannels(council, id, by, now);
  for (const [name, right, command] of [
    ...floorUses(council, id, rights),
    ...amendmentUses(rights),
    ...outsideUses(council, id, rights),
  ]) {
    expectRight(name, right, command);
  }
  // Whoever has opened a brief comes back to its seat.
  const mayChoose = council.classroom.seating === 'chosen' && person && !council.people[person]?.removed;
  if (
    mayChoose &&
    opened &&
    council.phase !== 'ended' &&
    [null, person].includes(council.seats[opened]?.holder ?? null)
  )
    expectRight('comeBack', null, { kind: 'take-seat', seat: opened });
  for (const { id: draft } of Object.values(council.drafts)) {
    const letter: Command = { kind: 'answer-consent', draft, consents: true };
    if (draft in rights.consent) expectRight('consent', rights.consent[draft] ?? null, letter);
    else expect(decide(council, letter, by, now).accepted).toBe(false);
  }
  for (const [draft, draftRights] of Object.entries(rights.drafts) as [DraftId, DraftRights][]) {
    for (const name of names(draftUses)) expectRight(name, draftRights[name], draftUses[name](draft, council, id));
  }
  // Where no rights are listed there is nothing to do, and a draft that one may not read is not there.
  for (const draft of Object.values(council.drafts)) {
    if (Object.hasOwn(rights.drafts, draft.id)) continue;
    const isRead = draft.circulated && seat?.kind !== 'non-member';
    const hidden = seat && draft.symbol === '' && !draft.drafters.includes(seat.id) && !isRead;
    for (const name of names(draftUses)) {
      const decision = decide(council, draftUses[name](draft.id, council, id), by, now);
      expect([name, decision.accepted]).toEqual([name, false]);
      if (
        hidden &&
        !ofMeeting.includes(name) &&
        !decision.accepted &&
        // Whoever has no troops, or cannot act at all, is told so whatever they name.
        !['session-frozen', 'session-ended', 'no-such-troops'].includes(decision.refusal.code)
      ) {
        expect(decision.refusal.code).toBe('unknown-draft');
      }
    }
  }
}

/** Rule CH1: a channel of others is refused like one that is nowhere, whatever is asked of it. */
function expectNoOtherChannels(council: Council, seat: SeatId | null, by: Asker, now: number): void {
  const codeOf = (command: Command): string => {
    const decision = decide(council, command, by, now);
    return decision.accepted ? 'accepted' : JSON.stringify(decision.refusal);
  };
  for (const { id, members } of Object.values<Channel>(council.talk.channels)) {
    if (seat && Object.hasOwn(members, seat)) continue;
    const asked = (channel: ChannelId): readonly string[] => [
      codeOf({ kind: 'send-note', channel, text: 'Hear.' }),
      codeOf({ kind: 'leave-channel', channel }),
      codeOf({ kind: 'invite-to-channel', channel, seats: ['kenya' as SeatId] }),
      codeOf({ kind: 'report-note', channel, note: 1, reason: 'No.' }),
    ];
    expect(asked(id)).toEqual(asked('nowhere-1' as ChannelId));
  }
}
