import { useState } from 'preact/hooks';
import { type SeatId, type TurnPurpose, turnPurposes } from '../../../shared/council/vocabulary.ts';
import { isPlayed } from '../../store/chamber.ts';
import { isOffered, standsStill } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Countdown } from '../Countdown.tsx';
import { Flag } from '../Flag.tsx';
import { Field, Select } from './Field.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** Who has the floor, who comes next, and how one gets there: also while the agenda is open, before anybody speaks. */
export function Speakers({ now, own }: FloorProps) {
  const { meeting, law } = now;
  if (!meeting || meeting.stage === 'closed') return null;
  const { floor, list, listClosed } = meeting;
  const { rights } = own;
  const isMine = floor !== null && floor.seat === own.seat;
  const asks = turnPurposes.filter((purpose) => isShown(purpose, rights.floor.ask[purpose]));
  return (
    <section class="part">
      <h3>{said.speakers}</h3>
      {floor ? (
        <p class="speaking" data-mine={isMine}>
          <Who id={floor.seat} now={now} />{' '}
          <strong>{isMine ? said.youHaveFloor : said.hasFloor(nameOf(floor.seat, now))}</strong>{' '}
          {floor.purpose !== 'statement' && <span class="quiet small">({said.purposes[floor.purpose]})</span>}{' '}
          {standsStill(now) ? <span class="quiet small">{said.timeStands}</span> : <Countdown until={floor.until} />}
        </p>
      ) : (
        meeting.stage === 'debate' && <p class="quiet">{said.nobodySpeaks}</p>
      )}
      {isMine && (
        <div class="acts">
          {isOffered(rights.floor.speak) && (
            <Act right={rights.floor.speak} due onAct={() => dispatch({ kind: 'end-speech' })}>
              {said.finish}
            </Act>
          )}
          {law.yields && rights.floor.yield === null && <Yield now={now} own={own} />}
        </div>
      )}
      <ForTheRecord now={now} own={own} />
      <h4>{said.list}</h4>
      {list.length > 0 ? (
        <ol class="queue">
          {list.map(({ seat, purpose }) => (
            <li key={`${seat} ${purpose}`} data-mine={seat === own.seat}>
              <Who id={seat} now={now} /> {nameOf(seat, now)}{' '}
              {purpose !== 'statement' && <span class="quiet small">{said.purposes[purpose]}</span>}
            </li>
          ))}
        </ol>
      ) : (
        <p class="quiet small">{said.listEmpty}</p>
      )}
      <p class="quiet small">{listClosed ? said.listClosed : said.listRule[law.speakersByLot ? 'lot' : 'asked']}</p>
      <div class="acts">
        {asks.map((purpose) => (
          <Act
            key={purpose}
            right={rights.floor.ask[purpose]}
            onAct={() => dispatch({ kind: 'ask-for-floor', purpose })}
          >
            {said.ask[purpose]}
            {explained(purpose, now)}
          </Act>
        ))}
        {rights.floor.leaveList === null && (
          <Act right={null} onAct={() => dispatch({ kind: 'leave-list' })}>
            {said.leaveList}
          </Act>
        )}
      </div>
    </section>
  );
}

/** The text that a vote is explained on: the next one, or the last. */
function explained(purpose: TurnPurpose, { next, results, drafts }: FloorProps['now']): string {
  if (purpose !== 'before-vote' && purpose !== 'after-vote') return '';
  const last = results.findLast(({ subject }) => subject.kind === 'draft');
  const symbol = purpose === 'after-vote' ? last?.symbol : drafts.find(({ id }) => id === next)?.symbol;
  return symbol ? said.askOn(symbol) : '';
}

const nameOf = (id: SeatId, { seats }: FloorProps['now']): string => seats.find((seat) => seat.id === id)?.name ?? id;

function Who({ id, now }: { readonly id: SeatId; readonly now: FloorProps['now'] }) {
  const seat = now.seats.find((each) => each.id === id);
  return seat ? <Flag seat={seat} /> : null;
}

/** A reply is offered once there is something to reply to; what cannot be asked twice is not shown twice. */
function isShown(purpose: TurnPurpose, right: FloorProps['own']['rights']['floor']['ask'][TurnPurpose]): boolean {
  if (right === null) return true;
  return purpose === 'statement' && isOffered(right) && right !== 'already-on-list';
}

/** What was said, in a few words; it can be written before one's turn comes. */
function ForTheRecord({ now, own }: FloorProps) {
  const { meeting } = now;
  const { record, speak } = own.rights.floor;
  const text = textOf('record');
  const isListed = meeting?.list.some(({ seat }) => seat === own.seat) ?? false;
  if (speak !== null && !isListed && text === '') return null;
  return (
    <form class="acts" onSubmit={(event) => event.preventDefault()}>
      <Field name="record" label={said.record} hint={said.recordHint} rows={3} most={1200} />
      <Act
        right={record}
        due={text !== '' && record === null}
        onAct={async () => {
          if (text === '') return;
          const answer = await dispatch({ kind: 'put-on-record', text });
          if (answer?.accepted && textOf('record') === text) write('record', '');
        }}
      >
        {said.putOnRecord}
      </Act>
    </form>
  );
}

function Yield({ now, own }: FloorProps) {
  const others = now.seats.filter((seat) => seat.id !== own.seat && isPlayed(seat));
  const [to, setTo] = useState<string>(others[0]?.id ?? '');
  return (
    <>
      <Select
        label={said.yieldTo}
        value={to}
        options={others.map(({ id, name }) => ({ value: id as string, name }))}
        onChoose={setTo}
      />
      <Act right={own.rights.floor.yield} onAct={() => dispatch({ kind: 'yield-floor', to: to as SeatId })}>
        {said.yield}
      </Act>
    </>
  );
}
