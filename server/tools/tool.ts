/** What every command-line tool does alike: parse its words, print `--help`, and end with one clear line on bad input. */
import { readFileSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { z } from 'zod';
import { misfit } from '../journal/journal.ts';

/** Bad input: the message says what and where. The tool exits with 1 and prints just that line. */
export class BadInput extends Error {}

export type ToolDescription<Options extends ParseArgsOptionsConfig> = {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly options: Options;
};

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>['values'];

/** Runs a tool: `body` gets the words and options, and returns what goes to standard output. */
export async function runTool<const Options extends ParseArgsOptionsConfig>(
  tool: ToolDescription<Options>,
  body: (words: string[], values: Values<Options>) => string | Promise<string>,
): Promise<void> {
  process.stdout.on('error', whenNobodyReads);
  try {
    const { positionals, values } = parseWords(tool);
    if ('help' in values && values.help) process.stdout.write(`Usage: ${tool.usage}\n\n${tool.about}\n`);
    else process.stdout.write(`${await body(positionals, values as Values<Options>)}\n`);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${tool.name}: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** `… | head` closes the pipe when it has seen enough: what is left to say is for nobody, and nothing went wrong. */
function whenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function parseWords<const Options extends ParseArgsOptionsConfig>(tool: ToolDescription<Options>) {
  try {
    return parseArgs({
      options: { ...tool.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new BadInput(`${(error as Error).message} Usage: ${tool.usage}`);
  }
}

/** Reads a JSON file with a schema. */
export function readJson<Shape extends z.ZodType>(path: string | undefined, schema: Shape): z.output<Shape> {
  if (path === undefined) throw new BadInput('no FILE given; --help says how');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${path}: is not JSON (${(error as Error).message})`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadInput(`${path}: ${misfit(parsed.error)}`);
}
