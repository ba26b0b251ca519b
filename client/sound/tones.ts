/** A gavel and a bell, made of oscillators: what each is, in numbers, and how it is played. */
import type { Sound } from '../store/sound.ts';

/** `pitch` in hertz, falling to `to` where that is given; `after` and `lasts` in seconds; `loud` from 0 to 1. */
export type Tone = {
  readonly wave: 'sine' | 'triangle' | 'square';
  readonly pitch: number;
  readonly to?: number;
  readonly after: number;
  readonly lasts: number;
  readonly loud: number;
};

/** Wood on wood: a low thump that falls, and the click of it. */
const knock = (after: number, loud: number): readonly Tone[] => [
  { wave: 'sine', pitch: 210, to: 70, after, lasts: 0.13, loud },
  { wave: 'triangle', pitch: 900, to: 240, after, lasts: 0.04, loud: loud * 0.5 },
];

/** A small bell: its note, and the partials above it that die away sooner, as in bronze (ratios of a struck bell). */
const strike = (after: number, note: number): readonly Tone[] =>
  [
    { ratio: 1, lasts: 1.3, loud: 0.5 },
    { ratio: 2, lasts: 0.9, loud: 0.28 },
    { ratio: 2.4, lasts: 0.6, loud: 0.2 },
    { ratio: 3, lasts: 0.4, loud: 0.14 },
  ].map(({ ratio, lasts, loud }) => ({ wave: 'sine' as const, pitch: note * ratio, after, lasts, loud }));

export const tones: Readonly<Record<Sound, readonly Tone[]>> = {
  gavel: [...knock(0, 1), ...knock(0.19, 0.8)],
  bell: [...strike(0, 660), ...strike(0.34, 880)],
};

/** Of full volume: a sound in a classroom is heard, and startles nobody. */
const volume = 0.22;
/** Seconds in which a tone begins: at once it would click. */
const attack = 0.004;

/** Plays all tones of a sound from now on. */
export function sound(context: BaseAudioContext, which: Sound): void {
  const room = context.createGain();
  room.gain.value = volume;
  room.connect(context.destination);
  for (const { wave, pitch, to, after, lasts, loud } of tones[which]) {
    const begins = context.currentTime + after;
    const source = context.createOscillator();
    const level = context.createGain();
    source.type = wave;
    source.frequency.setValueAtTime(pitch, begins);
    if (to !== undefined) source.frequency.exponentialRampToValueAtTime(to, begins + lasts);
    level.gain.setValueAtTime(0, begins);
    level.gain.linearRampToValueAtTime(loud, begins + attack);
    level.gain.exponentialRampToValueAtTime(0.001, begins + lasts);
    source.connect(level).connect(room);
    source.start(begins);
    source.stop(begins + lasts);
  }
}
