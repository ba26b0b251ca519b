import { useId, useRef, useState } from 'preact/hooks';
import { isSitting } from '../../../shared/council/rules/talk/channels.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { ChannelInView } from '../../../shared/council/views/talkView.ts';
import type { AnyRefusal } from '../../../shared/wire/envelope.ts';
import { dispatch, link } from '../../store/store.ts';
import { mostIn, sendRight } from '../../store/talk.ts';
import { textOf, write, written } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Why } from '../Why.tsx';

const said = words.talk;

/** Characters that are left, from which on they are counted. */
const countFrom = 80;

type Props = {
  readonly now: PublicView;
  readonly channel: ChannelInView;
  /** Name of the other one, in a conversation between two. */
  readonly partner: string;
};

/** The next note. What was typed stays, whatever happens meanwhile; what may not be sent says why. */
export function NoteForm({ now, channel, partner }: Props) {
  const field = `note ${channel.id}`;
  const [id, reason] = [useId(), useId()];
  const area = useRef<HTMLTextAreaElement>(null);
  const [sending, setSending] = useState(false);
  // Of what was sent last, until something else is typed.
  const [refused, setRefused] = useState<AnyRefusal | null>(null);
  const text = written.value[field] ?? '';
  const most = mostIn(channel, now);
  const left = most - text.trim().length;
  const right = sendRight(channel, text.trim(), most);
  const cannot = right !== null || text.trim() === '' || sending || link.value !== 'live';
  const label = labelOf(channel, partner);
  const isShort = channel.kind === 'bilateral' && isSitting(now);
  const send = (): void => {
    const typed = textOf(field);
    if (cannot || typed === '') return;
    setSending(true);
    void dispatch({ kind: 'send-note', channel: channel.id, text: typed })
      .then((answer) => {
        // What was typed while it was under way stays.
        if (answer?.accepted && textOf(field) === typed) write(field, '');
        if (answer?.accepted) area.current?.focus();
        setRefused(answer && !answer.accepted ? answer.refusal : null);
      })
      .finally(() => setSending(false));
  };
  return (
    <form
      class="noteform"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        class="input"
        rows={2}
        value={text}
        placeholder={label}
        aria-describedby={reason}
        maxLength={Math.max(most, text.length)}
        onInput={({ currentTarget }) => {
          write(field, currentTarget.value);
          setRefused(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="button" data-primary={!cannot} aria-disabled={cannot}>
        {said.send}
      </button>
      <p id={reason} class="small quiet">
        {(right ?? refused) ? (
          <span class="reason">
            <Why code={right ?? refused?.code ?? 'malformed'} />
          </span>
        ) : (
          <>
            {isShort && `${said.sitting} `}
            <span class="enter">{said.enter}</span>
          </>
        )}
        {(left <= countFrom || isShort) && (
          <span class="left" data-over={left < 0}>
            {' '}
            {said.room(left)}
          </span>
        )}
      </p>
    </form>
  );
}

function labelOf({ kind }: ChannelInView, partner: string): string {
  if (kind === 'bilateral') return said.note(partner);
  return kind === 'delegation' ? said.noteOwn : said.noteGroup;
}
