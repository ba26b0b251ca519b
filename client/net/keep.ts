/** What this browser keeps between visits: one secret token of its own, by which seats are held. */
const key = 'mandate-token';

/** The token, made at the first visit. Where nothing can be stored it lasts as long as the page does. */
export function myToken(): string {
  const kept = read();
  if (kept && /^[A-Za-z0-9_-]{32,64}$/.test(kept)) return kept;
  const made = newSecret();
  try {
    localStorage.setItem(key, made);
  } catch {
    // Storage is switched off: the seat is lost with the page, which the lobby cannot mend.
  }
  return made;
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** 192 random bits. Also on a plain-HTTP address of the local network, where `crypto.randomUUID` is missing. */
export function newSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
