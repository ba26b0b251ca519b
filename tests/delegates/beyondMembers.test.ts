/** What members of the Council want for a failing state that is no Member of the United Nations, and are taken to want. */
import { expect, test } from 'vitest';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { readingsOf } from '../../shared/delegates/support.ts';
import { wantsFor } from '../../shared/delegates/worth.ts';
import { profiles } from '../../shared/interests/profiles.ts';
import { aWideWorld, briefed, compact, consultations, given, seated } from '../support/council.ts';
import { plain, sightOf } from './sights.ts';

const seats = [...compact, 'velora'];
const session = given(aWideWorld(), seated(...seats), briefed(...seats), consultations);

/** Where a seat stands, be the state a Member or not. */
function bearingsIn(seat: string, isMember: boolean) {
  const sight = sightOf(session, seat);
  const bearings = bearingsOf({ ...sight, all: { ...sight.all, isMember } }, plain);
  if (!bearings) throw new Error(`${seat} has no bearings`);
  return bearings;
}

test('what is owed to Members weighs a quarter: to be asked first, and not to be ruled by others', () => {
  const { china, france } = profiles;
  const { consent, administration, ...others } = wantsFor(false, china).positions;
  expect(consent).toBeCloseTo(china.positions.consent / 4, 12);
  expect(administration).toBeCloseTo(china.positions.administration / 4, 12);
  expect(others).toEqual(Object.fromEntries(Object.entries(china.positions).filter(([key]) => key in others)));
  // Whoever wants others to rule wants it as before.
  expect(wantsFor(false, france).positions).toEqual(france.positions);
  expect(wantsFor(true, china)).toBe(china);
});

test('every member of the Council sees it so, and takes the others to; the host state does not', () => {
  const consentOf = (seat: string, isMember: boolean) => bearingsIn(seat, isMember).instructions.positions.consent;
  expect(consentOf('china', false)).toBeCloseTo(consentOf('china', true) / 4, 12);
  const readBy = (isMember: boolean) =>
    readingsOf(bearingsIn('france', isMember)).find(({ seat }) => seat.id === 'china')?.wants.positions.consent ?? 0;
  expect(readBy(false)).toBeCloseTo(readBy(true) / 4, 12);
  expect(readBy(true)).toBeGreaterThan(0);
  expect(consentOf('velora', false)).toBe(consentOf('velora', true));
});
