/** The rooms of this process: one for each session that somebody is in. */
import { matchMaker, Server } from '@colyseus/core';
import type { Express } from 'express';
import type { Sessions } from '../simulation/sessions.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { Attendance } from './attendance.ts';
import { CouncilRoom, type RoomOptions } from './CouncilRoom.ts';
import { SteadyTransport } from './transport.ts';

export type Rooms = {
  /** Id of the session's room; it is opened if nobody is in it yet. */
  idFor(simulation: Simulation): Promise<string>;
  /** @param port 0 takes any that is free. Resolves to the port. Rejects where it cannot listen. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
};

/** Colyseus and Express on one port. @param routes adds the HTTP routes. */
export function openRooms(sessions: Sessions, routes: (app: Express, rooms: Rooms) => void): Rooms {
  const transport = new SteadyTransport();
  const ids = new Map<Simulation, Promise<string>>();
  const attendances = new WeakMap<Simulation, Attendance>();
  const rooms: Rooms = {
    idFor(simulation) {
      const known = ids.get(simulation);
      if (known) return known;
      const opening = openRoom(simulation);
      ids.set(simulation, opening);
      opening.catch(() => ids.delete(simulation));
      return opening;
    },
    async listen(port, host) {
      // Colyseus prints why it cannot listen, and then waits for ever.
      const failed = new Promise<never>((_, reject) => {
        transport.server?.removeAllListeners('error').on('error', reject);
      });
      await Promise.race([server.listen(port, host), failed]);
      const address = transport.server?.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    close: () => server.gracefullyShutdown(false),
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

  async function openRoom(simulation: Simulation): Promise<string> {
    const attendance = attendances.get(simulation) ?? new Attendance(simulation, sessions.time);
    attendances.set(simulation, attendance);
    const onDispose = () => ids.delete(simulation);
    const options: RoomOptions = { simulation, attendance, time: sessions.time, onDispose };
    const { roomId } = await matchMaker.createRoom('council', options);
    return roomId;
  }
  return rooms;
}
