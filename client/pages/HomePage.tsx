import { useState } from 'preact/hooks';
import { codeOf } from '../../shared/wire/code.ts';
import { Refused, sessionCard } from '../net/http.ts';
import { Brand } from '../panels/TopBar.tsx';
import { words } from '../text/words.ts';

/** Join with a code, or host. */
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
    <main class="home">
      <Brand />
      <h1>{words.home.title}</h1>
      <p class="lead serif">{words.home.what}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void join(String(new FormData(event.currentTarget).get('code')));
        }}
      >
        <label class="field">
          {words.home.code}
          <span class="quiet small">{words.home.codeHint}</span>
          <span class="code-line">
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
            <button type="submit" class="button due">
              {words.home.join}
            </button>
          </span>
        </label>
        {problem && (
          <p class="wrong" role="alert">
            {problem}
          </p>
        )}
      </form>
      <hr />
      <p>
        <a class="button" href="/host">
          {words.home.host}
        </a>
      </p>
      <p class="quiet small">{words.home.hostHint}</p>
    </main>
  );
}
