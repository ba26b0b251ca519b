/** Who knew what: reports beside the truth. */
import type { SeatId } from '../council/vocabulary.ts';
import type { Knowledge, Margin } from '../world/observation.ts';

export type KnownFigure = {
  readonly estimate: number;
  /** The report promised that the truth lay within so many points. */
  readonly margin: Margin;
  /** The estimate less the truth. */
  readonly error: number;
  /** The province that this report took for the worst. */
  readonly worst: string;
};

export type KnowledgeInRound = {
  readonly round: number;
  readonly epilogue: boolean;
  readonly month: number;
  /** The province that truly had the most violence, and how much. */
  readonly province: string;
  readonly truth: number;
  readonly reports: Readonly<Record<Knowledge, KnownFigure>>;
  /** Seats that paid a company in the round, which told them of more danger than there was. */
  readonly clients: readonly ClientKnew[];
};

/** What a company's client was told of the province that truly had the most violence. */
export type ClientKnew = {
  readonly seat: SeatId;
  /** Points by which the company had every province worse. */
  readonly bias: number;
  readonly estimate: number;
};

export type KnowledgeReading = {
  /** After the months of each round, and of the epilogue. */
  readonly rounds: readonly KnowledgeInRound[];
  /** Seats by whose eyes they had; those without a brief saw what all saw. */
  readonly seats: Readonly<Record<Knowledge, readonly SeatId[]>>;
  /** What was thrown in for some and not for all, or told some the truth about a province. */
  readonly told: readonly {
    readonly inject: string;
    readonly title: string;
    readonly round: number;
    readonly month: number;
    /** Null: everybody was told. */
    readonly to: readonly SeatId[] | null;
    readonly truthTo: readonly SeatId[];
    readonly province: string | null;
  }[];
};
