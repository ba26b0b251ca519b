import type { Subject } from '../../shared/council/events.ts';
import type { Amendment } from '../../shared/council/state.ts';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import { DocumentBody } from '../panels/document/DocumentText.tsx';
import { type CouncilDocument, documentOf } from '../panels/document/documentOf.ts';
import { Flag } from '../panels/Flag.tsx';
import { ResolutionDocument } from '../panels/ResolutionDocument.tsx';
import { changedClauses, draftUnder } from '../store/subject.ts';
import { words } from '../text/words.ts';
import { WallText } from './WallText.tsx';

/** The words under vote: the whole text, the part that is voted on separately, or what an amendment would change. */
export function WallSubject({ now, subject }: { readonly now: PublicView; readonly subject: Subject }) {
  const draft = draftUnder(now, subject);
  if (!draft) return null;
  if (subject.kind === 'part') {
    return (
      <WallText label={draft.symbol} version={draft.version}>
        <Part draft={draft} clauses={subject.clauses} now={now} />
      </WallText>
    );
  }
  const amendment = subject.kind === 'amendment' && now.amendments.find(({ id }) => id === subject.amendment);
  if (amendment) {
    return (
      <WallText label={draft.symbol} version={draft.version}>
        <Change draft={draft} amendment={amendment} now={now} />
      </WallText>
    );
  }
  return (
    <WallText label={draft.symbol} version={draft.version}>
      <ResolutionDocument draft={draft} />
    </WallText>
  );
}

type PartProps = { readonly draft: DraftInView; readonly clauses: readonly ClauseId[]; readonly now: PublicView };

function Part({ draft, clauses, now }: PartProps) {
  return (
    <article class="document">
      <h3>{words.chamber.part}</h3>
      <DocumentBody text={only(documentOf(draft, now), draft, clauses)} marked={[]} />
    </article>
  );
}

type ChangeProps = { readonly draft: DraftInView; readonly amendment: Amendment; readonly now: PublicView };

function Change({ draft, amendment, now }: ChangeProps) {
  const { before, after, changed } = changedClauses(draft, amendment.change);
  const was = only(documentOf(draft, now), draft, before);
  const changedText = { ...draft, clauses: changed };
  const is = only(documentOf(changedText, now), changedText, after);
  const names = (ids: readonly string[]) => now.seats.filter(({ id }) => ids.includes(id));
  const [mover] = names([amendment.by]);
  const supporters = names(amendment.supporters.filter((id) => id !== amendment.by));
  return (
    <article class="document wallchange">
      <h3>{words.chamber.amendment(mover?.name ?? amendment.by, amendment.oral)}</h3>
      {was.lines.length > 0 && (
        <>
          <p class="lead">{after.length > 0 ? words.chamber.replaces : words.chamber.deletes}</p>
          <del>
            <DocumentBody text={was} marked={[]} />
          </del>
        </>
      )}
      {is.lines.length > 0 && (
        <>
          <p class="lead">{before.length > 0 ? words.chamber.wouldSay : words.chamber.adds}</p>
          <ins>
            <DocumentBody text={is} marked={[]} />
          </ins>
        </>
      )}
      {supporters.length > 0 && (
        <p class="lead supporters">
          {words.chamber.supported}
          {supporters.map((seat) => (
            <span key={seat.id}>
              <Flag seat={seat} /> {seat.name}
            </span>
          ))}
        </p>
      )}
    </article>
  );
}

/** Of a document the paragraphs of some clauses. */
function only(text: CouncilDocument, draft: DraftInView, clauses: readonly ClauseId[]): CouncilDocument {
  const places = draft.clauses.flatMap(({ id }, place) => (clauses.includes(id) ? [place] : []));
  return { ...text, lines: text.lines.filter(({ clause }) => clause !== null && places.includes(clause)) };
}
