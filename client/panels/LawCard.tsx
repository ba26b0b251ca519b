import { differencesOf, isOn } from '../store/law.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** What this session's law is, for everybody: its pack, and in which customs it is other than the Council. */
export function LawCard() {
  const law = view.value?.law;
  if (!law) return null;
  const { name, line } = words.law.packs[law.pack];
  const differences = differencesOf(law);
  return (
    <section class="law" aria-labelledby="law">
      <h2 id="law">{words.law.title}</h2>
      <p>
        <strong>{name}.</strong> {line}
      </p>
      {differences.length === 0 ? (
        <p>{words.law.none}</p>
      ) : (
        <>
          <h3>{words.law.here}</h3>
          <ul>
            {differences.map((each) => (
              <li key={each}>{words.law.differs[each][isOn(law, each) ? 'on' : 'off']}</li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet small">{words.law.times(law)}</p>
    </section>
  );
}
