/** What somebody has opened, which stays so while they look at something else. */
import { signal } from '@preact/signals';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';

/** In the drafts' panel: the line above leads straight to the one that is due. */
export const openDraft = signal<DraftId | null>(null);

/** In the deals' panel: with whom an offer is to be put together, until its form has taken it up. */
export const dealWith = signal<SeatId | null>(null);

/** The stage is read as a table. */
export const stageAsTable = signal(false);
