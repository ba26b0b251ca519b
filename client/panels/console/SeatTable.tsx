import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import { type Policy, policies } from '../../../shared/council/vocabulary.ts';
import { isPlayed } from '../../store/chamber.ts';
import { dispatch, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { Flag } from '../Flag.tsx';
import { ActFor, isToActFor } from './ActFor.tsx';
import { Bots } from './Bots.tsx';

/** The room at a glance: every seat, who holds it, and what it does while nobody is there. */
export function SeatTable() {
  const now = view.value;
  const facilitator = mine.value?.facilitator;
  const [acting, setActing] = useState<string | null>(null);
  if (!now || !facilitator) return null;
  const waiting = facilitator.people.filter(({ seat, present }) => seat === null && present);
  const isEmpty = now.seats.every(({ presence }) => presence === 'empty');
  const free = waiting.filter(({ opened }) => opened === null);
  const bound = waiting.filter(({ opened }) => opened !== null);
  return (
    <>
      {now.phase !== 'ended' && (
        <p class={now.tooFew ? 'warning' : 'quiet'}>
          {words.console.reach(facilitator.reachable, now.needed)} {now.tooFew && words.console.tooFew}
        </p>
      )}
      <Bots />
      <div class="scroll">
        <table class="room">
          <thead>
            <tr>
              <th scope="col">{words.console.seat}</th>
              <th scope="col">{words.console.who}</th>
              <th scope="col">{words.console.state}</th>
              <th scope="col">{words.console.act}</th>
              <th scope="col">{words.console.policy}</th>
              <th scope="col">
                <span class="visually-hidden">{words.console.free}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {now.seats.map((seat) => (
              <Fragment key={seat.id}>
                <tr data-presence={seat.presence}>
                  <th scope="row">
                    <Flag seat={seat} /> {seat.name}
                  </th>
                  <td>{seat.holder}</td>
                  <td class="here">{words.bots.presence(seat)}</td>
                  <td>{actOf(seat, now.vote !== null)}</td>
                  <td class="policy" data-label={words.console.policy}>
                    <PolicyChoice seat={seat} />
                  </td>
                  <td>
                    {seat.presence !== 'empty' && now.phase !== 'ended' && (
                      <ConfirmButton
                        question={words.console.freeSure(seat.holder)}
                        label={words.console.free}
                        spoken={words.console.freeOf(seat.name)}
                        onConfirm={() => dispatch({ kind: 'free-seat', seat: seat.id })}
                      />
                    )}
                    {isToActFor(seat, now) && (
                      <button
                        type="button"
                        class="button"
                        aria-label={words.outside.actForOf(seat.name)}
                        aria-expanded={acting === seat.id}
                        onClick={() => setActing(acting === seat.id ? null : seat.id)}
                      >
                        {words.outside.actFor}
                      </button>
                    )}
                  </td>
                </tr>
                {acting === seat.id && isToActFor(seat, now) && (
                  <tr class="acting">
                    <td colSpan={6}>
                      <ActFor now={now} seat={seat} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.console.withoutSeat}</h3>
      {(free.length > 0 || bound.length === 0) && (
        <p>
          {free.length > 0
            ? words.listed(free.map(({ name }) => name))
            : words.console[isEmpty ? 'nobodyCame' : 'nobody']}
        </p>
      )}
      {bound.map(({ name, opened }) => (
        <Bound key={name} name={name} seat={now.seats.find(({ id }) => id === opened)} />
      ))}
    </>
  );
}

/** Somebody who left the seat whose brief they had opened. While another holds it, that one would be freed as well. */
function Bound({ name, seat }: { readonly name: string; readonly seat: SeatInView | undefined }) {
  if (!seat) return null;
  return (
    <div class="bound">
      <p>{words.console.knows(name, seat.name)}</p>
      {seat.presence === 'empty' && view.value?.phase !== 'ended' && (
        <ConfirmButton
          question={words.console.releaseSure(name)}
          label={words.console.release}
          spoken={words.console.releaseOf(name)}
          onConfirm={() => dispatch({ kind: 'free-seat', seat: seat.id })}
        />
      )}
    </div>
  );
}

function PolicyChoice({ seat }: { readonly seat: SeatInView }) {
  const policy = mine.value?.facilitator?.policies[seat.id];
  if (!policy) return null;
  return (
    <select
      class="input"
      aria-label={words.console.policyOf(seat.name)}
      value={policy}
      onChange={(event) => {
        const chosen = policies.find((each) => each === event.currentTarget.value);
        if (chosen) void dispatch({ kind: 'set-policy', seat: seat.id, policy: chosen });
      }}
    >
      {policies
        .filter((each) => isOffered(each, seat))
        .map((each) => (
          <option key={each} value={each}>
            {words.console.policies[each]}
          </option>
        ))}
    </select>
  );
}

/** Rule A2: a seat without a vote has no instructions for one. */
const isOffered = (policy: Policy, { kind }: SeatInView): boolean =>
  kind !== 'non-member' || policy === 'absent' || policy === 'stand-in';

function actOf(seat: SeatInView, voting: boolean): string {
  if (!isPlayed(seat)) return '';
  if (voting && seat.kind !== 'non-member') return seat.cast ? words.console.cast : words.console.notCast;
  return seat.ready ? words.console.readyNow : '';
}
