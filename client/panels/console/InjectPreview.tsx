import { useEffect, useRef } from 'preact/hooks';
import { changesBy, type Inject } from '../../store/deck.ts';
import { placeName } from '../../store/situation.ts';
import { mine, seatName, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

const said = words.desk.deck;

type PreviewProps = {
  readonly inject: Inject;
  readonly label?: string;
  /** It only goes into the deck, which is possible at any time. */
  readonly planned?: boolean;
  readonly onThrow: () => Promise<unknown>;
  readonly onBack: () => void;
};

/** Exactly what is told, to whom, and which figures change, before it is done. */
export function Preview({ inject, label = said.sure, planned = false, onThrow, onBack }: PreviewProps) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <section class="preview" aria-label={said.preview}>
      <p class="small quiet">{said.preview}</p>
      <h4 class="serif">{inject.title}</h4>
      <p>{inject.text}</p>
      <Consequences inject={inject} />
      <div class="line">
        <button type="button" class="button" ref={no} onClick={onBack}>
          {said.back}
        </button>
        <Act right={planned ? null : (mine.value?.facilitator?.classroom.throwIn ?? null)} due onAct={onThrow}>
          {label}
        </Act>
      </div>
    </section>
  );
}

/** Who is told, and what changes. */
export function Consequences({ inject }: { readonly inject: Inject }) {
  const { privateTo, truthTo, province, accessCut } = inject;
  const changes = changesBy(inject, view.value?.reports.at(-1));
  return (
    <ul class="consequences small">
      <li>{privateTo ? said.toldTo(privateTo.map(seatName)) : said.toldAll}</li>
      {changes.map((change) => (
        <li key={`${change.province} ${change.figure}`}>{said.change(change, placeName)}</li>
      ))}
      {accessCut !== undefined && province && <li>{said.accessCut(accessCut, placeName(province))}</li>}
      {truthTo && province && <li>{said.truth(truthTo.map(seatName), placeName(province))}</li>}
      {changes.length === 0 && accessCut === undefined && <li>{said.noChange}</li>}
    </ul>
  );
}
