import type { StandIns } from '../../shared/council/vocabulary.ts';
import { levels } from '../../shared/council/vocabulary.ts';
import { words } from '../text/words.ts';
import { Segments } from './drafts/Segments.tsx';
import { Stepper } from './Stepper.tsx';

type Props = { readonly value: StandIns; readonly onChange: (value: StandIns) => void };

/** Seconds that a bot takes for each thing it does. Design choice. */
const paces = { quick: 2, plain: 6, slow: 12 } as const;
const paceNames = Object.keys(paces) as readonly (keyof typeof paces)[];
const secondsRange = { minimum: 0, maximum: 60, step: 1 } as const;

const said = words.bots;

/** How bots play: how fast, how well, and whether one that keeps somebody's seat may veto. */
export function BotSettings({ value, onChange }: Props) {
  const { secondsPerMove, level, mayVeto } = value;
  return (
    <div class="botsettings">
      <Segments
        label={said.pace}
        value={paceNames.find((name) => paces[name] === secondsPerMove) ?? ''}
        options={paceNames.map((name) => ({ value: name, label: said.paces[name] }))}
        onChange={(chosen) => {
          const name = paceNames.find((each) => each === chosen);
          if (name) onChange({ ...value, secondsPerMove: paces[name] });
        }}
      />
      <p class="quiet small">{said.paceHint(secondsPerMove)}</p>
      <Segments
        label={said.level}
        value={level}
        options={levels.map((each) => ({ value: each, label: said.levels[each] }))}
        onChange={(chosen) => {
          const next = levels.find((each) => each === chosen);
          if (next) onChange({ ...value, level: next });
        }}
      />
      <p class="quiet small">{said.levelHints[level]}</p>
      <details>
        <summary>{said.advanced}</summary>
        <Stepper
          label={said.seconds}
          {...secondsRange}
          words={said.secondsOf(secondsPerMove)}
          value={Math.round(secondsPerMove)}
          onChange={(seconds) => onChange({ ...value, secondsPerMove: seconds })}
        />
        <Tick label={said.mayVeto} checked={mayVeto} onChange={(on) => onChange({ ...value, mayVeto: on })} />
        <p class="quiet small">{said.mayVetoHint}</p>
      </details>
    </div>
  );
}

type TickProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Something that is on or off. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
