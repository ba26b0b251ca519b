/** Whether the legend of the map is unfolded: so it stays while one looks elsewhere. */
import { signal } from '@preact/signals';

export const legendOpen = signal(false);
