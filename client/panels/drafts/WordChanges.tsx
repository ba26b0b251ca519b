import type { Change } from '../../../shared/council/procedure.ts';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import { view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { changedParagraph } from '../document/changes.ts';

type Props = { readonly draft: DraftInView; readonly change: Change };

const said = words.amendments;

/** What an amendment does to the words of the text: what goes out is struck, what comes in underlined, and both are said. */
export function WordChanges({ draft, change }: Props) {
  const now = view.value;
  const changed = now && changedParagraph(draft, change, now);
  if (!changed) return <p class="small quiet">{said.gone}</p>;
  return (
    <p class="wordchanges">
      {changed.runs.map(({ mark, text }, at) => {
        const key = `${at}${mark}`;
        const space = at > 0 ? ' ' : '';
        if (mark === 'same') {
          return (
            <span key={key}>
              {space}
              {text}
            </span>
          );
        }
        const spoken = mark === 'in' ? said.added : said.deleted;
        const inside = (
          <>
            <span class="visually-hidden"> {spoken} </span>
            {text}
          </>
        );
        return (
          <span key={key}>
            {space}
            {mark === 'in' ? <ins>{inside}</ins> : <del>{inside}</del>}
          </span>
        );
      })}
    </p>
  );
}

/** Which paragraph a change is about, in words. */
export function placeOf(draft: DraftInView, change: Change): string {
  const now = view.value;
  const changed = now && changedParagraph(draft, change, now);
  if (!changed) return said.gone;
  if (change.kind === 'add') return changed.number === null ? said.preamble : said.newParagraph;
  return changed.number === null ? said.preamble : said.paragraph(changed.number);
}
