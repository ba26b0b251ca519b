/**
 * The workload in Mandate's words. In every room client 0 is the facilitator and the others are delegates; a common text is
 * shared with everybody who has a seat, and two delegates have a text of their own.
 */
import { createHash } from 'node:crypto';
import type { Command } from '../../../shared/council/commands.ts';
import type { ClauseId, DraftId, SeatId } from '../../../shared/council/vocabulary.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import type { Answer, Join } from '../../../shared/wire/envelope.ts';
import { messages } from '../../../shared/wire/messages.ts';
import type { Card } from '../../../shared/wire/session.ts';
import { contentOf, dataFrame, isMessage, protocol, reserve, takePlace } from './colyseusLine.ts';
import { type Change, type Dialect, everybody, type Reply, type SessionOfRoom } from './dialect.ts';
import { fetchJson, type Line, routeFrom } from './line.ts';
import { type Action, isVoting } from './workload.ts';

const facilitator = 0;
/** Who began the common text and tabled another; and who writes the private one, and reads it. */
const drafter = 1;
const pair = [2, 3] as const;

const tabled = 'd1' as DraftId;
const common = 'd2' as DraftId;
const secret = 'd3' as DraftId;

/** Of a text changes are refused that somebody else overtook (rule D3); here nobody does. */
const seenAll = 1_000_000;
/** The template has eight clauses; with these there are the twelve that a text may have. */
const furtherClauses: readonly Clause[] = [
  { kind: 'territorial-integrity' },
  { kind: 'prevention', level: 1 },
  { kind: 'local-ownership', level: 2 },
  { kind: 'transitional-justice' },
];
/** In the template `protect`. */
const mission = 'c3' as ClauseId;

const missionOf = (count: number): Clause => ({ kind: 'mission', troops: 4 + (count % 20) });

type Situation = {
  /** Ballots that were cast, and commands that were sent. */
  ballots: number;
  asked: number;
  /** The client whose delegation is never ready and never votes. */
  readonly silent: number;
};

