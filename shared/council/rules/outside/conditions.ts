/** Rules U1 to U14, and U17: what of the world stands in the way of an act. */
import { havenOf } from '../../../crisis/sovereignty.ts';
import { type Act, type ActKind, monthsOfAnswer, provinceOfAct } from '../../../outside/acts.ts';
import { feltMandate } from '../../../outside/felt.ts';
import { forceOf, type Standing, withdrawableBy } from '../../../outside/standing.ts';
import { effectiveClauses } from '../../../world/effective.ts';
import { missionsWithLetter } from '../../../world/inForce.ts';
import type { Report } from '../../../world/report.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, seatById } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { hostOf } from '../world/consent.ts';
import type { Acting } from './acting.ts';

/** @param words of the act; null: whichever would be the best */
type Condition<Kind extends ActKind> = (
  acting: Acting,
  words: Extract<Act, { kind: Kind }> | null,
) => RefusalCode | null;

/** What forbids an act in these words. */
export function refusalOf(who: Acting, act: Act): RefusalCode | null {
  const province = provinceOfAct(act);
  if (province !== null && !who.crisis.provinces.some(({ id }) => id === province)) return 'unknown-province';
  return conditionOf(act.kind)(who, act);
}

/** What forbids an act of this kind in any words. */
export const refusalOfAny = (who: Acting, kind: ActKind): RefusalCode | null => conditionOf(kind)(who, null);

// The table is exhaustive by kind; the compiler cannot correlate the key with the argument.
const conditionOf = (kind: ActKind) => conditions[kind] as (acting: Acting, words: Act | null) => RefusalCode | null;

const free = (): null => null;
const standingOf = ({ council }: Acting): Standing => council.outside.standing;
const thereAlready = (stands: boolean): RefusalCode | null => (stands ? 'already-there' : null);

/** What two do together is of the host state and a permanent member that it names, or that names itself. */
function arePartners({ council, seat }: Acting, patron: string): boolean {
  const host = hostOf(council);
  const isPermanent = seatById(council, patron as SeatId)?.kind === 'permanent';
  return isPermanent && host !== null && (seat.id === host.id || seat.id === patron);
}

const companyHired: Condition<'hire-company'> = (who, words) => {
  if (forceOf(standingOf(who), 'company')) return 'already-there';
  if (words === null) return hostOf(who.council) ? null : 'no-such-partner';
  const isHost = hostOf(who.council)?.id === who.seat.id;
  const isAgreed = words.patron === null ? isHost : arePartners(who, words.patron);
  return isAgreed ? null : 'no-such-partner';
};

const supported: Condition<'invited-support'> = (who, words) => {
  if (standingOf(who).patron) return 'already-there';
  return isPartnership(who, words) ? null : 'no-such-partner';
};

/** The support of the same patron may become a treaty. */
const protectedBy: Condition<'protectorate'> = (who, words) => {
  const { patron } = standingOf(who);
  const isHost = hostOf(who.council)?.id === who.seat.id;
  const named = words?.patron ?? (isHost ? patron?.by : who.seat.id);
  if (patron && (patron.treaty || patron.by !== named)) return 'already-there';
  return isPartnership(who, words) ? null : 'no-such-partner';
};

const isPartnership = (who: Acting, words: { readonly patron: string } | null): boolean =>
  words ? arePartners(who, words.patron) : hostOf(who.council) !== null;

/** Rule U5: the opposition has declared independence, a text in force says it, or a province has it in fact. */
function hasSeceded({ council, crisis }: Acting): boolean {
  return (
    council.outside.standing.declared !== null ||
    effectiveClauses(council.mandate).some(({ kind }) => kind === 'independence') ||
    crisis.provinces.some(({ status }) => status === 'independent')
  );
}

const recognised: Condition<'recognise'> = (who) => {
  if (!hasSeceded(who)) return 'nobody-has-seceded';
  return standingOf(who).recognitions.some(({ by }) => by === who.seat.id) ? 'already-recognised' : null;
};

/** From this on armed groups have a haven, 0–100. Design choice. */
export const havenFrom = 62;

