/** What is printed of a seat: its own link, and its brief, where it has one. */
import type { Dossier } from '../../../shared/council/views/dossier.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';

export type Printed = { readonly seat: SeatId; readonly link: string; readonly brief: Dossier | null };
