/** Questions between a process and the one that started it, over Node's channel between them: each is answered once. */
import type { ChildProcess } from 'node:child_process';

type Asked = { readonly number: number; readonly call: string; readonly words: unknown };
type Answered = { readonly number: number; readonly result?: unknown; readonly error?: string };

export type Caller = <Result>(call: string, words?: unknown) => Promise<Result>;

/** Asks a child. What it had not answered when it ended rejects. */
export function callerOf(child: ChildProcess): Caller {
  const waiting = new Map<number, (answer: Answered) => void>();
  let number = 0;
  child.on('message', (answer: Answered) => {
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  });
  child.on('exit', (code, signal) => {
    for (const settle of waiting.values()) settle({ number: 0, error: `the child ended with ${code ?? signal}` });
    waiting.clear();
  });
  return (call, words) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, ({ result, error }) =>
        error === undefined ? resolve(result as never) : reject(new Error(`${call}: ${error}`)),
      );
      child.send({ number, call, words } satisfies Asked);
    });
}

/** Answers the process that started this one, and ends with it. */
export function answerCalls(calls: Readonly<Record<string, (words: never) => unknown>>): void {
  process.on('message', async ({ number, call, words }: Asked) => {
    const answer = async (): Promise<Answered> => {
      try {
        return { number, result: await calls[call]?.(words as never) };
      } catch (error) {
        return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      }
    };
    process.send?.(await answer());
  });
  process.on('disconnect', () => process.exit(1));
}
