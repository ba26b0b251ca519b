/**
 * Delegates without a thought: among what their rights let them do, lots decide. They show how fast the rules are by
 * themselves, and they go where nobody who thinks would go.
 */
import { drawAt } from '../../../shared/council/random.ts';
import type { DraftRights, Right } from '../../../shared/council/views/seatView.ts';
import type { DraftId, SeatId } from '../../../shared/council/vocabulary.ts';
import type { Character, Move, Sight } from '../../../shared/delegates/delegate.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import { templateNames } from '../../../shared/mandate/templates.ts';
import type { Deed, Order } from '../../../shared/outside/acts.ts';
import type { Delegate } from './arena.ts';

type Command = Move['command'];
type Lot = (below: number) => number;

/** Share of the turns, between votes, in which a delegation does something. Design choice. */
const busy = 0.08;
/** Of the things that there are to do in a step, how many it looks at then. Design choice. */
const looks = 6;

/** Whether a moment is none of those in which the seat does something: known before it looks at anything. */
function rests(seat: SeatId, { seed }: Character): (now: number) => boolean {
  const letters = lettersOf(seat);
  return (now) => drawAt(streamOf(letters, seed, now), 0) >= busy;
}

function drawn(sight: Sight, character: Character): readonly Move[] {
  const lot = lotsOf(sight, character);
  const { vote } = sight.all;
  if (vote) return sight.own.rights.cast === null ? moves(ballot(sight, vote.number, lot)) : [];
  const letter = answerConsent(sight, lot);
  if (letter) return moves(letter);
  const attempts = attemptsIn(sight.all.phase);
  const first = lot(attempts.length);
  for (let index = 0; index < looks; index += 1) {
    const chosen = attempts[(first + index * stride) % attempts.length]?.(sight, lot);
    if (chosen) return moves(chosen);
  }
  return [];
}

export const movesByLot: Delegate = Object.assign(drawn, { isFickle: true, habits: [], rests });

const moves = (command: Command): readonly Move[] => [{ command, reasons: [] }];

/** A stream of draws that are the seat's own, at this moment. @param letters of the seat's id */
const streamOf = (letters: number, seed: number, now: number): number =>
  (seed ^ Math.imul(letters, 0x9e3779b1) ^ Math.imul(Math.floor(now / 1000), 0x85ebca6b)) >>> 0;

/** A number for a name. */
function lettersOf(name: SeatId): number {
  let letters = 7;
  for (let index = 0; index < name.length; index += 1) letters = Math.imul(letters, 31) + name.charCodeAt(index);
  return letters;
}

function lotsOf({ now, own }: Sight, { seed }: Character): Lot {
  const stream = own.seat === null ? seed : streamOf(lettersOf(own.seat), seed, now);
  let position = 0;
  return (below) => {
    position += 1;
    return Math.floor(drawAt(stream, position) * below);
  };
}

const choices = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'abstain', 'abstain', 'no'] as const;
/** The veto is dear: permanent members vote against something more rarely. */
const permanentChoices = ['yes', 'yes', 'yes', 'yes', 'abstain', 'abstain', 'abstain', 'abstain', 'abstain'] as const;

function ballot({ all, own }: Sight, vote: number, lot: Lot): Command {
  const isPermanent = own.seat !== null && permanentIn(all).has(own.seat);
  const chosen = isPermanent && lot(12) > 0 ? permanentChoices[lot(permanentChoices.length)] : choices[lot(10)];
  return { kind: 'cast-ballot', vote, choice: own.mustAbstain ? 'abstain' : (chosen ?? 'abstain') };
}

/** Who has a veto: by the law of a session, which is the same in the whole of it. */
const permanent = new WeakMap<Sight['all']['law'], ReadonlySet<SeatId>>();
function permanentIn(all: Sight['all']): ReadonlySet<SeatId> {
  const known = permanent.get(all.law);
  if (known) return known;
  const found = new Set(all.seats.flatMap(({ id, kind }) => (kind === 'permanent' ? [id] : [])));
  permanent.set(all.law, found);
  return found;
}

const isGiven = (right: Right | undefined): boolean => right === null;

const half = 0.5;

