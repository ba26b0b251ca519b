/**
 * What stands before Colyseus, which reads bodies of any length from anybody and reserves a place for whoever asks. Here
 * a body is short, a request for a place says who comes, and nobody asks for places without end.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { firstIssue, joinSchema } from '../../shared/wire/envelope.ts';
import type { Timekeeper } from '../simulation/timekeeper.ts';
import { addressOf, isForeign } from './caller.ts';
import { Paces, type Rate } from './pace.ts';

export type DoorOptions = {
  /** How people reach the server behind a proxy; null when they reach it directly. */
  readonly publicUrl: string | null;
  /** Places that one address may ask for. */
  readonly joining: Rate;
};

/** Bytes: a token, a role, and room to spare. */
const longestBody = 4096;

type Asked = IncomingMessage & { body?: unknown };
type Refused = { readonly code: number; readonly error: string };

/** Puts the door before whatever else answers requests on this server. */
export function guard(http: Server, time: Timekeeper, { publicUrl, joining }: DoorOptions): void {
  const listeners = http.listeners('request');
  const paces = new Paces(joining);
  const letIn = (request: Asked, response: ServerResponse): void => {
    for (const listener of listeners) listener.call(http, request, response);
  };

  async function ask(request: Asked): Promise<Refused | null> {
    if (isForeign(request, publicUrl)) return { code: 403, error: 'this is the page of another site' };
    if (!paces.allows(addressOf(request, publicUrl), time.now())) {
      return { code: 429, error: 'too many come at once from this address; wait a second' };
    }
    const text = await bodyOf(request);
    if (text === null) return { code: 413, error: `the body is longer than ${longestBody} bytes` };
    const parsed = joinSchema.safeParse(parse(text));
    if (!parsed.success) {
      const { path, detail } = firstIssue(parsed.error);
      return { code: 400, error: `${path.join('.') || 'options'}: ${detail}` };
    }
    // Colyseus takes the body from here when somebody has read it before.
    request.body = parsed.data;
    return null;
  }

  http.removeAllListeners('request');
  http.on('request', (request: Asked, response: ServerResponse) => {
    const { method = 'GET', url = '' } = request;
    // Reading has no body, and the API looks at its own.
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || /^\/api(\/|$)/.test(url)) {
      return letIn(request, response);
    }
    ask(request).then(
      (refused) => (refused ? refuse(response, refused) : letIn(request, response)),
      () => request.destroy(),
    );
  });
}

/** In the words of Colyseus, which its client understands. */
function refuse(response: ServerResponse, refused: Refused): void {
  const { code } = refused;
  // What is still to come of the body is not waited for.
  response.writeHead(code, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify(refused));
}

/** The body, or null if it is too long; what goes beyond is not read. Rejects where the connection ends before it. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('close', () => reject(new Error('closed')));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= longestBody) return;
      request.pause();
      resolve(null);
    });
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
