/**
 * The connection to a session's room. It stays: when the socket ends (a locked phone, a restarted server) it asks for the
 * session's card again, joins again with the same token, and sends again whatever was not answered, under the same id.
 */
import { withDifference } from '../../shared/wire/difference.ts';
import type {
  Answer,
  ChangeMessage,
  CommandMessage,
  DossierMessage,
  Join,
  Mine,
  ToldMessage,
} from '../../shared/wire/envelope.ts';
import { claimAnswerId, messages } from '../../shared/wire/messages.ts';
import { type Reflected, viewOf } from '../../shared/wire/reflected.ts';
import { claimAnswer } from '../store/claim.ts';
import { clockOffset, doorRefusal, dossier, hear, joinLink, link, mine, sendThrough, view } from '../store/store.ts';
import { Refused, sessionCard } from './http.ts';
import { newSecret } from './keep.ts';
import { joinRoom, NotLetIn, type Room } from './room.ts';

const firstWait = 400;
const longestWait = 5000;
/** How long an answer, or a sign of life, may take before the connection is doubted. */
const patience = 4000;
const heartbeat = 10_000;
/** How long a request at the door may take before it is tried anew: on a connection that has died, and in a full classroom. */
const doorPatience = { first: 2500, longest: 8000 } as const;

/** Comes into the session and stays in it for as long as the page lives. */
export function connect(code: string, join: Join): void {
  const pending = new Map<string, { readonly message: CommandMessage; readonly settle: (answer: Answer) => void }>();
  let room: Room | null = null;
  /** The room whose sign of life is awaited. */
  let probed: Room | null = null;
  /** A claim to a seat counts once: whoever the facilitator has moved since is not put back by a reconnect. */
  let joins = join;
  let wait = firstWait;
  let knocking: ReturnType<typeof setTimeout> | undefined;

  sendThrough(
    (command) =>
      new Promise<Answer>((settle) => {
        const message: CommandMessage = { id: newSecret(), command };
        pending.set(message.id, { message, settle });
        room?.send(messages.command, message);
        setTimeout(() => {
          if (pending.has(message.id)) probe();
        }, patience);
      }),
  );

  async function enter(): Promise<void> {
    try {
      const limit = Math.min(doorPatience.longest, doorPatience.first + 2 * wait);
      const card = await inTime(limit, sessionCard(code, AbortSignal.timeout(limit)));
      joinLink.value = card.join;
      listen(await inTime(limit, joinRoom(card.room, joins), (late) => late.leave()));
    } catch (error) {
      if (error instanceof Refused && error.status === 404) link.value = 'gone';
      else if (isShut(error)) {
        const { message } = error;
        doorRefusal.value = message === 'room-full' || message === 'removed' ? message : null;
        link.value = 'shut';
      } else retry();
    }
  }

  function listen(joined: Room): void {
    /** What came through this connection: a difference is one from that. */
    let held: Mine | null = null;
    const hold = (next: Mine): void => {
      if (next.serverNow !== held?.serverNow) clockOffset.value = next.serverNow - Date.now();
      held = next;
      mine.value = next;
    };
    const hearers: Readonly<Record<number | string, (content: unknown) => void>> = {
      [messages.mine]: (content) => hold(content as Mine),
      [messages.change]: (content) => {
        if (held) hold(withDifference(held, content as ChangeMessage));
      },
      [messages.dossier]: (content) => {
        dossier.value = (content as DossierMessage).dossier;
      },
      [messages.told]: (content) => hear(content as ToldMessage),
      [messages.answer]: (content) => settle(content as Answer),
    };
    /** Before its state has come a room is not `room`, and `probe` does not find out that it is dead. */
    const silent = setTimeout(() => {
      joined.drop();
      retry();
    }, doorPatience.longest);
    joined.listen({
      state: (state) => {
        view.value = viewOf(state as Reflected);
        if (room === joined) return;
        clearTimeout(silent);
        room = joined;
        wait = firstWait;
        link.value = 'live';
        for (const { message } of pending.values()) joined.send(messages.command, message);
      },
      message: (type, content) => hearers[type]?.(content),
      left: () => {
        clearTimeout(silent);
        room = null;
        retry();
      },
    });
  }

  function settle(answer: Answer): void {
    if (answer.id === claimAnswerId) {
      if (joins.role === 'delegate') joins = { role: 'delegate', token: joins.token };
      claimAnswer.value = answer;
    }
    const waiting = answer.id === null ? undefined : pending.get(answer.id);
    if (!waiting) return;
    pending.delete(waiting.message.id);
    waiting.settle(answer);
  }

  function retry(): void {
    link.value = view.value ? 'reconnecting' : 'connecting';
    clearTimeout(knocking);
    knocking = setTimeout(enter, wait);
    wait = Math.min(longestWait, wait * 2);
  }

  /** Asks a silent connection for a sign of life, and gives it up when none comes: a dead socket does not always say so. */
  function probe(): void {
    const asked = room;
    // One at a time: a second question would take the first one's answer away.
    if (!asked || probed === asked) return;
    probed = asked;
    asked.ping(() => {
      probed = null;
    });
    setTimeout(() => {
      if (probed !== asked) return;
      probed = null;
      if (room !== asked) return;
      asked.drop();
      room = null;
      retry();
    }, patience);
  }

  // A phone that was locked comes back with a dead socket and no event: ask at once when the page is seen again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') probe();
  });
  addEventListener('online', probe);
  // Pings of the server are invisible to scripts: this one finds out when a network has gone without a word.
  setInterval(probe, heartbeat);
  void enter();
}

/** Rejects where something takes too long: requests on a connection that carries nothing end by nobody's doing. */
function inTime<Value>(
  limit: number,
  promise: Promise<Value>,
  onLate: (value: Value) => void = () => {},
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error('no answer'));
    }, limit);
    promise.then(
      (value) => {
        clearTimeout(timer);
        if (isLate) onLate(value);
        else resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** Refused at the door, as opposed to a room that is gone or a network that is down: there is no use in knocking again. */
const isShut = (error: unknown): error is NotLetIn => error instanceof NotLetIn && [400, 403, 409].includes(error.code);