/** Thousand troops that the seat has in the field, and that it could send besides. */
const boundTroops = ({ all, own }: Sight): number => (own.seat && all.mandate.pledges[own.seat]) ?? 0;
function spareTroops(sight: Sight): number {
  const { troops = 0, willing = 0 } = sight.told?.resources ?? {};
  return Math.min(troops, willing) - boundTroops(sight);
}

/** Something that a delegation might do, in the words that lots give it; null where it may not, or lots are against it. */
type Attempt = (sight: Sight, lot: Lot) => Command | null;

/** With one of the texts that the seat has anything to do with. */
const onText =
  (attempt: (may: DraftRights, draft: DraftId, sight: Sight, lot: Lot) => Command | null): Attempt =>
  (sight, lot) => {
    const { drafts } = sight.own.rights;
    const ids = Object.keys(drafts) as DraftId[];
    const draft = ids[lot(ids.length)];
    const may = draft && drafts[draft];
    return may ? attempt(may, draft, sight, lot) : null;
  };

const textIn = ({ all, own }: Sight, draft: DraftId) =>
  own.drafts.find(({ id }) => id === draft) ?? all.drafts.find(({ id }) => id === draft);

/** Clauses that go with most texts. */
const simple: readonly [Clause, ...Clause[]] = [
  { kind: 'mediation', level: 1 },
  { kind: 'prevention', level: 1 },
  { kind: 'humanitarian-access', level: 1 },
  { kind: 'refugees' },
  { kind: 'local-ownership', level: 2 },
];
const anyClause = (lot: Lot): Clause => simple[lot(simple.length)] ?? simple[0];

const create: Attempt = ({ all, own }, lot) => {
  const template = templateNames[lot(templateNames.length)] ?? null;
  if (lot(3) > 0 || own.drafts.length > 0 || !isGiven(own.rights.create)) return null;
  return { kind: 'create-draft', title: `The situation in ${all.state}`, template };
};

const sponsor = onText((may, draft, _sight, lot) =>
  lot(2) === 0 && isGiven(may.sponsor) ? { kind: 'sponsor-draft', draft } : null,
);

const table = onText((may, draft, _sight, lot) =>
  lot(3) === 0 && isGiven(may.table) ? { kind: 'table-draft', draft } : null,
);

const addClause = onText((may, draft, sight, lot) => {
  if (lot(2) > 0 || !isGiven(may.edit)) return null;
  const { clauses } = textIn(sight, draft) ?? {};
  if (!clauses || clauses.length >= sight.all.maximumClauses) return null;
  return { kind: 'add-clause', draft, clause: anyClause(lot) };
});

const removeClause = onText((may, draft, sight, lot) => {
  if (!isGiven(may.edit)) return null;
  const { clauses = [], version = 0 } = textIn(sight, draft) ?? {};
  const clause = clauses[lot(clauses.length)];
  return clause && clauses.length > 3 ? { kind: 'remove-clause', draft, id: clause.id, seen: version } : null;
});

const withdraw = onText((may, draft, _sight, lot) =>
  lot(4) === 0 && isGiven(may.withdraw) ? { kind: 'withdraw-draft', draft } : null,
);

const pledgeToText = onText((may, draft, sight) =>
  isGiven(may.pledge) && spareTroops(sight) >= half ? { kind: 'pledge-troops', draft, troops: half } : null,
);

const putInBlue = onText((may, draft, _sight, lot) =>
  lot(2) === 0 && isGiven(may.putInBlue) ? { kind: 'put-in-blue', draft } : null,
);

const answerConsent: Attempt = ({ own }, lot) => {
  const { consent } = own.rights;
  for (const id in consent) {
    const draft = id as DraftId;
    if (isGiven(consent[draft])) return { kind: 'answer-consent', draft, consents: lot(3) > 0 };
  }
  return null;
};

const pledge: Attempt = (sight) => {
  if (!isGiven(sight.own.rights.pledge) || spareTroops(sight) < half) return null;
  return { kind: 'pledge-troops', draft: null, troops: boundTroops(sight) + half };
};

