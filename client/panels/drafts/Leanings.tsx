import type { DraftInView, PublicView } from '../../../shared/council/views/publicView.ts';
import { leaningGroups, leaningsOn } from '../../store/leanings.ts';
import { words } from '../../text/words.ts';

type Props = { readonly draft: DraftInView; readonly now: PublicView };

const said = words.bots;

/** How each elected member that a bot plays leans towards a text, and what would sway it. */
export function Leanings({ draft, now }: Props) {
  const leanings = leaningsOn(draft, now.seats);
  if (leanings.length === 0) return null;
  return (
    <section class="leanings" aria-label={said.leanings}>
      <h3>{said.leanings}</h3>
      <ul>
        {leanings.map(({ seat, leaning }) => (
          <li key={seat.id}>
            <span class="visually-hidden">{said.leans(seat.name, leaning)}</span>
            <span class="leanname" aria-hidden="true">
              {seat.name}
            </span>
            <LeaningBar leaning={leaning} />
            <span class="leanfigure" aria-hidden="true">
              {said.signed(leaning)}
            </span>
          </li>
        ))}
      </ul>
      <p class="small quiet">
        {said.leaningsScale} {said.leaningsHint}
      </p>
    </section>
  );
}

/** From the middle to the left where it leans against, to the right where it leans in favour; seven steps. Decoration. */
export function LeaningBar({ leaning }: { readonly leaning: number }) {
  const steps = [-3, -2, -1, 0, 1, 2, 3] as const;
  const isFilled = (step: number): boolean =>
    step === 0 || (Math.sign(step) === Math.sign(leaning) && Math.abs(step) <= Math.abs(leaning));
  return (
    <span class="leanbar" aria-hidden="true" data-way={Math.sign(leaning)}>
      {steps.map((step) => (
        <i key={step} data-filled={isFilled(step)} data-middle={step === 0} />
      ))}
    </span>
  );
}

/** The same in a few words, for a list of texts; empty where nobody leans. */
export function leaningLine(draft: DraftInView, { seats }: Pick<PublicView, 'seats'>): string {
  const leanings = leaningsOn(draft, seats);
  const { inFavour, undecided, against } = leaningGroups(leanings);
  return leanings.length > 0 ? said.leaningSum(inFavour.length, undecided.length, against.length) : '';
}
