/**
 * What an act outside the Council does at once, to the crisis and to what stands outside the Council's texts. Pure: the same
 * for a session and for somebody who only tries it out. All numbers are design choices; points of the scales of the crisis,
 * thousand troops, months.
 */
import { type Effects, type OutsideCause, strike } from '../crisis/blow.ts';
import { clamp, direct, Ledger, type LedgerEntry } from '../crisis/ledger.ts';
import type { CrisisState } from '../crisis/state.ts';
import { type Act, type ActKind, authorities, type Order } from './acts.ts';
import { forceOf, type Standing, type StandingForce } from './standing.ts';

export type Scene = { readonly crisis: CrisisState; readonly standing: Standing };

export type Circumstances = {
  /** An emergency special session has recommended action since the last intervention. */
  readonly recommended: boolean;
  /** A veto was cast in this crisis. */
  readonly vetoed: boolean;
  /** Criteria of just intervention that the act meets, 0–6. */
  readonly criteria: number;
  /** A text in force asks all States not to recognise what force has made. */
  readonly nonRecognition: boolean;
  /** Armed groups have attacked from a haven in the last twelve months. */
  readonly attacked: boolean;
  /** Months that pass until the next round. */
  readonly roundMonths: number;
};

export type Effected = Scene & { readonly entries: readonly LedgerEntry[] };

type Doing<Kind extends ActKind> = {
  readonly scene: Scene;
  readonly act: Extract<Act, { kind: Kind }>;
  /** Seats that act together. */
  readonly by: readonly string[];
  readonly now: Circumstances;
};

export function effectOf(scene: Scene, act: Act, by: readonly string[], circumstances: Circumstances): Effected {
  // The table is exhaustive by kind; the compiler cannot correlate the key with the argument.
  const effect = effects[act.kind] as (doing: Doing<ActKind>) => Effected;
  return effect({ scene, act, by, now: circumstances });
}

/** Whoever would be part of a secession that others recognise. */
export const wantsToSecede = ({ secessionism }: { readonly secessionism: number }): boolean => secessionism >= 0.5;

const unfelt = (scene: Scene): Effected => ({ ...scene, entries: [] });

const standingWith = ({ crisis, standing }: Scene, changes: Partial<Standing>): Scene => ({
  crisis,
  standing: { ...standing, ...changes },
});

function struck({ crisis, standing }: Scene, cause: OutsideCause, blow: Effects): Effected {
  const { state, entries } = strike(crisis, cause, blow);
  return { crisis: state, standing, entries };
}

type Precedents = Pick<CrisisState, 'bypassPrecedent' | 'recognitionPrecedent' | 'protectionPrecedent'>;

/** Precedents are no figures of the ledger. */
function followed(effected: Effected, added: Partial<Precedents>): Effected {
  const { bypassPrecedent, recognitionPrecedent, protectionPrecedent } = effected.crisis;
  const crisis = {
    ...effected.crisis,
    bypassPrecedent: clamp(bypassPrecedent + (added.bypassPrecedent ?? 0)),
    recognitionPrecedent: clamp(recognitionPrecedent + (added.recognitionPrecedent ?? 0)),
    protectionPrecedent: clamp(protectionPrecedent + (added.protectionPrecedent ?? 0)),
  };
  return { ...effected, crisis };
}

const shared = (by: readonly string[], others: readonly string[]): string[] => [...new Set([...by, ...others])];

/** A force that comes, and what it costs the Council's name; those who come later join what stands. */
function landed(
  scene: Scene,
  force: Omit<StandingForce, 'since' | 'endorsed' | 'by'> & { readonly by: readonly string[] },
  effect: (landing: Scene) => Effected,
): Effected {
  const { forces } = scene.standing;
  const there = forceOf(scene.standing, force.origin);
  if (there) {
    const joined = { ...there, by: shared(there.by, force.by) };
    return unfelt(standingWith(scene, { forces: forces.map((each) => (each === there ? joined : each)) }));
  }
  const fresh: StandingForce = { ...force, by: [...force.by], since: scene.crisis.month, endorsed: null };
  return effect(standingWith(scene, { forces: [...forces, fresh] }));
}

const halfIf = (condition: boolean, points: number): number => (condition ? points / 2 : points);

function intervention({ scene, act, by, now }: Doing<'intervene'>): Effected {
  const contested = 25 + (now.vetoed && now.criteria >= 4 ? 10 : 0);
  const force = {
    ...({ origin: 'coalition', troops: 16, roe: 4, equipment: 1, lead: 'COAL', consent: false } as const),
    by,
    legitimacy: now.recommended ? 50 : contested,
    powers: authorities.indexOf(act.authority) as StandingForce['powers'],
  };
  return landed(scene, force, (landing) =>
    followed(struck(landing, 'intervention', { state: { councilLegitimacy: -8 } }), {
      bypassPrecedent: halfIf(now.recommended, 18),
      protectionPrecedent: -6,
    }),
  );
}

