/** Listens to what happens, and sounds what belongs to it while sound is on. Nothing sounds before somebody has touched the page. */
import { effect } from '@preact/signals';
import { type Sound, soundOf, soundOn, untilNearlyUp } from '../store/sound.ts';
import { happenings, serverNow, view } from '../store/store.ts';
import { sound } from './tones.ts';

let context: AudioContext | null = null;

/** Browsers let a page sound only after a hand was on it; before, there is nothing to play with. */
function awake(): AudioContext | null {
  // Browsers that do not say so keep the context suspended until then.
  if (navigator.userActivation?.hasBeenActive === false) return null;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  return context;
}

export function play(which: Sound): void {
  const player = soundOn.peek() ? awake() : null;
  if (player) sound(player, which);
}

let heard = 0;
effect(() => {
  const fresh = happenings.value.filter(({ number }) => number > heard);
  heard = happenings.value.at(-1)?.number ?? heard;
  const sounds = new Set(fresh.flatMap(({ told }) => soundOf(told) ?? []));
  for (const which of sounds) play(which);
});

effect(() => {
  const now = view.value;
  const wait = now && soundOn.value ? untilNearlyUp(now, serverNow()) : null;
  if (wait === null) return;
  const timer = setTimeout(() => play('bell'), wait);
  return () => clearTimeout(timer);
});
