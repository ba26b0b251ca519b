/** What this client knows of the session: the views as the server sent them last, and what happened. Nothing else decides. */
import { computed, signal } from '@preact/signals';
import type { RefusalCode } from '../../shared/council/refusals.ts';
import { stepOf } from '../../shared/council/state.ts';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import type { Answer, AnyRefusal, CommandMessage, Mine } from '../../shared/wire/envelope.ts';

/** `gone`: no session has this code. `shut`: the door was closed, e.g. to a wrong facilitator's link. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'gone' | 'shut';

/** Something that happened, with a running number, so that each is spoken once. */
export type Happening = { readonly number: number; readonly told: Told };

export const link = signal<Link>('connecting');
/** Why the door stayed shut, where the server said so in a code of its own. */
export const doorRefusal = signal<RefusalCode | null>(null);
/** The link for delegates, under an address that others reach; empty until it is known. */
export const joinLink = signal('');
export const view = signal<PublicView | null>(null);
export const mine = signal<Mine | null>(null);
/** What my capital tells me; null for those who only watch, and before it came. */
export const dossier = signal<Dossier | null>(null);
/** The latest happenings, newest last. */
export const happenings = signal<readonly Happening[]>([]);
/** The refusal of the last command, until another one is sent. */
export const refusal = signal<AnyRefusal | null>(null);
/** What the server's clock is ahead of this machine's, in milliseconds. */
export const clockOffset = signal(0);

export const mySeat = computed((): SeatInView | null => {
  const id = mine.value?.seat?.seat;
  return (id && view.value?.seats.find((seat) => seat.id === id)) || null;
});

/** The name of a seat by its id, without its article. */
export const seatName = (id: string): string => view.value?.seats.find((seat) => seat.id === id)?.name ?? id;

/** The server's time of day, as well as this machine can tell. */
export const serverNow = (): number => Date.now() + clockOffset.value;

const kept = 40;
let told = 0;

export function hear(events: readonly Told[]): void {
  const fresh = events.map((each): Happening => ({ number: ++told, told: each }));
  happenings.value = [...happenings.value, ...fresh].slice(-kept);
}

/** What a client may ask for. */
export type Asked = CommandMessage['command'];

type Post = (command: Asked) => Promise<Answer>;
let post: Post | null = null;

/** Called by `net` when there is somewhere to send commands to. */
export function sendThrough(next: Post): void {
  post = next;
}

/** Commands that end a step name the one that was seen. */
const step = (): string | undefined => (view.value ? stepOf(view.value) : undefined);
export const sayReady = (ready: boolean): Promise<Answer | null> =>
  dispatch({ kind: 'say-ready', ready, step: step() });
export const goOn = (): Promise<Answer | null> => dispatch({ kind: 'next', step: step() });

/** Sends a command that nobody pressed a button for: a refusal of it is no news. */
export const quietly = (command: Asked): Promise<Answer | null> => post?.(command) ?? Promise.resolve(null);

/** Sends a command. What became of it shows in the views; a refusal is kept for the line that says why. */
export async function dispatch(command: Asked): Promise<Answer | null> {
  if (!post) return null;
  refusal.value = null;
  const answer = await post(command);
  refusal.value = answer.accepted ? null : answer.refusal;
  return answer;
}
