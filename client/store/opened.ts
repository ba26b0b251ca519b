/** Which draft is open in the drafts' panel: the line above leads straight to the one that is due. */
import { signal } from '@preact/signals';
import type { DraftId } from '../../shared/council/vocabulary.ts';

export const openDraft = signal<DraftId | null>(null);
