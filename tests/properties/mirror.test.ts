/** What clients hold is the public view and nothing else, field by field, through Colyseus's own encoder and decoder. */
import { type Decoder, Encoder, Reflection } from '@colyseus/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicView } from '../../shared/council/views/publicView.ts';
import { CouncilMirror, type Reflected, reflect, viewOf } from '../../shared/wire/mirror.ts';
import { anyBeginning, anySteps, play } from './histories.ts';

/** As a room does it: the schema travels first, then the whole state, then a patch for each commit. */
class Wire {
  readonly mirror = new CouncilMirror();
  readonly #encoder = new Encoder(this.mirror);

  join(): Decoder {
    const decoder = Reflection.decode(Reflection.encode(this.#encoder).slice());
    decoder.decode(this.#encoder.encodeAll({ offset: 0 }).slice());
    return decoder;
  }

  patch(): Uint8Array {
    const bytes = this.#encoder.encode({ offset: 0 }).slice();
    this.#encoder.discardChanges();
    return bytes;
  }
}

const shownBy = (decoder: Decoder) => viewOf(decoder.state as unknown as Reflected);

describe('the mirror', () => {
  test('shows the public view along any history, to who was there from the start and to who comes late', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(80), fc.nat(79), (beginning, steps, lateAt) => {
        const wire = new Wire();
        reflect(publicView(beginning.council), wire.mirror);
        wire.patch();
        const clients = [wire.join()];
        play(beginning, steps).forEach(({ council }, index) => {
          const view = publicView(council);
          reflect(view, wire.mirror);
          expect(viewOf(wire.mirror as unknown as Reflected)).toEqual(view);
          const patch = wire.patch();
          for (const client of clients) {
            client.decode(patch);
            expect(shownBy(client)).toEqual(view);
          }
          if (index === lateAt) {
            const late = wire.join();
            expect(shownBy(late)).toEqual(view);
            clients.push(late);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('a view that is the same again sends nothing', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(40), (beginning, steps) => {
        const wire = new Wire();
        const council = play(beginning, steps).at(-1)?.council ?? beginning.council;
        reflect(publicView(council), wire.mirror);
        wire.patch();
        reflect(publicView(council), wire.mirror);
        expect(wire.patch()).toHaveLength(0);
      }),
      { numRuns: 20 },
    );
  });
});
