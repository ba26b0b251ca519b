/** A seat that somebody comes to by its own link: read from the address once, and kept until they sit. */
import { type SeatClaim, seatClaimSchema } from '../../shared/wire/class.ts';

const keyOf = (code: string): string => `mandate-claim-${code}`;

/** What stands behind the # of a seat's link; null: nothing, or no claim. */
export function claimIn(hash: string): SeatClaim | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const parsed = seatClaimSchema.safeParse({ seat: said.get('seat'), key: said.get('key') });
  return parsed.success ? parsed.data : null;
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
    const parsed = seatClaimSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(code)) ?? 'null'));
    return parsed.success ? parsed.data : null;
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
