/** A page with all pictures that were taken, by group, to be looked at in a browser. */
import type { Sitting } from './shoot.ts';

export type Taken = Pick<Sitting, 'pose' | 'group' | 'size' | 'width' | 'height'> & {
  /** Beside the page. */
  readonly file: string;
  /** Where it differs from what was kept; empty where it does not. */
  readonly difference: string;
  readonly says: readonly string[];
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The width of a picture in the album, in CSS pixels. */
const widthOf = ({ width }: Taken): number => (width < 500 ? 200 : 480);

function figure(taken: Taken): string {
  const { pose, size, file, difference, says } = taken;
  const picture = (name: string, what: string) =>
    `<a href="${escaped(name)}"><img loading="lazy" width="${widthOf(taken)}" src="${escaped(name)}" alt="${escaped(what)}"></a>`;
  return `<figure${says.length > 0 ? ' class="wrong"' : ''}>
${picture(file, `${pose}, ${size}`)}${difference ? picture(difference, 'what differs') : ''}
<figcaption>${escaped(pose)} · ${size}${says.map((line) => `<br>${escaped(line)}`).join('')}</figcaption>
</figure>`;
}

/** @param pictures in the order in which they are shown */
export function album(pictures: readonly Taken[]): string {
  const groups = [...new Set(pictures.map(({ group }) => group))];
  const chapters = groups.map(
    (group) => `<h2>${escaped(group)}</h2>
<div>${pictures
      .filter((taken) => taken.group === group)
      .map(figure)
      .join('\n')}</div>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of all poses</title>
<style>
body { margin: 16px; font: 14px/1.4 sans-serif; background: #555; color: #fff; }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; }
figure { margin: 0; max-inline-size: 980px; }
figure.wrong { outline: 3px solid #f80; }
</style>
<h1>${pictures.length} pictures</h1>
${chapters.join('\n')}
</html>
`;
}
