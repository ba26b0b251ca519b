/** A session as its host sees it among others. */
import { type Glance, glanceSchema } from '../../shared/wire/class.ts';
import type { KeptSession } from './mySessions.ts';

/** `gone`: erased. `shut`: the secret is not its own any more. `silent`: nobody answers. */
export type Seen = { readonly glance: Glance } | { readonly glance: null; readonly why: 'gone' | 'shut' | 'silent' };

/** @param signal ends the request */
export async function glanceAt({ code, secret }: KeptSession, signal: AbortSignal): Promise<Seen> {
  try {
    const headers = { Authorization: `Bearer ${secret}` };
    const response = await fetch(`/api/sessions/${encodeURIComponent(code)}/glance`, { headers, signal });
    if (response.status === 404) return { glance: null, why: 'gone' };
    if (response.status === 401 || response.status === 403) return { glance: null, why: 'shut' };
    const parsed = glanceSchema.safeParse(await response.json());
    return parsed.success ? { glance: parsed.data } : { glance: null, why: 'silent' };
  } catch {
    return { glance: null, why: 'silent' };
  }
}
