/** Events are for ever: a journal that was recorded once gives the same state, and reads the same, for good. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readJournalFile } from '../../server/journal/journalFile.ts';
import { minutesOf } from '../../server/tools/minutes.ts';
import { type Event, eventSchema, type Subject } from '../../shared/council/events.ts';
import { lawOf } from '../../shared/council/law.ts';
import { opened } from '../../shared/council/opening.ts';
import { canonical, replay } from '../../shared/council/replay.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import { type DraftId, plainStandIns } from '../../shared/council/vocabulary.ts';
import type { SetupBrief } from '../../shared/interests/brief.ts';
import type { Report } from '../../shared/world/report.ts';

const golden = join(import.meta.dirname, 'first-vote.jsonl');
const withWorld = join(import.meta.dirname, 'first-months.jsonl');
const withMeetings = join(import.meta.dirname, 'whole-meeting.jsonl');
const withOutsiders = join(import.meta.dirname, 'outside.jsonl');
const withStandIns = join(import.meta.dirname, 'stand-ins.jsonl');
/** Of the states at the end: in the shape that they had when the journal was recorded, and in today's. */
const digests = {
  firstVote: {
    recorded: '120a1538f3b0c7ed4eee7bad2c7e3ffc34d5c7289b12e0b60706aaa5b97ca5b4',
    now: '3824e1a809ed1bcb6d59719e254ee7b9f51d4f5fe49d9ddd23c2b9875a26bad3',
  },
  firstMonths: {
    recorded: '84f31f4a5bf36fb1aecd5bdb227694a077a2135d364938c24e1c9f4a6c549941',
    now: '58952563a68d05360ee9cc9e5c0de5f76bccaefd0c6a57ffe96ed04b1037a847',
  },
  outside: {
    recorded: '3ebb5492f4bbb3d0d7f33cc7f352e5242fe8dc63b0d1abe67328bc4ddb330334',
    now: '85ee7b053938990845622af960a76fcc289a0e0a06b1ac21f8e568078c454b89',
  },
  standIns: {
    recorded: 'c9033a6b332bbef67a6019aa374d56af746b766d445c39818f6ef5d0065dae85',
    now: '98ff541fd331ec418035a0e2ea9362f0e27f420ae672a2ff60a85ad5ef40d44e',
  },

  wholeMeeting: {
    recorded: 'ff2ca7cded318458036e2e54a0a8b4a6805629498571b971661d697cc712d4e8',
    now: 'de11cf2cede9c78c30a16978a5aa2eb0bbf7c285f447ca3702de9be05ae2110b',
  },
} as const;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const kinds = eventSchema.options.map((option) => option.shape.kind.value);
const eventsIn = (path: string): readonly Event[] => readJournalFile(path).entries.map(({ event }) => event);
/** The kinds of event that none of these journals has. */
const missingIn = (...paths: readonly string[]): readonly string[] => {
  const found = new Set(paths.flatMap(eventsIn).map(({ kind }) => kind));
  return kinds.filter((kind) => !found.has(kind));
};

/**
 * Of what in a session: of its whole state, its setup, a draft …, of a province in a report, of a ballot and its result, of a
 * seat, of what stands outside the Council, of an order.
 */
const places = [
  ...(['state', 'setup', 'draft', 'person', 'motion', 'brief', 'weights', 'month', 'province', 'ballot'] as const),
  ...(['seat', 'outside', 'order'] as const),
] as const;
type Place = (typeof places)[number];
type Later = { readonly [Of in Place]: readonly string[] };
const ofSeats = ['seat', 'outside', 'order'] as const;
const nothingOf = <Of extends Place>(...those: readonly Of[]) =>
  Object.fromEntries(those.map((place) => [place, []])) as unknown as { readonly [Each in Of]: readonly string[] };
const bothOf = (one: Later, other: Later): Later =>
  Object.fromEntries(places.map((place) => [place, [...one[place], ...other[place]]])) as unknown as Later;

/**
 * What sessions came to have: the first journal was recorded before all of it, the second before the meetings, the third
 * before what is done outside the Council, the fourth before stand-ins, the fifth before talk and what a class needs, the sixth
 * before openings and tables.
 */
