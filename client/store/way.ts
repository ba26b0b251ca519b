/** Where what is due can be done, or seen: the panel that the line above leads to, and that one comes back to. */
import type { DraftId } from '../../shared/council/vocabulary.ts';
import type { Call } from './calls.ts';
import type { Due } from './due.ts';
import { goesBy } from './matters.ts';

export const tabs = ['brief', 'floor', 'drafts', 'deals', 'talk', 'vote', 'field', 'record', 'people', 'help'] as const;
export type Tab = (typeof tabs)[number];

export type Way = {
  readonly tab: Tab | 'stage';
  /** What the button that leads there says. */
  readonly says:
    | 'brief'
    | 'drafts'
    | 'floor'
    | 'text'
    | 'draft'
    | 'ballot'
    | 'vote'
    | 'field'
    | 'outside'
    | 'deals'
    | 'talk'
    | 'mandate'
    | 'stage'
    | 'why';
  readonly draft: DraftId | null;
};

/** What others ask of a delegation outside the meeting, and where it answers. */
function wayOutside({ kind }: Call): 'deals' | 'talk' | 'field' | null {
  if (kind === 'deal' || kind === 'reading') return 'deals';
  if (kind === 'answered' || kind === 'nudged') return 'talk';
  return kind === 'joint' || kind === 'attack' || kind === 'sign' ? 'field' : null;
}

/** Null where one is as well off anywhere. @param after where the months that pass can be seen, or read about */
export function wayTo(due: Due, after: 'stage' | 'field'): Way | null {
  const to = (tab: Way['tab'], says: Way['says'], draft: DraftId | null = null): Way => ({ tab, says, draft });
  switch (due.kind) {
    case 'sitrep':
      return to('brief', 'brief');
    case 'consult':
    case 'meeting': {
      const outside = due.call && wayOutside(due.call);
      if (outside) return to(outside, outside === 'field' ? 'outside' : outside);
      if (due.call?.kind === 'letter' && !due.call.draft) return to('field', 'field');
      const draft = due.call && 'draft' in due.call ? due.call.draft : null;
      return draft ? to('drafts', 'draft', draft) : to('drafts', 'drafts');
    }
    case 'asked': {
      const { call } = due;
      const outside = wayOutside(call);
      if (outside) return to(outside, outside === 'field' ? 'outside' : outside);
      return 'draft' in call && call.draft ? to('drafts', 'draft', call.draft) : to('field', 'field');
    }
    case 'floor':
      return 'draft' in due.matter && due.matter.draft ? to('drafts', 'text', due.matter.draft) : to('floor', 'floor');
    case 'vote':
      return to('vote', 'ballot');
    case 'veto-key':
    case 'watch-vote':
    case 'interval':
      return to('vote', 'vote');
    case 'orders': {
      const outside = due.call && wayOutside(due.call);
      if (outside === 'deals' || outside === 'talk') return to(outside, outside);
      if (due.call) return to('field', 'field');
      return to('field', due.outside && !due.hindrance ? 'outside' : 'mandate');
    }
    case 'field':
    case 'epilogue':
      return to(after, after === 'stage' ? 'stage' : 'why');
    case 'ended':
    case 'frozen':
    case 'take-a-seat':
    case 'gathering':
    case 'lobby':
    case 'begin-alone':
    case 'others-finish':
      return null;
  }
}

/** Whether something waits for whoever is asked in particular: then it is not yet time to go on. */
export const isAsked = (due: Due): boolean =>
  due.kind === 'vote' ||
  due.kind === 'asked' ||
  due.kind === 'veto-key' ||
  (due.kind === 'floor' && !goesBy(due.matter)) ||
  ('call' in due && due.call !== null);

/**
 * The panel that a page begins with, also after it was loaded again: where the line above points. In the consultations it is
 * the one that was open before, and for whoever comes in the brief.
 * @param before the panel that was open last; empty where none was
 */
export function landing(due: Due, before: string, narrow: boolean): Tab | 'stage' {
  const known = tabs.find((tab) => tab === before) ?? 'brief';
  if (due.kind === 'consult') return known;
  if (due.kind === 'meeting') return 'floor';
  return wayTo(due, narrow ? 'stage' : 'field')?.tab ?? known;
}
