/** The gallery: every pose by its group, and the chosen one as it looks on a screen of some size. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../style/base.css';
import './gallery.css';
import { onSaid } from './asked.ts';
import { groups, type Size, sizes } from './poses/pose.ts';
import { POSES } from './poses.ts';

/** What is chosen, as it stands in the address: a pose by its name, how large, and how it is looked at. */
type Chosen = {
  readonly pose: string;
  readonly size: Size;
  readonly dir: 'ltr' | 'rtl';
  readonly theme: 'own' | 'projector';
  readonly still: boolean;
  readonly zoomed: boolean;
};

const names = Object.keys(POSES);

function read(): Chosen {
  const asked = new URLSearchParams(location.search);
  const pose = asked.get('pose') ?? 'ballot-open';
  const size = asked.get('size') ?? POSES[pose]?.at[0] ?? 'laptop';
  return {
    pose,
    size: Object.hasOwn(sizes, size) ? (size as Size) : 'laptop',
    dir: asked.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    theme: asked.get('theme') === 'projector' ? 'projector' : 'own',
    still: asked.has('still'),
    zoomed: asked.has('zoomed'),
  };
}

/** The address of a choice, and of its pose by itself. */
function queryOf({ pose, size, dir, theme, still, zoomed }: Chosen, alone: boolean): string {
  const query = new URLSearchParams({ pose });
  if (!alone) query.set('size', size);
  if (dir === 'rtl') query.set('dir', dir);
  if (theme === 'projector') query.set('theme', theme);
  if (still) query.set('still', '1');
  if (zoomed && !alone) query.set('zoomed', '1');
  return `?${query}`;
}

function Gallery() {
  const [chosen, setChosen] = useState(read);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => onSaid(setAsked), []);
  const choose = (change: Partial<Chosen>): void => {
    const next = { ...chosen, ...change };
    setChosen(next);
    setAsked('');
    history.replaceState(null, '', queryOf(next, false));
  };
  const { width, height } = sizes[chosen.size];
  // At 200 % a page has half the room, and everything in it is twice as large.
  const zoom = chosen.zoomed ? 2 : 1;
  return (
    <div class="gallery">
      <nav aria-label="Poses">
        <label>
          Filter
          <input type="search" class="input" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
        {groups.map((group) => (
          <Group key={group} group={group} filter={filter} chosen={chosen.pose} onChoose={(pose) => choose({ pose })} />
        ))}
      </nav>
      <main>
        <header>
          {(Object.keys(sizes) as Size[]).map((size) => (
            <button key={size} type="button" aria-pressed={size === chosen.size} onClick={() => choose({ size })}>
              {size} {sizes[size].width} × {sizes[size].height}
            </button>
          ))}
          <Switch on={chosen.theme === 'projector'} onSet={(on) => choose({ theme: on ? 'projector' : 'own' })}>
            projector’s colours
          </Switch>
          <Switch on={chosen.dir === 'rtl'} onSet={(on) => choose({ dir: on ? 'rtl' : 'ltr' })}>
            right to left
          </Switch>
          <Switch on={chosen.still} onSet={(still) => choose({ still })}>
            no motion
          </Switch>
          <Switch on={chosen.zoomed} onSet={(zoomed) => choose({ zoomed })}>
            200 %
          </Switch>
          <a href={`pose.html${queryOf(chosen, true)}`}>by itself</a>
        </header>
        <div class="frame">
          <iframe
            key={queryOf(chosen, false)}
            title={chosen.pose}
            src={`pose.html${queryOf(chosen, true)}`}
            style={{ inlineSize: `${width / zoom}px`, blockSize: `${height / zoom}px`, zoom }}
          />
        </div>
        <output>{asked ? `would send ${asked}` : 'nothing was asked for yet'}</output>
      </main>
    </div>
  );
}

type GroupProps = {
  readonly group: (typeof groups)[number];
  readonly filter: string;
  readonly chosen: string;
  readonly onChoose: (pose: string) => void;
};

function Group({ group, filter, chosen, onChoose }: GroupProps) {
  const found = names.filter((name) => POSES[name]?.group === group && name.includes(filter.trim().toLowerCase()));
  if (found.length === 0) return null;
  return (
    <details open={filter !== '' || POSES[chosen]?.group === group}>
      <summary>
        {group} ({found.length})
      </summary>
      <ul>
        {found.map((name) => (
          <li key={name}>
            <button type="button" aria-current={name === chosen} onClick={() => onChoose(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

type SwitchProps = {
  readonly on: boolean;
  readonly onSet: (on: boolean) => void;
  readonly children: string;
};

function Switch({ on, onSet, children }: SwitchProps) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={() => onSet(!on)} /> {children}
    </label>
  );
}

/** Each pose at each of its sizes, for whoever photographs them all. */
const sittings = Object.entries(POSES).flatMap(([pose, { group, at, steps = [] }]) => {
  const scrolled = steps.length > 0 && steps.every((step) => 'see' in step);
  return at.map((size) => ({ pose, group, size, scrolled, ...sizes[size] }));
});

const root = document.getElementById('gallery');
if (root) {
  render(<Gallery />, root);
  root.dataset.sittings = JSON.stringify(sittings);
}