const cameWith = {
  world: {
    state: ['crisis', 'mandate', 'months', 'influences', 'reports', 'consents', 'capital', 'batna'],
    setup: [
      ...['world', 'monthsPerRound', 'epilogueMonths', 'briefs', 'injects'],
      ...['sitrepSeconds', 'meetingSeconds', 'ordersSeconds', 'fieldSeconds', 'epilogueSeconds'],
    ],
    draft: ['pledges'],
    person: ['opened'],
    ...nothingOf('motion', 'brief', 'weights', 'month', 'province', 'ballot', ...ofSeats),
  },
  meetings: {
    state: [
      ...['stopped', 'meeting', 'meetings', 'requests', 'asked', 'said', 'amendments', 'statements', 'arria'],
      ...['assembly', 'characters', 'parties', 'annulled'],
    ],
    setup: ['law', 'firstMeeting'],
    draft: [
      ...['circulated', 'silence', 'broken', 'inBlue', 'seconders', 'awaitsMember', 'place', 'notBefore', 'voting'],
      ...['revision', 'amendments', 'division', 'divided', 'takenOver', 'pens'],
    ],
    motion: ['round', 'to', 'seconds'],
    ...nothingOf('person', 'brief', 'weights', 'month', 'province', 'ballot', ...ofSeats),
  },
  outside: {
    state: ['outside', 'dealings', 'readings', 'norms', 'reviews'],
    setup: ['patrons'],
    brief: ['works'],
    weights: ['duty'],
    month: ['standing'],
    province: ['protectedArea'],
    ...nothingOf('draft', 'person', 'motion', 'ballot', ...ofSeats),
  },
  standIns: {
    state: ['standIns', 'leanings', 'reasons'],
    setup: ['standIns', 'solo', 'baselines', 'isMember'],
    brief: ['temper'],
    ballot: ['byStandIn'],
    ...nothingOf('draft', 'person', 'motion', 'weights', 'month', 'province', ...ofSeats),
  },
  aClass: {
    state: ['talk', 'classroom'],
    setup: ['visibility', 'delegation', 'seating', 'languageFilter'],
    person: ['since', 'muted', 'removed', 'label'],
    ballot: ['withheld'],
    seat: ['team'],
    outside: ['keys'],
    order: ['person'],
    ...nothingOf('draft', 'motion', 'brief', 'weights', 'month', 'province'),
  },
  openings: {
    setup: ['opening', 'group', 'sovereign'],
    brief: ['without'],
    ...nothingOf('state', 'draft', 'person', 'motion', 'weights', 'month', 'province', 'ballot', ...ofSeats),
  },
} as const satisfies Readonly<Record<string, Later>>;
const sinceStandIns: Later = bothOf(cameWith.aClass, cameWith.openings);
const sinceOutside: Later = bothOf(cameWith.standIns, sinceStandIns);
const sinceWholeMeeting: Later = bothOf(cameWith.outside, sinceOutside);
const sinceFirstMonths: Later = bothOf(cameWith.meetings, sinceWholeMeeting);
const sinceFirstVote: Later = bothOf(cameWith.world, sinceFirstMonths);

/** What came with the acts outside the Council. */
const outsideKinds: readonly Event['kind'][] = [
  ...(['order-given', 'deed-done', 'orders-closed', 'order-carried-out', 'order-failed', 'standing-changed'] as const),
  ...(['entity-voted', 'norms-reckoned', 'review-due', 'deal-offered', 'deal-answered', 'deal-settled'] as const),
  ...(['promise-recorded', 'promise-judged', 'interest-read', 'reading-answered', 'interest-declared'] as const),
];

/** What came with talk, with delegations of several, and with what whoever runs a class does. */
const classKinds: readonly Event['kind'][] = [
  ...(['delegate-joined', 'seats-swapped', 'seats-drawn', 'seating-set', 'roster-set', 'person-labelled'] as const),
  ...(['person-renamed', 'person-muted', 'person-removed', 'ballot-advised', 'key-withheld', 'order-signed'] as const),
  ...(['channel-opened', 'channel-joined', 'channel-left', 'note-sent', 'note-judged', 'note-reported'] as const),
  ...(['visibility-set', 'press-told', 'facilitator-called', 'call-answered', 'nudged', 'announced'] as const),
  ...(['corrected', 'inject-held', 'inject-improvised', 'inject-thrown-in', 'bell-set', 'bell-rung'] as const),
  ...(['facilitator-admitted', 'facilitator-dismissed'] as const),
];

