/** `npm run gallery`: every page, panel and scene in named poses; served to be looked at, photographed, and compared. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serverUrls } from '../http/addresses.ts';
import { banner } from '../http/banner.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { album, type Taken } from './gallery/album.ts';
import { compare, forget, isKept, keep, leftOver, nameOf } from './gallery/baselines.ts';
import { pngOf, tolerated } from './gallery/compare.ts';
import { buildGallery, serveBuilt, serveLive } from './gallery/serve.ts';
import { drawnAlike, type Shot, shoot, sittings } from './gallery/shoot.ts';
import { BadInput, runTool } from './tool.ts';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'gallery');
const usualPort = 2568;

type Asked = { readonly write: boolean; readonly compare: boolean; readonly only: string; readonly out: string };

/** Served until it is stopped. */
async function serve(): Promise<string> {
  const host = process.env.HOST ?? '127.0.0.1';
  const port = Number(process.env.PORT ?? usualPort);
  const serving = await serveLive(host, port);
  process.once('SIGINT', () => void serving.stop());
  process.once('SIGTERM', () => void serving.stop());
  const urls = serverUrls({ host, port, publicUrl: null });
  return banner({ urls, colour: process.stdout.isTTY }).replace('Mandate is in session.', 'The gallery is open.');
}

/** What is wrong with a picture, and where it differs. */
function judged(shot: Shot, asked: Asked): { readonly says: readonly string[]; readonly shown: Buffer | null } {
  const says = [...shot.problems];
  if (shot.overflow > 0) says.push(`is ${shot.overflow} pixels wider than its window`);
  if (asked.write && isKept(shot)) keep(shot);
  if (!asked.compare || !isKept(shot)) return { says, shown: null };
  const found = compare(shot);
  if ('missing' in found) return { says: [...says, 'nothing was kept of it'], shown: null };
  if (found.pixels <= tolerated) return { says, shown: null };
  return { says: [...says, `${found.pixels} small pixels differ`], shown: found.shown && pngOf(found.shown) };
}

async function photograph(asked: Asked): Promise<string> {
  findChromium();
  await buildGallery(built);
  const serving = await serveBuilt(built);
  const browser = await launchChromium(drawnAlike);
  const pictures: Taken[] = [];
  rmSync(asked.out, { recursive: true, force: true });
  mkdirSync(asked.out, { recursive: true });
  try {
    const all = await sittings(browser, serving.url);
    const chosen = all.filter(({ pose, group }) => `${group} ${pose}`.includes(asked.only));
    if (chosen.length === 0) throw new BadInput(`--only: no pose has “${asked.only}” in its name`);
    if (asked.write) forget(leftOver(all));
    await shoot(browser, chosen, {
      url: serving.url,
      onShot(shot) {
        const { says, shown } = judged(shot, asked);
        const { pose, group, size, width, height } = shot;
        const difference = shown ? nameOf({ pose, size: `${size}-differs` }) : '';
        writeFileSync(join(asked.out, nameOf(shot)), shot.png);
        if (shown) writeFileSync(join(asked.out, difference), shown);
        pictures.push({ pose, group, size, width, height, file: nameOf(shot), difference, says });
        process.stderr.write(`\r${pictures.length} of ${chosen.length} pictures`);
      },
    });
    process.stderr.write('\n');
    const place = (taken: Taken): number =>
      chosen.findIndex(({ pose, size }) => pose === taken.pose && size === taken.size);
    pictures.sort((one, other) => place(one) - place(other));
  } finally {
    await browser.close();
    await serving.stop();
  }
  const page = join(asked.out, 'index.html');
  writeFileSync(page, album(pictures));
  const wrong = pictures.filter(({ says }) => says.length > 0);
  if (wrong.length > 0) process.exitCode = 1;
  return [
    ...wrong.map(({ pose, size, says }) => `${pose}, ${size}: ${says.join('; ')}`),
    `${pictures.length} pictures, ${wrong.length} to be looked at: ${page}`,
  ].join('\n');
}

runTool(
  {
    name: 'gallery',
    usage: 'npm run gallery [-- --shoot] [--only WORD] [--out DIR] [--write] [--compare]',
    about:
      'Shows every page, panel and scene in named poses, without a game server: HOST and PORT say where (127.0.0.1 and\n' +
      `${usualPort}), \`?pose=NAME\` which.\n` +
      '  --shoot     photographs all poses at their sizes instead, in a real browser, and makes a page of the pictures\n' +
      '  --only W    those with W in their group or name\n' +
      '  --out DIR   where the pictures go (.screenshots/gallery)\n' +
      '  --write     keeps the pictures as those that are right: tests/gallery/baselines\n' +
      '  --compare   lists what differs from those, with a picture of each difference; exits with 1 if anything does',
    options: {
      shoot: { type: 'boolean' },
      only: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean' },
      compare: { type: 'boolean' },
    },
  },
  (words, { shoot: shot = false, only = '', out = '', write = false, compare: compared = false }) => {
    if (words.length > 0) throw new BadInput(`"${words[0]}" is one word too many`);
    if (!shot && !write && !compared) return serve();
    const folder = resolve(out || join(root, '.screenshots', 'gallery'));
    return photograph({ write, compare: compared, only, out: folder });
  },
);
