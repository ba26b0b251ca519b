/** The workload in the words of the relay and of the bare room. */
import type { BareAction } from './bareServer.ts';
import { dataFrame, isMessage, protocol, reserve, takePlace } from './colyseusLine.ts';
import { type Change, type Dialect, everybody, toEverybody } from './dialect.ts';
import { openLine, routeFrom } from './line.ts';
import { type Action, words } from './workload.ts';

/** A tick of the countdown is shorter than whatever comes of an action. */
const tick = { relay: 3, bare: 4 } as const;
const seats = 20;

/** Who acts, and whom it reaches: the next in turn, and for a private text whoever sits beside them. */
function turnOf(
  { kind, count }: Action,
  clients: number,
): { readonly sender: number; readonly audience: readonly number[] } {
  const sender = count % clients;
  if (kind !== 'private') return { sender, audience: everybody(clients) };
  return { sender, audience: [...new Set([sender, (sender + 1) % clients])] };
}

export function relayDialect(url: string, clients: number): Dialect {
  return {
    async enter(room, client) {
      const line = await openLine(routeFrom(url, room), `/?room=${room}&client=${client}`);
      await new Promise<void>((resolve) => {
        line.hear = () => resolve();
      });
      return { line, bytes: line.bytes };
    },
    async prepare() {},
    changeOf(_room, action): Change {
      const turn = turnOf(action, clients);
      const { kind, count } = action;
      const to = kind === 'private' ? (turn.audience[1] ?? turn.sender) : toEverybody;
      const isText = kind === 'edit' || kind === 'private';
      const content = isText ? Buffer.from(words(100 + count)) : Buffer.from([turn.sender, count & 255, 1]);
      const frame = Buffer.concat([Buffer.from([to, kind.charCodeAt(0)]), content]);
      return { ...turn, frame, id: null, carries: (heard) => heard.length > tick.relay };
    },
    replyIn: () => null,
  };
}

export function bareDialect(url: string, clients: number): Dialect {
  return {
    async enter(room, client) {
      const route = routeFrom(url, room);
      const place = await reserve(route, 'joinOrCreate', 'bare', { room, client });
      return takePlace(route, place, ([code]) => code === protocol.state);
    },
    async prepare() {},
    changeOf(_room, action): Change {
      const turn = turnOf(action, clients);
      const frame = dataFrame('act', bareAction(action, turn));
      const carries =
        action.kind === 'private'
          ? (heard: Buffer) => isMessage(heard, 'note')
          : (heard: Buffer) => heard[0] === protocol.patch && heard.length > tick.bare;
      return { ...turn, frame, id: null, carries };
    },
    replyIn: () => null,
  };
}

function bareAction({ kind, count }: Action, turn: ReturnType<typeof turnOf>): BareAction {
  const seat = count % seats;
  if (kind === 'edit') return { kind, clause: count % 12, text: words(100 + count) };
  if (kind === 'private') return { kind, to: turn.audience[1] ?? turn.sender, text: words(100 + count) };
  // Always another choice than the seat's last one, so that there is something to patch.
  return { kind, seat, value: 1 + ((Math.floor(count / seats) + 1) % 3) };
}
