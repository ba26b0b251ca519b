import { claims, claimsIn } from '../../../shared/scenario/claims.ts';
import { citedIn, type Page, plainText, type Reading, spansOf } from '../../../shared/scenario/pages.ts';
import { words } from '../../text/words.ts';
import { PageText, SourceList } from '../reading/PageText.tsx';

/** What students read before the session, with its sources. */
export function BackgroundSheet({ reading: { background, sources } }: { readonly reading: Reading }) {
  return (
    <article class="sheet readingsheet">
      <h2>{background.title}</h2>
      <PageText page={background} sources={sources} level={3} onPaper />
      <SourceList sources={sources} level={3} onPaper />
    </article>
  );
}

type NotesProps = { readonly guide: Page; readonly reading: Reading | null };

/** What whoever runs the session should know of this scenario, with the claims that its prompts are tied to. */
export function NotesSheet({ guide, reading }: NotesProps) {
  const cited = citedIn(guide);
  const sources = reading?.sources.filter(({ id }) => cited.includes(id)) ?? [];
  const named = [...new Set(promptsIn(guide).flatMap(claimsIn))].toSorted((one, other) => one - other);
  return (
    <article class="sheet readingsheet">
      <h2>{guide.title}</h2>
      <PageText page={guide} sources={sources} level={3} onPaper />
      <h3>{words.pack.claims}</h3>
      <p class="small">{words.pack.claimsHint}</p>
      <dl class="claims">
        {named.map((number) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd>{claims[number]}</dd>
          </div>
        ))}
      </dl>
      {sources.length > 0 && <SourceList sources={sources} level={3} onPaper />}
    </article>
  );
}

const promptsIn = ({ sections }: Page): readonly string[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(spansOf).map(plainText));
