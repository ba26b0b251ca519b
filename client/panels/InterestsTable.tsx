import type { Interest } from '../../shared/interests/brief.ts';
import { interestWords, interestWordsOf } from '../text/english/brief.ts';
import { capital } from '../text/english/counting.ts';
import { words } from '../text/words.ts';

/** What the seat wants, the weightiest first, with its points as a number and as a bar. */
export function InterestsTable({ interests }: { readonly interests: readonly Interest[] }) {
  const ranked = interests.toSorted((one, other) => other.points - one.points);
  const most = Math.max(1, ...ranked.map(({ points }) => points));
  return (
    <table class="interests">
      <thead>
        <tr>
          <th scope="col">{words.brief.interest}</th>
          <th scope="col" class="figure">
            {words.brief.points}
          </th>
          <td class="bars" />
        </tr>
      </thead>
      <tbody>
        {ranked.map((interest) => (
          <tr key={`${interest.kind} ${interest.key}`}>
            <th scope="row">
              <span class="serif">{capital(interestWords(interest))}</span>
              <span class="quiet small">
                {words.brief.where[interest.kind]} {interestWordsOf(interest).about}
              </span>
            </th>
            <td class="figure">{interest.points}</td>
            <td class="bars" aria-hidden="true">
              <span class="bar" style={{ width: `${(interest.points / most) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
