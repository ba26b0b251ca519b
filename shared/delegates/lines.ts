/**
 * What a delegation says aloud: short lines in the language of the chamber, made from its reasons. They give no number, no
 * order and no deal away; the same lot gives the same line.
 */
import type { Choice } from '../council/rules/votes/tally.ts';
import { longestText } from '../council/talk.ts';
import type { Guess } from '../interests/brief.ts';
import { improvement, type Profile } from '../interests/profiles.ts';
import type { Reason, ReasonKind } from '../interests/reasons.ts';
import { asides, featureAims, featureDeeds, outcomeAims, outcomeDeeds, redLineNouns, type Words } from './phrases.ts';
import { type Theme, themesIn } from './themes.ts';

/** Letters of one line. */
const longest = 300;
/** A line that touches more interests than this is empty talk, and moves nobody. */
export const mostThemes = 4;

/** Who speaks: what it wants, and a lot (0–1) for the choice of words. */
export type Voice = { readonly wants: Profile; readonly drawn: number };

const pick = ({ drawn }: Pick<Voice, 'drawn'>, words: Words): string =>
  typeof words === 'string' ? words : (words[Math.floor(drawn * words.length)] ?? words[0]);

const isPart = ({ what }: Reason): boolean => what.kind === 'feature' || what.kind === 'outcome';
const speaksFor = ({ points }: Reason): boolean => points > 0;

/** Whether a delegation wants more of a feature, or of an outcome's improvement. */
const wantsMore = ({ positions, outcomes }: Profile, what: ReasonKind): boolean =>
  what.kind === 'feature' ? positions[what.key] >= 0 : what.kind === 'outcome' ? outcomes[what.key] >= 0 : true;

/** "puts the region in the lead": what the text does that counts, or is minded; of a red line, that it is crossed. */
export function deedOf({ points, what }: Reason, voice: Voice): string {
  const way = points > 0 === wantsMore(voice.wants, what) ? 'more' : 'less';
  const tone = points > 0 ? 'liked' : 'minded';
  switch (what.kind) {
    case 'feature':
      return pick(voice, featureDeeds[what.key][way][tone]);
    case 'outcome':
      return pick(voice, outcomeDeeds[what.key][way][tone]);
    case 'red-line':
      return `${points > 0 ? 'does without' : 'brings'} ${redLineNouns[what.id]}`;
    default:
      return 'was weighed with care';
  }
}

/** "with the region in the lead", "without an amnesty": what would mend it. Null: nothing that the text can do. */
function remedyFor({ what }: Reason, wants: Profile): string | null {
  const way = wantsMore(wants, what) ? 'more' : 'less';
  switch (what.kind) {
    case 'feature':
      return `with ${featureAims[what.key][way]}`;
    case 'outcome':
      return `with ${outcomeAims[what.key][way]}`;
    case 'red-line':
      return `without ${redLineNouns[what.id]}`;
    default:
      return null;
  }
}

/** As many of the sentences as one line can take, in their order. */
function lineOf(sentences: readonly (string | null)[], most = longest): string {
  let line = '';
  let themes = new Set<Theme>();
  for (const sentence of sentences) {
    if (!sentence) continue;
    const longer = line ? `${line} ${sentence}` : sentence;
    const more = new Set([...themes, ...themesIn(sentence)]);
    if (longer.length > most || more.size > mostThemes) continue;
    line = longer;
    themes = more;
  }
  return line;
}

const withArticle = /\b(Federation|Kingdom|States|Republic|Emirates|Union|Islands|Netherlands|Philippines)\b/;
/** A name within a sentence, with its article where it has one. */
const called = (name: string): string => (withArticle.test(name) ? `the ${name}` : name);

const redLineIn = (reasons: readonly Reason[]): string | null => {
  const crossed = reasons.find(({ what, points }) => what.kind === 'red-line' && points < 0);
  return crossed && crossed.what.kind === 'red-line' ? `We cannot accept ${redLineNouns[crossed.what.id]}.` : null;
};

/** What somebody else has of a text, by what they are taken for. */
export type Addressed = { readonly name: string; readonly reason: Reason; readonly wants: Profile };

/** `guest`: without a vote. */
export type Stance = 'author' | 'supports' | 'wavers' | 'opposes' | 'guest';

