import type { Debrief, Sovereignty } from '../../../shared/debrief/debrief.ts';
import { type SovereigntyModel, sovereigntyModels } from '../../../shared/debrief/sovereigntyModel.ts';
import { shareWords } from '../../text/english/debriefOutside.ts';
import { modelEvidence, modelWords, tagWords } from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import { Bar, Section } from './Section.tsx';

const said = words.debrief.sovereignty;

/** From a state that decides for itself to one that others rule. */
const spectrum = sovereigntyModels.toReversed();

export function SovereigntySection({ debrief }: { readonly debrief: Debrief }) {
  const { sovereignty, epilogueMonths } = debrief;
  if (!sovereignty) return null;
  const times = [
    { name: said.at.opening, standing: sovereignty.opening },
    { name: said.at.end, standing: sovereignty.end },
    ...(epilogueMonths > 0 ? [{ name: words.debrief.later(epilogueMonths), standing: sovereignty.epilogue }] : []),
  ];
  const tags = [...new Set(times.flatMap(({ standing }) => standing.tags))];
  return (
    <Section id="sovereignty" lead={said.lead}>
      <figure class="spectrum">
        <p class="ends" aria-hidden="true">
          <span>{said.self}</span>
          <span>{said.others}</span>
        </p>
        <ol>
          {spectrum.map((model) => (
            <Step
              key={model}
              model={model}
              here={times.filter(({ standing }) => standing.model === model).map(({ name }) => name)}
              furthest={sovereignty.furthest.model === model}
            />
          ))}
        </ol>
      </figure>
      <p>
        {said.furthest(modelWords[sovereignty.furthest.model].name)}{' '}
        {modelEvidence[sovereignty.furthest.model](sovereignty.furthest.evidence)}
      </p>
      <IntrusiveShare share={sovereignty.intrusiveShare} />
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li key={tag}>
              <b>{tagWords[tag]}.</b>{' '}
              <span class="quiet">
                {times
                  .filter(({ standing }) => standing.tags.includes(tag))
                  .map(({ name }) => name)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="standings">
        {times.map(({ name, standing }) => (
          <article key={name} class="standing">
            <h3>
              {name}
              <span class="quiet"> {modelWords[standing.model].name}</span>
            </h3>
            <p class="small">{modelEvidence[standing.model](standing.evidence)}</p>
            <dl>
              <Gauge name={said.formal} value={standing.formal} />
              <Gauge name={said.material} value={standing.material} />
            </dl>
          </article>
        ))}
      </div>
      <p class="quiet small">{said.gaugeHint}</p>
      <Stretches sovereignty={sovereignty} />
    </Section>
  );
}

/** How long outsiders decided much: what critics of permanent intervention count. */
function IntrusiveShare({ share }: { readonly share: number }) {
  return (
    <figure class="intrusive">
      <figcaption>
        <b>{shareWords.title}</b> {said.intrusive(share)}
      </figcaption>
      <Bar share={share} />
      <p class="small quiet">{shareWords.hint}</p>
    </figure>
  );
}

type StepProps = { readonly model: SovereigntyModel; readonly here: readonly string[]; readonly furthest: boolean };

function Step({ model, here, furthest }: StepProps) {
  const { name, term, what } = modelWords[model];
  return (
    <li data-here={here.length > 0} data-furthest={furthest}>
      <span class="at">
        {here.map((each) => (
          <b key={each}>{each}</b>
        ))}
      </span>
      <span class="knot" aria-hidden="true" />
      <span class="model">
        <strong class="serif">{name}</strong>
        <span class="quiet small">{term}</span>
        {(here.length > 0 || furthest) && <span class="what small">{what}</span>}
      </span>
    </li>
  );
}

function Gauge({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Bar share={value / 100} />
        <b>{Math.round(value)}</b>
      </dd>
    </div>
  );
}

function Stretches({ sovereignty: { stretches } }: { readonly sovereignty: Sovereignty }) {
  if (stretches.length < 2) return null;
  return (
    <section class="stretches">
      <h3>{said.stretches}</h3>
      <ol>
        {stretches.map(({ model, from, to }) => (
          <li key={from}>
            <b>{said.stretch(from, to)}</b> {modelWords[model].name}
          </li>
        ))}
      </ol>
    </section>
  );
}
