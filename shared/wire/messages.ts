/** The names of what goes over the wire: all that a browser has to know of the envelope before it reads or writes one. */

/** The one message type that clients send, and those that the server sends: numbers, which take one byte. */
export const messages = { command: 'command', answer: 1, mine: 2, change: 3, dossier: 4, told: 5 } as const;

/** The id of the answer to the claim that somebody came in with: they are in the room, whether they sit or not. */
export const claimAnswerId = 'seat-link';
