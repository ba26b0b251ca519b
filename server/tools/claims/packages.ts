/** Mandates and openings that several claims are about. */
import type { CrisisState } from '../../../shared/crisis/state.ts';
import { populationOf } from '../../../shared/crisis/state.ts';
import { caseOf, type Fields, velora } from './games.ts';

export const nothing: Fields = {};
/** A mission of ordinary size with ordinary orders. */
export const mission: Fields = { force: true, troops: 8, roe: 2, legitimacy: 65 };
export const robust: Fields = { force: true, troops: 16, roe: 3, legitimacy: 70 };

const { antiCorruption: _, ...plainSupervision } = caseOf('supervised');
/** Full executive authority in which the people have no say. */
export const supervision: Fields = plainSupervision;
/** Shared government with full ownership. */
export const transition: Fields = caseOf('transitional');
/** A coalition that governs by decree, and that nobody has authorised. */
export const unilateral: Fields = caseOf('unilateral');
export const trusteeship: Fields = caseOf('trusteeship');

/** The same soldiers, from a private company and from the United Nations. */
export const company: Fields = { force: true, troops: 8, roe: 3, lead: 'PMC', legitimacy: 28 };
export const unitedNations: Fields = { force: true, troops: 8, roe: 3, legitimacy: 65 };

/** Thousands. */
export const peopleOf = ({ provinces }: CrisisState): number => populationOf(provinces);

/** Violence of every province at the start, times a factor. */
export const violenceTimes = (factor: number): Partial<CrisisState> => ({
  provinces: velora.provinces.map((each) => ({ ...each, violence: Math.min(100, each.violence * factor) })),
});

export const figureIn =
  (id: string, figure: 'violence' | 'grievance') =>
  ({ provinces }: CrisisState): number =>
    provinces.find((each) => each.id === id)?.[figure] ?? Number.NaN;

/** Violence of the worst province. */
export const worst = ({ provinces }: CrisisState): number => Math.max(...provinces.map(({ violence }) => violence));