/** What came with stand-ins. */
const standInKinds: readonly Event['kind'][] = ['stand-ins-set', 'leaning-shown', 'reasons-noted'];

const without = (fields: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
const only = (fields: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
const each = (fields: object, change: (field: object) => object) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]));

const briefsThen = (briefs: Setup['briefs'], later: Later) =>
  each(briefs, (brief) => ({
    ...without(brief, later.brief),
    weights: without((brief as SetupBrief).weights, later.weights),
  }));
const reportThen = (report: Report, later: Later) => ({
  ...report,
  provinces: each(report.provinces, (province) => without(province, later.province)),
});

/** The state in the shape that it had then. */
function asRecorded(council: Council, later: Later): Council {
  const results = council.results.map(({ subject, ...result }) => ({
    ...without(result, later.ballot),
    subject: subject.kind === 'motion' ? without(subject, later.motion) : subject,
  }));
  const then = {
    ...council,
    results,
    setup: without({ ...council.setup, briefs: briefsThen(council.setup.briefs, later) }, later.setup),
    months: council.months.map((month) => without(month, later.month)),
    reports: each(council.reports, (reports) =>
      (reports as readonly Report[]).map((report) => reportThen(report, later)),
    ),
    people: each(council.people, (person) => without(person, later.person)),
    seats: each(council.seats, (seat) => without(seat, later.seat)),
    outside: without(council.outside, later.outside),
    drafts: each(council.drafts, (draft) => without(draft, later.draft)),
  };
  return without(then, later.state) as unknown as Council;
}

/** What came later is read into events that were written without it: nothing that says anything. */
const whereUnsaid = new Map<string, unknown>([
  ...Object.entries({ law: lawOf('charter-practice'), firstMeeting: 1, at: 0, round: null, to: null, seconds: null }),
  ...Object.entries({ world: null, monthsPerRound: 0, epilogueMonths: 0, briefs: {}, injects: [] }),
  ...Object.entries({ standIns: plainStandIns, solo: null, baselines: {}, temper: 0.5, isMember: true }),
  ...Object.entries({ patrons: [], works: [], without: [], duty: 0, protectedArea: 'none' }),
  ...Object.entries({ visibility: 'facilitator-reads', delegation: 1, seating: 'chosen', withheld: [], person: null }),
  ...Object.entries({ languageFilter: false, opening: null, group: null, sovereign: null }),
  ...cameWith.world.setup.filter((name) => name.endsWith('Seconds')).map((name): [string, unknown] => [name, 0]),
]);
/** No stand-in cast a ballot, or any in a result. */
const isUnsaid = (name: string, value: unknown): boolean =>
  name === 'byStandIn'
    ? isDeepStrictEqual(value, []) || value === false
    : isDeepStrictEqual(value, whereUnsaid.get(name));
const unlessUnsaid = (fields: object, names: readonly string[]) =>
  without(
    fields,
    names.filter((name) => isUnsaid(name, fields[name as keyof object])),
  );

/** An event as it was written then. */
function asWritten(event: Event, later: Later): object {
  const fields = unlessUnsaid(event, ['at', ...later.ballot, ...(event.kind === 'order-given' ? later.order : [])]);
  if (event.kind === 'session-opened') {
    const briefs = each(event.setup.briefs, (brief) => ({
      ...unlessUnsaid(brief, later.brief),
      weights: unlessUnsaid((brief as SetupBrief).weights, later.weights),
    }));
    return { ...fields, setup: unlessUnsaid({ ...event.setup, briefs }, later.setup) };
  }
  if (event.kind === 'situation-reported') {
    const reports = each(event.reports, (report) => ({
      ...report,
      provinces: each((report as Report).provinces, (province) => unlessUnsaid(province, later.province)),
    }));
    return { ...fields, reports };
  }
  if (event.kind === 'month-passed') return { ...fields, entries: event.entries.toJSON() };
  if (event.kind === 'vote-opened') return { ...fields, subject: subjectAsWritten(event.subject, later) };
  if (event.kind !== 'vote-closed') return fields;
  const { result } = event;
  const plain = unlessUnsaid(result, later.ballot);
  return { ...fields, result: { ...plain, subject: subjectAsWritten(result.subject, later) } };
}
const subjectAsWritten = (subject: Subject, later: Later): object =>
  subject.kind === 'motion' ? unlessUnsaid(subject, later.motion) : subject;

