/** A way to the server on which what it says can be held up; what is said to it goes through at once. */
import { connect, createServer, type Socket } from 'node:net';

export type SlowWay = {
  /** Without a slash at the end. */
  readonly url: string;
  hold(): void;
  /** What was held up comes now, in order, and what is said from now on at once. */
  release(): void;
  /** Whatever is connected is not any more, and both ends hear of it; new connections are well. */
  cut(): void;
  close(): void;
};

/** @param url of the server */
export async function openSlowWay(url: string): Promise<SlowWay> {
  const open = new Map<Socket, Socket>();
  const way = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    near.pipe(far);
    far.pipe(near);
    open.set(near, far);
    for (const end of [near, far]) end.on('error', () => {}).on('close', () => open.delete(near));
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const address = way.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const cut = (): void => {
    for (const [near, far] of open) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    url: `http://127.0.0.1:${port}`,
    hold() {
      for (const [near, far] of open) {
        far.unpipe(near);
        far.pause();
      }
    },
    release() {
      for (const [near, far] of open) far.pipe(near);
    },
    cut,
    close() {
      cut();
      way.close();
    },
  };
}
