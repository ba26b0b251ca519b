import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { words } from '../../text/words.ts';
import { QrCode } from '../console/QrCode.tsx';
import { Flag } from '../Flag.tsx';
import type { Printed } from './printed.ts';

type Props = { readonly view: PublicView; readonly seats: readonly Printed[]; readonly code: string };
const said = words.pack;

/** A placard for each seat, to be folded and stood on the table; its link is on the side of those who sit behind it. */
export function Placards({ view, seats, code }: Props) {
  return (
    <>
      {seats.map(({ seat: id, link }) => {
        const seat = view.seats.find((each) => each.id === id);
        if (!seat) return null;
        return (
          <article key={id} class="sheet tablecard" data-seat={id} data-long={seat.name.length > 12}>
            <div class="back">
              <QrCode link={link} />
              <p>
                <strong>{seat.name}</strong>
                <br />
                {said.placardHint}
                <br />
                <span class="small">
                  {words.projector.join} {new URL(link).host} {words.projector.withCode} {code}
                </span>
              </p>
            </div>
            <p class="fold small">
              <span>{said.fold}</span>
            </p>
            <div class="front">
              <Flag seat={seat} />
              <p class="country">{seat.name}</p>
            </div>
          </article>
        );
      })}
    </>
  );
}
