/** What holds the Council up, or runs out, as the line says it, in English. */
import type { Matter } from '../../store/matters.ts';
import type { Naming } from '../../store/naming.ts';
import { capital, inWords } from './counting.ts';
import { motionTo } from './motions.ts';
import { does, named } from './names.ts';

export type Line = {
  readonly strong: string;
  readonly rest: string;
  /** The moment that `strong` runs to; what is left of it stands behind it. */
  readonly until?: number;
};

/** What holds the Council up. */
export function matterWords(matter: Matter, names: Naming): Line {
  switch (matter.kind) {
    case 'point':
      return matter.mayRule
        ? {
            strong: 'A point of order waits for your ruling:',
            rest: `${does(matter.by, 'has', 'have')} raised it. Nothing else goes on (rule 30).`,
          }
        : {
            strong: 'A point of order waits for the President:',
            rest: 'While it waits nothing else goes on (rule 30).',
          };
    case 'ruling': {
      const found = `${matter.byHouse ? 'The house' : 'The President'} has ruled: ${matter.upheld ? 'well taken' : 'not well taken'}.`;
      return {
        strong: matter.mayChallenge ? `${found} You may challenge it:` : `${found} It stands in`,
        rest: `${capital(inWords(matter.needed))} are needed to overrule it.`,
      };
    }
    case 'suspended':
      return {
        strong: matter.caucus
          ? 'An unmoderated caucus: the meeting goes on in'
          : 'The meeting is suspended. It goes on in',
        rest: 'Talk to each other meanwhile.',
      };
    case 'my-floor':
      return { strong: 'You have the floor:', rest: 'Speak, and put your main point on the record.' };
    case 'motion': {
      const moved = `${does(names.seat(matter.motion.by), 'moves', 'move')} ${motionTo(matter.motion, names)}`;
      if (matter.second) {
        const rest = 'Unless another member seconds it, it falls.';
        return { strong: `${moved}${matter.second === 'mine' ? '. You may second it:' : ':'}`, rest };
      }
      return {
        strong: `${moved}. The debate ends in`,
        rest: matter.mayPut ? 'You may put it to the vote before.' : 'Then the Council votes, without a veto.',
      };
    }
    case 'agenda':
      return {
        strong:
          matter.until === null
            ? 'The provisional agenda is before you.'
            : 'The provisional agenda is open to objection:',
        rest: matter.mayObject
          ? 'Object if you do not want this meeting, or one of its items.'
          : 'If no member objects, it is adopted.',
      };
    case 'invitation':
      return {
        strong: `${capital(named(matter.seat))} would take part. Time to object:`,
        rest: 'Else they are invited.',
      };
    case 'caucus':
      return { strong: 'A moderated caucus goes on:', rest: 'Short statements, in the order of asking.' };
    case 'speaker':
      return matter.next
        ? { strong: 'You are next:', rest: `${does(matter.seat, 'has', 'have')} the floor.` }
        : { strong: `${does(matter.seat, 'has', 'have')} the floor:`, rest: 'The vote waits for it.' };
    case 'next-up':
      return { strong: 'You are next.', rest: 'The floor is yours as soon as the meeting goes on.' };
    case 'division':
      return {
        strong: `${does(matter.by, 'asks', 'ask')} for a separate vote on parts of ${names.text(matter.draft)}:`,
        rest: 'As its mover you may object, and then there is none (rule 32).',
      };
    case 'silence':
      return { strong: `Silence on “${matter.on}” ends in`, rest: 'Break it if you cannot live with it.' };
  }
}
