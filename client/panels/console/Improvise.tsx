import { useRef, useState } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { type Improvised, type Inject, type OwnFigure, ownFigures } from '../../store/deck.ts';
import { dispatch, mine } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { Stepper } from '../Stepper.tsx';
import { Preview } from './InjectPreview.tsx';
import { WritingField } from './WritingField.tsx';

const said = words.desk.deck.write;

type Effects = Partial<Record<OwnFigure, number>>;

const heading = 'improvise title';
const body = 'improvise text';
/** Points, one way and the other: of the rules of what may be written on the spot. */
const range = { minimum: -20, maximum: 20, step: 2 } as const;

/** News that is written while the session runs, with a few points of change in one province; looked at before it is thrown in. */
export function Improvise({ now }: { readonly now: PublicView }) {
  const [province, setProvince] = useState('');
  const [effects, setEffects] = useState<Effects>({});
  const [told, setTold] = useState<readonly SeatId[] | null>(null);
  const [later, setLater] = useState<number | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const mayNow = mine.value?.facilitator?.classroom.throwIn === null;
  const rounds = Array.from({ length: Math.max(0, now.rounds - now.round) }, (_, index) => now.round + 1 + index);
  const round = later !== null && rounds.includes(later) ? later : mayNow ? now.round : (rounds[0] ?? null);
  const title = textOf(heading);
  const text = textOf(body);
  const chosen = Object.fromEntries(Object.entries(effects).filter(([, by]) => by !== 0));
  const inject: Improvised = {
    ...{ round: round ?? 1, title, text },
    province: province || null,
    effects: province ? chosen : {},
    privateTo: [...(told ?? [])],
  };
  const lacking =
    !title || !text ? said.incomplete : told?.length === 0 ? said.nobodyTold : round === null ? said.noWhen : '';
  const send = async (): Promise<void> => {
    const answer = await dispatch({ kind: 'improvise', inject });
    if (!answer?.accepted) return;
    write(heading, '');
    write(body, '');
    setEffects({});
    setTold(null);
    setPreviewing(false);
    summary.current?.focus();
  };
  const isNow = round === now.round;
  return (
    <details class="improvise">
      <summary ref={summary}>{said.title}</summary>
      {previewing && !lacking ? (
        <Preview
          inject={asInject(inject)}
          label={isNow ? said.send : said.plan}
          planned={!isNow}
          onThrow={send}
          onBack={() => setPreviewing(false)}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!lacking) setPreviewing(true);
          }}
        >
          <WritingField field={heading} label={said.heading} longest={80} rows={1} />
          <WritingField field={body} label={said.text} longest={600} rows={4} />
          <div class="line">
            <label class="field">
              {said.place}
              <select class="input" value={province} onChange={({ currentTarget }) => setProvince(currentTarget.value)}>
                <option value="">{said.noPlace}</option>
                {now.provinces.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              {said.round}
              <select
                class="input"
                value={round ?? ''}
                onChange={({ currentTarget }) => setLater(Number(currentTarget.value))}
              >
                {mayNow && <option value={now.round}>{said.now}</option>}
                {rounds.map((each) => (
                  <option key={each} value={each}>
                    {said.inRound(each)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {province && (
            <fieldset>
              <legend>{said.effects}</legend>
              {ownFigures.map((figure) => (
                <Stepper
                  key={figure}
                  label={said.effect(figure)}
                  {...range}
                  words={said.points(effects[figure] ?? 0)}
                  value={effects[figure] ?? 0}
                  onChange={(by) => setEffects({ ...effects, [figure]: by })}
                />
              ))}
            </fieldset>
          )}
          <Told now={now} told={told} onTold={setTold} />
          <button type="submit" class="button" disabled={lacking !== ''}>
            {said.preview}
          </button>{' '}
          {lacking && <span class="quiet small">{lacking}</span>}
        </form>
      )}
    </details>
  );
}

/** As it will stand in the deck. */
const asInject = ({ round, title, text, province, effects, privateTo }: Improvised): Inject => ({
  ...{ id: 'own', round, title, text },
  ...(province === null ? {} : { province }),
  ...(province !== null && Object.keys(effects).length > 0 ? { effects: { provinces: { [province]: effects } } } : {}),
  ...(privateTo.length > 0 ? { privateTo } : {}),
});

type ToldProps = {
  readonly now: PublicView;
  /** Null: everybody. */
  readonly told: readonly SeatId[] | null;
  readonly onTold: (told: readonly SeatId[] | null) => void;
};

function Told({ now, told, onTold }: ToldProps) {
  return (
    <fieldset class="told">
      <legend>{said.told}</legend>
      <label>
        <input type="radio" name="told" checked={told === null} onChange={() => onTold(null)} /> {said.all}
      </label>
      <label>
        <input type="radio" name="told" checked={told !== null} onChange={() => onTold(told ?? [])} /> {said.some}
      </label>
      {told !== null && (
        <ul class="ticks">
          {now.seats.map((seat) => (
            <li key={seat.id}>
              <label>
                <input
                  type="checkbox"
                  checked={told.includes(seat.id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onTold(checked ? [...told, seat.id] : told.filter((id) => id !== seat.id))
                  }
                />{' '}
                <Flag seat={seat} /> {seat.name}
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
