/** How each event changes a draft; the rules that allow it are in `drafts`. */
import type { EventOf } from '../../events.ts';
import type { Council, Draft, DraftClause } from '../../state.ts';
import type { ClauseId, DraftId } from '../../vocabulary.ts';

export function applyDraftCreated(council: Council, event: EventOf<'draft-created'>): Council {
  const draft = untouched(event);
  return { ...council, drafts: { ...council.drafts, [draft.id]: draft } };
}

/** A text that nobody has done anything with yet. */
export function untouched(event: Omit<EventOf<'draft-created'>, 'kind'>): Draft {
  const clauses = event.clauses.map(
    (clause, index): DraftClause => ({ id: `c${index + 1}` as ClauseId, clause, changedIn: 1 }),
  );
  return {
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
    circulated: false,
    silence: null,
    broken: null,
    inBlue: null,
    seconders: [],
    awaitsMember: false,
    takenOver: false,
    place: null,
    notBefore: 0,
    voting: false,
    revision: 0,
    amendments: [],
    division: null,
    divided: false,
    pens: {},
  };
}

/** A draft, changed: nothing where there is none of that name. */
export const withDraft = (council: Council, id: DraftId, change: (draft: Draft) => Partial<Draft>): Council => {
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
  return withText(council, draft, ({ clauses, pens }) => ({
    clauses: clauses.filter((each) => each.id !== id),
    pens: Object.values(pens).includes(id)
      ? Object.fromEntries(Object.entries(pens).filter(([, held]) => held !== id))
      : pens,
  }));
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
  return withDraft(council, draft, ({ sponsors, seconders }) => ({
    sponsors: [...sponsors, seat],
    seconders: seconders.filter((each) => each !== seat),
    awaitsMember: false,
  }));
}

export function applyUnsponsored(council: Council, { draft, seat }: EventOf<'draft-unsponsored'>): Council {
  return withDraft(council, draft, ({ sponsors }) => ({ sponsors: sponsors.filter((each) => each !== seat) }));
}

/** Rule D11: what no member sponsors waits for one that asks for the vote. */
export function applyTabled(council: Council, { draft, symbol }: EventOf<'draft-tabled'>): Council {
  const tabled = withDraft(council, draft, ({ sponsors }) => ({
    ...{ status: 'tabled', symbol, silence: null, pens: {} },
    awaitsMember: sponsors.length === 0,
  }));
  return { ...tabled, queue: [...council.queue, draft] };
}

export function applyWithdrawn(council: Council, { draft }: EventOf<'draft-withdrawn'>): Council {
  const { queue, round } = council;
  const at = queue.indexOf(draft);
  const place = at < 0 ? null : { round, ahead: queue.slice(0, at) };
  const withdrawn = withDraft(council, draft, () => ({
    ...{ status: 'withdrawn', place },
    ...{ silence: null, division: null, pens: {} },
  }));
  return { ...withdrawn, queue: queue.filter((each) => each !== draft) };
}

export function applyOrderChanged(council: Council, { queue }: EventOf<'order-changed'>): Council {
  return { ...council, queue };
}

/** A text's status once its vote was counted. */
export function applyDraftVoted(council: Council, id: DraftId, status: Draft['status']): Council {
  const voted = withDraft(council, id, () => ({ status }));
  return { ...voted, queue: council.queue.filter((each) => each !== id) };
}

export function applyDeferred(council: Council, { draft, round }: EventOf<'draft-deferred'>): Council {
  return withDraft(council, draft, () => ({ notBefore: round }));
}
