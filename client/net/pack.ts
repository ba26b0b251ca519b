/** What is printed before a session, for whoever holds its secret. */
import type { PreparationPack } from '../../shared/wire/class.ts';
import { askAs } from './class.ts';

/** Rejects where the secret is not the session's, or nobody answers. */
export async function packOf(code: string, secret: string): Promise<PreparationPack> {
  return (await (await askAs(secret, code, '/pack')).json()) as PreparationPack;
}