export function councilDialect(url: string, clients: number, sessions: readonly SessionOfRoom[]): Dialect {
  const situations = sessions.map(
    ({ seats }): Situation => ({ ballots: 0, asked: 0, silent: Math.min(clients - 1, seats.length) }),
  );
  const sessionOf = (room: number): SessionOfRoom => sessions[room] as SessionOfRoom;
  const situationOf = (room: number): Situation => situations[room] as Situation;

  function frameOf(room: number, command: Command): { readonly id: string; readonly frame: Buffer } {
    const situation = situationOf(room);
    situation.asked += 1;
    const id = `bench-${String(situation.asked).padStart(6, '0')}`;
    return { id, frame: dataFrame(messages.command, { id, command }) };
  }

  async function ask(room: number, line: Line, command: Command): Promise<void> {
    const { id, frame } = frameOf(room, command);
    const reply = await new Promise<Reply>((resolve, reject) => {
      const impatience = setTimeout(() => reject(new Error(`${command.kind} was not answered`)), 15_000);
      line.hear = (heard) => {
        const reply = replyIn(heard);
        if (reply?.id !== id) return;
        clearTimeout(impatience);
        resolve(reply);
      };
      line.send(frame);
    });
    if (reply.refusal !== null) throw new Error(`${command.kind} was refused: ${reply.refusal}`);
  }

  /** Everybody with a seat. */
  const seated = (room: number): readonly number[] =>
    everybody(clients).filter((client) => client > 0 && client <= sessionOf(room).seats.length);

  return {
    async enter(room, client) {
      const route = routeFrom(url, room);
      const { code, secret } = sessionOf(room);
      const card = await fetchJson(route, `/api/sessions/${code}`);
      const join: Join =
        client === facilitator ? { role: 'facilitator', secret } : { role: 'delegate', token: tokenOf(room, client) };
      const place = await reserve(route, 'joinById', (card.body as Card).room, join);
      let missing = 2;
      const entered = await takePlace(route, place, (frame) => {
        if (frame[0] === protocol.state || isMessage(frame, messages.mine)) missing -= 1;
        return missing === 0;
      });
      return { line: entered.line, bytes: card.bytes + entered.bytes };
    },

    async prepare(room, lines) {
      const { seats } = sessionOf(room);
      const by = (client: number, command: Command) => ask(room, lines[client] as Line, command);
      for (const client of seated(room)) await by(client, { kind: 'take-seat', seat: seats[client - 1] as SeatId });
      await by(facilitator, { kind: 'next' });
      await by(drafter, { kind: 'create-draft', title: 'Protection of civilians', template: 'protect' });
      for (const clause of furtherClauses) await by(drafter, { kind: 'add-clause', draft: tabled, clause });
      await by(drafter, { kind: 'table-draft', draft: tabled });
      await by(drafter, { kind: 'create-draft', title: 'The common text', template: 'protect' });
      for (const clause of furtherClauses) await by(drafter, { kind: 'add-clause', draft: common, clause });
      const others = seated(room).filter((client) => client !== drafter);
      const readers = others.map((client) => seats[client - 1] as SeatId);
      await by(drafter, { kind: 'share-draft', draft: common, seats: readers });
      const [writer, reader] = pair;
      await by(writer, { kind: 'create-draft', title: 'Between the two of us', template: 'protect' });
      await by(writer, { kind: 'share-draft', draft: secret, seats: [seats[reader - 1] as SeatId] });
      if (!isVoting(room)) return;
      await by(facilitator, { kind: 'next' });
      await by(facilitator, { kind: 'next' });
    },

    changeOf(room, action): Change {
      const { sender, command, reach } = asked(room, action);
      const { id, frame } = frameOf(room, command);
      const isPublic = reach === 'everybody';
      return {
        sender,
        frame,
        id,
        audience: isPublic ? everybody(clients) : reach,
        carries: isPublic ? ([code]) => code === protocol.patch : (heard) => isMessage(heard, messages.change),
      };
    },
    replyIn,
  };

  function asked(room: number, { kind, count }: Action): Asked {
    const situation = situationOf(room);
    if (kind === 'edit') {
      const writers = seated(room);
      const sender = writers[count % writers.length] ?? drafter;
      const command: Command = {
        kind: 'change-clause',
        draft: common,
        id: mission,
        clause: missionOf(count),
        seen: seenAll,
      };
      return { sender, command, reach: writers };
    }
    if (kind === 'private') {
      const command: Command = {
        kind: 'change-clause',
        draft: secret,
        id: mission,
        clause: missionOf(count),
        seen: seenAll,
      };
      return { sender: pair[count % 2] ?? pair[0], command, reach: pair };
    }
    if (kind === 'ready') {
      // The last delegation is never ready, or the step would end (rule F1).
      const delegations = situation.silent - 1;
      const ready = Math.floor(count / delegations) % 2 === 0;
      return { sender: 1 + (count % delegations), command: { kind: 'say-ready', ready }, reach: 'everybody' };
    }
    // The last member never votes, or the vote would close (rule B4). In between, and when the others have voted, the
    // facilitator moves the clock.
    const voters = Math.min(sessionOf(room).members, situation.silent) - 1;
    if (!isVoting(room) || count % 2 === 1 || situation.ballots >= voters) {
      return { sender: facilitator, command: { kind: 'extend', seconds: 1 + (count % 5) }, reach: 'everybody' };
    }
    situation.ballots += 1;
    const choice = (['yes', 'no', 'abstain'] as const)[count % 3] ?? 'yes';
    return { sender: situation.ballots, command: { kind: 'cast-ballot', vote: 1, choice }, reach: 'everybody' };
  }
}

type Asked = { readonly sender: number; readonly command: Command; readonly reach: 'everybody' | readonly number[] };

/** A delegate's secret: of the bench only, and the same when they come back. */
const tokenOf = (room: number, client: number): string =>
  createHash('sha256').update(`bench ${room} ${client}`).digest('base64url');

function replyIn(frame: Buffer): Reply | null {
  if (!isMessage(frame, messages.answer)) return null;
  const answer = contentOf(frame, messages.answer) as Answer;
  return { id: answer.id ?? '', refusal: answer.accepted ? null : JSON.stringify(answer.refusal) };
}
