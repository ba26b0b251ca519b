import { useState } from 'preact/hooks';
import { codeOf } from '../../shared/wire/code.ts';
import { Refused, sessionCard } from '../net/http.ts';
import { Brand } from '../panels/TopBar.tsx';
import { words } from '../text/words.ts';
import { PlayAlone } from './PlayAlone.tsx';

/** Join with a code, play alone, or host. */
export function HomePage() {
  // Whoever mistyped an address is told so, and can enter the code.
  const [problem, setProblem] = useState(location.pathname === '/' ? '' : words.home.wrongAddress);
  const join = async (typed: string): Promise<void> => {
    const code = codeOf(typed);
    if (code === null) return setProblem(words.home.wrongCode);
    try {
      await sessionCard(code);
      location.assign(`/${code}`);
    } catch (error) {
      setProblem(error instanceof Refused && error.status === 404 ? words.home.notFound : words.unreachable);
    }
  };
  return (
    <main class="home choices">
      <Brand />
      <h1>{words.home.title}</h1>
      <p class="lead serif">{words.home.what}</p>
      <div class="entries">
        <form
          class="entry"
          onSubmit={(event) => {
            event.preventDefault();
            void join(String(new FormData(event.currentTarget).get('code')));
          }}
        >
          <h2>{words.home.joinTitle}</h2>
          <label class="field">
            {words.home.code}
            <span class="quiet small">{words.home.codeHint}</span>
            <input
              name="code"
              class="code"
              maxLength={7}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              // biome-ignore lint/a11y/noAutofocus: the page is there to type a code into.
              autoFocus
            />
          </label>
          {problem && (
            <p class="wrong" role="alert">
              {problem}
            </p>
          )}
          <button type="submit" class="button due">
            {words.home.join}
          </button>
        </form>
        <section class="entry">
          <h2>{words.home.aloneTitle}</h2>
          <p>{words.home.aloneHint}</p>
          <PlayAlone label={words.home.alone} />
        </section>
        <section class="entry">
          <h2>{words.home.hostTitle}</h2>
          <p>{words.home.hostHint}</p>
          <a class="button" href="/host">
            {words.home.host}
          </a>
          <a class="quiet small" href="/club">
            {words.club.title}
          </a>
        </section>
      </div>
      <footer class="quiet small">
        <a href="/licences.txt">{words.home.licences}</a>
      </footer>
    </main>
  );
}