const writtenIn = (path: string): readonly object[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line).event);

const tool = join(import.meta.dirname, '../../server/tools/replay.ts');
const run = (...words: readonly string[]) => spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'mandate-replay-'));
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('the journal of a first vote', () => {
  const { entries } = readJournalFile(golden);
  const events = entries.map(({ event }) => event);

  test('replays to the state that was recorded', () => {
    expect(digest(canonical(asRecorded(replay(events), sinceFirstVote)))).toBe(digests.firstVote.recorded);
    expect(digest(canonical(replay(events)))).toBe(digests.firstVote.now);
  });

  test('is read as it was written, but for what came later and says nothing', () => {
    expect(events.map((event) => asWritten(event, sinceFirstVote))).toEqual(writtenIn(golden));
  });

  test('has every kind of event, but those that came later', () => {
    expect(missingIn(golden).filter((kind) => !missingIn(golden, withWorld).includes(kind))).toEqual([
      ...['brief-opened', 'person-released'],
      ...['draft-set-aside', 'troops-pledged', 'consent-answered', 'good-offices-used', 'mandate-changed'],
      ...['world-changed', 'month-passed', 'situation-reported', 'prospects-reckoned'],
    ]);
  });

  test('has no world, and nothing acts on it', () => {
    expect(replay(events)).toMatchObject({
      crisis: null,
      mandate: { clauses: [] },
      months: [],
      capital: {},
      batna: {},
    });
  });

  test('ends as its votes ended', () => {
    expect(replay(events)).toMatchObject({
      phase: 'ended',
      results: [
        { outcome: 'adopted', character: 'procedural', byPolicy: ['brazil'] },
        { outcome: 'vetoed', vetoedBy: ['china'], symbol: 'S/2031/2', byPolicy: ['brazil'] },
        { outcome: 'adopted', symbol: 'S/2031/1', resolution: 'S/RES/2901 (2031)' },
      ],
    });
  });

  test('has minutes in the order of its events, each in words of its own', () => {
    const minutes = minutesOf(entries);
    const versions = minutes.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(new Set(minutes.map(({ kind }) => kind)).size).toBe(new Set(events.map(({ kind }) => kind)).size - 1);
    // Nothing of the inside shows through: no ids of people, no undefined.
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|null|\[object|NaN/);
    expect(text).toContain('Vote 2: S/2031/2 is vetoed by China (5 in favour, 1 against, 0 abstaining, 1 not voting');
  });
});

