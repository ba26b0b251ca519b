/** What is printed before a session: briefs, placards, the rules on one page, the facilitator's guide. In English. */
import type { SeatKind, Step, Visibility } from '../../../shared/council/vocabulary.ts';
import { unbroken } from '../unbroken.ts';
import { inWords, plural } from './counting.ts';

export const packWords = unbroken({
  title: 'Preparation pack',
  lead: 'Choose what you need and print it. Briefs are secret: hand each to its delegation only.',
  print: 'Print',
  back: 'Back to the console',
  loading: 'Gathering the papers …',
  wrong: 'This link is not this session’s, or the server does not answer. Open the pack from the console.',
  parts: {
    briefs: 'Briefs, one page for each seat',
    placards: 'Placards with each seat’s own link',
    rules: 'The rules on one page',
    guide: 'The facilitator’s guide',
    background: 'Background reading, for everybody',
    notes: 'Notes on this scenario, for the facilitator',
  },
  pages: (count: number | 'several') => `${count} ${count === 'several' ? 'pages' : plural(count, 'page', 'pages')}`,
  claims: 'The claims behind the prompts',
  claimsHint:
    'Saxer, “Security Governance in a Post-sovereign World”, and van der Hor, “Cosmopolitan Security”, in our words. Let students argue with them.',
  secret: (name: string) => `Secret: for the delegation of ${name} only`,
  kinds: {
    permanent: 'Permanent member: one vote, and a vote against can be a veto.',
    elected: 'Elected member: one vote.',
    'non-member': 'Without a vote: speaks, negotiates and drafts.',
  } satisfies Record<SeatKind, string>,
  publicPosition: 'What everybody knows about you',
  aims: 'What you want, with the points that it is worth',
  redLines: 'What you must not accept (8 points lost for each)',
  means: 'What you have',
  capital: (points: number) => `${points} ${plural(points, 'point', 'points')} of political capital`,
  money: (millions: number) => `${millions} million dollars`,
  troops: (thousands: number) => (thousands > 0 ? `${thousands} thousand troops` : 'no troops'),
  fact: 'What only you know',
  allies: 'You may find friends in',
  placardHint: 'Scan it, or type the address, and you sit down here.',
  fold: 'Fold here',
  rules: {
    title: 'The rules on one page',
    round: (rounds: number, months: number) =>
      `There are ${inWords(rounds)} rounds. Each ends with ${inWords(months)} ${plural(months, 'month', 'months')} in the country, and all that you decide, or do not decide, acts on it.`,
    steps: {
      sitrep: 'Situation report. Read what is new.',
      consultations:
        'Consultations. Talk, write notes, offer deals, draft texts, find sponsors. Table a text, or there is no vote.',
      meeting: 'The meeting. The President gives the floor. Speak to those whose votes you need.',
      voting: 'The votes, in the order in which texts were tabled.',
      orders: 'Orders. Your capital can act outside the Council. Nobody sees an order before it is carried out.',
      field: 'The field. Months pass on the map. Look at what changed, and why.',
    } satisfies Record<Step, string>,
    votes: 'How a vote is decided',
    needed: (needed: number, members: number) =>
      `A decision needs ${needed} votes in favour out of ${members}. Those who abstain or are away do not help it.`,
    veto: 'A permanent member that votes against stops a text that would pass: that is a veto. To abstain is never a veto.',
    procedural: 'On procedure there is no veto: the agenda, who may speak, a break.',
    hidden: 'Nobody sees your ballot before the vote closes. You may change it until then.',
    acts: 'What a delegation can do',
    actList: [
      'Draft a text, share it, sponsor it, amend it, and vote.',
      'Write to others: to one, to a group, to those of your region.',
      'Offer a deal: money, troops, a promise. Money and troops change hands by themselves; a promise is your word.',
      'Say what another one wants, in your own words, and ask whether you are right.',
      'Pledge troops: a mission has no soldiers but those that somebody pledges.',
      'Order something outside the Council, if your seat can. It costs political capital, and others remember.',
    ],
    chapter:
      'Chapter VI asks the host state; Chapter VII decides without asking, and needs words that there is a threat to the peace.',
    help: 'Lost? The line at the top says what you can do now. “Ask the facilitator” is in Talk.',
  },
  guide: {
    title: 'The facilitator’s guide',
    before: 'Before',
    beforeList: (seats: number) => [
      `Check with two devices that pupils can open the link. Nobody needs an account, an e-mail address or the internet: this machine is enough.`,
      `Choose who sits where (${seats} seats): by hand, by lot or by a list. Empty seats can be played by bots.`,
      'Hand out briefs and placards a day earlier if you can. Ask for one sentence: what do we want, and whom do we need for it?',
      'Put the projector on the wall. It never shows a secret.',
    ],
    during: 'While it runs: what to watch for',
    watch: {
      sitrep: 'Do they read the causes, or only the numbers? Ask: what has changed, and what has caused it?',
      consultations:
        'Who talks with nobody? Who drafts alone? The console shows who has been silent; nudge them with a question.',
      meeting: 'Do they speak to those whose votes they lack? Praise a speech that names another’s interest.',
      voting:
        'After a veto: what would have passed without it, and what would have happened then? Let them be angry in their role.',
      orders: 'Who goes round the Council? Ask them in the debrief whether it was worth what it cost.',
      field: 'Let them look before they talk. A mandate without means shows here.',
    } satisfies Record<Step, string>,
    troubles: 'When something goes wrong',
    troubleList: [
      'Somebody is ill or drops out: hand their seat to another pupil, or let a bot play it. A vote goes on meanwhile.',
      'The network fails: everything is kept. Whoever comes back has their seat, their drafts and their ballot.',
      'The bell rings: ring it in the console, or set it before. The same links go on tomorrow, also with other pupils.',
      'A note hurts somebody: they can show it to you. Mute, or send somebody out; both are quiet and can be undone.',
      'Time runs out: “End now and reveal” opens the debrief at any moment.',
    ],
    content: 'About the content',
    contentAlways:
      'Atrocities are reported and never played. Nobody plays a perpetrator: whoever sits for a party to the conflict negotiates. Let pupils change seats without giving a reason.',
    debrief: 'Afterwards: questions that work',
    debriefList: [
      'When did you know what another delegation wanted? Would you have voted otherwise had you known earlier?',
      'Which text had the words but not the means? Who noticed?',
      'Was there a moment when the host state lost a say in its own affairs? Who gave it back, and was it the same afterwards?',
      'Who acted without the Council? What did it do to those who trusted the Council?',
      'Look at the same outcome with four eyes: a state’s, the United Nations’, a market’s, a citizen’s of the world. Where do they disagree?',
      'The figures are choices of design and no forecast: which of them would you argue with?',
    ],
    privacy: 'What is kept, and how it is erased',
    privacyList: (days: number, visibility: string) => [
      'Nobody gives a name: people go by two words that are drawn for them. Your class list stays with you and this server.',
      'Kept on the machine that runs this: what was done, said and written in the session, and when. No address, no cookie but the seat’s own key.',
      `Notes: ${visibility}`,
      days > 0
        ? `A session that nobody has touched for ${days} days is erased by itself.`
        : 'Sessions are kept until you erase them.',
      '“Erase the session” in the console removes everything, at once and for good.',
    ],
    visibilities: {
      'facilitator-reads': 'you can read all of them, and all were told so.',
      held: 'each waits until you let it through, and all were told so.',
      private: 'you read only what somebody shows you.',
    } satisfies Record<Visibility, string>,
  },
} as const);
