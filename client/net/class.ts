/** The HTTP side of running a session, with the facilitator's secret: seat links, further facilitators, the table, the end of it all. */
import type { DeputyOpened, SeatLinks } from '../../shared/wire/class.ts';
import type { Problem } from '../../shared/wire/session.ts';
import type { Office } from '../store/office.ts';
import { Refused } from './http.ts';

/** @param path behind the session's own, e.g. `/seats` @param body is sent as JSON */
export async function askAs(
  secret: string,
  code: string,
  path: string,
  method = 'GET',
  body: unknown = undefined,
): Promise<Response> {
  const response = await fetch(`/api/sessions/${encodeURIComponent(code)}${path}`, {
    method,
    headers: { Authorization: `Bearer ${secret}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.ok) return response;
  throw new Refused(response.status, ((await response.json()) as Problem).error);
}

/** By seat, the link that whoever opens it sits down by. */
export async function seatLinks(secret: string, code: string): Promise<SeatLinks['links']> {
  return ((await (await askAs(secret, code, '/seats')).json()) as SeatLinks).links;
}

/** All of it, for the console of one session. */
export const officeOf = (secret: string, code: string): Office => ({
  code,
  pack: `/${code}/pack#${secret}`,
  seatLinks: () => seatLinks(secret, code),
  admit: async (label) =>
    (await (await askAs(secret, code, '/facilitators', 'POST', { label })).json()) as DeputyOpened,
  dismiss: async (number) => {
    await askAs(secret, code, `/facilitators/${number}`, 'DELETE');
  },
  participation: async () => (await askAs(secret, code, '/participation.csv')).blob(),
  erase: async () => {
    await askAs(secret, code, '', 'DELETE');
  },
});
