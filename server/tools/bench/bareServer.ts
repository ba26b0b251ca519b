/**
 * A bare Colyseus room as its documentation has one: a Schema state that is patched every 50 ms, a handler that writes into
 * it, a countdown in the state, no rules, no journal and no secrets in it. Started as a process of its own.
 */
import { type Client, Room, Server } from '@colyseus/core';
import { ArraySchema, MapSchema, type SchemaType, schema, t } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { words } from './workload.ts';

const BareSeat = schema(
  {
    name: t.string(),
    holder: t.string(),
    present: t.boolean(),
    ready: t.boolean(),
    cast: t.boolean(),
    vote: t.uint8(),
  },
  'BareSeat',
);
const BareState = schema(
  {
    phase: t.string(),
    deadline: t.float64(),
    remaining: t.uint16(),
    seats: t.map(BareSeat),
    clauses: t.array('string'),
  },
  'BareState',
);
type BareState = SchemaType<typeof BareState>;

/** What a client asks for; a private text goes to the client `to` and back to the sender. */
export type BareAction =
  | { readonly kind: 'click' | 'ready'; readonly seat: number; readonly value: number }
  | { readonly kind: 'edit'; readonly clause: number; readonly text: string }
  | { readonly kind: 'private'; readonly to: number; readonly text: string };

class BareRoom extends Room<{ state: BareState }> {
  override state = new BareState();
  override patchRate = 50;
  override messages = { act: (client: Client, action: BareAction) => this.#act(client, action) };
  readonly #numbers = new Map<number, Client>();

  override onCreate(): void {
    this.state.phase = 'consultations';
    this.state.deadline = Date.now() + 3_600_000;
    this.state.remaining = 65535;
    this.state.seats = new MapSchema();
    this.state.clauses = new ArraySchema();
    for (let seat = 0; seat < 20; seat += 1) {
      const fields = { name: `Delegation ${seat}`, holder: `Amber Heron ${seat}`, present: true };
      this.state.seats.set(String(seat), new BareSeat().assign({ ...fields, ready: false, cast: false, vote: 0 }));
    }
    for (let clause = 0; clause < 12; clause += 1) this.state.clauses.push(words(clause));
    this.clock.setInterval(() => {
      this.state.remaining -= 1;
    }, 1000);
  }

  override onJoin(client: Client, { client: number }: { client: number }): void {
    this.#numbers.set(number, client);
  }

  #act(client: Client, action: BareAction): void {
    if (action.kind === 'edit') this.state.clauses[action.clause] = action.text;
    else if (action.kind === 'private') {
      client.send('note', action.text);
      this.#numbers.get(action.to)?.send('note', action.text);
    } else {
      const seat = this.state.seats.get(String(action.seat));
      if (!seat) return;
      if (action.kind === 'ready') seat.ready = !seat.ready;
      else {
        seat.cast = true;
        seat.vote = action.value;
      }
    }
  }
}

const transport = new WebSocketTransport();
const server = new Server({ transport, greet: false, gracefullyShutdown: false });
server.define('bare', BareRoom).filterBy(['room'] as never);
await server.listen(0, '127.0.0.1');
const address = transport.server?.address();
process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`);
