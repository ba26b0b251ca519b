/**
 * The law of a session: which practice it follows, as data. LAW and RULE hold always; what stands here is practice and
 * custom, which a host may switch (S/2024/507 leaves it to the Council as well).
 */
import { z } from 'zod';

export const rulePacks = ['charter-practice', 'model-un'] as const;
export type RulePack = (typeof rulePacks)[number];

const seconds = z.int().min(1).max(7200);
const orNone = z.int().min(0).max(7200);

export const practicesSchema = z.strictObject({
  /** How long somebody may speak, reply, and explain a vote. */
  speechSeconds: seconds,
  replySeconds: seconds,
  explanationSeconds: seconds,
  /** The order of the first speakers is drawn by lot (S/2024/507), and not that of their asking (rule 27). */
  speakersByLot: z.boolean(),
  /** The President speaks for their own country last. */
  presidentLast: z.boolean(),
  /** How long members may object to the agenda, an invitation or a division, and challenge a ruling. */
  objectionSeconds: seconds,
  /** How long the President has for a ruling before the house rules. */
  rulingSeconds: seconds,
  /** How long motions 3 to 5 of rule 33 are debated. */
  motionSeconds: seconds,
  suspensionSeconds: seconds,
  /** Whether a text has to pass under silence before it is put in blue. */
  silence: z.enum(['optional', 'required']),
  silenceSeconds: seconds,
  /** How long a text is in blue before it is tabled: the custom of 24 hours, in the time of the session; 0: waived. */
  blueSeconds: orNone,
  /** Who says whether a question is procedural: the President, by ruling, or the Council, by a vote that can be vetoed. */
  preliminaryQuestion: z.enum(['ruling', 'san-francisco']),
  /** Charter Article 27(3): a party to a dispute abstains from voting under Chapter VI. */
  obligatoryAbstention: z.boolean(),
  /** A/RES/76/262: the General Assembly debates each veto. */
  assemblyDebatesVetoes: z.boolean(),
  // Customs of Model United Nations, which the Council does not know.
  seconding: z.boolean(),
  yields: z.boolean(),
  caucuses: z.boolean(),
  closureOfDebate: z.boolean(),
});
export type Practices = z.infer<typeof practicesSchema>;
export type Practice = keyof Practices;

export const lawSchema = z.strictObject({ pack: z.enum(rulePacks), ...practicesSchema.shape });
/** Of one session. */
export type Law = z.infer<typeof lawSchema>;

/** What the Council does, where its rules leave it open; the seconds are for a class of an hour and a half. */
const charterPractice: Practices = {
  speechSeconds: 60,
  replySeconds: 30,
  explanationSeconds: 30,
  speakersByLot: false,
  presidentLast: true,
  objectionSeconds: 10,
  rulingSeconds: 30,
  motionSeconds: 30,
  suspensionSeconds: 60,
  silence: 'optional',
  silenceSeconds: 60,
  blueSeconds: 0,
  preliminaryQuestion: 'ruling',
  obligatoryAbstention: false,
  assemblyDebatesVetoes: true,
  seconding: false,
  yields: false,
  caucuses: false,
  closureOfDebate: false,
};

/** In which practices each pack departs from that. */
export const packs = {
  'charter-practice': {},
  'model-un': { seconding: true, yields: true, caucuses: true, closureOfDebate: true, presidentLast: false },
} as const satisfies Readonly<Record<RulePack, Partial<Practices>>>;

/** Practices that somebody wants otherwise. */
export type Switched = { readonly [Name in Practice]?: Practices[Name] | undefined };

/** The law of a pack, with what the scenario and then the host have otherwise. */
export function lawOf(pack: RulePack, ...changes: readonly Switched[]): Law {
  const switched = changes.flatMap((each) => Object.entries(each)).filter(([, practice]) => practice !== undefined);
  return { pack, ...charterPractice, ...packs[pack], ...Object.fromEntries(switched) };
}