/** A position on a text: what it wants in it, what others have of it, and the line that it crosses. */
export function statementLine(
  stance: Stance,
  reasons: readonly Reason[],
  addressed: readonly Addressed[],
  voice: Voice,
): string {
  const parts = reasons.filter(isPart);
  const [good, better] = parts.filter(speaksFor).map((each) => deedOf(each, voice));
  const [bad] = parts.filter((each) => !speaksFor(each)).map((each) => deedOf(each, voice));
  const isAgainst = stance === 'opposes' || stance === 'wavers';
  const line = isAgainst ? redLineIn(reasons) : null;
  const others = addressedIn(addressed, good, voice);
  return lineOf([
    openingOf(stance, good, bad, voice),
    line,
    ...others,
    good && better && !isAgainst && !others.some((each) => each.includes(better)) ? also(better) : null,
    isAgainst && !line ? offerLine(reasons, voice) : null,
  ]);
}

const also = (deed: string): string => (deed.startsWith('is ') ? `It is also ${deed.slice(3)}.` : `It also ${deed}.`);

/** A sentence for each thing that the text does for others, with their names. @param said what was said already */
function addressedIn(addressed: readonly Addressed[], said: string | undefined, { drawn }: Voice): readonly string[] {
  const byDeed = new Map<string, string[]>();
  for (const { name, reason, wants } of addressed) {
    const deed = deedOf(reason, { wants, drawn });
    byDeed.set(deed, [...(byDeed.get(deed) ?? []), called(name)]);
  }
  return [...byDeed].map(([deed, all]) =>
    deed === said ? `That is for ${all.join(' and ')}, too.` : `For ${all.join(' and ')}: it ${deed}.`,
  );
}

function openingOf(stance: Stance, good: string | undefined, bad: string | undefined, voice: Voice): string {
  switch (stance) {
    case 'author':
      return good
        ? pick(voice, [
            `We bring this text because it ${good}.`,
            `Our text ${good}.`,
            `What we put before you ${good}.`,
          ])
        : 'We bring this text because the Council cannot stay silent.';
    case 'supports':
      return good
        ? pick(voice, [`We support this text. It ${good}.`, `This text ${good}. We stand behind it.`])
        : 'We support this text, for want of a better one.';
    case 'wavers':
      if (good && bad)
        return pick(voice, [`The text ${good}, but it ${bad}.`, `It helps that the text ${good}. But it ${bad}.`]);
      return good ? `The text ${good}. We are not sure that this is enough.` : opposed(bad, voice);
    case 'opposes':
      return opposed(bad, voice);
    case 'guest':
      if (bad && !good)
        return pick(voice, [`We ask the Council to think again: this text ${bad}.`, `This text ${bad}.`]);
      return good
        ? pick(voice, [`We welcome that this text ${good}.`, `This is what is needed: a text that ${good}.`])
        : 'We thank the Council for hearing us.';
  }
}

const opposed = (bad: string | undefined, voice: Voice): string =>
  bad
    ? pick(voice, [`We cannot support this text as it stands: it ${bad}.`, `Our difficulty is this: the text ${bad}.`])
    : 'We cannot support this text as it stands.';

/** "We could support this text with …": what would win it. Null where nothing in the text stands in the way. */
export function offerLine(reasons: readonly Reason[], voice: Voice): string | null {
  const isLine = ({ what }: Reason): boolean => what.kind === 'red-line';
  const against = reasons.filter((each) => !speaksFor(each));
  const [remedy] = [...against.filter(isLine), ...against].flatMap((each) => remedyFor(each, voice.wants) ?? []);
  if (!remedy) return null;
  return pick(voice, [`We could support it ${remedy}.`, `Our vote can be had for a text ${remedy}.`]);
}

type Cast = Extract<Choice, 'yes' | 'no' | 'abstain'>;
/** @param veto it was its vote that the text failed by */
export function explanationLine(choice: Cast, veto: boolean, reasons: readonly Reason[], voice: Voice): string {
  const parts = reasons.filter(isPart);
  const goods = parts.filter(speaksFor).map((each) => deedOf(each, voice));
  const bads = parts.filter((each) => !speaksFor(each)).map((each) => deedOf(each, voice));
  const spoken = reasons.flatMap(({ what, points }) =>
    what.kind === 'speech' || what.kind === 'sponsor' ? [asides[what.kind][points > 0 ? 'for' : 'against']] : [],
  );
  return lineOf([votedAs(choice, veto, voice), ...whyOf(choice, goods, bads, redLineIn(reasons)), ...spoken]);
}

