/** What is known of acts outside the Council, and of agreements: by everybody, and by whom they concern. */
import type { DealId } from '../../deals/deals.ts';
import type { ClauseKind } from '../../mandate/catalogue.ts';
import { type ActKind, type DeedKind, deedKinds, type Order, type OrderKind, orderKinds } from '../../outside/acts.ts';
import type { Standing, StandingForce } from '../../outside/standing.ts';
import { type Estimate, truthOf } from '../../world/observation.ts';
import type { Asking } from '../decision.ts';
import { isNews, type News } from '../influence.ts';
import { openingCrisis } from '../opening.ts';
import type { RefusalCode } from '../refusals.ts';
import { mayAnswerDeal, mayJudge, mayOffer, mayWithdrawDeal } from '../rules/agreements/deals.ts';
import { knownDeals, knownReadings } from '../rules/agreements/known.ts';
import { mayAnswerReading, mayRead } from '../rules/agreements/readings.ts';
import { actsOf, type Price, priceFor } from '../rules/outside/acting.ts';
import { mayDo, mayDoFor } from '../rules/outside/deeds.ts';
import { mayOrder, mayOrderFor, type Offer, offersTo } from '../rules/outside/orders.ts';
import { isKnownToAll } from '../rules/outside/secrets.ts';
import { isInRound } from '../rules/session/steps.ts';
import { hostOf } from '../rules/world/consent.ts';
import { normsIn } from '../rules/world/norms.ts';
import type { ActOnRecord, Council, Deal, OpenStake, Reading, Review, Seat } from '../state.ts';
import type { ReadingId, SeatId } from '../vocabulary.ts';
import { kept } from './kept.ts';
import { atOnce, type Made, type Making, type Table } from './lazily.ts';

type Right = RefusalCode | null;

/** How rightful a force seems is a figure of the crisis, and is told of no force before the debrief. */
export type ForceInView = Omit<StandingForce, 'legitimacy'>;

/** What everybody knows. */
export type OutsideInView = {
  /** Without the proxies of which nobody knows who arms them. */
  readonly standing: Omit<Standing, 'forces'> & { readonly forces: readonly ForceInView[] };
  /** Without those that are secret. */
  readonly acts: readonly ActOnRecord[];
  /** What came of them, by chance or by a vote, in the order in which it did. */
  readonly news: readonly { readonly cause: News; readonly round: number }[];
  /** Kinds of clause that have become norms. */
  readonly norms: readonly ClauseKind[];
  readonly reviews: readonly Review[];
  /** What delegations have declared that they gain by the state's resources. */
  readonly openStakes: readonly OpenStake[];
  /** True figures of provinces that were named this round, by id, as they were when the round began. */
  readonly truths: Readonly<Record<string, Estimate>>;
};

export const outsideInView = kept(outsideNow, (council) => {
  const { influences, norms, reviews, months, round } = council;
  return [influences, norms, reviews, months, round, isInRound(council)];
});

function outsideNow(council: Council, { standing, acts }: Council['outside']): OutsideInView {
  const exposed = standing.proxies.filter((each) => each.exposed);
  return {
    standing: {
      ...standing,
      proxies: exposed,
      forces: standing.forces.map(({ legitimacy: _legitimacy, ...force }) => force),
    },
    acts: acts.filter((_, place) => isKnownToAll(council, place)),
    news: council.influences.flatMap(({ cause, round }) => (isNews(cause) ? [{ cause, round }] : [])),
    norms: normsIn(council.norms),
    reviews: council.reviews,
    openStakes: council.outside.openStakes,
    truths: isInRound(council) ? truthsOf(council, namedProvinces(council)) : {},
  };
}

const namedProvinces = ({ outside, round }: Council): readonly string[] =>
  outside.acts.flatMap(({ act, round: at }) => (at === round && act.kind === 'name-and-shame' ? [act.province] : []));

const noTruths: OutsideInView['truths'] = {};

/** True figures of provinces, by id, as the months of earlier rounds have left them. */
export function truthsOf({ setup, months, round }: Council, provinces: readonly string[]): OutsideInView['truths'] {
  if (provinces.length === 0) return noTruths;
  const crisis = months.findLast((month) => month.round < round)?.state ?? openingCrisis(setup);
  if (!crisis) return {};
  return Object.fromEntries(
    provinces.flatMap((province) => {
      const truth = truthOf(crisis, province);
      return truth ? [[province, truth]] : [];
    }),
  );
}

export type ActRight = { readonly right: Right; readonly price: Price };
/** Of acts that the seat has at all. */
export type ActRights = {
  readonly orders: Readonly<Partial<Record<OrderKind, ActRight>>>;
  readonly deeds: Readonly<Partial<Record<DeedKind, ActRight>>>;
};

