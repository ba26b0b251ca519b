/** The names of a delegate’s panels, and of the ways to them, in English. */
import { unbroken } from '../unbroken.ts';

export const panels = 'Panels';

/** Buttons beside the line that says what can be done now. */
export const goTo = unbroken({
  brief: 'Read the briefing',
  drafts: 'See the drafts',
  floor: 'To the floor',
  text: 'Read the text',
  draft: (symbol: string) => `Open ${symbol}`,
  vote: 'See the vote',
  field: 'To the field orders',
  outside: 'See what you can do',
  deals: 'To your deals',
  talk: 'Read what they say',
  mandate: 'See what is in force',
  stage: 'See the map',
  why: 'See what changed, and why',
});

export const tabs = unbroken({
  stage: 'Stage',
  brief: 'Brief',
  floor: 'Floor',
  drafts: 'Drafts',
  deals: 'Deals',
  talk: 'Talk',
  vote: 'Vote',
  field: 'Field',
  record: 'Record',
  people: 'Seats',
  help: 'Help',
});

export const skip = 'Skip to the panels';
