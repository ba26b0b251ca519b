import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { resolutionBefore } from '../../../shared/world/opening.ts';
import { words } from '../../text/words.ts';
import { DocumentBody } from '../document/DocumentText.tsx';
import { bodyOf } from '../document/documentOf.ts';

const said = words.record.before;

/** What the Council had decided before the session, to be read, and what lay before it when the session began. */
export function BeforeSession({ now }: { readonly now: PublicView }) {
  const { opening, seats } = now;
  if (!opening || (opening.inForce.length === 0 && !opening.onTheTable)) return null;
  const nameOf = (id: string) => seats.find((seat) => seat.id === id)?.name ?? id;
  const { inForce, onTheTable } = opening;
  return (
    <section>
      <h2>{said.title}</h2>
      {inForce.map(({ resolution, clauses, hostConsents, pledges }) => (
        <article key={resolution}>
          <h3>{said.inForce(resolutionBefore(resolution))}</h3>
          {hostConsents && <p>{said.consented}</p>}
          {pledges.length > 0 && (
            <p>{said.pledged(pledges.map(({ seat, thousands }) => ({ name: nameOf(seat), thousands })))}</p>
          )}
          <details>
            <summary>{words.ballot.read}</summary>
            <div class="document">
              <DocumentBody text={{ lines: bodyOf({ mode: 'merge', clauses }, now) }} marked={[]} />
            </div>
          </details>
        </article>
      ))}
      {onTheTable && <p>{said.onTheTable(onTheTable.title, nameOf(onTheTable.penholder))}</p>}
    </section>
  );
}
