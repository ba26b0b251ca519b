/** The debrief: a long page that is read together when the session is over. */
import { intrusiveFrom } from '../../../shared/debrief/sovereigntyModel.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { botReasonWords, publishedWords } from './debriefBots.ts';
import { arcWords, whatIfWords } from './debriefMonths.ts';
import { agreementWords, outsideWords } from './debriefOutside.ts';
import { voteWords } from './debriefVotes.ts';
import { inUnit, monthsLong, one, percent, same, signed, span, whole } from './figures.ts';
import { named } from './names.ts';

const count = (value: number, what: readonly [one: string, many: string]): string =>
  `${inWords(value)} ${plural(value, what[0], what[1])}`;

export const debriefWords = unbroken({
  kicker: 'Debrief',
  loading: 'The debrief is being put together …',
  notYet: 'The debrief opens when the session has ended.',
  notYetHint: 'Until then aims, true figures and what others knew are secret. This page opens by itself.',
  toSession: 'Back to the session',
  failed: 'The debrief could not be fetched.',
  again: 'Try again',
  record: 'The record of the Council',
  /** For whoever has played alone: the same crisis, with other chances. */
  playAgain: 'Play again',
  contents: 'On this page',
  print: 'Print or save as PDF',
  offline: {
    save: 'Save as one file',
    saving: 'The file is being made …',
    saved: (name: string) => `Saved as ${name}. It opens in any browser, without a network.`,
    failed: 'The file could not be made.',
  },
  seed: (scenario: string, seed: number) => `${scenario} · seed ${seed}`,

  headline: (state: string, months: number, from: number, to: number): string => {
    const after = `After ${span(months)}`;
    if (Math.abs(to - from) < 3) return `${after}, ${state} is where it was`;
    return `${after}, ${to < from ? 'less' : 'more'} violence in ${state}`;
  },
  /** Where there was no world to act on. */
  plainHeadline: (title: string) => `${title}: what the Council did`,
  /** Where the session ended before the field had its turn. */
  shortHeadline: (title: string) => `${title}: ended before a month passed`,
  shortStandfirst: (rounds: number) =>
    rounds === 0
      ? 'The session ended before its first round began.'
      : `The session ended in round ${rounds}, before anything could happen in the field: there are votes and aims to talk about, and no results.`,
  standfirst: (facts: {
    readonly from: number;
    readonly to: number;
    readonly later: number | null;
    readonly epilogueMonths: number;
  }): string => {
    const { from, to, later } = facts;
    const went =
      Math.abs(to - from) < same ? 'stayed at' : `${to < from ? 'fell' : 'rose'} from ${whole.format(from)} to`;
    const then =
      later === null ? '' : ` ${capital(span(facts.epilogueMonths))} later it stands at ${whole.format(later)}.`;
    return `Violence ${went} ${whole.format(to)} on a scale of 100.${then}`;
  },
  decided: (adopted: number, vetoed: number, failed: number): string => {
    const votes = [
      adopted > 0 && `adopted ${count(adopted, ['text', 'texts'])}`,
      vetoed > 0 && `saw ${count(vetoed, ['text', 'texts'])} vetoed`,
      failed > 0 && `let ${count(failed, ['text', 'texts'])} fail for want of votes`,
    ].filter((each) => each !== false);
    return votes.length > 0 ? `The Council ${listed(votes)}.` : 'The Council voted on no text.';
  },
  keyFigures: 'The session in four figures',
  fromTo: (figures: readonly string[]) => figures.join(' → '),
  caution: {
    title: 'Before you quote a figure',
    text: 'The numbers in this page come from a model. Its coefficients are design choices, made so that known arguments can be tried out; they are not measurements. The page shows what follows from them. It proves nothing about any real country, and no score in it is a grade.',
    short: 'Coefficients are design choices, not measurements.',
  },
  figure: inUnit,
  /** Where there is no figure to tell. */
  nothing: '–',
  sideways: { left: 'more to the left', right: 'slide: more to the right' },
  month: (month: number) => (month === 0 ? 'At the opening' : `Month ${month}`),
  round: (round: number) => `Round ${round}`,
  end: 'End of the last round',
  opening: 'Opening',
  later: (months: number) => (months === 0 ? 'After' : `${capital(span(months))} on`),
  change: 'Change',

  leave: {
    title: 'Leave your role',
    text: 'Put the placard down. Go round the room, one line each, as yourselves and not as your countries.',
    line: 'Say aloud: “I am not the delegate any more. What I myself would have wished for is …”',
    seat: (seat: string) => `Say aloud: “I am not ${named(seat)} any more. What I myself would have wished for is …”`,
  },

  arc: arcWords,

  votes: {
    title: 'The votes',
    lead: 'Each column is a vote. A square with a cross and a frame round it is a veto.',
    none: 'The Council did not vote.',
    seat: 'Member',
    needed: (needed: number) => `${capital(inWords(needed))} are needed.`,
    result: 'Result',
    withoutVeto: 'Without the veto',
    noVeto: 'no veto',
    veto: 'veto',
    vetoOf: (names: readonly string[]) => `Vetoed by ${listed(names.map(named))}.`,
    policy: 'on standing instructions',
    policyMark: 'Marked °: on standing instructions, nobody sat there.',
    ...voteWords,
    bots: botReasonWords,
    counts: (yes: number, no: number, abstain: number) => `${yes} for · ${no} against · ${abstain} abstained`,
  },

  whatIf: whatIfWords,

  outside: outsideWords,
  agreements: agreementWords,

  aims: {
    title: 'What everybody wanted',
    lead: 'The sealed orders, opened: five aims for each seat, one hundred points in all. In the order of the table; nobody has won.',
    none: 'In this session no seat had aims of its own.',
    you: 'your seat',
    unplayed: (count: number) =>
      `${capital(inWords(count))} ${plural(count, 'seat that nobody', 'seats that nobody')} played`,
    published: publishedWords,
    points: (points: number, most: number) => `${one.format(points)} of ${most}`,
    most: (most: number) => `${most} points`,
    outOf: 'of 100',
    parts: (outcomes: number, positions: number, lost: number) =>
      `${one.format(outcomes)} for what became of the country, ${one.format(positions)} for what the texts said${lost > 0 ? `, ${one.format(lost)} lost at red lines` : ''}`,
    batna: 'Without an agreement',
    batnaLine: (first: readonly [number, string], last: readonly [number, string]) =>
      `Expected when the first round began: ${whole.format(first[0])} (it got ${first[1]}). When the last one did: ${whole.format(last[0])} (it got ${last[1]}).`,
    shared:
      'The last two aims of a seat are about what the texts said. Both earn the same share: what all the texts in force were worth to the seat.',
    measure:
      'For the others two courses of the model are the measure, up to the same month: nothing done or rule by others, whichever is worse, and a strong mission that people accept.',
    unscored: 'No month passed, so no aim was reached or missed: there are no points.',
    /** Where nothing and all of a bar lie. */
    ends: {
      outcome: (figure: number, none: number, full: number) =>
        `It came to ${whole.format(figure)}. Nothing at ${whole.format(none)}, all at ${whole.format(full)}.`,
      untold: 'Half for everybody: in so few months nothing the Council does moves it.',
      position: 'Nothing for texts it hates, half where nothing is in force, all for texts it loves.',
      batna: 'The bar is what it got, from 0 to 100; the stroke is what it first expected.',
    },
    batnaCutShort: (first: number, last: number, planned: number, months: number) =>
      `Expected when the first round began: ${whole.format(first)}; when the last one did: ${whole.format(last)}. That was for ${monthsLong(planned)}. The session ended early, after ${whole.format(months)}, so the two cannot be compared.`,
    redLines: 'Red lines',
    held: 'Held.',
    crossed: (resolution: string, round: number) => `Crossed by ${resolution} in round ${round}.`,
    fact: 'Only this seat knew',
    situation: 'What its capital told it',
    capital: 'Political capital',
    capitalLeft: (left: number, opening: number) => `${left < 0 ? `−${-left}` : left} left, ${opening} at the opening`,
    heldBy: (name: string) => `played by ${name}`,
    empty: 'not played',
  },

  lenses: {
    title: 'Four ways to look at it',
    lead: 'The same end, judged by four ideas of security. None of them is right by itself; each has something that it does not see.',
    show: 'Names and values',
    faces: { guess: 'Guess first', told: 'Show them' },
    guess:
      'Read what each view counts. Whose view is it, and whose values does it take for granted? Agree on four answers, then show them.',
    view: (letter: string) => `View ${letter}`,
    term: 'What it counts',
    values: 'Whose values it takes for granted',
    blind: 'What it does not see',
    measure:
      'Under each bar: what it came to, where it counts nothing, and where it counts in full. For figures of the country, nothing is what inaction or rule by others would have come to by the same month, whichever is worse, and full is what a strong mission that people accept would have.',
    part: (earned: number, most: number) => `${whole.format(earned)} of ${whole.format(most)}`,
  },

  sovereignty: {
    title: 'Whose country is it?',
    lead: 'From a state that decides for itself to a country that others rule. The model is read off what was in force.',
    self: 'the state decides',
    others: 'others decide',
    at: { opening: 'Opening', end: 'End' },
    furthest: (name: string) => `The furthest that others went in any month: ${name.toLowerCase()}.`,
    formal: 'On paper (formal)',
    material: 'In fact (material)',
    gaugeHint:
      'Formal sovereignty: whose name is on the state. Material sovereignty: how much the state itself decides and can do.',
    intrusive: (share: number) =>
      share === 0
        ? 'In no month did foreign rule weigh heavily.'
        : `In ${percent(share)} of the months foreign rule weighed heavily: ${intrusiveFrom} or more of 100.`,
    stretches: 'Month by month',
    stretch: (from: number, to: number) => (from === to ? `Month ${from}` : `Months ${from}–${to}`),
    precedents: 'Precedents',
    precedentsHint: 'How easily others will do the same another time, 0 to 100.',
    precedent: (from: number, to: number) => `${whole.format(from)} → ${whole.format(to)}`,
  },

  criteria: {
    title: 'Six questions to an intervention',
    lead: 'From the report “The Responsibility to Protect” of 2001. The model answers first; you may well disagree.',
    none: 'No text intervened: none sent soldiers, sanctions, courts or governors.',
    met: (met: number) => `${one.format(met)} of 6 met`,
    scores: { 0: 'not met', 0.5: 'half met', 1: 'met' } as const,
    adoptedIn: (round: number, month: number) => `adopted in round ${round}, month ${month}`,
    flags: 'Words and deeds',
  },

  knowledge: {
    title: 'Who knew what, and when',
    lead: 'The worst province in truth, and what three kinds of readers were told about its violence at the time.',
    after: (round: number) => `After round ${round}`,
    epilogue: (months: number) => `${capital(monthsLong(months))} later`,
    truth: (province: string, truth: number) => `In truth ${whole.format(truth)}, in ${province}`,
    estimate: (estimate: number, margin: number) =>
      margin === 0 ? whole.format(estimate) : `${whole.format(estimate)} ± ${margin}`,
    error: (error: number) =>
      Math.abs(error) < 1 ? 'right' : `${one.format(Math.abs(error))} too ${error < 0 ? 'low' : 'high'}`,
    client: (name: string) => `${capital(named(name))}, told by the company that it paid`,
    bias: (points: number) =>
      `the company made every province look ${whole.format(points)} points worse, and nobody said so`,
    tookFor: (name: string) => `thought ${name} was worse`,
    legend: 'Ring: what was said. Thick line: where the truth was promised to lie. Blue stroke: the truth.',
    secrets: 'Told to some, and not to others',
    told: (names: readonly string[]) => `Only ${listed(names.map(named))} ${plural(names.length, 'was', 'were')} told.`,
    truthTo: (names: readonly string[], province: string) =>
      `${capital(listed(names.map(named)))} saw the true figures of ${province}.`,
  },

  questions: {
    title: 'Talk about it',
    lead: 'Eight questions. Begin with those that you disagree on.',
    shortLead: 'Three questions for a session that ended early.',
    shortList: [
      {
        id: 'S1',
        section: 'votes',
        text: 'What stood between you and a text that could have been adopted: words, votes, or time?',
      },
      {
        id: 'S2',
        section: 'aims',
        text: 'Read the aims of two other seats. Which of them surprises you, and what could you have offered?',
      },
      {
        id: 'S3',
        section: 'aims',
        text: 'What did only one seat know? Would it have changed your mind?',
      },
    ],
    goTo: (section: string) => `See: ${section}`,
    list: [
      {
        id: 'D1',
        section: 'votes',
        text: 'Which veto, or which abstention, changed most? Who would have had to be convinced, and with what?',
      },
      {
        id: 'D2',
        section: 'what-if',
        text: 'Run one “what if”. Does the result surprise you? What in the model makes it come out like this?',
      },
      {
        id: 'D3',
        section: 'sovereignty',
        text: 'Compare sovereignty on paper and in fact at the start, at the end and later. Which one would people there notice?',
      },
      { id: 'D4', section: 'arc', text: 'Who was protected, and who was not? Who could pay for safety?' },
      {
        id: 'D5',
        section: 'lenses',
        text: 'What made the mission rightful: the votes, the consent of the host, the people there, or its success?',
      },
      {
        id: 'D6',
        section: 'outside',
        text: 'Which precedent did you set? Who will point to it next time, and for what?',
      },
      {
        id: 'D7',
        section: 'lenses',
        text: 'Whose values does each of the four views take for granted? Who is missing?',
      },
      {
        id: 'D8',
        section: 'criteria',
        text: 'Would you accept this supervision in your own country? For how long, and from whom?',
      },
    ],
  },
  signed,
} as const);
