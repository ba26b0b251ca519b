/** Commands that a pose would send: they are told to the gallery around it, which writes them down. */
export type AskedMessage = { readonly asked: string };

export function say(asked: string): void {
  if (parent !== window) parent.postMessage({ asked } satisfies AskedMessage, location.origin);
}

/** Calls back with each command as JSON. */
export function onSaid(hear: (asked: string) => void): void {
  addEventListener('message', ({ origin, data }: MessageEvent<Partial<AskedMessage> | null>) => {
    if (origin === location.origin && typeof data?.asked === 'string') hear(data.asked);
  });
}
