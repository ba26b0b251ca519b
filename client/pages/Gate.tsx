import type { ComponentChildren } from 'preact';
import { Brand } from '../panels/TopBar.tsx';
import { WhySentence } from '../panels/Why.tsx';
import { doorRefusal, link, view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** Shows the session once it is there, and until then why it is not. */
export function Gate({ children }: { readonly children: () => ComponentChildren }) {
  if (view.value) return <>{children()}</>;
  const shut = link.value === 'gone' || link.value === 'shut' ? words.linkProblems[link.value] : null;
  const problem = doorRefusal.value ? <WhySentence code={doorRefusal.value} /> : shut;
  return (
    <main class="home">
      <Brand />
      {problem ? (
        <>
          <h1>{words.links[link.value]}</h1>
          <p>{problem}</p>
          <p>
            <a class="button" href="/">
              {words.toHome}
            </a>
          </p>
        </>
      ) : (
        <p role="status">{words.links[link.value]} …</p>
      )}
    </main>
  );
}
