/** What a delegation moves, seconds and votes for in the meeting: procedure by custom, and a vetoed text before the Assembly. */
import type { CommandOf } from '../council/commands.ts';
import type { Motion, Result, Subject } from '../council/events.ts';
import type { PublicView } from '../council/views/publicView.ts';
import type { DraftId } from '../council/vocabulary.ts';
import type { Bearings } from './bearings.ts';
import { isWellFounded } from './chairing.ts';
import { mainReasons, wordsOf, worthToMe } from './judgement.ts';
import { lot } from './lot.ts';
import type { Move, Reason } from './mind.ts';
import type { Outlook } from './outlook.ts';
import { outlookWith } from './rewording.ts';

type Choice = CommandOf<'cast-ballot'>['choice'];

/** Worth of a vetoed text from which a member calls the Assembly, and how often it does; and from which it votes for that. Design choices. */
const calls = { worth: 1, share: 0.04 } as const;
const follows = 0.3;

/** A veto of a text, or of a part of one, on which the Assembly has not met. */
function lastVeto({ results, assembly }: PublicView): (Result & { readonly draft: DraftId }) | null {
  const last = results.findLast(
    ({ outcome, subject, vote }) =>
      outcome === 'vetoed' &&
      (subject.kind === 'draft' || subject.kind === 'part') &&
      !assembly.sessions.some((each) => each.vote > vote),
  );
  return last && 'draft' in last.subject && last.subject.draft !== null ? { ...last, draft: last.subject.draft } : null;
}

function vetoedOutlook(bearings: Bearings): Outlook | null {
  const { all } = bearings.sight;
  const veto = lastVeto(all);
  const draft = veto && all.drafts.find(({ id }) => id === veto.draft);
  return draft ? outlookWith(bearings, draft, wordsOf(draft)) : null;
}

/** To call the General Assembly, and to second what it would vote for, where a motion needs that. */
export function motionMoves(bearings: Bearings): readonly Move[] {
  const { sight, me, character } = bearings;
  const { all, own } = sight;
  const [pending] = all.meeting?.motions ?? [];
  if (pending && own.rights.floor.secondMotion === null) {
    return motionChoice(bearings, pending) === 'yes' ? [{ command: { kind: 'second-motion' }, reasons: [] }] : [];
  }
  const veto = lastVeto(all);
  if (!veto || lot(character.seed, 'assembly', me, veto.vote) >= calls.share) return [];
  if (own.rights.floor.motions['call-assembly'] !== null) return [];
  const outlook = vetoedOutlook(bearings);
  if (!outlook || worthToMe(bearings, outlook) <= calls.worth) return [];
  const command = { kind: 'move-motion', motion: 'call-assembly', draft: null } as const;
  return [{ command, reasons: mainReasons(bearings, outlook) }];
}

const byWorth = (worth: number): Choice => (worth > follows ? 'yes' : worth < -follows ? 'no' : 'abstain');

/** What is asked for as a courtesy is granted once in a round; a text is put off by those who do not want it. */
function motionChoice(bearings: Bearings, { motion, draft: id }: Motion): Choice {
  const { all } = bearings.sight;
  switch (motion) {
    case 'call-assembly': {
      const outlook = vetoedOutlook(bearings);
      return outlook ? byWorth(worthToMe(bearings, outlook)) : 'abstain';
    }
    case 'suspend':
    case 'moderated-caucus':
    case 'unmoderated-caucus':
      return wasCarried(all, motion) ? 'abstain' : 'yes';
    case 'refer':
    case 'postpone':
    case 'take-next': {
      const draft = all.drafts.find((each) => each.id === id);
      const worth = draft ? worthToMe(bearings, outlookWith(bearings, draft, wordsOf(draft))) : 0;
      return byWorth(motion === 'take-next' ? worth : -worth);
    }
    case 'adjourn':
    case 'adjourn-until':
      return all.next === null ? 'yes' : 'no';
    case 'close-debate':
      return (all.meeting?.list.length ?? 0) === 0 ? 'yes' : 'abstain';
  }
}

const wasCarried = ({ results, round }: PublicView, motion: Motion['motion']): boolean =>
  results.some(
    ({ round: at, subject, outcome }) =>
      at === round && subject.kind === 'motion' && subject.motion === motion && outcome === 'adopted',
  );

/** On everything but words: the agenda and whoever wants to be heard pass, and the President's rulings stand unless they are plainly wrong. */
export function choiceByCustom(bearings: Bearings, subject: Exclude<Subject, OnWords>): Choice {
  switch (subject.kind) {
    case 'agenda':
    case 'invitation':
      return 'yes';
    case 'ruling':
      return isWellFounded(bearings.sight.all, subject.point) === subject.upheld ? 'no' : 'yes';
    case 'preliminary':
      return isWellFounded(bearings.sight.all, { kind: 'character', draft: subject.draft, character: 'procedural' })
        ? 'yes'
        : 'no';
    case 'motion':
      return motionChoice(bearings, subject);
  }
}

type OnWords = Extract<Subject, { kind: 'draft' | 'amendment' | 'part' }>;

/** Of a motion that is about what a text would have changed; of others none. */
export function reasonsByCustom(bearings: Bearings, subject: Subject): readonly Reason[] {
  const isAboutVeto = subject.kind === 'motion' && subject.motion === 'call-assembly';
  const outlook = isAboutVeto ? vetoedOutlook(bearings) : null;
  return outlook ? mainReasons(bearings, outlook) : [];
}