function regionalForce({ scene, by, now }: Doing<'regional-force'>): Effected {
  const force = {
    ...({ origin: 'region', troops: 6, roe: 2, equipment: 0.8, lead: 'REG', consent: false, powers: 0 } as const),
    by,
    legitimacy: 50,
  };
  return landed(scene, force, (landing) =>
    followed(struck(landing, 'regional-intervention', { state: { councilLegitimacy: -3 } }), {
      bypassPrecedent: halfIf(now.recommended, 8),
    }),
  );
}

function proxyArmed({ scene, by }: Doing<'arm-proxy'>): Effected {
  const { proxies } = scene.standing;
  const fresh = by
    .filter((seat) => !proxies.some((each) => each.by === seat))
    .map((seat) => ({ by: seat, since: scene.crisis.month, exposed: false }));
  return unfelt(standingWith(scene, { proxies: [...proxies, ...fresh] }));
}

function companyHired({ scene, by }: Doing<'hire-company'>): Effected {
  const force = {
    ...({ origin: 'company', troops: 4, roe: 3, equipment: 1, lead: 'PMC', consent: true, powers: 0 } as const),
    by,
    legitimacy: 28,
  };
  return landed(scene, force, (landing) => struck(landing, 'company-hired', { state: { councilLegitimacy: -2 } }));
}

/** The first recognition makes the secession a fact; each that follows is one example more. */
function recognition({ scene, by, now }: Doing<'recognise'>): Effected {
  let effected = unfelt(scene);
  for (const seat of by) {
    const { crisis, standing } = effected;
    const { recognitions } = standing;
    if (recognitions.some((each) => each.by === seat)) continue;
    const known = standingWith(effected, { recognitions: [...recognitions, { by: seat, since: crisis.month }] });
    effected =
      recognitions.length > 0
        ? { ...effected, ...known }
        : { ...struck(withSecession(known), 'recognition', { state: { councilLegitimacy: -4 } }) };
    const points = recognitions.length > 0 ? 5 : 20;
    effected = followed(effected, { recognitionPrecedent: halfIf(now.nonRecognition, points) });
  }
  return effected;
}

const withSecession = ({ crisis, standing }: Scene): Scene => ({
  crisis: {
    ...crisis,
    provinces: crisis.provinces.map((each) =>
      wantsToSecede(each) ? { ...each, status: 'independent' as const } : each,
    ),
  },
  standing,
});

/** What a patron's support weighs on the state is reckoned month by month, as the paper of a treaty is. */
function support({
  scene,
  act,
}: {
  readonly scene: Scene;
  readonly act: Extract<Act, { kind: 'invited-support' | 'protectorate' }>;
}): Effected {
  const { patron } = scene.standing;
  const treaty = act.kind === 'protectorate';
  if (patron) {
    const known = patron.by === act.patron && treaty ? { ...patron, treaty } : patron;
    return unfelt(standingWith(scene, { patron: known }));
  }
  const force = {
    ...({ origin: 'patron', troops: 6, roe: 2, equipment: 1, lead: 'COAL', consent: true, powers: 0 } as const),
    by: [act.patron],
    legitimacy: 45,
  };
  const known = { by: act.patron, treaty, since: scene.crisis.month };
  return landed(standingWith(scene, { patron: known }), force, unfelt);
}

/** Months in which a strike is felt, and a ceasefire is meant to hold. */
const monthsOfStrike = 3;
const monthsOfCeasefire = 6;

/** Charter Article 51: lawful where it answers an attack and is reported at once. */
const isLawful = ({ reported }: Extract<Order, { kind: 'strike' }>, { attacked }: Circumstances): boolean =>
  attacked && reported;

function struckInSelfDefence({ scene, act, by, now }: Doing<'strike'>): Effected {
  const lawful = isLawful(act, now);
  const { month } = scene.crisis;
  const strikes = by.map((seat) => {
    return { by: seat, province: act.province, lawful, since: month, until: month + monthsOfStrike };
  });
  const known = standingWith(scene, { strikes: [...scene.standing.strikes, ...strikes] });
  const blow = {
    provinces: { [act.province]: { violence: 3, grievance: 3 } },
    state: { acceptance: -5, intransigence: 2, councilLegitimacy: -1.5 - (lawful ? 0 : 4) },
  };
  return followed(struck(known, 'self-defence-strike', blow), { bypassPrecedent: 5 + (lawful ? 0 : 10) });
}

