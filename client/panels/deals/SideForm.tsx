import { useId, useState } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import { mostPromises, type Promised, type Side } from '../../../shared/deals/deals.ts';
import { mostTroops, promiseKinds, type Text, textOf } from '../../store/deals.ts';
import { promiseWords } from '../../text/english/deals.ts';
import { words } from '../../text/words.ts';
import { Stepper } from '../Stepper.tsx';
import { PromiseForm } from './PromiseForm.tsx';

const said = words.deals;

/** What can be asked of somebody whose purse nobody else knows: as much as the richest has at the beginning. Design choice. */
const mostMoney = 300;
/** Million US dollars by which money goes up and down. */
const step = 5;

type Props = {
  readonly title: string;
  readonly side: Side;
  /** Whoever gives it. */
  readonly giver: SeatInView | undefined;
  /** What they have; null where that is not known. */
  readonly means: { readonly money: number; readonly troops: number } | null;
  readonly texts: readonly Text[];
  readonly now: PublicView;
  readonly onChange: (side: Side) => void;
};

/** One side of a deal: money, soldiers and promises. */
export function SideForm({ title, side, giver, means, texts, now, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const troops = means?.troops ?? mostTroops;
  const kinds = promiseKinds(giver, now).filter((kind) => kind === 'word' || texts.length > 0);
  const name = textOf(texts, words.told.draft);
  return (
    <fieldset class="sideform">
      <legend>{title}</legend>
      <Money value={side.money} most={means?.money ?? null} onChange={(money) => onChange({ ...side, money })} />
      {troops > 0 && (
        <Stepper
          label={said.troopsLabel}
          value={side.troops}
          minimum={0}
          maximum={troops}
          step={0.5}
          words={side.troops > 0 ? words.pledge.of(side.troops) : said.noTroops}
          onChange={(value) => onChange({ ...side, troops: Math.min(troops, Math.max(0, value)) })}
        />
      )}
      {side.promises.length > 0 && (
        <ul class="added">
          {side.promises.map((promise, place) => (
            <li key={place}>
              <span>{promiseWords(promise, name)}</span>
              <button
                type="button"
                class="button"
                aria-label={said.takePromiseOut(promiseWords(promise, name))}
                onClick={() => onChange({ ...side, promises: side.promises.filter((_, each) => each !== place) })}
              >
                {said.takeOut}
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <PromiseForm
          giver={giver}
          kinds={kinds}
          texts={texts}
          onAdd={(promise: Promised) => {
            onChange({ ...side, promises: [...side.promises, promise] });
            setAdding(false);
          }}
          onLeave={() => setAdding(false)}
        />
      ) : (
        side.promises.length < mostPromises && (
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {said.addPromise}
          </button>
        )
      )}
    </fieldset>
  );
}

type MoneyProps = {
  readonly value: number;
  readonly most: number | null;
  readonly onChange: (value: number) => void;
};

function Money({ value, most, onChange }: MoneyProps) {
  const id = useId();
  if (most === 0) return null;
  return (
    <div class="money">
      <label for={id}>{said.moneyLabel}</label>
      <output for={id}>{said.moneyOf(value, most)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={most ?? mostMoney}
        step={step}
        value={value}
        aria-valuetext={said.moneyOf(value, most)}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  );
}
