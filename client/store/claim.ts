/** What became of the seat's own link that somebody has come by: whoever could not sit down is in the room, and reads why. */
import { signal } from '@preact/signals';
import type { Answer } from '../../shared/wire/envelope.ts';

/** Null until it is known, and for whoever came by no such link. */
export const claimAnswer = signal<Answer | null>(null);