/** Whose it is no longer; a force that is nobody's any more loses its order, and leaves at its pace. */
function withdrawn({ scene, act, by }: Doing<'withdraw'>): Effected {
  const { forces, patron, proxies } = scene.standing;
  const isLeft = (seat: string): boolean => !by.includes(seat);
  if (act.what === 'proxy') return unfelt(standingWith(scene, { proxies: proxies.filter((each) => isLeft(each.by)) }));
  const left = forces.flatMap((force) => {
    const whose = force.origin === act.what ? force.by.filter(isLeft) : force.by;
    return whose.length > 0 ? [{ ...force, by: whose }] : [];
  });
  const isPatronGone = act.what === 'patron' && patron !== null && !isLeft(patron.by);
  return unfelt(standingWith(scene, { forces: left, patron: isPatronGone ? null : patron }));
}

/** Whoever works by itself works for nobody else any more. */
function independentRelief({ scene, act, now }: Doing<'independent-relief'>): Effected {
  const others = scene.standing.relief.filter(({ province }) => province !== act.province);
  const relief = [...others, { province: act.province, until: scene.crisis.month + now.roundMonths }];
  return unfelt(standingWith(scene, { relief, contracted: false }));
}

/** Points of legitimacy that the host state's letter is worth to the Council's force. */
export const worthOfLetter = 12;

function missionExpelled({ scene: { crisis, standing } }: Doing<'expel-mission'>): Effected {
  const ledger = new Ledger(crisis.month + 1);
  const forces = crisis.forces.map((force) => {
    if (force.origin !== 'council') return force;
    const terms = { 'consent-withdrawn': -worthOfLetter };
    return { ...force, legitimacy: ledger.change('state', 'missionLegitimacy', force.legitimacy, terms, direct) };
  });
  return { crisis: { ...crisis, forces }, standing: withoutLetter(standing), entries: [...ledger.page()] };
}

/** Soldiers who had come without a text have the host state's consent by the letter to the text that endorsed them. */
const hasLetter = ({ endorsed, consent }: StandingForce): boolean => endorsed !== null && consent;

const withoutLetter = (standing: Standing): Standing =>
  standing.forces.some(hasLetter)
    ? {
        ...standing,
        forces: standing.forces.map((force) => (hasLetter(force) ? { ...force, consent: false } : force)),
      }
    : standing;

/** Whoever was invited leaves at the pace of every force that has lost its order. */
function invitationEnded({ scene }: Doing<'end-invitation'>): Effected {
  const forces = scene.standing.forces.filter(({ origin }) => origin !== 'patron' && origin !== 'company');
  return unfelt(standingWith(scene, { forces, patron: null }));
}

const everywhere = (
  { provinces }: CrisisState,
  changes: NonNullable<Effects['provinces']>[string],
  where: (province: CrisisState['provinces'][number]) => boolean = () => true,
): NonNullable<Effects['provinces']> => Object.fromEntries(provinces.filter(where).map(({ id }) => [id, changes]));

function reformed({ scene }: Doing<'reform'>): Effected {
  return struck(scene, 'host-move', { state: { trust: 3, intransigenceBaseline: -2 } });
}

function ceasefireDeclared({ scene, act }: Doing<'ceasefire'>): Effected {
  const { month } = scene.crisis;
  const others = scene.standing.ceasefires.filter(({ province }) => province !== act.province);
  const ceasefires = [...others, { province: act.province, since: month, until: month + monthsOfCeasefire }];
  return struck(standingWith(scene, { ceasefires }), 'ceasefire', { provinces: { [act.province]: { violence: -6 } } });
}

function declared({ scene }: Doing<'declare-independence'>): Effected {
  const { crisis } = scene;
  return struck(standingWith(scene, { declared: crisis.month }), 'opposition-move', {
    provinces: everywhere(crisis, { grievance: -4 }, wantsToSecede),
  });
}

const talks = { peaceProcess: 8 } as const;

const effects: { readonly [Kind in ActKind]: (doing: Doing<Kind>) => Effected } = {
  intervene: intervention,
  'regional-force': regionalForce,
  'arm-proxy': proxyArmed,
  'hire-company': companyHired,
  recognise: recognition,
  'invited-support': support,
  protectorate: support,
  strike: struckInSelfDefence,
  withdraw: withdrawn,
  // What is named is seen by all; the crisis itself does not change.
  'name-and-shame': ({ scene }) => unfelt(scene),
  'independent-relief': independentRelief,
  'accept-contract': ({ scene }) => unfelt(standingWith(scene, { contracted: true })),
  'expel-mission': missionExpelled,
  'end-invitation': invitationEnded,
  'accept-talks': ({ scene }) => struck(scene, 'host-move', { state: talks }),
  crackdown: ({ scene }) =>
    struck(scene, 'host-move', {
      state: { intransigence: 4 },
      provinces: everywhere(scene.crisis, { grievance: 5, capacity: 1 }),
    }),
  reform: reformed,
  'open-talks': ({ scene }) => struck(scene, 'opposition-move', { state: talks }),
  ceasefire: ceasefireDeclared,
  'declare-independence': declared,
  // As the General Assembly grants it.
  'propose-entity': ({ scene }) => unfelt(standingWith(scene, { entity: scene.crisis.month })),
};
