import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { InjectInView, PublicView } from '../../shared/council/views/publicView.ts';
import { dossier, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Explained } from './guide/Explained.tsx';

/** Messages, each with its place; what only a few were told says so. */
export function News({ injects }: { readonly injects: readonly InjectInView[] }) {
  const now = view.value;
  const few = new Set(dossier.value?.injects.map(({ id }) => id));
  return (
    <ul class="news">
      {injects.map(({ id, title, text, province }) => {
        const place = now?.provinces.find((each) => each.id === province)?.name;
        return (
          <li key={id} data-private={few.has(id)}>
            <h4 class="serif">{title}</h4>
            <p class="quiet small">
              {[place && words.brief.injectOf(place), few.has(id) && words.brief.private].filter(Boolean).join(' · ')}
            </p>
            <p>
              <Explained text={text} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** All that a person was told so far, the latest round first. */
export function newsByRound(
  { injects }: PublicView,
  told: Dossier | null,
): readonly { readonly round: number; readonly injects: readonly InjectInView[] }[] {
  const all = [...injects, ...(told?.injects ?? [])];
  const rounds = [...new Set(all.map(({ round }) => round))].toSorted((a, b) => b - a);
  return rounds.map((round) => ({ round, injects: all.filter((inject) => inject.round === round) }));
}
