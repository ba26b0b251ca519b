/**
 * A room of the server, as Colyseus 0.18 speaks with its clients (`@colyseus/shared-types`, Protocol): a place is asked for
 * over HTTP and taken on a socket. Its own SDK does the same with ten times as much to fetch, and goes on by itself where
 * `connection.ts` has to decide.
 */
import { pack, unpack } from 'msgpackr';
import { Bytes, isText, Unreadable } from './bytes.ts';
import { MirroredState } from './mirrored.ts';

/** The first byte of every message. The three highest bits would say that a time or a number stands before the rest. */
const kinds = { join: 10, error: 11, leave: 12, data: 13, state: 14, change: 15, ping: 18 } as const;

/** What is heard from a room. `left`: the connection has ended, by whomever; nothing follows. */
export type Hearing = {
  readonly state: (state: unknown) => void;
  readonly message: (type: number | string, content: unknown) => void;
  readonly left: () => void;
};

/** Nobody is let in: `code` as in HTTP, the message as the room said it. */
export class NotLetIn extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a message says, in MessagePack. */
function contentOf(message: Uint8Array): unknown {
  try {
    return unpack(message);
  } catch (error) {
    throw new Unreadable('a message is no MessagePack', { cause: error });
  }
}

type Place = { readonly sessionId: string; readonly processId: string; readonly roomId: string };

/** Resolves when one is in the room; it says nothing before it is listened to. */
export async function joinRoom(id: string, options: unknown): Promise<Room> {
  const response = await fetch(`/matchmake/joinById/${encodeURIComponent(id)}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(options),
  });
  if (!response.ok) throw new NotLetIn(response.status, await whyNot(response));
  const { sessionId, processId, roomId } = (await response.json()) as Place;
  const address = new URL(`/${processId}/${roomId}?sessionId=${sessionId}`, location.origin.replace(/^http/, 'ws'));
  return await new Promise((resolve, reject) => {
    const room = new Room(new WebSocket(address), () => resolve(room), reject);
  });
}

async function whyNot(response: Response): Promise<string> {
  try {
    const { message, error } = (await response.json()) as { readonly message?: string; readonly error?: string };
    return message ?? error ?? response.statusText;
  } catch {
    return response.statusText;
  }
}

export class Room {
  readonly #socket: WebSocket;
  readonly #joined: () => void;
  readonly #refused: (error: Error) => void;
  /** Null until it is known what the state consists of. */
  #state: MirroredState | null = null;
  #hearing: Hearing | null = null;
  #pong: (() => void) | null = null;
  #isGone = false;

  constructor(socket: WebSocket, joined: () => void, refused: (error: Error) => void) {
    this.#socket = socket;
    this.#joined = joined;
    this.#refused = refused;
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({ data }) => this.#hear(new Uint8Array(data as ArrayBuffer));
    socket.onclose = ({ code, reason }) => this.#end(new NotLetIn(code, reason));
    addEventListener('offline', this.#offline);
  }

  /** From now on: the state as a whole comes first. */
  listen(hearing: Hearing): void {
    this.#hearing = hearing;
    this.#write(Uint8Array.of(kinds.join));
  }

  send(type: string, content: unknown): void {
    const [start, message] = [pack(type), pack(content)];
    const frame = new Uint8Array(1 + start.length + message.length);
    frame[0] = kinds.data;
    frame.set(start, 1);
    frame.set(message, 1 + start.length);
    this.#write(frame);
  }

  /** Asks for a sign of life. A second question takes the first one's answer away. */
  ping(answered: () => void): void {
    this.#pong = answered;
    this.#write(Uint8Array.of(kinds.ping));
  }

  /** Goes, and says so. */
  leave(): void {
    this.#write(Uint8Array.of(kinds.leave));
  }

  /** Ends the connection, without a word to anybody. */
  drop(): void {
    this.#hearing = null;
    this.#end(new NotLetIn(0, 'dropped'));
  }

  /** The browser says that there is no network: what comes of a socket then is heard of late. */
  readonly #offline = (): void => this.#end(new NotLetIn(0, 'offline'));

  #write(frame: Uint8Array<ArrayBuffer>): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  #end(why: Error): void {
    if (this.#isGone) return;
    this.#isGone = true;
    removeEventListener('offline', this.#offline);
    this.#socket.close();
    this.#refused(why);
    this.#hearing?.left();
  }

  #hear(frame: Uint8Array): void {
    if (this.#isGone) return;
    try {
      this.#read(frame);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#end(error);
    }
  }

  #read(frame: Uint8Array): void {
    const bytes = new Bytes(frame, 1);
    switch (frame[0]) {
      case kinds.join: {
        // A token and a name of the way in which the state is written, neither of which is needed.
        bytes.text(bytes.byte());
        bytes.text(bytes.byte());
        this.#state = MirroredState.from(bytes.part(bytes.number()));
        this.#joined();
        return;
      }
      case kinds.state:
      case kinds.change: {
        if (!this.#state) throw new Unreadable('a state comes before its types');
        if (frame[0] === kinds.state) this.#state.readAll(bytes);
        else this.#state.readChange(bytes);
        this.#hearing?.state(this.#state.value);
        return;
      }
      case kinds.data: {
        const type = isText(bytes.next) ? bytes.string() : bytes.number();
        this.#hearing?.message(type, bytes.isAtEnd ? undefined : contentOf(frame.subarray(bytes.at)));
        return;
      }
      case kinds.error:
        this.#refused(new NotLetIn(bytes.number(), bytes.string()));
        return;
      case kinds.leave:
        this.leave();
        return;
      case kinds.ping: {
        const answered = this.#pong;
        this.#pong = null;
        answered?.();
        return;
      }
      default:
        throw new Unreadable(`what is a message of kind ${frame[0]}?`);
    }
  }
}
