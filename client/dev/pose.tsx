/**
 * One pose by itself: `pose.html?pose=ballot-open`, and beyond it `dir=rtl`, `still=1` (no motion), `theme=projector`.
 * When it stands, `<html data-pose>` says `ready`; when it cannot, the page has an error that says why.
 */
import { render } from 'preact';
// The styles of every page; what it shows by itself has no place in this document.
import '../main.tsx';
import { say } from './asked.ts';
import { speakMirrored } from './mirrored.ts';
import { posed } from './posed.tsx';
import { POSES } from './poses.ts';
import { prepare } from './stand.ts';
import { begun, fontsLoaded, readySoon, take } from './steps.ts';
import { standStill } from './stillness.ts';

async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const name = asked.get('pose') ?? '';
  const pose = Object.hasOwn(POSES, name) ? POSES[name] : undefined;
  const root = document.getElementById('pose');
  if (!pose || !root) throw new Error(`no pose is called ${name}`);
  const { documentElement } = document;
  if (asked.get('dir') === 'rtl') speakMirrored();
  if (asked.has('still')) standStill();
  // What an earlier pose has kept is not of this one.
  localStorage.clear();
  sessionStorage.clear();
  const [prepared] = await Promise.all([prepare(pose, say), fontsLoaded()]);
  const theme = asked.get('theme') ?? prepared.theme;
  if (theme === 'projector') documentElement.dataset.theme = theme;
  document.title = `${name} · poses`;
  render(await posed(prepared), root);
  await begun();
  await prepared.afterwards();
  for (const step of pose.steps ?? []) await take(step);
  await readySoon();
  documentElement.dataset.pose = 'ready';
}

show().catch((error: unknown) => {
  document.documentElement.dataset.pose = 'failed';
  throw error;
});
