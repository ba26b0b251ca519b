/** What a delegation makes of an act that an inject grants it: it stays who it is. */
import { expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { outsideMoves } from '../../shared/delegates/outside.ts';
import { injectSchema } from '../../shared/world/injects.ts';
import { given, type Session, until } from '../support/council.ts';
import { aRound } from '../support/outside.ts';
import { plain, sightOf } from './sights.ts';

const grants = [
  { seat: 'china', act: 'accept-talks', price: 0 },
  { seat: 'china', act: 'hire-company', price: 0 },
];
const inject = injectSchema.parse({ id: 'offer', round: 1, title: 'An offer', text: 'Ships are ready.', grants });

/** What a seat does outside the Council, by many characters. */
function commandsOf(session: Session, seat: string): readonly Command[] {
  const sight = sightOf(session, seat);
  return Array.from({ length: 150 }, (_, seed) => bearingsOf(sight, { ...plain, seed })).flatMap((bearings) =>
    bearings ? outsideMoves(bearings).map(({ command }) => command) : [],
  );
}

const orders = (session: Session, seat: string) =>
  commandsOf(session, seat).flatMap((command) =>
    command.kind === 'give-order' && command.order ? [command.order] : [],
  );

test('whoever may accept talks once is no host state by that: it offers support, and hires nobody in its place', () => {
  const session = given(aRound({ injects: [inject] }), until('orders'));
  const chinas = orders(session, 'china');
  expect(chinas.map(({ kind }) => kind)).toContain('invited-support');
  expect(chinas).not.toContainEqual({ kind: 'hire-company', patron: null });
  expect(orders(session, 'velora')).toContainEqual({ kind: 'hire-company', patron: null });
});

test('what costs nothing is done sooner than what has its price', () => {
  const accepted = (session: Session) =>
    commandsOf(session, 'china').filter(
      (command) => command.kind === 'do-deed' && command.deed.kind === 'accept-talks',
    );
  const [free, dear] = [0, 1].map((price) =>
    aRound({ injects: [{ ...inject, grants: [{ seat: 'china', act: 'accept-talks', price }] }] }),
  );
  if (!free || !dear) throw new Error('there are two');
  expect(accepted(dear).length).toBeGreaterThan(0);
  expect(accepted(free).length).toBeGreaterThan(1.5 * accepted(dear).length);
});
