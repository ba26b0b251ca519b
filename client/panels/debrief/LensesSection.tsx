import { useState } from 'preact/hooks';
import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { Lens } from '../../../shared/debrief/lens.ts';
import {
  blindSpotWords,
  lensEnds,
  lensTermWords,
  lensValueWords,
  lensWords,
} from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import { Bar, Section } from './Section.tsx';

const said = words.debrief.lenses;

const faces = ['guess', 'told'] as const;
type Face = (typeof faces)[number];

/**
 * The same end in four judgements, side by side, each with what it counts and what it does not see. A class guesses first
 * whose view each is and whose values it takes for granted; on paper all of it is told.
 */
export function LensesSection({ debrief }: { readonly debrief: Debrief }) {
  const [face, setFace] = useState<Face>('guess');
  if (debrief.lenses.length === 0) return null;
  return (
    <Section id="lenses" lead={said.lead}>
      <fieldset class="segmented" data-print="no">
        <legend>{said.show}</legend>
        <div class="segments">
          {faces.map((each) => (
            <label key={each}>
              <input type="radio" name="lens-face" checked={face === each} onChange={() => setFace(each)} />
              {said.faces[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {face === 'guess' && (
        <p class="guessing serif" data-print="no">
          {said.guess}
        </p>
      )}
      <p class="quiet small">{said.measure}</p>
      <div class="lenses" data-face={face}>
        {debrief.lenses.map((lens, at) => (
          <LensColumn key={lens.lens} lens={lens} letter={'ABCD'.charAt(at)} />
        ))}
      </div>
      <p class="quiet small">{words.debrief.caution.short}</p>
    </Section>
  );
}

function LensColumn({
  lens: { lens, score, terms, blindSpots },
  letter,
}: {
  readonly lens: Lens;
  readonly letter: string;
}) {
  const { name, term, asks } = lensWords[lens];
  return (
    <article class="lens" aria-labelledby={`lens-${lens}`}>
      <h3 id={`lens-${lens}`} class="serif">
        <span class="hidden-name">{said.view(letter)}</span>
        <span class="told">{name}</span>
      </h3>
      <div class="told">
        <p class="quiet small">{term}</p>
        <p class="asks serif">{asks}</p>
      </div>
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
      <div class="told">
        <h4>{said.values}</h4>
        <p>{lensValueWords[lens]}</p>
        <h4>{said.blind}</h4>
        <ul class="blind">
          {blindSpots.map((spot) => (
            <li key={spot}>{blindSpotWords[spot]}</li>
          ))}
        </ul>
      </div>
    </article>
  );
}
