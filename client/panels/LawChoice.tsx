import type { Practices, Switched } from '../../shared/council/law.ts';
import { rulePacks } from '../../shared/council/law.ts';
import {
  type Choice,
  type Custom,
  chosenLaw,
  differencesOf,
  isOn,
  isOther,
  type Timed,
  valuesOf,
  withPack,
  withPractice,
} from '../store/law.ts';
import { words } from '../text/words.ts';
import { Stepper } from './Stepper.tsx';

type Props = {
  readonly choice: Choice;
  /** Practices that the scenario has for a class of the chosen length. */
  readonly lesson: Switched;
  readonly onChange: (choice: Choice) => void;
};

/** The rules of the room: a pack, and under it every practice, to be switched one by one. */
export function LawChoice({ choice, lesson, onChange }: Props) {
  return (
    <fieldset class="lawchoice">
      <legend>{words.law.title}</legend>
      <div class="cards">
        {rulePacks.map((pack) => (
          <label key={pack} class="card">
            <input
              type="radio"
              name="pack"
              checked={choice.pack === pack}
              onChange={() => onChange(withPack(choice, pack))}
            />
            <strong>{words.law.packs[pack].name}</strong>
            <span class="quiet small">{words.law.packs[pack].line}</span>
          </label>
        ))}
      </div>
      <Differences choice={choice} lesson={lesson} />
      <EveryPractice choice={choice} lesson={lesson} onChange={onChange} />
    </fieldset>
  );
}

/** How the room will be other than the Council: to be seen without opening anything. */
function Differences({ choice, lesson }: Omit<Props, 'onChange'>) {
  const law = chosenLaw(choice, lesson);
  const differences = differencesOf(law);
  if (differences.length === 0) return <p class="quiet small">{words.law.none}</p>;
  return (
    <div class="differences" aria-live="polite">
      <h3>{words.law.here}</h3>
      <ul class="small">
        {differences.map((each) => (
          <li key={each}>{words.law.differs[each][isOn(law, each) ? 'on' : 'off']}</li>
        ))}
      </ul>
    </div>
  );
}

/** In which order they are shown, and under which heading. */
const groups = {
  customs: ['seconding', 'caucuses', 'yields', 'closureOfDebate'],
  debate: ['speakersByLot', 'presidentLast'],
  texts: ['silence'],
  votes: ['preliminaryQuestion', 'obligatoryAbstention', 'assemblyDebatesVetoes'],
} as const satisfies Readonly<Record<string, readonly Custom[]>>;
const groupNames = ['customs', 'debate', 'texts', 'votes'] as const satisfies readonly (keyof typeof groups)[];

/** By how many seconds, and between which, a time goes up and down. */
const times = {
  speechSeconds: { minimum: 10, maximum: 600, step: 5 },
  replySeconds: { minimum: 10, maximum: 300, step: 5 },
  explanationSeconds: { minimum: 10, maximum: 300, step: 5 },
  objectionSeconds: { minimum: 4, maximum: 60, step: 2 },
  rulingSeconds: { minimum: 10, maximum: 120, step: 5 },
  motionSeconds: { minimum: 10, maximum: 300, step: 5 },
  suspensionSeconds: { minimum: 15, maximum: 1200, step: 15 },
  silenceSeconds: { minimum: 15, maximum: 1200, step: 15 },
  blueSeconds: { minimum: 0, maximum: 1800, step: 30 },
} as const satisfies Readonly<Record<Timed, { minimum: number; maximum: number; step: number }>>;
const timed = Object.keys(times) as readonly Timed[];

function EveryPractice({ choice, lesson, onChange }: Props) {
  const law = chosenLaw(choice, lesson);
  const others = groupNames.flatMap((group) => groups[group]).filter((name) => isOther(law, name)).length;
  return (
    <details class="practices">
      <summary>
        {words.law.every}
        {others > 0 && <span class="quiet"> · {words.law.changed(others)}</span>}
      </summary>
      <p class="quiet small">{words.law.everyHint}</p>
      {groupNames.map((group) => (
        <fieldset key={group}>
          <legend>{words.law.groups[group]}</legend>
          {groups[group].map((name) => (
            <Switch
              key={name}
              name={name}
              law={law}
              onSwitch={(on) => onChange(withPractice(choice, lesson, name, valuesOf[name][on ? 1 : 0]))}
            />
          ))}
        </fieldset>
      ))}
      <fieldset class="times">
        <legend>{words.law.groups.times}</legend>
        {timed.map((name) => (
          <div key={name} class="practice">
            <Stepper
              label={words.law.practices[name].label}
              {...times[name]}
              words={words.law.seconds(law[name])}
              value={law[name]}
              onChange={(value) => onChange(withPractice(choice, lesson, name, value))}
            />
            <Explained name={name} mark={name in choice.switched ? words.law.yours : ''} />
          </div>
        ))}
      </fieldset>
      {Object.keys(choice.switched).length > 0 && (
        <button type="button" class="button" onClick={() => onChange({ ...choice, switched: {} })}>
          {words.law.reset}
        </button>
      )}
    </details>
  );
}

type SwitchProps = {
  readonly name: Custom;
  readonly law: Practices;
  readonly onSwitch: (on: boolean) => void;
};

function Switch({ name, law, onSwitch }: SwitchProps) {
  const on = isOn(law, name);
  const warning = on ? words.law.warnings[name] : undefined;
  return (
    <div class="practice" data-other={isOther(law, name)}>
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={`practice-${name}`}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>{words.law.practices[name].label}</span>
      </label>
      <Explained name={name} mark={isOther(law, name) ? words.law.otherwise : ''} />
      {warning && (
        <p class="warning small" role="status">
          {warning}
        </p>
      )}
    </div>
  );
}

/** @param mark what is to be noticed about it, or nothing */
function Explained({ name, mark }: { readonly name: Custom | Timed; readonly mark: string }) {
  const { help, source } = words.law.practices[name];
  return (
    <p class="quiet small" id={`practice-${name}`}>
      {mark && <b class="mark">{mark} · </b>}
      {help} <cite>{source}</cite>
    </p>
  );
}
