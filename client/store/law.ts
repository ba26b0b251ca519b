/** Which practices of a session are other than those of the Council. */
import {
  type Law,
  lawOf,
  type Practice,
  type Practices,
  packs,
  type RulePack,
  type Switched,
} from '../../shared/council/law.ts';

/** The practices that are a time, in seconds. */
export type Timed = { [Name in Practice]: Practices[Name] extends number ? Name : never }[Practice];

/** Practices that are more than a time on the clock: the seconds are those of a lesson, and no law. */
export const customs = [
  'seconding',
  'caucuses',
  'yields',
  'closureOfDebate',
  'speakersByLot',
  'presidentLast',
  'silence',
  'preliminaryQuestion',
  'obligatoryAbstention',
  'assemblyDebatesVetoes',
] as const satisfies readonly Practice[];
export type Custom = (typeof customs)[number];

const charter = lawOf('charter-practice');

/** A custom as a switch: its two values, off and on. */
export const valuesOf: { readonly [Name in Custom]: readonly [off: Practices[Name], on: Practices[Name]] } = {
  seconding: [false, true],
  caucuses: [false, true],
  yields: [false, true],
  closureOfDebate: [false, true],
  speakersByLot: [false, true],
  presidentLast: [false, true],
  silence: ['optional', 'required'],
  preliminaryQuestion: ['ruling', 'san-francisco'],
  obligatoryAbstention: [false, true],
  assemblyDebatesVetoes: [false, true],
};

export const isOn = (law: Practices, name: Custom): boolean => law[name] === valuesOf[name][1];

/** In which customs a session is other than the Council, in the order in which they are told. */
export const differencesOf = (law: Practices): readonly Custom[] =>
  customs.filter((name) => law[name] !== charter[name]);

export const isOther = (law: Practices, name: Custom): boolean => law[name] !== charter[name];

/** What the host has chosen, over what the pack and the length of the lesson have. */
export type Choice = { readonly pack: RulePack; readonly switched: Switched };

/** Law that a choice comes to. @param lesson what the scenario has for a class of this length */
export const chosenLaw = ({ pack, switched }: Choice, lesson: Switched): Law => lawOf(pack, lesson, switched);

/** With one practice as the host wants it; what is as without it is left out. */
export function withPractice<Name extends Practice>(
  choice: Choice,
  lesson: Switched,
  name: Name,
  value: Practices[Name],
): Choice {
  const { [name]: _before, ...others } = choice.switched;
  const plain = lawOf(choice.pack, lesson)[name];
  return { ...choice, switched: value === plain ? others : { ...others, [name]: value } };
}

/** With another pack: what the host wanted in the customs of a pack goes back to it, everything else stays. */
export function withPack({ switched }: Choice, pack: RulePack): Choice {
  const own = new Set(Object.keys(packs['model-un']));
  return { pack, switched: Object.fromEntries(Object.entries(switched).filter(([name]) => !own.has(name))) };
}
