/** What `npm start` prints: where the Council sits, and a code that phones in the room can read from the screen. */
import qrcode from 'qrcode-generator';
import type { ServerUrls } from './addresses.ts';

/** Light modules around the code; ISO/IEC 18004 asks for four. */
export const quietZone = 4;

/** The modules of the QR code of a text, row by row, quiet zone included; true is dark. */
export function codeModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const inner = code.getModuleCount();
  const size = inner + 2 * quietZone;
  const within = (index: number) => index >= quietZone && index < quietZone + inner;
  return Array.from({ length: size }, (_, row) =>
    Array.from(
      { length: size },
      (_, column) => within(row) && within(column) && code.isDark(row - quietZone, column - quietZone),
    ),
  );
}

/** Two modules above each other make one character; the index is 2 × upper + lower. */
const halfBlocks = [' ', '▄', '▀', '█'] as const;
/** Black on white of the fixed part of the 256 colours, which no theme of a terminal changes. */
const blackOnWhite = '\u001b[38;5;16;48;5;231m';
const reset = '\u001b[0m';

/**
 * The code as lines of half blocks. With colour the modules are black on white, on dark and on light terminals alike.
 * Without (a file, a log), blocks are the light modules: right on dark terminals, which most are, and inverted on light
 * ones, which most phones read as well.
 */
export function codeLines(modules: readonly (readonly boolean[])[], colour: boolean): string[] {
  const drawn = (dark: boolean) => (dark === colour ? 1 : 0);
  const lines: string[] = [];
  for (let row = 0; row < modules.length; row += 2) {
    const upper = modules[row] ?? [];
    // The number of rows is odd; below the last one the quiet zone goes on.
    const lower = modules[row + 1] ?? upper.map(() => false);
    const text = upper
      .map((dark, column) => halfBlocks[2 * drawn(dark) + drawn(lower[column] ?? false)] ?? ' ')
      .join('');
    lines.push(colour ? `${blackOnWhite}${text}${reset}` : text);
  }
  return lines;
}

export type BannerFacts = {
  readonly urls: ServerUrls;
  /** Whether the output understands colours, i.e. is a terminal. */
  readonly colour: boolean;
};

/** The text without a line break at its end. The code is that of the address which others in the room use, if any. */
export function banner({ urls, colour }: BannerFacts): string {
  const shared = urls.public ?? urls.network[0];
  const others = urls.network.filter((url) => url !== shared);
  const lines = ['Mandate is in session.', '', `  On this machine:  ${urls.local}`];
  if (shared === undefined)
    lines.push('  In the network:   not reachable (HOST is this machine, or there is no network)');
  else lines.push(`  ${urls.public ? 'For everybody:    ' : 'In the network:   '}${shared}`);
  for (const url of others) lines.push(`                    ${url}`);
  if (shared !== undefined) lines.push('', ...codeLines(codeModules(shared), colour).map((line) => `  ${line}`));
  return [...lines, '', 'Stop with Ctrl+C.'].join('\n');
}
