/** The theme of the page that is shown: light, unless it is for the wall. */
import { PAGE_PROJECTOR } from '../style/tokens/colours.ts';

/** Dark from here on: the sheets, what the browser draws itself, and the bar around the page. */
export function darkenForWall(): void {
  document.documentElement.dataset.theme = 'projector';
  const tell = (name: string, content: string) =>
    document.querySelector(`meta[name="${name}"]`)?.setAttribute('content', content);
  tell('color-scheme', 'dark');
  tell('theme-color', PAGE_PROJECTOR.surface);
}
