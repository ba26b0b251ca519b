import type { Subject } from '../../shared/council/events.ts';
import type { Amendment } from '../../shared/council/state.ts';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import { DocumentBody } from '../panels/document/DocumentText.tsx';
import { type CouncilDocument, documentOf } from '../panels/document/documentOf.ts';
import { placeOf, WordChanges } from '../panels/drafts/WordChanges.tsx';
import { Flag } from '../panels/Flag.tsx';
import { ResolutionDocument } from '../panels/ResolutionDocument.tsx';
import { draftUnder } from '../store/subject.ts';
import { words } from '../text/words.ts';
import { WallText } from './WallText.tsx';

/** The words under vote: the whole text, the part that is voted on separately, or what an amendment would change. */
export function WallSubject({ now, subject }: { readonly now: PublicView; readonly subject: Subject }) {
  const draft = draftUnder(now, subject);
  if (!draft) return null;
  const amendment = subject.kind === 'amendment' && now.amendments.find(({ id }) => id === subject.amendment);
  return (
    <WallText label={draft.symbol} version={draft.version}>
      {subject.kind === 'part' ? (
        <Part draft={draft} clauses={subject.clauses} now={now} />
      ) : amendment ? (
        <Change draft={draft} amendment={amendment} now={now} />
      ) : (
        <ResolutionDocument draft={draft} />
      )}
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

/** The paragraph as it would read, word by word: what goes out is struck, what comes in underlined. */
function Change({ draft, amendment, now }: ChangeProps) {
  const { by, oral, change, supporters } = amendment;
  const mover = now.seats.find(({ id }) => id === by);
  const others = now.seats.filter(({ id }) => id !== by && supporters.includes(id));
  return (
    <article class="document wallchange">
      <h3>{words.chamber.amendment(mover?.name ?? by, oral)}</h3>
      <p class="lead">
        {words.amendments.reads[change.kind]} {placeOf(draft, change)}
      </p>
      <WordChanges draft={draft} change={change} />
      {others.length > 0 && (
        <p class="lead supporters">
          {words.chamber.supported}
          {others.map((seat) => (
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
