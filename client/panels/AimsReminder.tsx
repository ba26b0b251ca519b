import { dossier } from '../store/store.ts';
import { interestWords, redLineWords } from '../text/english/brief.ts';
import { capital } from '../text/english/counting.ts';
import { words } from '../text/words.ts';

/** What this seat wants, with its points, and its red lines: to hold a text against before one votes. */
export function AimsReminder() {
  const told = dossier.value;
  if (!told) return null;
  const ranked = told.interests.toSorted((one, other) => other.points - one.points);
  return (
    <section class="reminder small" aria-label={words.ballot.aims}>
      <ul>
        {ranked.map((interest) => (
          <li key={`${interest.kind} ${interest.key}`}>
            <strong>{interest.points}</strong> {capital(interestWords(interest))}
          </li>
        ))}
      </ul>
      <ul class="redlines" aria-label={words.brief.redLines}>
        {told.redLines.map((id) => (
          <li key={id}>{redLineWords[id]}</li>
        ))}
      </ul>
    </section>
  );
}