describe('the journal of the first months', () => {
  const { entries } = readJournalFile(withWorld);
  const events = entries.map(({ event }) => event);

  test('replays to the state that was recorded', () => {
    expect(digest(canonical(asRecorded(replay(events), sinceFirstMonths)))).toBe(digests.firstMonths.recorded);
    expect(digest(canonical(replay(events)))).toBe(digests.firstMonths.now);
  });

  test('has no meeting, and nothing is left of one', () => {
    const council = replay(events);
    expect(only(council, sinceFirstMonths.state)).toEqual(only(opened(council.setup), sinceFirstMonths.state));
  });

  test('has every kind of event that the first has not, but those that came with the meetings', () => {
    expect(missingIn(golden, withWorld)).toEqual([
      ...standInKinds,
      ...['clocks-shifted', 'pen-taken', 'silence-begun', 'silence-broken', 'draft-put-in-blue'],
      ...['draft-seconded', 'vote-required', 'draft-deferred'],
      ...['amendment-proposed', 'amendment-supported', 'amendment-withdrawn', 'amendment-accepted'],
      ...['amendment-set-aside', 'amendments-ordered', 'text-revised'],
      ...['division-asked', 'division-objected', 'division-granted', 'vote-annulled'],
      ...['meeting-requested', 'meeting-opened', 'agenda-adopted', 'agenda-item-removed'],
      ...['participation-proposed', 'participation-settled', 'meeting-suspended', 'meeting-resumed'],
      ...['meeting-closed', 'chair-ceded', 'speaker-listed', 'speaker-unlisted', 'list-drawn', 'list-closed'],
      ...['floor-given', 'floor-yielded', 'floor-ended', 'words-recorded'],
      ...['point-raised', 'point-ruled', 'ruling-settled', 'motion-made', 'motion-seconded', 'motion-fallen'],
      ...['caucus-begun', 'caucus-ended', 'character-settled', 'party-found'],
      ...['statement-circulated', 'statement-objected', 'statement-agreed', 'statement-issued'],
      ...['arria-opened', 'arria-heard', 'arria-closed'],
      ...['assembly-debate-due', 'assembly-debated', 'assembly-met'],
      ...outsideKinds,
      ...classKinds,
    ]);
  });

  test('ends as its votes and its months ended', () => {
    const { phase, results, months, mandate, drafts, capital } = replay(events);
    expect({ phase, results, months: months.length, drafts }).toMatchObject({
      phase: 'ended',
      results: [{ outcome: 'adopted' }, { outcome: 'vetoed', vetoedBy: ['china', 'russian-federation'] }],
      months: 3,
      drafts: { d2: { status: 'set-aside' } },
    });
    expect(mandate.pledges).toEqual({ france: 3.5, 'united-states': 4 });
    expect(mandate.clauses.map(({ consent }) => consent)).toEqual(['not-needed', 'given', 'given']);
    expect(capital).toMatchObject({ china: 6 - 1 + 2 - 3, 'united-states': 6 + 2 - 1 });
  });

  test('is read as it was written, but for what came later and says nothing', () => {
    expect(events.map((event) => asWritten(event, sinceFirstMonths))).toEqual(writtenIn(withWorld));
  });

  test('has minutes of everything but what each capital knows', () => {
    const minutes = minutesOf(entries);
    const silent = new Set(['person-admitted', 'situation-reported', 'prospects-reckoned']);
    const spoken = new Set(events.map(({ kind }) => kind).filter((kind) => !silent.has(kind)));
    expect(new Set(minutes.map(({ kind }) => kind))).toEqual(spoken);
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|null|\[object|NaN/);
    expect(text).toContain('Round 1: the meeting begins, until 14:04:15');
    expect(text).toContain('S/2031/2 cannot be put to the vote as it stands (G24) and is set aside');
    expect(text).toContain('France pledges 3500 troops to S/2031/1');
    expect(text).toMatch(/Month 2: violence \d+\.\d, \d+\.\dk troops, \d+k refugees/);
  });
});

