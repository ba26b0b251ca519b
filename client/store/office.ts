/** What whoever runs a session asks of the server besides the room's commands; the page brings it, panels use it. */
import type { DeputyOpened, SeatLinks } from '../../shared/wire/class.ts';

export type { ActivityRow, DeputyOpened } from '../../shared/wire/class.ts';

/** Each rejects with what the server said, where it said no. */
export type Office = {
  readonly code: string;
  /** The preparation pack, to be printed. */
  readonly pack: string;
  readonly seatLinks: () => Promise<SeatLinks['links']>;
  readonly admit: (label: string) => Promise<DeputyOpened>;
  readonly dismiss: (number: number) => Promise<void>;
  /** The participation table as a file for a spreadsheet. */
  readonly participation: () => Promise<Blob>;
  /** Nothing of the session is left on the server. */
  readonly erase: () => Promise<void>;
};
