import { words } from '../../text/words.ts';
import { Section, type SectionId, sectionTitles } from './Section.tsx';

const said = words.debrief.questions;

/** What a class can talk about, each question beside the chapter that it can be argued from. */
export function QuestionsSection({ without }: { readonly without: readonly SectionId[] }) {
  return (
    <Section id="questions" lead={said.lead}>
      <ol class="questions">
        {said.list.map(({ id, section, text }) => (
          <li key={id}>
            <span class="id" aria-hidden="true">
              {id}
            </span>
            <p class="serif">{text}</p>
            {!without.includes(section) && <a href={`#${section}`}>{said.goTo(sectionTitles[section])}</a>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
