import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BrokenPart } from './BrokenPart.tsx';

/**
 * A part of a page that is fetched when it is first shown; until then nothing stands there. Once it is here it is shown at
 * once wherever it stands.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [state, setState] = useState<'awaited' | 'here' | 'broken'>(part ? 'here' : 'awaited');
    useEffect(() => {
      // It may have come since this was shown without it.
      if (part) return setState('here');
      let left = false;
      const tell = (next: 'here' | 'broken'): void => {
        if (!left) setState(next);
      };
      load().then(
        (loaded) => {
          part = loaded;
          tell('here');
        },
        () => tell('broken'),
      );
      return () => {
        left = true;
      };
    }, []);
    if (part) {
      const Part = part;
      return <Part {...props} />;
    }
    return state === 'broken' ? <BrokenPart /> : null;
  };
}
