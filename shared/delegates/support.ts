/** Who would vote for a text, as far as one delegation can read the others; and what the host state would say to it. */
import type { SeatInView } from '../council/views/publicView.ts';
import type { SeatId } from '../council/vocabulary.ts';
import { meanOf } from '../crisis/state.ts';
import type { Profile, ProfileName } from '../interests/profiles.ts';
import type { Bearings } from './bearings.ts';
import { bell } from './lot.ts';
import type { Ground, Outlook } from './outlook.ts';
import { remembered } from './remembered.ts';
import { profileNameOf, reputeOf } from './repute.ts';
import { wantsFor, wantsNow, worthOf } from './worth.ts';

/** Worth from which a member votes in favour, and how much of it is a matter of the day. Design choices. */
export const yesFrom = 0.8;
export const moods = 0.7;
/** Worth below which an elected member votes against. */
export const noBelow = -0.6;

/** Below the negative of this a permanent member casts a veto: it is dear, and chosen. */
const vetoes: Readonly<Partial<Record<ProfileName, number>>> = {
  'united-states': 1,
  'united-kingdom': 1.2,
  france: 1.1,
  'russian-federation': 1.7,
  china: 1.8,
};
const usualVeto = 1.2;
/** Amid so much violence (mean, 0–100) it is harder to veto a text that protects people. */
const grave = { violence: 70, factor: 1.2 } as const;

export function vetoBelow(seat: SeatInView, { crisis }: Ground, { protects }: Outlook): number {
  const name = profileNameOf(seat);
  const threshold = (name && vetoes[name]) ?? usualVeto;
  const isGrave = protects && meanOf(crisis.provinces, 'violence') >= grave.violence;
  return -threshold * (isGrave ? grave.factor : 1);
}

/** How uncertain a reading is known to be: the mood of the day, and what nobody can know of another's instructions. */
const doubt = 1.4;
/** Standard error with which another's mind is read; half of it where a reading was confirmed. */
const misread = 1.3;
const levelErrors = { novice: 1.6, seasoned: 1, hard: 0.9 } as const;

/** Zelen and Severo's approximation of the normal distribution, to 1e−5. */
function normalBelow(x: number): number {
  if (x < 0) return 1 - normalBelow(-x);
  const t = 1 / (1 + 0.33267 * x);
  return 1 - (0.4361836 * t - 0.1201676 * t * t + 0.937298 * t ** 3) * Math.exp((-x * x) / 2) * 0.3989422804;
}
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** How one delegation reads every other in a round: what it takes them to want, and how far it is wrong by. */
export type Reading = {
  readonly seat: SeatInView;
  readonly wants: Profile;
  readonly error: number;
  readonly doubt: number;
};

export const readingsOf = remembered(({ sight, character, me, members, ground }: Bearings): readonly Reading[] => {
  const confirmed = new Set<SeatId>(
    (sight.own.dealings?.readings ?? []).flatMap(({ by, of, answer }) => (by === me && answer?.confirms ? [of] : [])),
  );
  return members
    .filter(({ id }) => id !== me)
    .map((seat) => {
      const isKnown = confirmed.has(seat.id);
      return {
        seat,
        wants: wantsNow(wantsFor(sight.all.isMember, reputeOf(seat)), ground.crisis),
        error:
          misread *
          levelErrors[character.level] *
          (isKnown ? 0.5 : 1) *
          bell(character.seed, 'reading', me, seat.id, ground.round),
        doubt: isKnown ? moods : doubt,
      };
    });
});

/** By how many votes a text may be short and still have half a chance, and how much each vote more counts. */
const short = 0.2;
const slopes = { chance: 0.9, hope: 0.45 } as const;

/** How much of a veto that is likely keeps somebody from a text: few believe in one before it is cast. */
const dreaded = 0.1;

/** Of a text, 0–1: that it is adopted, that it has the votes, and how near it is to being adopted where that is far. */
export type Prospect = { readonly chance: number; readonly votes: number; readonly hope: number };

/** @param own worth to the delegation itself, which votes if it is a member */
export function prospectOf(
  { seat: self, ground }: Bearings,
  readings: readonly Reading[],
  outlook: Outlook,
  own: number,
): Prospect {
  let inFavour = self.kind === 'non-member' ? 0 : normalBelow((own + sponsorBonus - yesFrom) / moods);
  let veto = 0;
  for (const { seat, wants, error, doubt } of readings) {
    const worth = worthOf(wants, outlook) + error;
    inFavour += normalBelow((worth - yesFrom) / doubt);
    if (seat.kind !== 'permanent') continue;
    veto = Math.max(veto, normalBelow((vetoBelow(seat, ground, outlook) - worth) / doubt));
  }
  const spare = inFavour - (ground.needed - short);
  const votes = logistic(slopes.chance * spare);
  return {
    votes,
    chance: votes * (1 - veto),
    hope: logistic(slopes.hope * spare) * (1 - dreaded * veto),
  };
}

/** Whoever has put their name to a text stands by it. */
export const sponsorBonus = 0.5;
