import type { Debrief } from '../../../shared/debrief/debrief.ts';
import { factsFor } from '../../text/english/debriefQuestions.ts';
import { words } from '../../text/words.ts';
import type { Names } from './names.ts';
import { Section, type SectionId, sectionTitles } from './Section.tsx';

const said = words.debrief.questions;

type Props = {
  readonly debrief: Debrief;
  readonly names: Names;
  /** The session ended before a month had passed. */
  readonly isShort: boolean;
  readonly without: readonly SectionId[];
};

/** What a class can talk about: what in this session it can begin with, and the chapter that it can be argued from. */
export function QuestionsSection({ debrief, names, isShort, without }: Props) {
  return (
    <Section id="questions" lead={isShort ? said.shortLead : said.lead}>
      <ol class="questions">
        {(isShort ? said.shortList : said.list).map(({ id, section, text }) => (
          <li key={id}>
            <span class="id" aria-hidden="true">
              {id}
            </span>
            <div>
              <p class="serif">{text}</p>
              <Facts lines={factsFor(id, debrief, names)} />
            </div>
            {!without.includes(section) && <a href={`#${section}`}>{said.goTo(sectionTitles[section])}</a>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Facts({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="facts small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
