/** What is printed before a session, for whoever holds its secret. */
import type { PreparationPack } from '../../shared/wire/class.ts';

/** Rejects where the secret is not the session's, or nobody answers. */
export async function packOf(code: string, secret: string): Promise<PreparationPack> {
  const headers = { Authorization: `Bearer ${secret}` };
  const response = await fetch(`/api/sessions/${encodeURIComponent(code)}/pack`, { headers });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as PreparationPack;
}
