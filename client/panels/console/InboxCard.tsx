import { useEffect, useRef } from 'preact/hooks';
import { longestText } from '../../../shared/council/talk.ts';
import { keysOn } from '../../store/console.ts';
import { type InboxItem, seatOfItem, settle } from '../../store/inbox.ts';
import { dispatch, seatName, view } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Flag } from '../Flag.tsx';
import { WritingField } from './WritingField.tsx';

const said = words.desk.inbox;

/** What is being written to an item. */
export type Doing = keyof typeof said.send;

/** What takes no words: a held note arrives, one that was shown is put away. */
export async function letThrough(item: InboxItem, code: string): Promise<void> {
  if (item.kind === 'report') settle(code, item);
  if (item.kind !== 'note') return;
  const { channel, note } = item;
  await dispatch({ kind: 'judge-note', channel: channel.id, note: note.number, passes: true, reason: '' });
}

/** Sends what was written. @returns whether it was taken */
async function send(item: InboxItem, doing: Doing, text: string, code: string): Promise<boolean> {
  if ('call' in item) {
    const grants = doing === 'allow' ? true : doing === 'forbid' ? false : null;
    if (!text) return false;
    return (await dispatch({ kind: 'answer-call', call: item.call.id, text, grants }))?.accepted ?? false;
  }
  const { channel, note } = item;
  if (doing === 'refuse') {
    const verdict = { channel: channel.id, note: note.number, passes: false, reason: text };
    return (await dispatch({ kind: 'judge-note', ...verdict }))?.accepted ?? false;
  }
  if (!text) return false;
  if (doing === 'mute' && note.author) {
    const muted = await dispatch({ kind: 'mute-person', name: note.author, muted: true });
    if (!muted?.accepted) return false;
  }
  const nudged = await dispatch({ kind: 'nudge', seat: note.by, text });
  if (nudged?.accepted && item.kind === 'report') settle(code, item);
  return nudged?.accepted ?? false;
}

type Props = {
  readonly item: InboxItem;
  readonly code: string;
  readonly chosen: boolean;
  readonly doing: Doing | null;
  readonly onChoose: () => void;
  readonly onDoing: (doing: Doing) => void;
  readonly onBack: () => void;
};

/** One thing that waits. What can be done with it stands under the chosen one. */
export function InboxCard({ item, code, chosen, doing, onChoose, onDoing, onBack }: Props) {
  const { kind } = item;
  const seat = view.value?.seats.find(({ id }) => id === seatOfItem(item));
  return (
    <li data-item data-kind={kind} aria-current={chosen} tabIndex={chosen ? 0 : -1} onFocus={onChoose}>
      <header>
        <span class="kind">{said.kinds[kind]}</span>
        <span>
          {seat && <Flag seat={seat} />} <b>{whoOf(item)}</b>
        </span>
        <span class="quiet small">{said.round('call' in item ? item.call.round : item.note.round)}</span>
      </header>
      <p class="text">{'call' in item ? item.call.text : item.note.text}</p>
      {item.kind === 'report' &&
        item.note.reports.map(({ by, reason }) => (
          <p key={by} class="small">
            {said.shownBy(seatName(by), reason)}
          </p>
        ))}
      {chosen && !doing && <Ways item={item} code={code} onDoing={onDoing} />}
      {chosen && doing && <Reply key={doing} item={item} code={code} doing={doing} onDoing={onDoing} onBack={onBack} />}
    </li>
  );
}

/** Who wrote, and to whom. */
function whoOf(item: InboxItem): string {
  if ('call' in item) return said.from(item.call.name, item.call.seat && seatName(item.call.seat));
  const { channel, note } = item;
  const from = said.from(seatName(note.by), note.author || words.desk.talk.notes.bot);
  if (channel.kind === 'delegation') return `${from}, ${said.within(seatName(note.by))}`;
  return said.fromTo(
    from,
    channel.title ? [channel.title] : channel.members.filter((id) => id !== note.by).map(seatName),
  );
}

type WaysProps = Pick<Props, 'item' | 'code' | 'onDoing'>;

function Ways({ item, code, onDoing }: WaysProps) {
  const { a, x, r } = said.acts[item.kind];
  const key = (letter: string) =>
    keysOn.value && (
      <span class="keycap" aria-hidden="true">
        {letter}
      </span>
    );
  const refusing: Doing = item.kind === 'ruling' ? 'forbid' : item.kind === 'report' ? 'mute' : 'refuse';
  const canMute = item.kind !== 'report' || item.note.author !== '';
  return (
    <div class="line">
      {a && (
        <Act
          right={null}
          due
          onAct={async () => (item.kind === 'ruling' ? onDoing('allow') : await letThrough(item, code))}
        >
          {a} {key('A')}
        </Act>
      )}
      {x && canMute && (
        <button type="button" class="button" onClick={() => onDoing(refusing)}>
          {x} {key('X')}
        </button>
      )}
      <button type="button" class="button" onClick={() => onDoing('call' in item ? 'answer' : 'nudge')}>
        {r} {key('R')}
      </button>
    </div>
  );
}

type ReplyProps = WaysProps & Pick<Props, 'onBack'> & { readonly doing: Doing };

/** The words that go with it, with some to begin from. */
function Reply({ item, code, doing, onBack }: ReplyProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const field = `inbox ${item.key} ${doing}`;
  const suggestions: readonly string[] = said.suggestions[doing];
  const needsWords = doing !== 'refuse';
  useEffect(() => {
    // What is decided has words at once, so that a teacher in a hurry presses Enter.
    if (needsWords && doing !== 'answer' && doing !== 'nudge' && textOf(field) === '')
      write(field, suggestions[0] ?? '');
    area.current?.focus();
    area.current?.select();
  }, []);
  const submit = async (): Promise<void> => {
    if (!(await send(item, doing, textOf(field), code))) return;
    write(field, '');
    onBack();
  };
  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ul class="suggested" aria-label={said.suggested}>
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button
              type="button"
              class="button plain"
              onClick={() => {
                write(field, suggestion);
                area.current?.focus();
              }}
            >
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
      <WritingField
        field={field}
        label={said.fields[doing]}
        longest={doing === 'refuse' ? longestText.reason : longestText.note}
        area={area}
        onSend={() => void submit()}
        onEscape={onBack}
      />
      <div class="line">
        <button type="submit" class="button due" disabled={needsWords && textOf(field) === ''}>
          {said.send[doing]}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {said.cancel}
        </button>
      </div>
    </form>
  );
}
