import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { Lens } from '../../../shared/debrief/lens.ts';
import { blindSpotWords, lensEnds, lensTermWords, lensWords } from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import { Bar, Section } from './Section.tsx';

const said = words.debrief.lenses;

/** The same end in four judgements, side by side, each with what it counts and what it does not see. */
export function LensesSection({ debrief }: { readonly debrief: Debrief }) {
  if (debrief.lenses.length === 0) return null;
  return (
    <Section id="lenses" lead={said.lead}>
      <p class="quiet small">{said.measure}</p>
      <div class="lenses">
        {debrief.lenses.map((lens) => (
          <LensColumn key={lens.lens} lens={lens} />
        ))}
      </div>
      <p class="quiet small">{words.debrief.caution.short}</p>
    </Section>
  );
}

function LensColumn({ lens: { lens, score, terms, blindSpots } }: { readonly lens: Lens }) {
  const { name, term, asks } = lensWords[lens];
  return (
    <article class="lens" aria-labelledby={`lens-${lens}`}>
      <h3 id={`lens-${lens}`} class="serif">
        {name}
      </h3>
      <p class="quiet small">{term}</p>
      <p class="asks serif">{asks}</p>
      <p class="score">
        <b class="serif">{Math.round(score)}</b> <span class="small quiet">{words.debrief.aims.outOf}</span>
      </p>
      <Bar share={score / 100} />
      <h4>{said.term}</h4>
      <ul class="terms">
        {terms.map((each) => (
          <li key={each.name}>
            <span>{lensTermWords[each.name]}</span>
            <span class="digits">{said.part(each.weight * each.value * 100, each.weight * 100)}</span>
            <Bar share={each.value} />
            <span class="ends small quiet">{lensEnds(each).join(' ')}</span>
          </li>
        ))}
      </ul>
      <h4>{said.blind}</h4>
      <ul class="blind">
        {blindSpots.map((spot) => (
          <li key={spot}>{blindSpotWords[spot]}</li>
        ))}
      </ul>
    </article>
  );
}
