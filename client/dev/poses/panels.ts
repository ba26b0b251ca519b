/** Poses of a delegate: each step for each kind of seat, each panel, and what panels look like full and empty. */
import type { ClauseId, DraftId, SeatId } from '../../../shared/council/vocabulary.ts';
import { words } from '../../text/words.ts';
import type { Origin } from '../session.ts';
import type { Deed } from './arrivals.ts';
import { alone, consulting, ended, frozen, next, sat } from './moments.ts';
import { delegate, type Poses } from './pose.ts';

const { tabs } = words;
/** The first text of every session. */
const relief = 'd1' as DraftId;
const press = (words: string) => ({ press: words });

/** Moments of the golden journals. */
const talking: Origin = { journal: 'class', after: 'note-reported' };
const meeting: Origin = { journal: 'whole-meeting', after: 'floor-given', nth: 2 };
const voting: Origin = { journal: 'outside', after: 'vote-opened', more: 3 };
const ordering: Origin = { journal: 'outside', after: 'order-given', nth: 3 };
const inTheField: Origin = { journal: 'outside', after: 'situation-reported' };

const china = { seat: 'china' } as const;
const velora = { seat: 'velora' } as const;
const russia = { seat: 'russian-federation' } as const;

/** Each step, for a permanent member, an elected one (see the names without one) and a seat without a vote. */
const steps: Poses = {
  sitrep: delegate({ journal: 'outside', after: 'phase-begun:sitrep', more: 2 }),
  'sitrep-permanent': delegate({ journal: 'outside', after: 'phase-begun:sitrep', more: 2 }, { as: china }),
  'sitrep-without-vote': delegate({ journal: 'outside', after: 'phase-begun:sitrep', more: 2 }, { as: velora }),
  consultations: delegate(consulting),
  'consultations-permanent': delegate(consulting, { as: { seat: 'united-states' } }),
  'consultations-without-vote': delegate(consulting, { as: velora }),
  meeting: delegate(meeting),
  'meeting-permanent': delegate(meeting, { as: russia }),
  'meeting-without-vote': delegate(meeting, { as: velora }),
  voting: delegate({ journal: 'whole-meeting', after: 'phase-begun:voting' }),
  'voting-permanent': delegate({ journal: 'whole-meeting', after: 'phase-begun:voting' }, { as: china }),
  'voting-without-vote': delegate({ journal: 'whole-meeting', after: 'phase-begun:voting' }, { as: velora }),
  orders: delegate({ journal: 'outside', after: 'phase-begun:orders' }),
  'orders-permanent': delegate(ordering, { as: russia }),
  'orders-without-vote': delegate(ordering, { as: velora }),
  field: delegate(inTheField),
  'field-permanent': delegate(inTheField, { as: russia }),
  'field-without-vote': delegate(inTheField, { as: velora }),
  epilogue: delegate({ journal: 'outside', after: 'phase-begun:epilogue' }),
  ended: delegate(ended),
  'ended-permanent': delegate(ended, { as: russia }),
};

const ballots: Poses = {
  'ballot-open': delegate({ journal: 'outside', after: 'vote-opened' }),
  'ballot-open-permanent': delegate({ journal: 'outside', after: 'vote-opened' }, { as: russia }),
  'ballot-sealed': delegate(voting),
  'ballot-party': delegate({ journal: 'whole-meeting', after: 'vote-opened', nth: 9 }, { as: russia }),
  'ballot-without-vote': delegate(voting, { as: velora }),
  'ballot-paragraph': delegate({ journal: 'whole-meeting', after: 'vote-opened', nth: 7 }),
  'ballot-two-keys': delegate({ journal: 'class', after: 'ballot-advised', nth: 2 }, { as: china }),
  'ballot-capital': delegate(
    { journal: 'class', after: 'ballot-advised', nth: 2 },
    { as: { seat: 'china', post: 'capital' } },
  ),
  'result-adopted': delegate({ journal: 'outside', after: 'vote-closed' }),
  'result-vetoed': delegate({ journal: 'stand-ins', after: 'vote-closed', nth: 2 }, { as: { seat: 'france' } }),
  'result-of-division': delegate({ journal: 'whole-meeting', after: 'vote-closed', nth: 10 }),
  'result-too-few': delegate({ journal: 'whole-meeting', after: 'vote-closed', nth: 9 }),
};

const clause: Deed = {
  by: 'kenya',
  asks: { kind: 'create-draft', title: 'Protection of civilians in Velora', template: 'protect' },
};

