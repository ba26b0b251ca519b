/** What somebody has opened, which stays so while they look at something else. */
import { signal } from '@preact/signals';
import type { DraftId } from '../../shared/council/vocabulary.ts';

/** In the drafts' panel: the line above leads straight to the one that is due. */
export const openDraft = signal<DraftId | null>(null);

/** The stage is read as a table. */
export const stageAsTable = signal(false);
