import '@fontsource-variable/libre-franklin';
import emblem from '../../scenarios/velora/emblem.svg?url&no-inline';
import velora from '../../scenarios/velora/map.json';
import { geographySchema } from '../../shared/scenario/geography.ts';
import { mountStage } from '../scenes/stage.ts';
import { POSES } from './poses.ts';

/** The gallery runs without the server that keeps the flags. */
const FLAGS = import.meta.glob<string>('../../node_modules/flag-icons/flags/4x3/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const EMBLEMS: Readonly<Record<string, string>> = { velora: emblem };

/** `?pose=hands&width=612&height=664&still=1&renderer=webgl`: one pose in a host of that size. */
const asked = new URLSearchParams(location.search);
const name = asked.get('pose') ?? 'hands';
const pose = POSES[name];
const renderer = asked.get('renderer');
const host = document.getElementById('host');
const nav = document.querySelector('nav');

for (const other of Object.keys(POSES)) {
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams({ ...Object.fromEntries(asked), pose: other })}`;
  link.textContent = other;
  nav?.append(link);
}

if (host && pose) {
  host.style.width = `${asked.get('width') ?? 612}px`;
  host.style.height = `${asked.get('height') ?? 664}px`;
  const stage = mountStage(host, {
    geography: geographySchema.parse(velora),
    view: pose.view,
    reducedMotion: asked.has('still'),
    ...(renderer === 'webgl' || renderer === 'canvas' ? { renderer } : {}),
    flagAddress: (code) => EMBLEMS[code] ?? FLAGS[`../../node_modules/flag-icons/flags/4x3/${code}.svg`] ?? code,
    onSeat: (id) => {
      host.dataset.tapped = `seat ${id}`;
    },
    onProvince: (id) => {
      host.dataset.tapped = `province ${id}`;
    },
  });
  stage.show(pose.chamber, pose.map);
  const { next } = pose;
  if (next) setTimeout(() => stage.show(next.chamber, next.map), 2000);
  Object.assign(window, { stage, POSES });
}
