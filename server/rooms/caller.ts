/** Who sends a request, as far as a request says: from which address, and from the page of which site. */
import type { IncomingMessage } from 'node:http';

/**
 * The address that a request comes from. Behind a proxy all of them come from the proxy, which adds the address it was
 * asked from at the end of `X-Forwarded-For`; what stands before was said by whoever asked, and may be invented.
 */
export function addressOf(request: IncomingMessage, publicUrl: string | null): string {
  const direct = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  if (publicUrl === null || forwarded === undefined) return direct;
  return String(forwarded).split(',').at(-1)?.trim() || direct;
}

/**
 * Whether a browser sends this for a page of another site. Such pages may read and link as they like, but not act here in
 * the name of whoever looks at them. What is no browser names no origin.
 */
export function isForeign({ headers }: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return false;
  const from = URL.canParse(origin) ? new URL(origin) : null;
  if (!from) return true;
  // Of the scheme nothing is known here behind a proxy; it says which port goes without saying.
  const here = `${from.protocol}//${host}`;
  if (URL.canParse(here) && new URL(here).host === from.host) return false;
  return publicUrl === null || new URL(publicUrl).host !== from.host;
}
