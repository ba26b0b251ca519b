import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Estimated, type Figure, figures, type ProvinceSituation, situation } from '../store/situation.ts';
import { seatName } from '../store/store.ts';
import { violenceStep } from '../store/violence.ts';
import { words } from '../text/words.ts';
import { AreaSign } from './AreaSign.tsx';
import { Causes } from './Causes.tsx';
import { Change } from './Change.tsx';
import { Icon } from './Icon.tsx';
import { PresenceMark } from './PresenceMark.tsx';

type Props = {
  readonly province: string;
  readonly onClose: () => void;
  /** Whether it was opened by somebody who will want to read on from here. */
  readonly takesFocus?: boolean;
};

/** A province's figures, how sure they are, and what moves them; opened by a tap on the map or from the keyboard. */
export function ProvinceCard({ province: id, onClose, takesFocus = false }: Props) {
  const province = situation.value?.provinces.find((each) => each.id === id);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) close.current?.focus();
  }, [id]);
  if (!province) return null;
  const { name, population, displaced, presence, causes, needCauses, figures: now } = province;
  return (
    <aside
      class="province"
      aria-label={words.stage.figures(name)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>{name}</h2>
        <button ref={close} type="button" class="button plain" onClick={onClose}>
          <Icon name="close" /> {words.stage.close}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it. */}
      <div class="figures" tabIndex={0}>
        <Standing province={province} />
        <dl>
          {figures.map((figure) => (
            <FigureRow key={figure} figure={figure} estimated={province.figures[figure]} />
          ))}
        </dl>
        <p class="quiet small">{sureness(province)}</p>
        <h3>{words.situation.why('violence', now.violence.change)}</h3>
        <Causes causes={causes} />
        <h3>{words.situation.why('need', now.need.change)}</h3>
        <Causes causes={needCauses} />
        <dl class="facts">
          <Fact label={words.situation.presence} value={<PresenceMark presence={presence} />} />
          {presence !== 'none' && <Forces />}
          <Fact label={words.situation.fledIn} value={words.situation.thousands(displaced)} />
          <Fact label={words.stage.population} value={words.stage.thousand(population)} />
        </dl>
        <p class="quiet small">
          {words.stage.scale} {words.situation.marks}
        </p>
      </div>
    </aside>
  );
}

/** What has become of the province besides its figures, what is loud first. */
function Standing({ province }: { readonly province: ProvinceSituation }) {
  const { area } = province;
  const said = standingWords(province);
  if (area === 'none' && said.length === 0) return null;
  return (
    <ul class="stands">
      {area !== 'none' && (
        <li data-area={area}>
          <AreaSign area={area} />
          <span>{words.situation.areas[area]}</span>
        </li>
      )}
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** A sentence for each thing that stands there. */
export function standingWords({
  ground,
  independent,
}: Pick<ProvinceSituation, 'ground' | 'independent'>): readonly string[] {
  const { recognisedBy, relief, strikes, ceasefire } = ground;
  const said = words.situation.ground;
  return [
    ...(recognisedBy.length > 0
      ? [said.recognised(recognisedBy.map(seatName))]
      : independent
        ? [said.independent]
        : []),
    ...strikes.map(({ by, lawful }) => said.strike(seatName(by), lawful)),
    ...(relief ? [said.relief] : []),
    ...(ceasefire ? [said.ceasefire] : []),
  ];
}

/** Whose soldiers are in the country, and on whose word. */
function Forces() {
  const { origins, warrants, of, byThem } = words.situation.forces;
  return situation.value?.forces.map(({ origin, by, deployed, troops, warrant, endorsed }) => (
    <div key={origin} class="force">
      <dt>
        {origins[origin]}
        {by.length > 0 && ` (${byThem(by.map(seatName))})`}{' '}
        <span class="quiet small">
          {words.situation.forces.word}: {warrants[warrant](endorsed)}
        </span>
      </dt>
      <dd>
        {of(deployed, troops)} <span class="quiet small">{words.situation.inCountry}</span>
      </dd>
    </div>
  ));
}

function sureness({ figures: { violence }, better, named }: ProvinceSituation): string {
  if (named) return words.situation.named;
  const said = words.situation.sure[violence.margin as keyof typeof words.situation.sure] ?? '';
  return better ? `${said} ${words.situation.better}` : said;
}

function FigureRow({ figure, estimated }: { readonly figure: Figure; readonly estimated: Estimated }) {
  const { value, margin, change } = estimated;
  return (
    <div>
      <dt>
        {words.situation.figures[figure]} <span class="quiet small">{words.situation.meanings[figure]}</span>
      </dt>
      <dd>
        <strong>{words.situation.estimate(estimated)}</strong>
        {margin > 0 && <span class="visually-hidden">, {words.situation.between(estimated)}</span>}
        {figure === 'violence' && ` ${words.stage.steps[violenceStep(value)]}`} <Change by={change} />
      </dd>
      <Track value={value} margin={margin} />
    </div>
  );
}

/** 0–100 from left to right: where the figure is taken to lie, and within what. */
function Track({ value, margin }: { readonly value: number; readonly margin: number }) {
  const [low, high] = [Math.max(0, value - margin), Math.min(100, value + margin)];
  return (
    <dd class="track" aria-hidden="true">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <path class="scale" d="M 0 4 H 100" />
        {margin > 0 && <rect class="band" x={low} y="0" width={high - low} height="8" />}
        <path class="mark" d={`M ${value} 0 V 8`} />
      </svg>
    </dd>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
