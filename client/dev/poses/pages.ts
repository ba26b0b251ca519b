/** Poses of whole pages: what people see before a session, around it, and afterwards. */
import type { ConsoleTab } from '../../store/console.ts';
import { words } from '../../text/words.ts';
import type { Origin } from '../session.ts';
import { alone, consulting, ended, fifteen, filled, frozen, sat } from './moments.ts';
import {
  debrief,
  desk,
  everywhere,
  type LonePose,
  lobby,
  type Pose,
  type Poses,
  papers,
  record,
  wall,
} from './pose.ts';

const lone = (page: LonePose['page']): Pose => ({ kind: 'lone', group: 'pages', at: everywhere, page });

const pages: Poses = {
  home: lone('home'),
  'home-wrong-address': lone('home-wrong-address'),
  host: lone('host'),
  'host-bots': { ...lone('host'), steps: [{ see: '.hostbots' }] },
  reading: lone('reading'),
  'reading-sources': { ...lone('reading'), steps: [{ see: '.sources' }] },
  club: lone('club'),
  'club-empty': lone('no-clubs'),
  gone: lone('gone'),
  'lobby-empty': lobby({ opened: { council: 'fifteen', preset: '45' } }),
  'lobby-seats': lobby(fifteen),
  'lobby-seated': lobby(fifteen, { as: { seat: 'kenya' } }),
  'lobby-assigned': lobby({ journal: 'class', after: 'seating-set' }),
  'lobby-too-few': lobby({ opened: { council: 'compact', preset: '45' }, seated: ['kenya'] }),
  'lobby-alone': lobby(alone, { as: { seat: 'kenya' }, deeds: sat }),
  'lobby-ended': lobby(ended),
  'record-page': record(ended),
  'record-page-empty': record({ opened: { council: 'compact', preset: '45' } }),
};

const walls: Poses = {
  'wall-gathering': wall(fifteen, { deeds: filled }),
  'wall-sitrep': wall({ journal: 'outside', after: 'phase-begun:sitrep', more: 2 }),
  'wall-consultations': wall(consulting),
  'wall-meeting': wall({ journal: 'whole-meeting', after: 'floor-given', nth: 2 }),
  'wall-motion': wall({ journal: 'whole-meeting', after: 'motion-made', nth: 2 }),
  'wall-vote': wall({ journal: 'outside', after: 'vote-opened', more: 4 }),
  'wall-adopted': wall({ journal: 'outside', after: 'vote-closed' }),
  'wall-vetoed': wall({ journal: 'stand-ins', after: 'vote-closed', nth: 2 }),
  'wall-division': wall({ journal: 'whole-meeting', after: 'vote-closed', nth: 8 }),
  'wall-statement': wall({ journal: 'whole-meeting', after: 'statement-issued' }),
  'wall-orders': wall({ journal: 'outside', after: 'phase-begun:orders' }),
  'wall-field': wall({ journal: 'outside', after: 'situation-reported' }),
  'wall-frozen': wall(consulting, { deeds: [frozen] }),
  'wall-bell': wall({ journal: 'class', after: 'session-frozen' }),
  'wall-announcement': wall({ journal: 'class', after: 'announced' }),
  'wall-reconnecting': wall(consulting, { link: 'reconnecting' }),
  'wall-ended': wall(ended),
};

const talking: Origin = { journal: 'class', after: 'facilitator-called', nth: 2 };
const held: Origin = { journal: 'class', after: 'note-sent', nth: 6 };

/** A part of the console, by what its tab is called. */
const part = (name: ConsoleTab) => ({ press: words.desk.room.tabs[name] });

const desks: Poses = {
  'console-lobby': desk({ journal: 'class', after: 'seats-drawn' }),
  'console-empty': desk({ opened: { council: 'fifteen', preset: '45' } }),
  'console-sitrep': desk({ journal: 'outside', after: 'phase-begun:sitrep', more: 2 }),
  'console-inbox': desk(talking),
  'console-held': desk(held),
  'console-seats': desk(talking, { steps: [part('seats')] }),
  'console-room': desk(talking, { at: ['phone'], steps: [part('room')] }),
  'console-seat': desk(talking, { at: ['laptop'], steps: [{ press: '.glance button' }] }),
  'console-deck': desk(talking, { steps: [part('deck')] }),
  'console-talk': desk(talking, { steps: [part('talk')] }),
  'console-record': desk({ journal: 'outside', after: 'phase-begun:orders', nth: 2 }, { steps: [part('record')] }),
  'console-session': desk(talking, { steps: [part('session')] }),
  'console-vote': desk({ journal: 'outside', after: 'vote-opened', more: 4 }),
  'console-meeting': desk({ journal: 'whole-meeting', after: 'point-raised' }),
  'console-field': desk({ journal: 'outside', after: 'situation-reported' }),
  'console-frozen': desk(consulting, { deeds: [frozen] }),
  'console-bell': desk({ journal: 'class', after: 'session-frozen' }),
  'console-ended': desk(ended),
};

const section = (id: string) => debrief(ended, { steps: [{ see: `#${id}` }] });
const debriefs: Poses = {
  debrief: debrief(ended),
  'debrief-arc': section('arc'),
  'debrief-votes': section('votes'),
  'debrief-outside': section('outside'),
  'debrief-what-if': section('what-if'),
  'debrief-agreements': section('agreements'),
  'debrief-aims': section('aims'),
  'debrief-lenses': section('lenses'),
  'debrief-sovereignty': section('sovereignty'),
  'debrief-criteria': section('criteria'),
  'debrief-knowledge': section('knowledge'),
  'debrief-questions': section('questions'),
  'debrief-cut-short': debrief({ journal: 'first-vote', after: 'session-ended' }),
};

const sheets: Poses = {
  'pack-all': papers(fifteen),
  'pack-placards': papers(fifteen, { steps: [{ see: '.tablecard' }] }),
  'pack-brief': papers(fifteen, { steps: [{ see: '.briefsheet' }] }),
  'pack-background': papers(fifteen, { steps: [{ see: '.readingsheet' }] }),
  'pack-rules': papers(fifteen, { steps: [{ see: '.rulessheet' }] }),
};

export const pagePoses: Poses = { ...pages, ...walls, ...desks, ...debriefs, ...sheets };
