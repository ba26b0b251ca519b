/** Who somebody is by what they hold: a browser's token, a facilitator's secret, a seat's key. None of the three is kept anywhere. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Council } from '../../shared/council/state.ts';
import type { Actor, PersonId, SeatId } from '../../shared/council/vocabulary.ts';
import type { SessionFacts } from '../journal/journal.ts';

export type Facilitator = Extract<Actor, { role: 'facilitator' }>;

/** 192 random bits. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Takes the same time for every wrong one. */
function isAlike(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** Who holds a token, in one session. The token stays with its browser; a digest is what the kernel and the journal know. */
export function personOf(facts: SessionFacts, token: string): PersonId {
  return digestOf(`${facts.id} ${token}`) as PersonId;
}

/** Rule FA1: who holds a secret: whoever opened the session, without a number, or somebody whom they let in; null: neither. */
export function facilitatorOf(
  facts: SessionFacts,
  { classroom: { deputies } }: { readonly classroom: Pick<Council['classroom'], 'deputies'> },
  secret: string,
): Facilitator | null {
  const digest = digestOf(secret);
  if (isAlike(digest, facts.facilitatorDigest)) return { role: 'facilitator' };
  const deputy = deputies.find((each) => isAlike(digest, each.digest));
  return deputy ? { role: 'facilitator', number: deputy.number } : null;
}

/** Letters of a seat's key, six bits each. */
const keyLength = 32;

/**
 * The key in a seat's own link (rule S10). It follows from the digest of the secret that the session was opened with, which
 * leaves the server with no view and no export: nobody reckons it from the key of another seat, or from a code.
 */
export const seatKeyOf = ({ id, facilitatorDigest }: SessionFacts, seat: SeatId): string =>
  createHmac('sha256', facilitatorDigest).update(`seat ${id} ${seat}`).digest('base64url').slice(0, keyLength);

export const isSeatKey = (facts: SessionFacts, seat: SeatId, key: string): boolean =>
  isAlike(key, seatKeyOf(facts, seat));