const drafts: Poses = {
  'drafts-none': delegate({ journal: 'outside', after: 'phase-begun:consultations' }, { written: { tab: 'drafts' } }),
  'drafts-list': delegate({ journal: 'whole-meeting', after: 'draft-tabled', nth: 2 }, { written: { tab: 'drafts' } }),
  'draft-begin': delegate(
    { journal: 'outside', after: 'phase-begun:consultations' },
    { written: { tab: 'drafts' }, steps: [press(tabs.drafts), press(words.drafts.create)] },
  ),
  'draft-working': delegate(
    { journal: 'outside', after: 'phase-begun:consultations' },
    { deeds: [clause], written: { tab: 'drafts', opened: 'd1' }, steps: [press(tabs.drafts)] },
  ),
  'draft-silence': delegate(
    { journal: 'whole-meeting', after: 'silence-begun' },
    { written: { tab: 'drafts', opened: 'd1' }, steps: [press(tabs.drafts)] },
  ),
  'draft-pen-taken': delegate(
    { journal: 'whole-meeting', after: 'draft-created' },
    {
      as: { seat: 'france' },
      deeds: [
        { by: 'kenya', asks: { kind: 'share-draft', draft: relief, seats: ['france' as SeatId] } },
        { by: 'kenya', asks: { kind: 'take-pen', draft: relief, clause: 'c5' as ClauseId } },
      ],
      written: { tab: 'drafts', opened: 'd1' },
      steps: [press(tabs.drafts)],
    },
  ),
  'draft-blue': delegate(
    { journal: 'whole-meeting', after: 'draft-put-in-blue' },
    { written: { tab: 'drafts', opened: 'd1' }, steps: [press(tabs.drafts)] },
  ),
  'draft-tabled': delegate(consulting, { written: { tab: 'drafts', opened: 'd1' }, steps: [press(tabs.drafts)] }),
  'draft-amended': delegate(
    { journal: 'whole-meeting', after: 'amendments-ordered' },
    { written: { tab: 'drafts', opened: 'd1' }, steps: [press(tabs.drafts)] },
  ),
};

const dealings: Poses = {
  'deals-none': delegate({ journal: 'outside', after: 'phase-begun:consultations' }, { steps: [press(tabs.deals)] }),
  'deals-offered': delegate({ journal: 'outside', after: 'deal-offered' }, { steps: [press(tabs.deals)] }),
  'deals-kept': delegate(
    { journal: 'outside', after: 'promise-recorded' },
    { as: { seat: 'france' }, steps: [press(tabs.deals)] },
  ),
  'deals-broken': delegate({ journal: 'outside', after: 'promise-recorded', nth: 2 }, { steps: [press(tabs.deals)] }),
  'deals-judged': delegate(
    { journal: 'outside', after: 'promise-judged' },
    { as: { seat: 'brazil' }, steps: [press(tabs.deals)] },
  ),
  'deal-composed': delegate(consulting, { steps: [press(tabs.deals), press(words.deals.compose)] }),
};

const talks: Poses = {
  'talk-none': delegate({ journal: 'outside', after: 'phase-begun:consultations' }, { steps: [press(tabs.talk)] }),
  'talk-notes': delegate(talking, { steps: [press(tabs.talk)] }),
  'talk-conversation': delegate(talking, { as: china, steps: [press(tabs.talk), { press: '.channel' }] }),
  'talk-held': delegate(
    { journal: 'class', after: 'note-sent', nth: 6 },
    { as: { seat: 'france' }, steps: [press(tabs.talk)] },
  ),
  nudged: delegate({ journal: 'class', after: 'nudged' }, { as: { seat: 'france' } }),
  announced: delegate({ journal: 'class', after: 'announced' }),
};

const outside: Poses = {
  'field-none': delegate({ journal: 'outside', after: 'phase-begun:consultations' }, { steps: [press(tabs.field)] }),
  'field-orders': delegate(ordering, { as: { seat: 'united-kingdom' } }),
  'field-province': delegate(inTheField, { at: ['laptop'], steps: [{ press: '.province-keys button' }] }),
  'stage-as-table': delegate(inTheField, { at: ['laptop', 'tablet'], steps: [press(words.stage.asTable)] }),
  'record-none': delegate({ journal: 'outside', after: 'phase-begun:consultations' }, { steps: [press(tabs.record)] }),
  'record-full': delegate(ended, { steps: [press(tabs.record)] }),
  people: delegate(consulting, { steps: [press(tabs.people)] }),
  brief: delegate(consulting, { steps: [press(tabs.brief)] }),
  'floor-motions': delegate({ journal: 'whole-meeting', after: 'motion-made', nth: 2 }),
  'floor-point': delegate({ journal: 'whole-meeting', after: 'point-raised' }, { as: { seat: 'brazil' } }),
  'floor-suspended': delegate({ journal: 'whole-meeting', after: 'meeting-suspended' }),
  'floor-statement': delegate(
    { journal: 'whole-meeting', after: 'statement-circulated', nth: 2 },
    { steps: [press(tabs.floor)] },
  ),
};

const states: Poses = {
  frozen: delegate(consulting, { deeds: [frozen] }),
  'first-visit': delegate(consulting, { firstVisit: true }),
  reconnecting: delegate(consulting, { link: 'reconnecting' }),
  refused: delegate(consulting, { asks: { kind: 'table-draft', draft: relief } }),
  'bell-rung': delegate({ journal: 'class', after: 'session-frozen' }),
};

const ready: Deed = { by: 'kenya', asks: { kind: 'say-ready', ready: true } };

const solo: Poses = {
  'alone-guide': delegate(alone, { deeds: [...sat, ready] }),
  'alone-guide-text': delegate(alone, { deeds: [...sat, ready, next] }),
  'alone-guide-draft': delegate(alone, { deeds: [...sat, ready, next, clause] }),
};

export const panelPoses: Poses = {
  ...{ ...steps, ...ballots, ...drafts, ...dealings },
  ...{ ...talks, ...outside, ...states, ...solo },
};
