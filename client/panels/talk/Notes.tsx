import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { ChannelInView, NoteInView } from '../../../shared/council/views/talkView.ts';
import { dispatch } from '../../store/store.ts';
import { linesOf, type TalkLine } from '../../store/talk.ts';
import { textOf, write } from '../../store/written.ts';
import { timeOfDay } from '../../text/english/talk.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Flag } from '../Flag.tsx';
import { Field } from '../floor/Field.tsx';
import { VisibilitySign } from './VisibilityLine.tsx';

const said = words.talk;

/** Pixels from the end of the list within which somebody reads the latest, and is shown what comes next. */
const nearEnd = 120;

type Props = {
  readonly now: PublicView;
  readonly own: SeatView;
  readonly channel: ChannelInView;
  readonly name: string;
  /** What stands below the notes. */
  readonly children?: ComponentChildren;
};

/** What was said, one's own to the right. The latest is in sight, unless somebody reads further up. */
export function Notes({ now, own, channel, name, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const lines = linesOf(channel.notes, now.room.visibility);
  useLayoutEffect(() => {
    const element = list.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [channel]);
  return (
    <section
      class="notes"
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
      tabIndex={0}
      aria-label={said.notes(name)}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
      }}
    >
      {lines.length === 0 && <p class="quiet hint">{channel.kind === 'delegation' ? said.emptyOwn : said.empty}</p>}
      <ol>
        {lines.map((line, place) => (
          <Line key={keyOf(line, place)} now={now} own={own} channel={channel} line={line} />
        ))}
      </ol>
      {children}
    </section>
  );
}

/** A note keeps its place on the page when others come before it. */
const keyOf = (line: TalkLine, place: number): string =>
  line.kind === 'note' ? `note ${line.note.number}` : `${line.kind} ${place}`;

type LineProps = Pick<Props, 'now' | 'own' | 'channel'> & { readonly line: TalkLine };

function Line({ now, own, channel, line }: LineProps) {
  switch (line.kind) {
    case 'round':
      return <li class="parted small">{words.round(line.round, now.rounds)}</li>;
    case 'visibility':
      return (
        <li class="parted small" data-kind="visibility">
          <VisibilitySign visibility={line.visibility} /> {said.fromHere(line.visibility)}
        </li>
      );
    case 'note':
      return <Note now={now} own={own} channel={channel} note={line.note} first={line.first} />;
  }
}

type NoteProps = Pick<Props, 'now' | 'own' | 'channel'> & { readonly note: NoteInView; readonly first: boolean };

function Note({ now, own, channel, note, first }: NoteProps) {
  const by = now.seats.find(({ id }) => id === note.by);
  const isOurs = note.by === own.seat;
  const who = note.own ? said.you : note.author || by?.name || note.by;
  // Among themselves colleagues are told apart; to others a delegation speaks with one voice.
  const right = channel.kind === 'delegation' ? note.own : isOurs;
  return (
    <li class="note" data-side={right ? 'right' : 'left'} data-first={first} data-status={note.status}>
      {first && (
        <p class="writer small">
          {!isOurs && by && <Flag seat={by} />} <strong>{who}</strong>
          {isOurs && !note.own && channel.kind !== 'delegation' && ` · ${by?.name ?? ''}`}
        </p>
      )}
      {!first && <span class="visually-hidden">{who}: </span>}
      <p class="text">{note.text}</p>
      <p class="about small quiet">
        <time dateTime={new Date(note.at).toISOString()}>{timeOfDay(note.at)}</time>
        {note.status === 'held' && <strong> · {said.held}</strong>}
        {note.status === 'refused' && (
          <strong class="wrong"> · {note.verdict ? said.refusedWhy(note.verdict) : said.refused}</strong>
        )}
        {note.reported && <span> · {said.shown}</span>}
      </p>
      {!note.own && !note.reported && note.status === 'sent' && now.solo === null && (
        <Show channel={channel} note={note} who={who} />
      )}
    </li>
  );
}

type ShowProps = Pick<Props, 'channel'> & { readonly note: NoteInView; readonly who: string };

/** A note is shown to the facilitator, with a reason (rule CH7). */
function Show({ channel, note, who }: ShowProps) {
  const field = `show ${channel.id} ${note.number}`;
  const [open, setOpen] = useState(() => textOf(field) !== '');
  const form = useId();
  if (!open) {
    return (
      <button
        type="button"
        class="linklike small show"
        aria-label={said.showing(who)}
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        {said.show}
      </button>
    );
  }
  return (
    <form
      id={form}
      class="showform"
      onSubmit={(event) => event.preventDefault()}
      // The field is what one came for.
      ref={(element) => {
        if (!element || element.contains(document.activeElement)) return;
        element.querySelector('input')?.focus({ preventScroll: true });
        element.scrollIntoView({ block: 'nearest' });
      }}
    >
      <Field name={field} label={said.showWhy} hint={said.showWhyHint} most={200} />
      <div class="actions">
        <Act
          right={null}
          onAct={async () => {
            const reason = textOf(field);
            if (reason === '') return;
            const answer = await dispatch({ kind: 'report-note', channel: channel.id, note: note.number, reason });
            if (answer?.accepted) write(field, '');
          }}
        >
          {said.showIt}
        </Act>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            write(field, '');
            setOpen(false);
          }}
        >
          {said.leaveIt}
        </button>
      </div>
    </form>
  );
}
