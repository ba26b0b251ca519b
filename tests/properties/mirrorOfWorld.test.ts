/** Reports, the mandate in force and what is thrown in reach a client when they come, through Colyseus's own encoder. */
import { Encoder, Reflection } from '@colyseus/schema';
import { expect, test } from 'vitest';
import { publicView } from '../../shared/council/views/publicView.ts';
import { CouncilMirror, reflect } from '../../shared/wire/mirror.ts';
import { type Reflected, viewOf } from '../../shared/wire/reflected.ts';
import {
  answer,
  aTextTabledBy,
  aWorld,
  by,
  carried,
  compact,
  did,
  given,
  pledge,
  type Session,
  seated,
  until,
} from '../support/council.ts';

test('T1 T3 T5 the world travels as it comes, to who is there and to who comes late', () => {
  let session: Session = given(aWorld(), seated(...compact, 'velora'));
  const mirror = new CouncilMirror();
  reflect(publicView(session.council), mirror);
  const encoder = new Encoder(mirror);
  const join = () => {
    const decoder = Reflection.decode(Reflection.encode(encoder).slice());
    decoder.decode(encoder.encodeAll({ offset: 0 }).slice());
    return decoder;
  };
  const client = join();
  encoder.discardChanges();
  const shownBy = (decoder: typeof client) => viewOf(decoder.state as unknown as Reflected);
  const seen: unknown[] = [];
  for (const circumstance of [
    until('sitrep'),
    aTextTabledBy('kenya', [{ kind: 'mission', troops: 6 }]),
    did(by('france'), pledge('d1', 4)),
    carried,
    until('orders'),
    did(by('velora'), answer('d1')),
    until('field'),
    until('sitrep'),
  ]) {
    session = given(session, circumstance);
    reflect(publicView(session.council), mirror);
    client.decode(encoder.encode({ offset: 0 }).slice());
    encoder.discardChanges();
    const shown = shownBy(client);
    expect(shown).toEqual(publicView(session.council));
    expect(shownBy(join())).toEqual(shown);
    const { reports, injects, mandate } = shown;
    seen.push([reports.length, injects.length, mandate.clauses.length, mandate.pending.length, mandate.deployment]);
  }
  const waits = { wanted: 6, pledged: 4, deploys: 0, tired: 0 };
  const stands = { ...waits, deploys: 4 };
  const later = { ...stands, tired: 0.05 };
  expect(seen).toEqual([
    [1, 1, 0, 0, null],
    [1, 1, 0, 0, null],
    [1, 1, 0, 0, null],
    [1, 1, 1, 1, waits],
    [1, 1, 1, 1, waits],
    [1, 1, 1, 0, stands],
    [2, 1, 1, 0, later],
    [2, 2, 1, 0, later],
  ]);
});
