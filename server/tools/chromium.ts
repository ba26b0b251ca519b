/** A real browser for tests and pictures: the one that the machine has, or on Debian the one that it can get. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const onPath =
  process.platform === 'win32'
    ? ['chromium.exe', 'chrome.exe', 'msedge.exe']
    : [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge',
        'microsoft-edge-stable',
      ];

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        'Chromium.app/Contents/MacOS/Chromium',
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ].flatMap((app) => ['/Applications', join(process.env.HOME ?? '', 'Applications')].map((at) => join(at, app)));
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const at = process.env[variable];
        const programs = ['Chromium', 'Google\\Chrome'].map((name) => `${name}\\Application\\chrome.exe`);
        return at ? [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].map((name) => join(at, name)) : [];
      });
    default:
      return ['/usr/bin', '/usr/local/bin', '/snap/bin']
        .flatMap((at) => onPath.map((name) => join(at, name)))
        .concat('/opt/google/chrome/chrome');
  }
}

function searchChromium(): string | undefined {
  const path = (process.env.PATH ?? '').split(delimiter).filter((at) => at !== '');
  return [...onPath.flatMap((name) => path.map((at) => join(at, name))), ...usualPlaces()].find((at) => existsSync(at));
}

/** Test files run side by side; `flock` lets one of them install while the others wait and then find it done. */
const installation = 'command -v chromium || { apt-get update && apt-get install -y chromium; }';

function installOnDebian(): void {
  process.stderr.write('Mandate: installing Chromium with apt-get, for the tests (once) …\n');
  spawnSync('flock', ['/tmp/mandate-chromium.lock', 'sh', '-c', installation], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 8 * 60 * 1000,
  });
}

/**
 * The path of a browser of Chromium's family. CHROMIUM decides if it is set; otherwise PATH and the usual places are
 * searched, and root on Debian installs one, which takes minutes and blocks: call it where no test's time is counted,
 * i.e. in a `globalSetup`. Throws an error of one line that names the command to run.
 */
export function findChromium(): string {
  const told = process.env.CHROMIUM;
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`CHROMIUM is ${told}, which does not exist; set CHROMIUM=/path/to/chromium`);
  }
  const found = searchChromium();
  if (found) return found;
  if (!existsSync('/usr/bin/apt-get'))
    throw new Error('there is no Chromium: install Chromium, or set CHROMIUM=/path/to/chromium');
  if (process.getuid?.() === 0) installOnDebian();
  const installed = searchChromium();
  if (installed) return installed;
  throw new Error('there is no Chromium: run apt-get install -y chromium as root, or set CHROMIUM=/path/to/chromium');
}

/**
 * Starts it headless with a new user-data folder, without sandbox (tests run as root) and with WebGL in software.
 * @param more switches of Chromium's own
 */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      ...more,
    ],
  });
}
