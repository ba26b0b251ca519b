import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import { Flag } from '../panels/Flag.tsx';
import { nextSpeakers } from '../store/chamber.ts';
import { leaningGroups, leaningsOn } from '../store/leanings.ts';
import { words } from '../text/words.ts';
import { StagePane } from './StagePane.tsx';

/** As many of each as are read from the back row. */
const most = { speakers: 4, papers: 4, papersBesideSpeakers: 3, flags: 3, named: 2 } as const;

/** The chamber, the map beside it, and under the map who speaks next and which texts there are. */
export function WallLists({ now }: { readonly now: PublicView }) {
  const { lists, free } = useFree();
  const speakers = nextSpeakers(now);
  const papers = now.phase === 'ended' ? decided(now) : tabled(now);
  const atMost = speakers.length > 0 ? most.papersBesideSpeakers : most.papers;
  return (
    <>
      <StagePane theme="projector" which="both" free={free} />
      {speakers.length + papers.length > 0 && (
        <div class="lists" ref={lists}>
          {speakers.length > 0 && (
            <List of="speakers" title={words.chamber.next} more={speakers.length - most.speakers}>
              {speakers.slice(0, most.speakers).map(({ seat }, place) => (
                <Speaker key={`${place} ${seat}`} now={now} seat={seat} />
              ))}
            </List>
          )}
          {papers.length > 0 && (
            <List
              of="papers"
              title={now.phase === 'ended' ? words.projector.decided : words.projector.tabled}
              more={papers.length - atMost}
            >
              {papers.slice(0, atMost).map((paper) => (
                <Paper key={paper.id} now={now} named={papers.length <= most.named} {...paper} />
              ))}
            </List>
          )}
        </div>
      )}
    </>
  );
}

/** What of the stage the lists lie on, where they lie on it. */
function useFree() {
  const [free, setFree] = useState(0);
  const watch = useRef<ResizeObserver | null>(null);
  const lists = useRef((element: HTMLElement | null): void => {
    watch.current?.disconnect();
    setFree(0);
    if (!element) return;
    const measure = () => setFree(getComputedStyle(element).position === 'absolute' ? element.offsetHeight : 0);
    measure();
    watch.current = new ResizeObserver(measure);
    watch.current.observe(element);
  });
  useLayoutEffect(() => () => watch.current?.disconnect(), []);
  return { lists: lists.current, free };
}

type ListProps = {
  readonly of: 'speakers' | 'papers';
  readonly title: string;
  readonly more: number;
  readonly children: ComponentChildren;
};

function List({ of, title, more, children }: ListProps) {
  return (
    <section class={of}>
      <h2>
        {title}
        {more > 0 && <span class="more"> · {words.projector.more(more)}</span>}
      </h2>
      <ol>{children}</ol>
    </section>
  );
}

function Speaker({ now, seat: id }: { readonly now: PublicView; readonly seat: string }) {
  const seat = now.seats.find((each) => each.id === id);
  if (!seat) return null;
  return (
    <li>
      <Flag seat={seat} /> {seat.name}
    </li>
  );
}

type Row = Pick<DraftInView, 'id' | 'symbol' | 'title'> & { readonly from: DraftInView | undefined };

/** What comes to the vote, in that order, and who stands behind it. */
const tabled = ({ queue, drafts }: PublicView): readonly Row[] =>
  queue.flatMap((queued) => {
    const draft = drafts.find(({ id }) => id === queued);
    return draft ? [{ id: draft.id, symbol: draft.symbol, title: draft.title, from: draft }] : [];
  });

/** The resolutions that the session adopted. */
const decided = ({ results, drafts }: PublicView): readonly Row[] =>
  results.flatMap(({ resolution, title, subject }): Row[] =>
    subject.kind === 'draft' && resolution !== ''
      ? [{ id: subject.draft, symbol: resolution, title, from: drafts.find(({ id }) => id === subject.draft) }]
      : [],
  );

type PaperProps = Row & {
  readonly now: PublicView;
  /** There is room for names of those who lean towards it. */
  readonly named: boolean;
};

function Paper({ now, named, symbol, title, from }: PaperProps) {
  const sponsors = now.seats.filter(({ id }) => from?.sponsors.includes(id));
  return (
    <li>
      <strong class="serif">{symbol}</strong>
      <span class="titleline">{title}</span>
      <span class="sponsors">
        {sponsors.slice(0, most.flags).map((seat) => (
          <span key={seat.id}>
            <Flag seat={seat} />
            <span class="visually-hidden">{seat.name}</span>
          </span>
        ))}
        {sponsors.length > most.flags && `+${sponsors.length - most.flags}`}
      </span>
      {from && <Leaning draft={from} now={now} named={named} />}
    </li>
  );
}

type LeaningProps = Pick<PaperProps, 'now' | 'named'> & { readonly draft: DraftInView };

/** Which elected members that bots play lean which way, by the letters of their placards, or how many. */
function Leaning({ draft, now, named }: LeaningProps) {
  const leanings = leaningsOn(draft, now.seats);
  if (leanings.length === 0) return null;
  const { inFavour, undecided, against } = leaningGroups(leanings);
  const groups = [inFavour, undecided, against] as const;
  const [yes = [], open = [], no = []] = groups.map((group) => group.map(({ seat }) => seat.short));
  const { wallCounts, wallLeanings } = words.bots;
  return (
    <span class="lean quiet">
      {words.bots.wallLean} {named ? wallLeanings(yes, open, no) : wallCounts(yes.length, open.length, no.length)}
      <span class="visually-hidden">
        {leanings.map(({ seat, leaning }) => `${words.bots.leans(seat.name, leaning)}. `)}
      </span>
    </span>
  );
}
