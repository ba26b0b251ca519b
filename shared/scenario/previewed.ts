/** What whoever writes a scenario looks at before a class does: all of it, and a game that has been played with it. */
import type { Event } from '../council/events.ts';
import type { InFact, Page, Reading } from './pages.ts';
import type { Scenario } from './scenario.ts';

export type Previewed = {
  readonly scenario: Scenario;
  readonly reading: Reading;
  readonly guide: Page;
  readonly inFact: InFact | null;
  /** As a journal has them. */
  readonly entries: readonly { readonly at: number; readonly by: string; readonly event: Event }[];
};
