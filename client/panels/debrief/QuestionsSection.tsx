import { words } from '../../text/words.ts';
import { Section, type SectionId, sectionTitles } from './Section.tsx';

const said = words.debrief.questions;

type Props = {
  /** The session ended before a month had passed. */
  readonly isShort: boolean;
  readonly without: readonly SectionId[];
};

/** What a class can talk about, each question beside the chapter that it can be argued from. */
export function QuestionsSection({ isShort, without }: Props) {
  return (
    <Section id="questions" lead={isShort ? said.shortLead : said.lead}>
      <ol class="questions">
        {(isShort ? said.shortList : said.list).map(({ id, section, text }) => (
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
