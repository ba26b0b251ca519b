/** The mirror as a client reads it, without the library that keeps it in step: what stands where in it, and the view that it shows. */
import type { DraftInView, PublicView, SeatInView } from '../council/views/publicView.ts';

/** Each is JSON in one field. */
export const documents = [
  'queue',
  'vote',
  'mandate',
  'injects',
  'meeting',
  'requests',
  'asked',
  'amendments',
  'statements',
  'assembly',
  'parties',
  'annulled',
  'outside',
  'room',
  'remarks',
] as const satisfies readonly (keyof PublicView)[];

export type Live = 'phase' | 'round' | 'deadline' | 'frozen' | 'president' | 'tooFew';
export type Listed = 'seats' | 'drafts' | 'next' | 'results' | 'reports' | 'said' | (typeof documents)[number];
type SeatLive = 'presence' | 'holder' | 'others' | 'ready' | 'cast' | 'standIn';
export type Fixed = Omit<PublicView, Live | Listed> & { readonly seats: readonly Omit<SeatInView, SeatLive>[] };

export type DraftStanding = Pick<
  DraftInView,
  | 'sponsors'
  | 'pledges'
  | 'consents'
  | 'status'
  | 'seconders'
  | 'awaitsMember'
  | 'notBefore'
  | 'division'
  | 'amendments'
  | 'penholder'
  | 'silence'
  | 'inBlue'
  | 'need'
  | 'leanings'
>;
export type DraftWords = Omit<DraftInView, keyof DraftStanding>;

/** A mirror as a client holds it, in whichever class its decoder made. */
export type Reflected = {
  readonly fixed: string;
  readonly phase: string;
  readonly round: number;
  readonly deadline: number;
  readonly frozen: number;
  readonly president: string;
  readonly tooFew: boolean;
  readonly seats: {
    get(
      id: string,
    ): (Pick<SeatInView, 'holder' | 'ready' | 'cast' | 'standIn'> & { presence: string; others: string }) | undefined;
  };
  readonly drafts: { values(): Iterable<{ readonly words: string; readonly standing: string }> };
  readonly next: string;
  readonly results: Iterable<string>;
  readonly reports: Iterable<string>;
  readonly said: Iterable<string>;
} & Readonly<Record<(typeof documents)[number], string>>;

/** The public view that a mirror shows: `viewOf(reflect(view)) = view`. */
export function viewOf(mirror: Reflected): PublicView {
  const { seats, ...fixed } = JSON.parse(mirror.fixed) as Fixed;
  return {
    ...fixed,
    phase: mirror.phase as PublicView['phase'],
    round: mirror.round,
    deadline: mirror.deadline === -1 ? null : mirror.deadline,
    frozen: mirror.frozen === -2 ? null : mirror.frozen,
    president: (mirror.president || null) as PublicView['president'],
    tooFew: mirror.tooFew,
    seats: seats.map((seat) => {
      const live = mirror.seats.get(seat.id);
      return {
        ...seat,
        presence: (live?.presence ?? 'empty') as SeatInView['presence'],
        holder: live?.holder ?? '',
        others: live?.others ? live.others.split('\n') : [],
        ready: live?.ready ?? false,
        cast: live?.cast ?? false,
        standIn: live?.standIn ?? false,
      };
    }),
    drafts: Array.from(mirror.drafts.values(), ({ words, standing }) => ({
      ...(JSON.parse(words) as DraftWords),
      ...(JSON.parse(standing) as DraftStanding),
    })),
    next: (mirror.next || null) as PublicView['next'],
    results: [...mirror.results].map((json) => JSON.parse(json) as PublicView['results'][number]),
    reports: [...mirror.reports].map((json) => JSON.parse(json) as PublicView['reports'][number]),
    said: [...mirror.said].map((json) => JSON.parse(json) as PublicView['said'][number]),
    ...documentsIn(mirror),
  };
}

const documentsIn = (mirror: Reflected): Pick<PublicView, (typeof documents)[number]> =>
  Object.fromEntries(documents.map((key) => [key, JSON.parse(mirror[key])])) as ReturnType<typeof documentsIn>;
