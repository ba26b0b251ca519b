import { useEffect, useState } from 'preact/hooks';

/** No room for one thing beside another: a phone, or a small laptop at 200 %. */
export const narrowScreen = '(width < 56.25rem)';
/** No room for one thing above another: a phone held sideways. */
export const lowScreen = '(height < 38.75rem)';

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = (): void => setMatches(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [query]);
  return matches;
}
