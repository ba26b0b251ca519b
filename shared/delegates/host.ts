/** What the host state would say to a text, and what it has shown of that so far. All numbers are design choices. */
import type { DraftInView, PublicView } from '../council/views/publicView.ts';
import { meanOf } from '../crisis/state.ts';
import { type Profile, profiles } from '../interests/profiles.ts';
import type { ClauseKind } from '../mandate/catalogue.ts';
import { type Ground, type Outlook, outlookOf, type Text } from './outlook.ts';
import { positionWorth, wantsNow } from './worth.ts';

/** What a host state in distress puts up with, and beyond which orders it minds soldiers. */
const distress = { trust: 25, violence: 42, worth: 1.2, span: 10 } as const;
const minds = { rules: 2, each: 1.2 } as const;
/** What it holds against the Council that its opponents speak there by right. */
const rival = 0.5;
/** Worth from which a host state of middling temper writes its letter, and how much more the hardest asks than the softest. */
const consentFrom = 4.9;
const byTemper = 8;
/** By how much less a power asks that has to let a territory go, than a government of its own country. */
const lettingGo = 2.5;
/** By how much softer it is towards what the Council has decided already: to refuse that costs more. */
const pressure = 0.5;

/**
 * Whether a host state that wants this would write its letter on a text.
 * @param outlook of the text with the letter
 * @param temper 0 soft, 1 hard; if not given, what it has shown
 * @param isDecided the Council has adopted the text, and waits for the letter
 */
export function hostConsents(
  ground: Ground,
  outlook: Outlook,
  wants: Profile = ground.hostRepute,
  temper = ground.hostTemper,
  isDecided = false,
): boolean {
  const { crisis } = ground;
  const lost = Math.max(0, meanOf(crisis.provinces, 'violence') - distress.violence) / distress.span;
  const worth =
    positionWorth(wantsNow(wants, crisis), outlook) -
    minds.each * Math.max(0, outlook.rules - minds.rules) +
    distress.worth * (lost + (crisis.trust < distress.trust ? 1 : 0)) -
    (ground.standing.entity === null ? 0 : rival);
  const least = ground.hostRepute === profiles['administering-power'] ? consentFrom - lettingGo : consentFrom;
  return worth > least + byTemper * (temper - 0.5 - (isDecided ? pressure : 0));
}

/** Whether the host state would write its letter on a text, as everybody reads it. */
export const isWelcome = (ground: Ground, text: Omit<Text, 'hostConsents'>): boolean =>
  isWritten(ground, outlookOf(ground, { ...text, hostConsents: true }));

/** @param welcome of the text with the letter */
function isWritten(ground: Ground, welcome: Outlook): boolean {
  const known = written.get(welcome);
  if (known !== undefined) return known;
  const consents = hostConsents(ground, welcome);
  written.set(welcome, consents);
  return consents;
}
const written = new WeakMap<Outlook, boolean>();

/** The text with the letter that the host state would write on it, as everybody reads it. */
export function expectedOutlook(ground: Ground, text: Omit<Text, 'hostConsents'>): Expected {
  const welcome = outlookOf(ground, { ...text, hostConsents: true });
  const isWelcomed = isWritten(ground, welcome);
  return { isWelcomed, outlook: isWelcomed ? welcome : outlookOf(ground, { ...text, hostConsents: false }) };
}

export type Expected = { readonly isWelcomed: boolean; readonly outlook: Outlook };

/** What is thought of it before it has answered anything, and how much each answer says. */
const unknown = 0.5;
const lesson = 0.25;
const surest = { least: 0.05, most: 0.95 } as const;

/** What waits for its letter in most texts. */
const asked: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  'mission',
  'humanitarian-access',
  'prevention',
  'administration',
]);
const asks = ({ clauses }: DraftInView): boolean => clauses.some(({ clause }) => asked.has(clause.kind));

/** How hard the host state has shown itself, 0–1: by the letters that it wrote, or did not write, on what was voted on. */
export function hostTemperSeen({ results, drafts }: Pick<PublicView, 'results' | 'drafts'>): number {
  if (results.length === 0) return unknown;
  const last = seen.get(drafts);
  if (last?.results === results) return last.temper;
  const temper = temperIn(results, drafts);
  seen.set(drafts, { results, temper });
  return temper;
}
/** The same for as long as nothing is voted on, and no text changes. */
const seen = new WeakMap<PublicView['drafts'], { readonly results: PublicView['results']; readonly temper: number }>();

function temperIn(results: PublicView['results'], drafts: PublicView['drafts']): number {
  const voted = results.flatMap(({ subject }) => (subject.kind === 'draft' ? [subject.draft] : []));
  const answered = drafts.filter((draft) => voted.includes(draft.id) && asks(draft));
  const guess = answered.reduce((sum, { consents }) => sum + (consents ? -lesson : lesson), unknown);
  return Math.min(surest.most, Math.max(surest.least, guess));
}
