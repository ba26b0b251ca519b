/** What this browser keeps of sessions that were opened in it: their codes, and the secret links that they are run by. */
import { codeOf } from '../../shared/wire/code.ts';

const key = 'mandate-sessions';
/** Of the oldest the links are forgotten. */
const most = 60;

export type KeptSession = { readonly code: string; readonly secret: string };

/** What was kept, or typed in: null where it is no session's. */
function sessionOf(code: unknown, secret: unknown): KeptSession | null {
  if (typeof code !== 'string' || codeOf(code) !== code) return null;
  return typeof secret === 'string' && /^[A-Za-z0-9_-]{32,64}$/.test(secret) ? { code, secret } : null;
}

/** The one opened last first. What somebody else has written there is left out. */
export function mySessions(): readonly KeptSession[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((each) => sessionOf(each?.code, each?.secret) ?? []) : [];
  } catch {
    return [];
  }
}

function keepAll(sessions: readonly KeptSession[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(sessions.slice(0, most)));
  } catch {
    // Storage is switched off: the link is in the address of the console, and nowhere else.
  }
}

export const keepSession = (session: KeptSession): void =>
  keepAll([session, ...mySessions().filter(({ code }) => code !== session.code)]);

export const forgetSession = (code: string): void => keepAll(mySessions().filter((each) => each.code !== code));

/** What a link to a console says; null where it is none. */
export function sessionIn(link: string): KeptSession | null {
  try {
    const { pathname, hash } = new URL(link.trim(), location.origin);
    const [first = '', page] = pathname.split('/').filter(Boolean);
    return page === 'facilitator' ? sessionOf(codeOf(first), hash.slice(1)) : null;
  } catch {
    return null;
  }
}
