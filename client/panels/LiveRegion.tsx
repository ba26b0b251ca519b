import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../shared/council/events.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { isInformalCaucus } from '../store/chamber.ts';
import { type Naming, namesIn } from '../store/naming.ts';
import { happenings, mine, serverNow, view } from '../store/store.ts';
import type { OutsideNaming } from '../text/english/outsideTold.ts';
import { words } from '../text/words.ts';
import { namesOfNews } from './field/names.ts';
import { vetoIn } from './ResultCard.tsx';

type Line = { readonly number: number; readonly text: string };

/** How long a sentence stays to be spoken, in milliseconds, and how many stay at most. */
const stay = 20_000;
const atMost = 6;
/** With so many seconds left, whoever has not cast is reminded. */
const reminder = 20;

/** Speaks what happened to those who do not see it: each sentence once, as it was when it happened. */
export function LiveRegion() {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const spoken = useRef(happenings.value.at(-1)?.number ?? 0);
  const count = useRef(0);
  const say = (texts: readonly string[]): void => {
    const fresh = texts.filter((text) => text !== '').map((text) => ({ number: ++count.current, text }));
    if (fresh.length > 0) setLines((before) => [...before, ...fresh].slice(-atMost));
  };
  const heard = happenings.value;
  useEffect(() => {
    const now = view.value;
    const fresh = heard.filter(({ number }) => number > spoken.current);
    spoken.current = heard.at(-1)?.number ?? 0;
    if (now) say(fresh.map(({ told }) => speak(told, now, secondsLeft(now))));
  }, [heard]);
  useEffect(() => {
    if (lines.length === 0) return;
    // Only what was there: a sentence that comes in the same moment has its own time.
    const timer = setTimeout(() => setLines((now) => now.filter((line) => !lines.includes(line))), stay);
    return () => clearTimeout(timer);
  }, [lines]);
  useReminder(() => say([words.told.reminder(reminder)]));
  return (
    <div class="visually-hidden" role="log" aria-live="polite">
      {lines.map(({ number, text }) => (
        <p key={number}>{text}</p>
      ))}
    </div>
  );
}

/** Once in a vote, at twenty seconds, to a delegate whose ballot is missing. */
function useReminder(remind: () => void): void {
  const reminded = useRef(0);
  const { vote = null, deadline = null } = view.value ?? {};
  const own = mine.value?.seat;
  const number = own?.rights.cast === null && own.ballot === null && !own.mustAbstain ? (vote?.number ?? 0) : 0;
  useEffect(() => {
    if (number === 0 || deadline === null || reminded.current === number) return;
    const wait = deadline - reminder * 1000 - serverNow();
    // Whoever comes in later has heard, or sees, how little time is left.
    if (wait < 0) return;
    const timer = setTimeout(() => {
      reminded.current = number;
      remind();
    }, wait);
    return () => clearTimeout(timer);
  }, [number, deadline]);
}

const secondsLeft = ({ deadline }: PublicView): number | null =>
  deadline === null ? null : Math.max(0, Math.round((deadline - serverNow()) / 1000));

/** A happening as it is spoken: of a vote all that the screen shows, in one sentence. */
export function speak(told: Told, now: PublicView, seconds: number | null): string {
  if (told.kind === 'vote-opened' && seconds !== null) return words.told.seconds(tell(told, now), seconds);
  if (told.kind !== 'vote-closed') return tell(told, now);
  const { result } = told;
  return words.told.decided(
    verdictIn(result, now),
    result,
    now.seats.filter(({ id }) => result.vetoedBy.includes(id)).map(({ name }) => name),
  );
}

/** The verdict on what was voted on, as a sentence; the text by the symbol that it had. */
function verdictIn({ subject, outcome, resolution, symbol }: Result, now: PublicView): string {
  const names = namesIn(now, words.told.draft);
  const known = { ...names, text: (id: DraftId | null) => symbol || names.text(id) };
  return words.subject.verdict(subject, outcome === 'adopted', resolution, known);
}

/** What was vetoed, by the number of the vote. */
function vetoOn(vote: number, { results }: PublicView): string {
  const result = results.find((each) => each.vote === vote);
  return result ? vetoIn(result) : words.told.draft;
}