/**
 * Rule U8: before an order is carried out nobody learns more from it than everybody knows: that an attack was reported in the
 * last twelve months, or how safe armed groups must be by the latest report.
 */
function isThoughtAHaven({ council, crisis }: Acting): boolean {
  const reports = council.reports.public;
  const isReported = reports
    .flatMap(({ happenings }) => happenings)
    .some(({ kind, month }) => kind === 'attack-from-haven' && month > crisis.month - monthsOfAnswer);
  const latest = reports.at(-1);
  return isReported || (latest !== undefined && havenBy(latest, crisis) > havenFrom);
}

/** The presence that each word of a report stands for: about the middle of what it is said of, 0–100. */
const presenceIn = { none: 0, thin: 12, firm: 35, strong: 70 } as const;

function havenBy({ provinces }: Report, { provinces: all }: Acting['crisis']): number {
  const people = all.reduce((sum, { population }) => sum + population, 0);
  const mean = (figure: (province: Report['provinces'][string]) => number): number =>
    all.reduce((sum, { id, population }) => {
      const province = provinces[id];
      return sum + (province ? (figure(province) * population) / people : 0);
    }, 0);
  const capacity = mean((province) => province.capacity);
  return havenOf(
    capacity,
    mean(({ presence }) => presenceIn[presence]),
  );
}

/** Whether the same organisation does relief, and does it for those who administer. */
function isUnderContract({ council, crisis, seat }: Acting): boolean {
  const worksInRelief = council.setup.briefs[seat.id]?.works.includes('relief') ?? false;
  return worksInRelief && feltNow(council, crisis).contractedNgos;
}

const feltNow = ({ mandate, outside }: Council, { month }: Acting['crisis']) =>
  feltMandate(mandate, outside.standing, month + 1);

const hired: Condition<'accept-contract'> = (who) => {
  if (standingOf(who).contracted) return 'already-there';
  const { powers, force, otherForces } = feltNow(who.council, who.crisis);
  return powers > 0 || force || otherForces.length > 0 ? null : 'nobody-hires';
};

/** Whether the parties will hold to one nobody learns from the right to call it. */
const ceasefire: Condition<'ceasefire'> = (who, words) => {
  const held = standingOf(who)
    .ceasefires.filter(({ until }) => until > who.crisis.month)
    .map(({ province }) => province);
  if (words) return thereAlready(held.includes(words.province));
  return thereAlready(who.crisis.provinces.every(({ id }) => held.includes(id)));
};

const withdrawn: Condition<'withdraw'> = (who, words) => {
  const own = withdrawableBy(standingOf(who), who.seat.id);
  return (words ? own.includes(words.what) : own.length > 0) ? null : 'nothing-to-end';
};

const conditions: { readonly [Kind in ActKind]: Condition<Kind> } = {
  intervene: (who) => thereAlready(forceOf(standingOf(who), 'coalition') !== null),
  'regional-force': (who) => thereAlready(forceOf(standingOf(who), 'region') !== null),
  'arm-proxy': (who) => thereAlready(standingOf(who).proxies.some(({ by }) => by === who.seat.id)),
  'hire-company': companyHired,
  recognise: recognised,
  'invited-support': supported,
  protectorate: protectedBy,
  strike: (who, words) => (words === null || isThoughtAHaven(who) ? null : 'no-haven'),
  withdraw: withdrawn,
  'name-and-shame': (who) => (isUnderContract(who) ? 'under-contract' : null),
  'independent-relief': free,
  'accept-contract': hired,
  'expel-mission': ({ council }) => (missionsWithLetter(council.mandate).length > 0 ? null : 'no-mission-to-expel'),
  'end-invitation': (who) => {
    const { patron, forces } = standingOf(who);
    return patron || forces.some(({ origin }) => origin === 'company') ? null : 'nothing-to-end';
  },
  'accept-talks': free,
  crackdown: free,
  reform: free,
  'open-talks': free,
  ceasefire,
  'declare-independence': (who) => (standingOf(who).declared === null ? null : 'already-declared'),
  'propose-entity': (who) => (standingOf(who).entity === null ? null : 'already-an-entity'),
};