const doDeed: Attempt = ({ all, own }, lot) => {
  const deeds = own.rights.acts?.deeds ?? {};
  const kinds = Object.keys(deeds) as (keyof typeof deeds)[];
  const kind = kinds[lot(kinds.length)];
  const province = all.provinces[lot(all.provinces.length)]?.id ?? '';
  if (kind === undefined || kind === 'ceasefire' || !isGiven(deeds[kind]?.right)) return null;
  return { kind: 'do-deed', deed: deedOf(kind, province) };
};

const located: readonly string[] = ['name-and-shame', 'independent-relief'];
const deedOf = (kind: string, province: string): Deed =>
  (located.includes(kind) ? { kind, province } : { kind }) as Deed;

const giveOrder: Attempt = ({ own }, lot) => {
  const orders = own.rights.acts?.orders ?? {};
  const kinds = Object.keys(orders) as (keyof typeof orders)[];
  const kind = kinds[lot(kinds.length)];
  const order = kind === undefined || lot(3) > 0 ? null : orderOf(kind);
  return order && isGiven(orders[order.kind]?.right) ? { kind: 'give-order', order } : null;
};

/** Those that need nobody else and no haven. */
function orderOf(kind: string): Order | null {
  if (kind === 'intervene') return { kind, authority: 'none' };
  return kind === 'regional-force' || kind === 'arm-proxy' || kind === 'recognise' ? { kind } : null;
}

const useGoodOffices: Attempt = ({ own }) =>
  isGiven(own.rights.goodOffices) ? { kind: 'use-good-offices', aim: 'acceptance' } : null;

const askForFloor: Attempt = ({ own }) =>
  isGiven(own.rights.floor.ask.statement) ? { kind: 'ask-for-floor', purpose: 'statement' } : null;

const endSpeech: Attempt = ({ own }) => (isGiven(own.rights.floor.speak) ? { kind: 'end-speech' } : null);

const callAssembly: Attempt = ({ all, own }) =>
  all.results.some(({ outcome }) => outcome === 'vetoed') && isGiven(own.rights.floor.motions['call-assembly'])
    ? { kind: 'move-motion', motion: 'call-assembly', draft: null }
    : null;

/** Whoever was offered something says no. */
const answerDeal: Attempt = ({ own }) => {
  const open = (own.dealings?.deals ?? []).find(({ status, to }) => status === 'offered' && to === own.seat);
  if (!open || !isGiven(own.rights.dealings?.deals[open.id]?.answer)) return null;
  return { kind: 'answer-deal', deal: open.id, accepts: false };
};

const offerDeal: Attempt = ({ all, own }, lot) => {
  if (lot(4) > 0) return null;
  const to = all.seats[lot(all.seats.length)];
  if (!to || to.id === own.seat || !isGiven(own.rights.dealings?.offer)) return null;
  const side = { money: 0, troops: 0, promises: [] };
  const word = { kind: 'word' as const, text: 'We shall remember it.' };
  const terms = { gives: { ...side, promises: [word] }, asks: side, when: { kind: 'at-once' as const } };
  return { kind: 'offer-deal', to: to.id, terms };
};

/** What a delegation can turn to in any step: the texts, and the other delegations. */
const always: readonly Attempt[] = [
  create,
  addClause,
  removeClause,
  withdraw,
  pledge,
  giveOrder,
  answerDeal,
  offerDeal,
];
/** Before the votes are over. */
const towardsTheVote: readonly Attempt[] = [sponsor, table, pledgeToText, putInBlue];

/**
 * By step, what can be done in it at all, unless a letter is asked for: one of them first, by lot, and others where it cannot.
 * The numbers of them have no divisor in common with the stride, so that all are come by.
 */
const attemptsByStep: Readonly<Partial<Record<Sight['all']['phase'], readonly Attempt[]>>> = {
  consultations: [...always, ...towardsTheVote, doDeed],
  meeting: [...always, ...towardsTheVote, doDeed, askForFloor, endSpeech, callAssembly],
  voting: [...always, ...towardsTheVote, callAssembly],
  orders: [...always, useGoodOffices],
};
const attemptsIn = (phase: Sight['all']['phase']): readonly Attempt[] => attemptsByStep[phase] ?? always;
/** From one of them to the next that is looked at, so that none follows another always. */
const stride = 5;
