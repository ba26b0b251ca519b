/**
 * Delegates without a thought: among what their rights let them do, lots decide. They show how fast the rules are by
 * themselves, and they go where nobody who thinks would go.
 */
import { drawAt } from '../../../shared/council/random.ts';
import type { Right } from '../../../shared/council/views/seatView.ts';
import type { Character, Move, Sight } from '../../../shared/delegates/delegate.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import { templateNames } from '../../../shared/mandate/templates.ts';
import type { Deed, Order } from '../../../shared/outside/acts.ts';

type Command = Move['command'];
type Lot = (below: number) => number;

/** Share of the turns, between votes, in which a delegation does something. Design choice. */
const busy = 0.1;

export function movesByLot(sight: Sight, character: Character): readonly Move[] {
  const lot = lotsOf(sight, character);
  const { vote } = sight.all;
  if (vote) return moves(sight.own.rights.cast === null ? [ballot(sight, vote.number, lot)] : []);
  if (lot(1000) >= busy * 1000) return [];
  const possible = [...onTexts(sight, lot), ...onWorld(sight, lot), ...inMeeting(sight), ...bargains(sight, lot)];
  const chosen = possible[lot(possible.length)];
  return moves(chosen ? [chosen] : []);
}

const moves = (commands: readonly Command[]): readonly Move[] => commands.map((command) => ({ command, reasons: [] }));

/** Draws that are the seat's own, at this moment. */
function lotsOf({ now, own }: Sight, { seed }: Character): Lot {
  const letters = [...(own.seat ?? '')].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  const stream = (seed ^ Math.imul(letters, 0x9e3779b1) ^ Math.imul(Math.floor(now / 1000), 0x85ebca6b)) >>> 0;
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
  const isPermanent = all.seats.find(({ id }) => id === own.seat)?.kind === 'permanent';
  const chosen = isPermanent && lot(12) > 0 ? permanentChoices[lot(permanentChoices.length)] : choices[lot(10)];
  return { kind: 'cast-ballot', vote, choice: own.mustAbstain ? 'abstain' : (chosen ?? 'abstain') };
}

const isGiven = (right: Right | undefined): boolean => right === null;

const half = 0.5;

/** Thousand troops that the seat has in the field, and that it could send besides. */
const boundTroops = ({ all, own }: Sight): number => (own.seat && all.mandate.pledges[own.seat]) ?? 0;
function spareTroops(sight: Sight): number {
  const { troops = 0, willing = 0 } = sight.told?.resources ?? {};
  return Math.min(troops, willing) - boundTroops(sight);
}

function onTexts(sight: Sight, lot: Lot): readonly Command[] {
  const { all, own } = sight;
  const { rights, drafts } = own;
  const spare = spareTroops(sight);
  const template = templateNames[lot(templateNames.length)] ?? null;
  const started: readonly Command[] =
    isGiven(rights.create) && drafts.length === 0 && lot(12) === 0
      ? [{ kind: 'create-draft', title: `The situation in ${all.state}`, template }]
      : [];
  return [
    ...started,
    ...[...drafts, ...all.drafts].flatMap(({ id: draft, version, clauses, sponsors }): readonly Command[] => {
      const may = rights.drafts[draft];
      if (!may) return [];
      const clause = clauses[lot(clauses.length)];
      const worth: readonly (Command | false)[] = [
        isGiven(may.table) && { kind: 'table-draft', draft },
        isGiven(may.sponsor) && sponsors.length < 4 && { kind: 'sponsor-draft', draft },
        isGiven(may.edit) &&
          clauses.length < all.maximumClauses && { kind: 'add-clause', draft, clause: anyClause(lot) },
        isGiven(may.edit) &&
          clause !== undefined &&
          clauses.length > 3 && { kind: 'remove-clause', draft, id: clause.id, seen: version },
        isGiven(may.withdraw) && lot(10) === 0 && { kind: 'withdraw-draft', draft },
        isGiven(may.pledge) && spare >= half && { kind: 'pledge-troops', draft, troops: half },
        isGiven(may.putInBlue) && { kind: 'put-in-blue', draft },
        isGiven(rights.consent[draft]) && { kind: 'answer-consent', draft, consents: lot(3) > 0 },
      ];
      return worth.filter((each) => each !== false);
    }),
  ];
}

/** Clauses that go with most texts. */
const simple: readonly [Clause, ...Clause[]] = [
  { kind: 'mediation', level: 1 },
  { kind: 'prevention', level: 1 },
  { kind: 'humanitarian-access', level: 1 },
  { kind: 'refugees' },
  { kind: 'local-ownership', level: 2 },
];
const anyClause = (lot: Lot): Clause => simple[lot(simple.length)] ?? simple[0];

function onWorld(sight: Sight, lot: Lot): readonly Command[] {
  const { all, own } = sight;
  const bound = boundTroops(sight);
  const { acts, goodOffices, pledge } = own.rights;
  const province = all.provinces[lot(all.provinces.length)]?.id ?? '';
  const deeds = Object.entries(acts?.deeds ?? {}).filter(([, { right }]) => isGiven(right));
  const orders = Object.entries(acts?.orders ?? {}).filter(([, { right }]) => isGiven(right));
  const [deed] = deeds[lot(deeds.length)] ?? [];
  const [order] = orders[lot(orders.length)] ?? [];
  const meant = order === undefined || lot(8) > 0 ? null : orderOf(order);
  const worth: readonly (Command | false)[] = [
    deed !== undefined && deed !== 'ceasefire' && { kind: 'do-deed', deed: deedOf(deed, province) },
    meant !== null && { kind: 'give-order', order: meant },
    isGiven(goodOffices) && { kind: 'use-good-offices', aim: 'acceptance' },
    isGiven(pledge) && spareTroops(sight) >= half && { kind: 'pledge-troops', draft: null, troops: bound + half },
  ];
  return worth.filter((each) => each !== false);
}

const located: readonly string[] = ['name-and-shame', 'independent-relief'];
const deedOf = (kind: string, province: string): Deed =>
  (located.includes(kind) ? { kind, province } : { kind }) as Deed;

/** Those that need nobody else and no haven. */
function orderOf(kind: string): Order | null {
  if (kind === 'intervene') return { kind, authority: 'none' };
  return kind === 'regional-force' || kind === 'arm-proxy' || kind === 'recognise' ? { kind } : null;
}

function inMeeting({ own }: Sight): readonly Command[] {
  const { floor } = own.rights;
  const worth: readonly (Command | false)[] = [
    isGiven(floor.ask.statement) && { kind: 'ask-for-floor', purpose: 'statement' },
    isGiven(floor.speak) && { kind: 'end-speech' },
    isGiven(floor.motions['call-assembly']) && { kind: 'move-motion', motion: 'call-assembly', draft: null },
  ];
  return worth.filter((each) => each !== false);
}

function bargains({ all, own }: Sight, lot: Lot): readonly Command[] {
  const { dealings } = own.rights;
  const answers = (own.dealings?.deals ?? [])
    .filter(({ id }) => isGiven(dealings?.deals[id]?.answer))
    .map(({ id }): Command => ({ kind: 'answer-deal', deal: id, accepts: false }));
  const to = all.seats[lot(all.seats.length)];
  if (!to || to.id === own.seat || !isGiven(dealings?.offer) || lot(5) > 0) return answers;
  const side = { money: 0, troops: 0, promises: [] };
  const word = { kind: 'word' as const, text: 'We shall remember it.' };
  const terms = { gives: { ...side, promises: [word] }, asks: side, when: { kind: 'at-once' as const } };
  return [...answers, { kind: 'offer-deal', to: to.id, terms }];
}