describe('the journal of whole meetings', () => {
  const { entries } = readJournalFile(withMeetings);
  const events = entries.map(({ event }) => event);
  const endings = (kind: 'floor-ended' | 'motion-fallen' | 'text-revised') =>
    new Set(events.flatMap((event) => (event.kind === kind && 'why' in event ? [event.why] : [])));

  test('replays to the state that was recorded', () => {
    expect(digest(canonical(asRecorded(replay(events), sinceWholeMeeting)))).toBe(digests.wholeMeeting.recorded);
    expect(digest(canonical(replay(events)))).toBe(digests.wholeMeeting.now);
  });

  test('has with the two earlier ones every kind of event, but those of acts, agreements, stand-ins and classes', () => {
    expect(missingIn(golden, withWorld, withMeetings)).toEqual([...standInKinds, ...outsideKinds, ...classKinds]);
  });

  test('is read as it was written, but for what came later and says nothing', () => {
    expect(events.map((event) => asWritten(event, sinceWholeMeeting))).toEqual(writtenIn(withMeetings));
  });

  test('has speeches, motions and texts that end in each way that there is', () => {
    expect(endings('floor-ended')).toEqual(new Set(['done', 'time', 'ruled', 'chair']));
    expect(endings('motion-fallen')).toEqual(new Set(['not-seconded', 'ruled', 'withdrawn']));
    expect(endings('text-revised')).toEqual(new Set(['accepted', 'amended', 'divided']));
    expect(events).toContainEqual(expect.objectContaining({ kind: 'participation-settled', invited: false }));
    expect(events).toContainEqual(expect.objectContaining({ kind: 'participation-settled', invited: true }));
  });

  test('ends as its votes and its months ended', () => {
    const { phase, results, drafts, amendments, statements, assembly, parties, queue, months } = replay(events);
    const texts = results.filter(({ subject }) => subject.kind === 'draft');
    expect(texts).toMatchObject([
      { outcome: 'adopted', symbol: 'S/2031/1/Rev.1', ballots: { 'russian-federation': 'not_participating' } },
      // Procedural, as was ruled: two permanent members against are no veto.
      { outcome: 'adopted', character: 'procedural', ballots: { china: 'no', 'russian-federation': 'no' } },
      { outcome: 'vetoed', symbol: 'S/2031/3', vetoedBy: ['china', 'russian-federation'] },
      { outcome: 'vetoed', symbol: 'S/2031/6', vetoedBy: ['russian-federation'] },
    ]);
    expect(Object.values(amendments).map(({ status }) => status)).toEqual([
      'set-aside',
      'adopted',
      'adopted',
      'failed',
      'accepted',
      'withdrawn',
    ]);
    expect(Object.values(statements).map(({ status, symbol }) => symbol || status)).toEqual([
      'S/PRST/2031/1',
      'broken',
      'SC/15001',
      'S/2031/5',
    ]);
    expect({ phase, parties, queue, d4: drafts['d4' as DraftId], months: months.length }).toMatchObject({
      ...{ phase: 'ended', parties: ['russian-federation'], months: 4 },
      // The Council adjourned before it.
      ...{ queue: ['d4'], d4: { status: 'tabled', awaitsMember: false, notBefore: 3 } },
    });
    // The second veto was not debated: the Assembly met on it.
    expect(assembly).toMatchObject({ debates: [{ held: true }, { held: false }], sessions: [{ adopted: false }] });
  });

  test('has minutes of everything but what is nobody’s to read there', () => {
    const minutes = minutesOf(entries);
    const silent = new Set(['person-admitted', 'situation-reported', 'prospects-reckoned', 'pen-taken']);
    const spoken = new Set(events.map(({ kind }) => kind).filter((kind) => !silent.has(kind)));
    expect(new Set(minutes.map(({ kind }) => kind))).toEqual(spoken);
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|\bnull\b|\[object|NaN/);
    // Seats, news and statements have names; a draft without a symbol has its id in brackets.
    expect(text).not.toMatch(/russian-federation|united-|secretary-general|drought|convoy-blocked/);
    expect(text.replace(/” \(d\d\)/g, '”')).not.toMatch(/\b[ds]\d\b/);
    expect(text).toContain('The lot has the speakers’ list: France, Kenya, Brazil');
    expect(text).toContain('Every clock runs 90 s longer: the server was asleep');
    expect(text).toContain('China cedes the chair to France (rule 20)');
    expect(text).toMatch(/Vote 12: S\/2031\/1\/Rev\.1 is adopted as S\/RES\/2901 \(2031\) \(6 in favour, 0 against/);
  });
});

describe('the journal of acts and agreements', () => {
  const { entries } = readJournalFile(withOutsiders);
  const events = entries.map(({ event }) => event);
  const happened = <Kind extends Event['kind']>(kind: Kind) => events.filter((event) => event.kind === kind);

  test('replays to the state that was recorded', () => {
    expect(digest(canonical(asRecorded(replay(events), sinceOutside)))).toBe(digests.outside.recorded);
    expect(digest(canonical(replay(events)))).toBe(digests.outside.now);
  });

  test('has with the earlier ones every kind of event, but those of stand-ins and classes', () => {
    expect(missingIn(golden, withWorld, withMeetings, withOutsiders)).toEqual([...standInKinds, ...classKinds]);
  });

  test('is read as it was written, but for what came later and says nothing', () => {
    expect(events.map((event) => asWritten(event, sinceOutside))).toEqual(writtenIn(withOutsiders));
  });

  test('has deals and orders that end in several ways', () => {
    expect(happened('deal-answered').map((event) => 'answer' in event && event.answer)).toEqual([
      ...['accepted', 'accepted', 'withdrawn', 'declined', 'accepted'],
    ]);
    expect(happened('deal-settled').map((event) => 'how' in event && event.how)).toEqual([
      ...['executed', 'returned', 'executed'],
    ]);
    const { outside, dealings, readings, norms, reviews } = replay(events);
    expect(outside.acts.map(({ act, by }) => `${act.kind} ${by.join(' ')}`)).toEqual([
      ...['independent-relief relief', 'arm-proxy russian-federation', 'name-and-shame advocacy'],
      ...['declare-independence opposition', 'reform velora', 'propose-entity kenya'],
      ...['intervene united-kingdom united-states', 'regional-force african-union', 'hire-company velora'],
      ...['ceasefire opposition', 'end-invitation velora', 'arm-proxy dravia', 'recognise france'],
    ]);
    expect(outside.orders).toEqual({});
    expect(outside.standing.forces.map(({ origin, endorsed }) => [origin, endorsed])).toEqual([
      ['coalition', 'S/RES/2903 (2031)'],
      ['region', null],
    ]);
    expect(Object.values(dealings.deals).map(({ words }) => words.map(({ kept }) => kept))).toEqual([
      ...[[true], [false], [], [], [false]],
    ]);
    expect(Object.values(readings)).toHaveLength(1);
    expect(norms).toEqual({ mission: 1, 'use-of-force': 1, 'humanitarian-access': 1 });
    expect(reviews).toEqual([{ resolution: 'S/RES/2902 (2031)', round: 2 }]);
  });

  test('has minutes of everything but what changes nothing that anybody did', () => {
    const minutes = minutesOf(entries);
    const silent = new Set([
      ...['person-admitted', 'situation-reported', 'prospects-reckoned'],
      ...['orders-closed', 'standing-changed', 'norms-reckoned'],
    ]);
    const spoken = new Set(events.map(({ kind }) => kind).filter((kind) => !silent.has(kind)));
    expect(new Set(minutes.map(({ kind }) => kind))).toEqual(spoken);
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|\bnull\b|\[object|NaN/);
    expect(text).not.toMatch(/russian-federation|united-|african-union|secretary-general|northreach|hire-company/);
    expect(text).toContain('United Kingdom takes its order back');
    expect(text).toContain(
      'The order of France is not carried out (support at the invitation of the host state, by France): the other one has not ordered the same',
    );
  });
});

describe('the journal of stand-ins', () => {
  const { entries } = readJournalFile(withStandIns);
  const events = entries.map(({ event }) => event);

  test('replays to the state that was recorded', () => {
    expect(digest(canonical(asRecorded(replay(events), sinceStandIns)))).toBe(digests.standIns.recorded);
    expect(digest(canonical(replay(events)))).toBe(digests.standIns.now);
  });

  test('has with the earlier ones every kind of event, but those of classes', () => {
    expect(missingIn(golden, withWorld, withMeetings, withOutsiders, withStandIns)).toEqual(classKinds);
  });

  test('is read as it was written, but for what came later and says nothing', () => {
    expect(events.map((event) => asWritten(event, sinceStandIns))).toEqual(writtenIn(withStandIns));
  });

  test('is signed by the seats that were stood in for, and ends as it ended', () => {
    const signatures = new Set(entries.map(({ by }) => by).filter((by) => by.startsWith('for:')));
    expect([...signatures].toSorted()).toEqual([
      ...['for:brazil', 'for:china', 'for:france', 'for:kenya', 'for:russian-federation', 'for:united-kingdom'],
      ...['for:united-states', 'for:velora'],
    ]);
    const { phase, results, reasons, leanings, standIns, seats } = replay(events);
    expect({ phase, standIns, leanings }).toEqual({
      phase: 'ended',
      standIns: { secondsPerMove: 3, level: 'hard', mayVeto: true },
      leanings: { d1: { brazil: 1, kenya: 2 } },
    });
    expect(results.map(({ outcome, byStandIn, vetoedBy }) => [outcome, byStandIn, vetoedBy])).toEqual([
      // France came back and cast what its caretaker had cast.
      ['adopted', ['brazil', 'russian-federation', 'united-kingdom'], []],
      // The caretaker of the United States was allowed to veto.
      ['vetoed', ['brazil', 'russian-federation', 'united-kingdom', 'united-states'], ['united-states']],
    ]);
    expect(Object.entries(reasons).map(([vote, of]) => [vote, Object.keys(of)])).toEqual([
      ['1', ['brazil']],
      ['2', ['united-states']],
    ]);
    expect(Object.values(seats).map(({ policy }) => policy)).toContain('absent');
  });

  test('has minutes of everything but what changes nothing that anybody did', () => {
    const minutes = minutesOf(entries);
    const silent = new Set([
      ...['person-admitted', 'situation-reported', 'prospects-reckoned'],
      ...['orders-closed', 'standing-changed', 'norms-reckoned'],
    ]);
    const spoken = new Set(events.map(({ kind }) => kind).filter((kind) => !silent.has(kind)));
    expect(new Set(minutes.map(({ kind }) => kind))).toEqual(spoken);
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|\bnull\b|\[object|NaN/);
    expect(text).not.toMatch(/russian-federation|united-/);
    expect(text).toContain('Brazil leans towards S/2031/1');
    expect(text).toContain('Stand-ins are hard, take 3 s for each thing, and may veto in somebody’s place');
  });
});

describe('npm run replay', () => {
  test('prints the minutes, a line each: version, time of day, what happened', () => {
    const { status, stdout } = run(golden);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Session ACDEFG, opened on 2031-01-15 at 14:00:00 UTC');
    expect(lines).toContain('39  14:03:36  Kenya tables S/2031/1, Civilians in Northreach');
    expect(lines).toContain(' 8  14:00:11  Early Willow takes the seat of France');
    for (const line of lines.slice(1)) expect(line).toMatch(/^ ?\d+ {2}\d\d:\d\d:\d\d {2}\S/);
  });

  test('--to stops after a version, --json prints JSON', () => {
    const { status, stdout } = run(golden, '--to', '39', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).at(-1)).toEqual({
      version: 39,
      at: '2031-01-15T14:03:36.000Z',
      kind: 'draft-tabled',
      text: 'Kenya tables S/2031/1, Civilians in Northreach',
    });
  });

  test('--verify replays twice and prints the hash of the state, which changes with what happened', () => {
    expect(run(golden, '--verify').stdout).toBe(`${digests.firstVote.now}  version 85\n`);
    const tampered = written(
      'tampered.jsonl',
      readFileSync(golden, 'utf8').replace('"seat":"china","choice":"abstain"', '"seat":"china","choice":"yes"'),
    );
    expect(run(tampered, '--verify').stdout).toMatch(/^[0-9a-f]{64} {2}version 85\n$/);
    const shorter = JSON.parse(run(golden, '--verify', '--json', '--to', '84').stdout);
    expect(shorter).toEqual({ version: 84, sha256: expect.not.stringMatching(digests.firstVote.now) });
  });

  test('bad input is one line that names the place, and a failure', () => {
    const lines = readFileSync(golden, 'utf8').split('\n');
    const [facts = '', ...entries] = lines;
    const headless = entries
      .slice(1, 3)
      .map((line, index) => JSON.stringify({ ...JSON.parse(line), version: index + 1 }));
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], 'JOURNAL'],
      [[join(folder, 'nowhere.jsonl')], 'ENOENT'],
      [[golden, 'another'], '"another"'],
      [[golden, '--to', '0'], '--to'],
      [[golden, '--to', '86'], '1 to 85'],
      [[golden, '--to', 'x'], '--to'],
      [[written('broken.jsonl', `${facts}\n${entries[0]}\n{"version":`)], 'line 3'],
      [[written('wild.jsonl', `${facts}\n${entries[0]}\n${entries[1]?.replace('policy-set', 'coup')}`)], 'line 3'],
      [[written('gap.jsonl', `${facts}\n${entries[0]}\n${entries[2]}`)], 'version'],
      [[written('headless.jsonl', [facts, ...headless].join('\n'))], 'session-opened'],
      [[written('facts.jsonl', facts)], 'session-opened'],
    ];
    for (const [words, says] of cases) {
      const { status, stdout, stderr } = run(...words);
      expect([words, status, stdout]).toEqual([words, 1, '']);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(says);
    }
  });
});
