import { useState } from 'preact/hooks';
import { consoleTab } from '../../store/console.ts';
import { dispatch, mine, serverNow, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ConfirmButton } from '../ConfirmButton.tsx';

const said = words.desk.room.bell;

const twoDigits = (count: number): string => String(count).padStart(2, '0');
/** 10:05, by the clock of this machine. */
const timeOf = (at: number): string => {
  const time = new Date(at);
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
};
const aDay = 24 * 3_600_000;

/** The next moment at which it is so late. @param time as a field has it, "10:05" @param now milliseconds since 1970 */
export function nextAt(time: string, now: number): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const at = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return at > now ? at : at + aDay;
}

/** What of the bell stands beside the clock: when it rings, or that it has. */
export function BellSign() {
  const bell = view.value?.room.bell;
  if (!bell || (bell.at === null && !bell.rung)) return null;
  return (
    <button type="button" class="button plain bellsign" onClick={() => (consoleTab.value = 'session')}>
      {bell.rung ? said.title : said.short(timeOf(bell.at ?? 0))}
    </button>
  );
}

/** The end of a lesson: at a time of day, in some minutes, or now. */
export function Bell() {
  const [time, setTime] = useState('');
  const bell = view.value?.room.bell;
  if (!bell || view.value?.phase === 'ended') return null;
  const at = nextAt(time, serverNow());
  const set = (moment: number | null) => dispatch({ kind: 'set-bell', at: moment });
  return (
    <section class="bell" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p class="quiet small">{said.hint}</p>
      <p role="status">{bell.rung ? said.rung : bell.at === null ? said.none : said.at(timeOf(bell.at))}</p>
      {bell.rung ? (
        <Act right={mine.value?.facilitator?.rights.unfreeze ?? null} due onAct={() => dispatch({ kind: 'unfreeze' })}>
          {said.goOn}
        </Act>
      ) : (
        <>
          <form
            class="line"
            onSubmit={(event) => {
              event.preventDefault();
              if (at !== null) void set(at);
            }}
          >
            <label class="field">
              {said.time}
              <input type="time" value={time} onInput={({ currentTarget }) => setTime(currentTarget.value)} />
            </label>
            <button type="submit" class="button" disabled={at === null}>
              {said.setTime}
            </button>
            {at !== null && at - serverNow() > aDay / 2 && <span class="quiet small">{said.tomorrow}</span>}
          </form>
          <fieldset class="line">
            <legend>{said.minutes}</legend>
            {[5, 10, 15, 20, 30].map((minutes) => (
              <button
                key={minutes}
                type="button"
                class="button"
                onClick={() => void set(serverNow() + minutes * 60_000)}
              >
                {said.inMinutes(minutes)}
              </button>
            ))}
          </fieldset>
          <div class="line">
            {bell.at !== null && (
              <button type="button" class="button" onClick={() => void set(null)}>
                {said.take}
              </button>
            )}
            <ConfirmButton
              question={said.ringSure}
              label={said.ring}
              onConfirm={() => void dispatch({ kind: 'ring-bell' })}
            />
          </div>
        </>
      )}
    </section>
  );
}
