/** A seat that somebody comes to by its own link: read from the address once, and kept until they sit. */
import type { SeatClaim } from '../../shared/wire/class.ts';

const seatName = /^[a-z][a-z0-9-]{0,39}$/;
const keyShape = /^[A-Za-z0-9_-]{16,64}$/;

const keyOf = (code: string): string => `mandate-claim-${code}`;

/** What stands behind the # of a seat's link; null: nothing, or no claim. */
export function claimIn(hash: string): SeatClaim | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  return claimOf({ seat: said.get('seat'), key: said.get('key') });
}

/** What looks like a claim; the server, which parses it, says whether it is one. */
function claimOf(found: unknown): SeatClaim | null {
  const { seat, key } = (found ?? {}) as { readonly seat?: unknown; readonly key?: unknown };
  const isClaim = typeof seat === 'string' && seatName.test(seat) && typeof key === 'string' && keyShape.test(key);
  return isClaim ? ({ seat, key } as SeatClaim) : null;
}

/** Takes the claim out of the address, where somebody could read it off, and keeps it for a reload. */
export function takeClaim(code: string): SeatClaim | null {
  const claim = claimIn(location.hash);
  if (claim) {
    history.replaceState(null, '', location.pathname + location.search);
    try {
      sessionStorage.setItem(keyOf(code), JSON.stringify(claim));
    } catch {
      // Storage is switched off: after a reload the link is opened again.
    }
    return claim;
  }
  return keptClaim(code);
}

function keptClaim(code: string): SeatClaim | null {
  try {
    return claimOf(JSON.parse(sessionStorage.getItem(keyOf(code)) ?? 'null'));
  } catch {
    return null;
  }
}

/** They sit: whatever the facilitator does with the seat later is not undone by coming in again. */
export function dropClaim(code: string): void {
  try {
    sessionStorage.removeItem(keyOf(code));
  } catch {
    // There was nothing kept.
  }
}
