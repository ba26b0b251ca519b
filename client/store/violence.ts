/** The five steps in which violence is spoken of, on the map and in the table alike. */
export const VIOLENCE_STEPS = ['calm', 'tense', 'violent', 'severe', 'extreme'] as const;
export type ViolenceStep = (typeof VIOLENCE_STEPS)[number];

/** @param violence 0–100. */
export function violenceStep(violence: number): ViolenceStep {
  if (violence < 25) return 'calm';
  if (violence < 40) return 'tense';
  if (violence < 55) return 'violent';
  if (violence < 75) return 'severe';
  return 'extreme';
}
