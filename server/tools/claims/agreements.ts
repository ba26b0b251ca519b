/** What delegations agree on between themselves, and what they understand of each other. */
import { confirmedReadings, isTrueReading } from '../../../shared/council/rules/agreements/readings.ts';
import { interestsFor } from '../../../shared/council/rules/world/standing.ts';
import type { Deal, Reading } from '../../../shared/council/state.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { debriefOf } from '../../../shared/debrief/debriefOf.ts';
import type { GameReading, TextVote } from '../bots/reading.ts';
import { type Claim, fact, inGames } from './claim.ts';
import { difference } from './estimates.ts';
import { talks } from './peace.ts';
import { does, played, type Session, session, tabled, toTheEnd, voted } from './sessions.ts';

const nothing = { money: 0, troops: 0, promises: [] };
const mediation = { clauses: [{ kind: 'mediation', level: 1 }] } as const;

/** France pays Brazil for its word to vote in favour, and Brazil votes as it is told here. */
const bought = (choice: 'yes' | 'abstain'): Session =>
  session(
    {},
    tabled(mediation),
    does('france', 'offer-deal', {
      to: 'brazil',
      terms: {
        gives: { ...nothing, money: 5 },
        asks: { ...nothing, promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }] },
        when: { kind: 'at-once' },
      },
    }),
    does('brazil', 'answer-deal', { deal: 'b1', accepts: true }),
    voted({ brazil: choice }),
  );

const wordIn = ({ council }: Session) => Object.values<Deal>(council.dealings.deals)[0]?.words[0];

export const voluntary: Claim = {
  row: 33,
  parts: [
    ...talks,
    fact('a promised vote is nobody’s but the voter’s: it counts as it is cast', () => {
      const [result] = bought('abstain').council.results;
      return result?.ballots['brazil' as SeatId] === 'abstain' && result.outcome === 'adopted';
    }),
    fact('the record says that the promise was broken, or that it was kept', () => {
      return wordIn(bought('abstain'))?.kept === false && wordIn(bought('yes'))?.kept === true;
    }),
    fact('the debrief tells everybody', () => {
      const { agreements } = debriefOf(toTheEnd(bought('abstain')).events);
      return agreements.promises['brazil' as SeatId]?.broken === 1;
    }),
  ],
};

/** China tells France the first of its interests, or the contrary, and France confirms it. */
const understood = (rightly: boolean): Session => {
  const begun = session({}, tabled(mediation));
  const [interest] = interestsFor(begun.council.setup, 'france' as SeatId);
  if (!interest) throw new Error('france has no interests');
  const { kind, key, direction } = interest;
  return played(
    does('china', 'read-interest', {
      of: 'france',
      guess: { kind, key, direction: rightly ? direction : -direction },
      text: 'You want this more than anything else.',
    }),
    does('france', 'answer-reading', { reading: 'i1', confirms: true, text: '' }),
  )(begun);
};
const readingIn = ({ council }: Session): Reading | undefined => Object.values<Reading>(council.readings)[0];

const manyReadings = 3;

/** Drafts of a game after so many confirmed readings, each beside what the same author brought in the same round of another. */
const readDrafts = (
  { texts }: GameReading,
  other: GameReading | undefined,
): readonly (readonly [TextVote, TextVote])[] =>
  texts
    .filter(({ confirmed }) => confirmed >= manyReadings)
    .flatMap((text) => {
      const same = other?.texts.find(({ round, author }) => round === text.round && author === text.author);
      return same ? [[text, same] as const] : [];
    });

export const perspectives: Claim = {
  row: 62,
  parts: [
    fact('a delegation states another’s interest, and the other’s confirmation is recorded', () => {
      const { council } = understood(true);
      return readingIn(understood(true))?.answer?.confirms === true && confirmedReadings(council).length === 1;
    }),
    fact('what is confirmed need not be so, and the record can tell', () =>
      [true, false].every((rightly) => {
        const after = understood(rightly);
        const reading = readingIn(after);
        return reading !== undefined && isTrueReading(after.council, reading) === rightly;
      }),
    ),
    fact('nobody’s interests change by it', () => {
      const wanted = ({ council }: Session) => JSON.stringify([council.setup.briefs, council.batna]);
      return wanted(understood(true)) === wanted(session({}, tabled(mediation)));
    }),
    inGames(
      'share',
      'adopted of drafts after three confirmed readings of their author, less of the same where nobody reads anybody',
      { least: 0.05 },
      ({ plain, unasked }) => {
        const pairs = plain.flatMap((game, index) => readDrafts(game, unasked[index]));
        return difference(
          pairs.map(([read]) => Number(read.adopted)),
          pairs.map(([, other]) => Number(other.adopted)),
        );
      },
    ),
  ],
};
