import type { Dossier } from '../../../shared/council/views/dossier.ts';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { redLineWords } from '../../text/english/brief.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { InterestsTable } from '../InterestsTable.tsx';
import type { Printed } from './printed.ts';

type Props = {
  readonly view: PublicView;
  readonly scenario: Scenario | null;
  readonly seats: readonly Printed[];
};
const said = words.pack;

/** One page for each seat that has a brief. */
export function BriefSheets({ view, scenario, seats }: Props) {
  return (
    <>
      {seats.map(({ seat: id, brief }) => {
        const seat = view.seats.find((each) => each.id === id);
        const text = scenario?.seats.find((each) => each.id === id)?.brief ?? '';
        return seat && brief && <BriefSheet key={id} view={view} seat={seat} brief={brief} text={text} />;
      })}
    </>
  );
}

type SheetProps = {
  readonly view: PublicView;
  readonly seat: SeatInView;
  readonly brief: Dossier;
  readonly text: string;
};

function BriefSheet({ view, seat, brief, text }: SheetProps) {
  const allies = view.seats.filter(({ id }) => brief.allies.includes(id));
  const { capital, money, troops } = brief.resources;
  return (
    <article class="sheet briefsheet" data-seat={seat.id}>
      <header>
        <Flag seat={seat} />
        <h2>{seat.name}</h2>
        <p class="small">{said.secret(seat.name)}</p>
      </header>
      <p>
        {view.title} · {said.kinds[seat.kind]}
      </p>
      {text && (
        <>
          <h3>{said.publicPosition}</h3>
          <p class="serif">{text}</p>
        </>
      )}
      <p>{brief.situation}</p>
      <h3>{said.aims}</h3>
      <InterestsTable interests={brief.interests} />
      <h3>{said.redLines}</h3>
      <ul>
        {brief.redLines.map((id) => (
          <li key={id}>{redLineWords[id]}</li>
        ))}
      </ul>
      <h3>{said.means}</h3>
      <p>{words.listed([said.capital(capital), said.money(money), said.troops(troops)])}.</p>
      <h3>{said.fact}</h3>
      <p class="serif">{brief.fact}</p>
      {allies.length > 0 && (
        <p>
          {said.allies} <strong>{words.listed(allies.map(({ name }) => name))}</strong>.
        </p>
      )}
    </article>
  );
}