/** Names of texts as well that only their readers know: by their titles. */
function namesOfAll(now: PublicView): Naming {
  const names = namesIn(now, '');
  const titleOf = (id: DraftId | null) => mine.value?.seat?.drafts.find((draft) => draft.id === id)?.title;
  const quoted = (title: string | undefined) => (title === undefined ? words.told.draft : `“${title}”`);
  return { ...names, text: (id) => names.text(id) || quoted(titleOf(id)) };
}

/** What this seat knows of provinces, of its own deals and of readings. */
function namesOutside(now: PublicView): OutsideNaming {
  const own = mine.value?.seat?.dealings;
  const dealOf = (id: string) => own?.deals.find((deal) => deal.id === id) ?? null;
  return {
    place: (id) => now.provinces.find((province) => province.id === id)?.name ?? id,
    isFacilitator: mine.value?.facilitator != null,
    deal: dealOf,
    promise: (id, index) => dealOf(id)?.words[index] ?? null,
    reading: (id) => own?.readings.find((reading) => reading.id === id) ?? null,
  };
}

/** A happening as a headline; empty where it is not worth one. */
export function tell(told: Told, now: PublicView): string {
  const seat = (id: string) => now.seats.find((each) => each.id === id)?.name ?? id;
  const draft = (id: string | null) => now.drafts.find((each) => each.id === id)?.symbol ?? words.told.draft;
  switch (told.kind) {
    case 'seat-taken':
    case 'seat-left':
    case 'brief-opened':
    case 'released':
      return words.told[told.kind](seat(told.seat));
    case 'ready':
      // Bots say so in every step.
      return now.seats.some(({ id, standIn }) => id === told.seat && standIn) ? '' : words.told.ready(seat(told.seat));
    case 'phase-begun':
      return words.told[told.kind](words.phases[told.phase], told.round);
    case 'frozen':
    case 'unfrozen':
    case 'clock-moved':
    case 'ended':
      return words.told[told.kind];
    case 'draft-shared':
      return words.told[told.kind](seat(told.by));
    case 'draft-tabled':
      return words.told[told.kind](seat(told.by), told.symbol);
    case 'draft-sponsored':
    case 'draft-unsponsored':
      return words.told[told.kind](seat(told.seat), draft(told.draft));
    case 'draft-withdrawn':
      return words.told[told.kind](seat(told.by), draft(told.draft));
    case 'draft-set-aside':
      return words.told[told.kind](draft(told.draft), told.rule);
    case 'troops-pledged':
      return words.told[told.kind](
        seat(told.seat),
        told.troops,
        told.draft === null ? words.told.inForce : draft(told.draft),
      );
    case 'consent-answered':
      return words.told[told.consents ? 'consent-given' : 'consent-taken-back'](draft(told.draft));
    case 'good-offices-used':
      return words.told.goodOffices[told.aim](seat(told.seat));
    case 'mandate-ended':
      return words.told[told.kind];
    case 'mandate-lapsed':
      return words.told[told.kind](told.resolution);
    case 'inject':
      return words.told[told.kind](told.title);
    case 'news':
      return words.told[told.kind](told.cause, namesOfNews(now));
    case 'situation-reported':
      return words.told[told.kind](told.round, told.epilogue);
    case 'vote-opened':
      return words.subject.opened(told.subject, namesIn(now, words.told.draft));
    case 'vote-closed':
      return words.told.closed(verdictIn(told.result, now), told.result);
    case 'note':
    case 'note-refused':
    case 'channel-opened':
    case 'visibility-set':
    case 'press-told':
    case 'announced':
    case 'nudged':
    case 'call-answered':
    case 'colleague-joined':
    case 'corrected':
    case 'bell-rung':
    case 'called':
    case 'note-held':
    case 'note-reported':
      return words.told.talk(told, { seat, text: namesOfAll(now).text }, mine.value?.seat?.seat ?? null);
    case 'proceeding':
      return words.told.proceeding(told.event, {
        ...namesOfAll(now),
        ...namesOutside(now),
        veto: (vote) => vetoOn(vote, now),
        isCaucus: isInformalCaucus(now),
      });
  }
}
