/** Time and motion of a pose. */

/** The machine's clock stands: whatever counts down in a pose shows what it showed. @param at milliseconds since 1970 */
export function stopTheClock(at: number): void {
  Date.now = () => at;
}

/** As if whoever looks had asked their machine for less motion. */
export function standStill(): void {
  const asked = window.matchMedia.bind(window);
  window.matchMedia = (query) => asked(query.includes('prefers-reduced-motion') ? 'all' : query);
  const style = document.createElement('style');
  style.textContent = '*, *::before, *::after { animation: none !important; transition: none !important; }';
  document.head.append(style);
}
