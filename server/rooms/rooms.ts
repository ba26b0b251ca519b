/** The rooms of this process: one for each session that somebody is in. */
import type { Server as HttpServer } from 'node:http';
import { matchMaker, Server } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import type { Express } from 'express';
import type { Participation } from '../../shared/debrief/participation.ts';
import type { ActivityRow } from '../../shared/wire/class.ts';
import type { Sessions } from '../simulation/sessions.ts';
import type { Simulation } from '../simulation/simulation.ts';
import type { Wakeable } from '../simulation/timekeeper.ts';
import { Attendance } from './attendance.ts';
import { Bulletin } from './bulletin.ts';
import { CouncilRoom, type RoomOptions } from './CouncilRoom.ts';
import { type DoorOptions, guard } from './door.ts';
import { Reader } from './reader.ts';
import { SteadyTransport } from './transport.ts';

export type Rooms = {
  /** Id of the session's room; it is opened if nobody is in it yet. */
  idFor(simulation: Simulation): Promise<string>;
  /** @param port 0 takes any that is free. Resolves to the port. Rejects where it cannot listen. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
};

/** A session whose room was closed stays awake for so long, in milliseconds: most who leave come back. */
const napAfter = 5 * 60_000;

/** Bytes: a session of a few dozen texts, votes and speeches fits, and the encoder need not grow its buffer while it writes. */
Encoder.BUFFER_SIZE = 64 * 1024;

/** What the console shows of somebody while the session runs. */
const rowOf = ({ seats: _seats, ...row }: Participation): ActivityRow => row;

/** Colyseus and Express on one port. @param routes adds the HTTP routes. */
export function openRooms(sessions: Sessions, door: DoorOptions, routes: (app: Express, rooms: Rooms) => void): Rooms {
  const transport = new SteadyTransport(door.publicUrl);
  const ids = new Map<Simulation, Promise<string>>();
  const naps = new Map<Simulation, Wakeable>();
  const attendances = new WeakMap<Simulation, Attendance>();
  const rooms: Rooms = {
    idFor(simulation) {
      const known = ids.get(simulation);
      if (known) return known;
      naps.get(simulation)?.cancel();
      naps.delete(simulation);
      const opening = openRoom(simulation);
      ids.set(simulation, opening);
      opening.catch(() => closed(simulation));
      return opening;
    },
    async listen(port, host) {
      // Colyseus prints why it cannot listen, and then waits for ever.
      const failed = new Promise<never>((_, reject) => {
        transport.server?.removeAllListeners('error').on('error', reject);
      });
      await Promise.race([server.listen(port, host), failed]);
      guard(transport.server as HttpServer, sessions.time, door);
      const address = transport.server?.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    async close() {
      await server.gracefullyShutdown(false);
      for (const nap of naps.values()) nap.cancel();
    },
  };
  const server = new Server({
    transport,
    greet: false,
    gracefullyShutdown: false,
    express: (app) => routes(app as Express, rooms),
  });
  server.define('council', CouncilRoom);
  // Rooms are opened by this server for sessions that exist; over the wire they can only be joined.
  matchMaker.controller.exposedMethods = ['joinById'];
  // Left alone, Colyseus allows the pages of all sites to read every answer.
  matchMaker.controller.DEFAULT_CORS_HEADERS = {} as typeof matchMaker.controller.DEFAULT_CORS_HEADERS;
  matchMaker.controller.getCorsHeaders = () => ({});

  async function openRoom(simulation: Simulation): Promise<string> {
    const { time } = sessions;
    const attendance = attendanceOf(simulation);
    const onDispose = () => closed(simulation);
    const reader = new Reader(() => sessions.historyOf(simulation));
    const bulletin = new Bulletin(() => sessions.participationIn(simulation).map(rowOf), time);
    const options: RoomOptions = { simulation, attendance, time, reader, bulletin, onDispose };
    const { roomId } = await matchMaker.createRoom('council', options);
    return roomId;
  }

  function attendanceOf(simulation: Simulation): Attendance {
    const attendance = attendances.get(simulation) ?? new Attendance(simulation, sessions.time);
    attendances.set(simulation, attendance);
    return attendance;
  }

  /** Whoever woke it, if nobody comes in it sleeps again; and nobody is there of whom the journal says so. */
  sessions.onWoken((simulation) => {
    attendanceOf(simulation);
    napLater(simulation);
  });

  function closed(simulation: Simulation): void {
    ids.delete(simulation);
    napLater(simulation);
  }

  function napLater(simulation: Simulation): void {
    const nap = sessions.time.wakeAt(sessions.time.now() + napAfter, () => {
      naps.delete(simulation);
      if (!sessions.putToSleep(simulation)) napLater(simulation);
    });
    naps.get(simulation)?.cancel();
    naps.set(simulation, nap);
  }
  return rooms;
}
