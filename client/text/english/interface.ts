/**
 * Every sentence of the pages and panels, in English: one name for each of their parts. Nothing else stands here, so that a
 * page fetches those parts alone which it says.
 */
export { ballot } from './ballot.ts';
export { botWords as bots } from './bots.ts';
export { briefWords as brief } from './brief.ts';
export { chamberWords as chamber } from './chamber.ts';
export { classWords as forClass, clubWords as club } from './club.ts';
export { deskWords as desk } from './console.ts';
export { listed } from './counting.ts';
export { dealWords as deals } from './deals.ts';
export { debriefWords as debrief } from './debrief.ts';
export { delegationWords as delegation } from './delegations.ts';
export {
  amendmentWords as amendments,
  divisionWords as division,
  documentWords as document,
  draftWords as drafts,
  pathWords as path,
  verbWords as verbs,
} from './drafts.ts';
export { earlyDue } from './early.ts';
export { fieldWords as field, letterWords as letter, pledgeWords as pledge } from './field.ts';
export { floorWords as floor } from './floor.ts';
export {
  brand,
  broken,
  endedIn,
  linkProblems,
  links,
  months,
  monthsOn,
  monthsPass,
  monthsPlayed,
  no,
  now,
  phases,
  refused,
  reload,
  round,
  step,
  steps,
  toDebrief,
  toHome,
  unreachable,
} from './frame.ts';
export { guideWords as guide } from './guide.ts';
export { helpWords as help } from './help.ts';
export { aloneWords as alone, homeWords as home } from './home.ts';
export { consoleWords as console, hostWords as host, projectorWords as projector } from './hosting.ts';
export { lawWords as law } from './law.ts';
export { lobby } from './lobby.ts';
export { mapWords as map } from './map.ts';
export { record } from './minutes.ts';
export { motionWords as motions, subjectWords as subject } from './motions.ts';
export { due } from './now.ts';
export { outsideWords as outside } from './outside.ts';
export { packWords as pack } from './pack.ts';
export { goTo, panels, skip, tabs } from './panels.ts';
export { readingWords as reading } from './reading.ts';
export { resultWords as result } from './result.ts';
export { situationWords as situation } from './situation.ts';
export { soundWords as sound } from './sound.ts';
export { stage } from './stageTable.ts';
export { talkWords as talk } from './talk.ts';
export { toldWords as told } from './told.ts';
