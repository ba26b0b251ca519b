/** What a page is made to note of itself while it is measured. The function runs in the browser, before any script of the page. */

export type Watched = {
  /** Moments of frames that the page asked for, in milliseconds since it was opened. */
  readonly frames: number[];
  /** Milliseconds that the page was busy with each public update, until it had nothing more to do. */
  readonly updates: number[];
  /** Moments at which something was first seen, by its selector. */
  readonly seen: Record<string, number>;
};

/** @param selectors of what is waited for */
export function watch({ selectors, hidesSoftware }: { selectors: readonly string[]; hidesSoftware: boolean }): void {
  const watched: Watched = { frames: [], updates: [], seen: {} };
  Object.assign(window, { watched });
  const asked = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) =>
    asked((at) => {
      watched.frames.push(performance.now());
      draw(at);
    });
  const changes = 15;
  const property = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
  Object.defineProperty(WebSocket.prototype, 'onmessage', {
    ...property,
    set(this: WebSocket, hear: (event: MessageEvent) => void) {
      property?.set?.call(this, (event: MessageEvent) => {
        const begun = performance.now();
        hear.call(this, event);
        if (new Uint8Array(event.data as ArrayBuffer)[0] !== changes) return;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => watched.updates.push(performance.now() - begun);
        port2.postMessage(null);
      });
    },
  });
  const look = (): void => {
    for (const selector of selectors) {
      const found = document.querySelector(selector);
      if (found && !(selector in watched.seen) && found.getClientRects().length > 0) {
        watched.seen[selector] = performance.now();
      }
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  if (!hidesSoftware) return;
  // The stage draws with Canvas where WebGL is played by the processor; here WebGL is what is measured.
  const { getParameter } = WebGLRenderingContext.prototype;
  WebGLRenderingContext.prototype.getParameter = function (name: number) {
    const value: unknown = getParameter.call(this, name);
    return typeof value === 'string' ? value.replace(/swiftshader|llvmpipe|software/gi, 'measured') : value;
  };
}

/** Script that the page has fetched: packed bytes, and files. `before`: of what was asked for until that moment. */
export function scripts(before: number): { readonly bytes: number; readonly files: number } {
  const fetched = performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => /\.js$/.test(entry.name) && entry.startTime <= before);
  return { bytes: fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), files: fetched.length };
}
