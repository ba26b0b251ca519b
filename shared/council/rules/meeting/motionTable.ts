/** Rules M1, M5: every kind of motion: which comes before which (rule 33), which are debated, and what they are about. */
import type { MotionKind } from '../../vocabulary.ts';

type Particular = 'draft' | 'round' | 'seconds' | 'to';
type Custom = 'caucuses' | 'closureOfDebate';
type Kind = {
  /** Of rule 33; whatever it does not name comes after it. */
  readonly precedence: number;
  /** Suspension and simple adjournment are decided without debate (rule 33), as is what has no text to it. */
  readonly debated: boolean;
  /** The session's law has to know it. */
  readonly custom?: Custom;
  /** Which of its particulars the motion has. */
  readonly of?: readonly Particular[];
};

/** What the Provisional Rules, and by custom Model United Nations, know as procedural motions. */
const motionTable = {
  suspend: { precedence: 1, debated: false },
  adjourn: { precedence: 2, debated: false },
  'adjourn-until': { precedence: 3, debated: true, of: ['round'] },
  refer: { precedence: 4, debated: true, of: ['draft', 'to'] },
  postpone: { precedence: 5, debated: true, of: ['draft', 'round'] },
  'take-next': { precedence: 7, debated: false, of: ['draft'] },
  'close-debate': { precedence: 7, debated: false, custom: 'closureOfDebate' },
  'moderated-caucus': { precedence: 7, debated: false, custom: 'caucuses', of: ['seconds'] },
  'unmoderated-caucus': { precedence: 7, debated: false, custom: 'caucuses', of: ['seconds'] },
  'call-assembly': { precedence: 8, debated: false },
} as const satisfies Readonly<Record<MotionKind, Kind>>;

export const kindOf = (motion: MotionKind): Kind => motionTable[motion];
export const has = (motion: MotionKind, particular: Particular): boolean =>
  kindOf(motion).of?.includes(particular) ?? false;
