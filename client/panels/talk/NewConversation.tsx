import { useEffect, useState } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { ChannelInView } from '../../../shared/council/views/talkView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { isPlayed } from '../../store/chamber.ts';
import { type Asked, dispatch } from '../../store/store.ts';
import { channelWith, openTalk } from '../../store/talk.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { BotWord } from '../BotWord.tsx';
import { Flag } from '../Flag.tsx';
import { Field } from '../floor/Field.tsx';
import { Icon } from '../Icon.tsx';
import { useTitle } from './useTitle.ts';
import { VisibilityLine } from './VisibilityLine.tsx';

const said = words.talk;
const titleField = 'talk title';

type With = Extract<Asked, { readonly kind: 'open-channel' }>['with'];
type Props = { readonly now: PublicView; readonly own: SeatView };

/** With whom: one delegation, several, those of one's region, or one's own. */
export function NewConversation({ now, own }: Props) {
  const [chosen, setChosen] = useState<readonly SeatId[]>([]);
  const title = useTitle();
  const begin = useOpening(own);
  const rights = own.rights.talk.open;
  const seat = now.seats.find(({ id }) => id === own.seat);
  const others = now.seats.filter(({ id }) => id !== own.seat);
  const empty = others.filter((each) => !isPlayed(each));
  const [one] = chosen;
  const known = chosen.length === 1 && one ? channelWith(own, one) : null;
  const right = chosen.length > 1 ? rights.group : rights.bilateral;
  const open = async (): Promise<void> => {
    // A conversation that there is already is opened again, whatever the Council does.
    if (known) return openTalk(known.id);
    if (chosen.length === 0) return;
    const several = chosen.length > 1 ? textOf(titleField) : '';
    if (await begin({ kind: 'seats', seats: [...chosen], title: several })) write(titleField, '');
  };
  return (
    <section class="newconversation">
      <header>
        <button type="button" class="button plain back" onClick={() => openTalk('')}>
          <Icon name="start" /> <span class="long">{said.back}</span>
        </button>
        <h2 ref={title} tabIndex={-1}>
          {said.newTitle}
        </h2>
        <VisibilityLine now={now} />
      </header>
      <div class="choosing">
        <div class="actions">
          {own.delegation && (
            <Act right={rights.delegation} onAct={() => begin({ kind: 'delegation' })}>
              {said.withOwn}
            </Act>
          )}
          {seat?.group && rights.region !== 'no-region' && (
            <Act right={rights.region} onAct={() => begin({ kind: 'region' })}>
              {said.withRegion(seat.group)}
            </Act>
          )}
        </div>
        <fieldset>
          <legend>{said.whom}</legend>
          <p class="quiet small">{said.newHint}</p>
          <SeatGrid seats={others.filter(isPlayed)} chosen={chosen} onChoose={setChosen} />
          {empty.length > 0 && (
            <>
              <h3>{said.emptySeats}</h3>
              <SeatGrid seats={empty} chosen={chosen} onChoose={setChosen} />
            </>
          )}
        </fieldset>
      </div>
      <div class="opening">
        {chosen.length > 1 && <Field name={titleField} label={said.groupTitle} hint={said.groupTitleHint} most={80} />}
        <Act right={known || chosen.length === 0 ? null : right} due={chosen.length > 0} onAct={open}>
          {labelOf(chosen, others)}
        </Act>
      </div>
    </section>
  );
}

/** Nobody sits there, and a bot answers. */
const isBot = ({ presence, standIn }: SeatInView): boolean => presence === 'empty' && standIn;

function labelOf(chosen: readonly SeatId[], others: readonly SeatInView[]): string {
  if (chosen.length > 1) return said.openSome(chosen.length);
  const one = others.find(({ id }) => id === chosen[0]);
  return one ? said.openOne(one.name) : said.openNone;
}

type GridProps = {
  readonly seats: readonly SeatInView[];
  readonly chosen: readonly SeatId[];
  readonly onChoose: (seats: readonly SeatId[]) => void;
};

function SeatGrid({ seats, chosen, onChoose }: GridProps) {
  return (
    <ul class="seatgrid">
      {seats.map((seat) => {
        const checked = chosen.includes(seat.id);
        return (
          <li key={seat.id}>
            <label data-chosen={checked}>
              <input
                type="checkbox"
                checked={checked}
                onChange={() => onChoose(checked ? chosen.filter((id) => id !== seat.id) : [...chosen, seat.id])}
              />
              <Flag seat={seat} />
              <span>
                {seat.name}
                {isBot(seat) && <BotWord />}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

/** Opens a conversation, and shows it as soon as it is there. Where there is such a one already, it is that. */
function useOpening(own: SeatView): (withWhom: With) => Promise<boolean> {
  const [wanted, setWanted] = useState<((channel: ChannelInView) => boolean) | null>(null);
  useEffect(() => {
    const found = wanted && own.channels.findLast(wanted);
    if (found) openTalk(found.id);
  }, [wanted, own.channels]);
  return async (withWhom) => {
    const before = own.channels.map(({ id }) => id);
    const answer = await dispatch({ kind: 'open-channel', with: withWhom });
    if (!answer?.accepted) return false;
    setWanted(() => isWanted(withWhom, own, before));
    return true;
  };
}

const isWanted =
  (withWhom: With, own: SeatView, before: readonly string[]) =>
  (channel: ChannelInView): boolean => {
    if (withWhom.kind !== 'seats') return channel.kind === withWhom.kind;
    const [one = ''] = withWhom.seats;
    if (withWhom.seats.length === 1) return channel.kind === 'bilateral' && channel.members.includes(one as SeatId);
    return channel.kind === 'group' && channel.by === own.seat && !before.includes(channel.id);
  };
