/** The switch for sound, in English. */
export const soundWords = {
  on: 'Sound on',
  off: 'Sound off',
  hint: 'A gavel when something is decided, a bell when a vote opens or time is nearly up.',
} as const;
