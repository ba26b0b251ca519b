/** Icons, all from one set (Lucide, ISC licence). Decoration: the word stands beside it, or is read instead of it. */

import down from 'lucide-static/icons/arrow-down.svg?raw';
import up from 'lucide-static/icons/arrow-up.svg?raw';
import unfold from 'lucide-static/icons/chevron-down.svg?raw';
import start from 'lucide-static/icons/chevron-left.svg?raw';
import end from 'lucide-static/icons/chevron-right.svg?raw';
import open from 'lucide-static/icons/circle.svg?raw';
import done from 'lucide-static/icons/circle-check.svg?raw';
import ask from 'lucide-static/icons/circle-question-mark.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import save from 'lucide-static/icons/download.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import page from 'lucide-static/icons/file-text.svg?raw';
import flag from 'lucide-static/icons/flag.svg?raw';
import wait from 'lucide-static/icons/hourglass.svg?raw';
import key from 'lucide-static/icons/key-round.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import envelope from 'lucide-static/icons/mail.svg?raw';
import word from 'lucide-static/icons/message-square-dashed.svg?raw';
import press from 'lucide-static/icons/mic.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import freeze from 'lucide-static/icons/pause.svg?raw';
import goOn from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import print from 'lucide-static/icons/printer.svg?raw';
import people from 'lucide-static/icons/users.svg?raw';
import sound from 'lucide-static/icons/volume-2.svg?raw';
import silence from 'lucide-static/icons/volume-x.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';
import { h } from 'preact';

/** By what they say here, not by what they show. */
const files = {
  ...{ start, end, up, down, unfold, plus, minus },
  ...{ close, copy, save, print, page, freeze, goOn, sound, silence },
  ...{ open, done, wait, eye, lock, key, word, envelope, ask, flag, press, people },
} as const;

export type IconName = keyof typeof files;

export const ICON_NAMES = Object.keys(files) as readonly IconName[];

/** These point along the line of writing: they turn where it runs from right to left. */
const TURNING: readonly IconName[] = ['start', 'end', 'goOn'];

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];
const drawn = new Map<IconName, readonly Shape[]>();

/** What is inside the file's `<svg>`: one level of shapes without text, each on a line of its own. */
export const shapesIn = (file: string): readonly Shape[] =>
  [...file.matchAll(/<(path|rect|circle|line|polyline|polygon|ellipse)\s([^>]*?)\/>/g)].map(
    ([, tag = '', inside = '']) => [
      tag,
      Object.fromEntries([...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
    ],
  );

function shapesOf(name: IconName): readonly Shape[] {
  const known = drawn.get(name) ?? shapesIn(files[name]);
  drawn.set(name, known);
  return known;
}

/** As large as a line of its text, in its colour. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" data-turns={TURNING.includes(name)}>
      {shapesOf(name).map(([tag, attributes], at) => h(tag, { key: at, ...attributes }))}
    </svg>
  );
}
