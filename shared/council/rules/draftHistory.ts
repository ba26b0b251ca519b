/** How each event changes a draft; the rules that allow it are in `drafts`. */
import type { EventOf } from '../events.ts';
import type { Council, Draft, DraftClause } from '../state.ts';
import type { ClauseId, DraftId } from '../vocabulary.ts';

export function applyDraftCreated(council: Council, event: EventOf<'draft-created'>): Council {
  const clauses = event.clauses.map(
    (clause, index): DraftClause => ({ id: `c${index + 1}` as ClauseId, clause, changedIn: 1 }),
  );
  const draft: Draft = {
    id: event.draft,
    author: event.author,
    title: event.title,
    mode: 'merge',
    clauses,
    version: 1,
    drafters: [event.author],
    sponsors: [],
    status: 'working',
    symbol: '',
    nextClause: clauses.length + 1,
    pledges: {},
  };
  return { ...council, drafts: { ...council.drafts, [draft.id]: draft } };
}

const withDraft = (council: Council, id: DraftId, change: (draft: Draft) => Partial<Draft>): Council => {
  const draft = council.drafts[id];
  return draft ? { ...council, drafts: { ...council.drafts, [id]: { ...draft, ...change(draft) } } } : council;
};

const withText = (council: Council, id: DraftId, change: (draft: Draft, version: number) => Partial<Draft>): Council =>
  withDraft(council, id, (draft) => ({ ...change(draft, draft.version + 1), version: draft.version + 1 }));

export function applyRetitled(council: Council, { draft, title }: EventOf<'draft-retitled'>): Council {
  return withText(council, draft, () => ({ title }));
}

export function applyModeSet(council: Council, { draft, mode }: EventOf<'mode-set'>): Council {
  return withText(council, draft, () => ({ mode }));
}

export function applyClauseAdded(council: Council, { draft, id, clause }: EventOf<'clause-added'>): Council {
  return withText(council, draft, ({ clauses, nextClause }, version) => ({
    clauses: [...clauses, { id, clause, changedIn: version }],
    nextClause: nextClause + 1,
  }));
}

export function applyClauseChanged(council: Council, { draft, id, clause }: EventOf<'clause-changed'>): Council {
  return withText(council, draft, ({ clauses }, version) => ({
    clauses: clauses.map((each) => (each.id === id ? { id, clause, changedIn: version } : each)),
  }));
}

export function applyClauseRemoved(council: Council, { draft, id }: EventOf<'clause-removed'>): Council {
  return withText(council, draft, ({ clauses }) => ({ clauses: clauses.filter((each) => each.id !== id) }));
}

export function applyClauseMoved(council: Council, { draft, id, to }: EventOf<'clause-moved'>): Council {
  return withText(council, draft, ({ clauses }) => {
    const moved = clauses.find((each) => each.id === id);
    return moved ? { clauses: clauses.filter((each) => each.id !== id).toSpliced(to, 0, moved) } : {};
  });
}

export function applyShared(council: Council, { draft, seats }: EventOf<'draft-shared'>): Council {
  return withDraft(council, draft, ({ drafters }) => ({ drafters: [...drafters, ...seats] }));
}

export function applySponsored(council: Council, { draft, seat }: EventOf<'draft-sponsored'>): Council {
  return withDraft(council, draft, ({ sponsors }) => ({ sponsors: [...sponsors, seat] }));
}

export function applyUnsponsored(council: Council, { draft, seat }: EventOf<'draft-unsponsored'>): Council {
  return withDraft(council, draft, ({ sponsors }) => ({ sponsors: sponsors.filter((each) => each !== seat) }));
}

export function applyTabled(council: Council, { draft, symbol }: EventOf<'draft-tabled'>): Council {
  const tabled = withDraft(council, draft, () => ({ status: 'tabled', symbol }));
  return { ...tabled, queue: [...council.queue, draft] };
}

export function applyWithdrawn(council: Council, { draft }: EventOf<'draft-withdrawn'>): Council {
  const withdrawn = withDraft(council, draft, () => ({ status: 'withdrawn' }));
  return { ...withdrawn, queue: council.queue.filter((each) => each !== draft) };
}

export function applyOrderChanged(council: Council, { queue }: EventOf<'order-changed'>): Council {
  return { ...council, queue };
}

/** A text's status once its vote was counted. */
export function applyDraftVoted(council: Council, id: DraftId, status: Draft['status']): Council {
  const voted = withDraft(council, id, () => ({ status }));
  return { ...voted, queue: council.queue.filter((each) => each !== id) };
}