/** What a seat knows of its own and others' dealings. */
export type OwnDealings = {
  /** This round's order, until it is carried out or has failed; null: none. */
  readonly order: Order | null;
  /** Orders of others that need this seat's to be carried out. */
  readonly offers: readonly Offer[];
  readonly deals: readonly Deal[];
  readonly readings: readonly Reading[];
  /** Proxies that this seat arms, exposed or not. */
  readonly arms: boolean;
};

/** `judge`: of each promise of the agreement; none before it was accepted. */
type DealRight = { readonly answer: Right; readonly withdraw: Right; readonly judge: readonly Right[] };
export type DealRights = {
  readonly offer: Right;
  readonly deals: Readonly<Record<DealId, DealRight>>;
  /** To read another delegation, and those that were read often enough this round. */
  readonly read: Right;
  readonly readEnough: readonly SeatId[];
  readonly readings: Readonly<Record<ReadingId, Right>>;
};

export type Own = { readonly council: Council; readonly seat: Seat };

export const ownDealingsTable: Table<Own, OwnDealings> = {
  order: ({ council, seat }) => council.outside.orders[seat.id] ?? null,
  offers: ({ council, seat }) => offersTo(council, seat.id, hostOf(council)?.id ?? null),
  deals: ({ council, seat }) => knownDeals(council, seat.id),
  readings: ({ council, seat }) => knownReadings(council, seat.id),
  arms: ({ council, seat }) => council.outside.standing.proxies.some((each) => each.by === seat.id),
};

/** An act that a seat has, and what says of acts of its kind whether they may be done now. */
type ActAsked = Own & { readonly kind: ActKind; readonly mayAct: (kind: never) => Right };

const actTable: Table<ActAsked, ActRight> = {
  right: ({ kind, mayAct }) => mayAct(kind as never),
  price: ({ council, seat, kind }) => priceFor(council, seat, kind),
};
const plainAct = atOnce(actTable);

export function actRightsTable(make: Making): Table<Dealing, ActRights> {
  const act = make(actTable);
  return {
    orders: (dealing) => rightsTo(orderKinds, dealing, act, (kind) => mayOrder(dealing, kind)),
    deeds: (dealing) => rightsTo(deedKinds, dealing, act, (kind) => mayDo(dealing, kind)),
  };
}

/** For a seat that nobody holds, which is the facilitator's to act for. */
export const actRightsFor = (council: Council, seat: Seat): ActRights => ({
  orders: rightsTo(orderKinds, { council, seat }, plainAct, (kind) => mayOrderFor(council, seat.id, kind)),
  deeds: rightsTo(deedKinds, { council, seat }, plainAct, (kind) => mayDoFor(council, seat.id, kind)),
});

function rightsTo<Kind extends ActKind>(
  kinds: readonly Kind[],
  { council, seat }: Own,
  made: Made<ActAsked, ActRight>,
  mayAct: (kind: Kind) => Right,
): Partial<Record<Kind, ActRight>> {
  const rights: Partial<Record<Kind, ActRight>> = {};
  const has = actsOf(council, seat);
  for (const kind of kinds) {
    if (has.has(kind)) rights[kind] = made({ council, seat, kind, mayAct });
  }
  return rights;
}

/** Of a seat that asks. */
export type Dealing = Asking & { readonly seat: Seat };

type DealAsked = { readonly dealing: Dealing; readonly deal: Deal };

const dealTable: Table<DealAsked, DealRight> = {
  answer: ({ dealing, deal }) => mayAnswerDeal(dealing, deal.id),
  withdraw: ({ dealing, deal }) => mayWithdrawDeal(dealing, deal.id),
  judge: ({ dealing, deal }) => deal.words.map((_, index) => mayJudge(dealing, deal.id, index)),
};

export const dealRightsTable = (make: Making): Table<Dealing, DealRights> => ({
  offer: mayOffer,
  deals: dealsIn(make(dealTable)),
  read: (dealing) => mayRead(dealing, null),
  readEnough: (dealing) =>
    mayRead(dealing, null) === null
      ? dealing.council.setup.seats.flatMap(({ id }) =>
          id === dealing.seat.id || mayRead(dealing, id) === null ? [] : [id],
        )
      : [],
  readings: (dealing) => {
    const rights: Record<ReadingId, Right> = {};
    for (const { id } of knownReadings(dealing.council, dealing.seat.id)) rights[id] = mayAnswerReading(dealing, id);
    return rights;
  },
});

function dealsIn(right: Made<DealAsked, DealRight>) {
  return (dealing: Dealing): DealRights['deals'] => {
    const rights: Record<DealId, DealRight> = {};
    for (const deal of knownDeals(dealing.council, dealing.seat.id)) rights[deal.id] = right({ dealing, deal });
    return rights;
  };
}
