import { useEffect, useRef, useState } from 'preact/hooks';
import type { InFact } from '../../../shared/scenario/pages.ts';
import { words } from '../../text/words.ts';
import { PageText, SourceList } from '../reading/PageText.tsx';
import { Section } from './Section.tsx';

const said = words.reading.inFact;

/** Of a session in history: what has happened in fact, once whoever reads wants to see it. */
export function InFactSection({ told: { page, sources } }: { readonly told: InFact }) {
  const [isShown, setShown] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  // The key that had the keyboard is gone.
  useEffect(() => text.current?.querySelector('h3')?.focus(), [isShown]);
  return (
    <Section id="in-fact" lead={said.lead}>
      {isShown ? (
        <div class="infact" ref={text}>
          <PageText page={page} sources={sources} level={3} />
          <SourceList sources={sources} level={3} />
        </div>
      ) : (
        <p class="actions">
          <button type="button" class="button due" onClick={() => setShown(true)}>
            {said.reveal}
          </button>
        </p>
      )}
    </Section>
  );
}