function votedAs(choice: Cast, veto: boolean, voice: Voice): string {
  if (veto) return pick(voice, ['We have stopped this text, and we say why.', 'We do not cast this vote lightly.']);
  switch (choice) {
    case 'yes':
      return pick(voice, ['We voted in favour.', 'My delegation voted in favour.']);
    case 'no':
      return pick(voice, ['We voted against.', 'My delegation voted against.']);
    case 'abstain':
      return pick(voice, ['We abstained.', 'My delegation abstained.']);
  }
}

/** "it does this, and it does that". */
const both = (deeds: readonly string[]): string => deeds.slice(0, 2).join(', and it ');

function whyOf(
  choice: Cast,
  goods: readonly string[],
  bads: readonly string[],
  line: string | null,
): readonly (string | null)[] {
  const [good, bad] = [both(goods), both(bads)];
  switch (choice) {
    case 'yes':
      return [
        good ? `The text ${good}.` : asides.deal.for,
        good && bad ? `Not everything in it is ours: it ${bads[0]}.` : null,
      ];
    case 'no':
      return [
        line,
        bad ? `The text ${bad}.` : line ? null : asides.deal.against,
        good ? `That it ${goods[0]} is not enough.` : null,
      ];
    case 'abstain':
      if (good && bad) return [`The text ${goods[0]}, and that counts for us. But it ${bad}.`, line];
      if (bad) return [line, `The text ${bad}, yet we did not want to stand in its way.`];
      return [
        line,
        good ? `The text ${good}, but it does not go far enough for us.` : 'We could say neither yes nor no.',
      ];
  }
}

/** "the region in the lead", "less violence": what an interest comes to, without its points. */
function aimOf(interest: Guess): string {
  if (interest.kind === 'position') return featureAims[interest.key][interest.direction > 0 ? 'more' : 'less'];
  return outcomeAims[interest.key][interest.direction === improvement[interest.key] ? 'more' : 'less'];
}

/** What a delegation takes another's interest to be, told to that one alone. */
export const readingLine = (guess: Guess): string => `We think that this is what matters to you: ${aimOf(guess)}.`;

/** Why silence on a text is broken, for all members to read. */
export const breakLine = 'We cannot go along with this text as it stands.';

/** The answer to a reading that was right. */
export const confirmationLine = 'You have read us well.';

/** The answer to a reading that was wrong. */
export const correctionLine = (interest: Guess): string => `Not quite. We look for this: ${aimOf(interest)}.`;

/** An answer to somebody who has spoken to the delegation by name. @param line what it has to say */
export const replyLine = (to: string, line: string | null, { drawn }: Pick<Voice, 'drawn'>): string => {
  const said =
    line ?? pick({ drawn }, ['we have heard you, and we look kindly on this text.', 'we are with you on this.']);
  return `To ${called(to)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
};

/** About a text, to one delegation, short enough for the chamber (rule CH2): what is said of it, and by an author a question. @param line a few sentences */
export function noteLine(title: string, line: string, isOwn: boolean, { drawn }: Pick<Voice, 'drawn'>): string {
  const ask = pick({ drawn }, ['Can we count on your vote?', 'What would you need to vote for it?']);
  const [first = '', ...others] = line.split(/(?<=[.?!]) /);
  return (
    lineOf([`On “${title}”: ${first}`, isOwn ? ask : null, ...others], longestText.inChamber) ||
    lineOf([first], longestText.inChamber)
  );
}

/** Where no text is before the Council. @param interests of the one who speaks, those that weigh most first */
export function wishLine(interests: readonly Guess[], voice: Pick<Voice, 'drawn'>): string {
  const [first, second] = interests.map(aimOf);
  if (!first) return 'We thank the Council for hearing us.';
  if (!second) return `We ask one thing of the Council: ${first}.`;
  return pick(voice, [
    `We ask two things of the Council: ${first}, and ${second}.`,
    `Whatever the Council decides, we look for ${first}, and for ${second}.`,
  ]);
}
