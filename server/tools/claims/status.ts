/** Whose the provinces are: recognition, autonomy, and a standing short of statehood. */
import { acted } from './acted.ts';
import { type Claim, change, fact, share } from './claim.ts';
import { difference, type Estimate, exactly } from './estimates.ts';
import { type Courses, type Fields, velora } from './games.ts';
import { entityBias } from './minds.ts';
import { once } from './once.ts';
import { figureIn, mission, nothing } from './packages.ts';
import {
  consultations,
  does,
  months,
  played,
  refusalOf,
  type Session,
  session,
  tabled,
  until,
  voted,
} from './sessions.ts';

const secessionist = 'Northreach';
const elsewhere = ['Port Velora', 'Rivermark', 'Southplain'] as const;

const grievanceIn = (games: Courses, fields: Fields, id: string) => games(fields).seen(24, figureIn(id, 'grievance'));
const recognised = acted([[{ kind: 'recognise' }, 'united-states']]);
const seceded = (games: Courses) => games(recognised.fields, recognised.change);

/** Mean over the provinces that do not secede. */
const elsewhereIn = (course: ReturnType<Courses>) =>
  course.seen(
    24,
    (state) => elsewhere.reduce((sum, id) => sum + figureIn(id, 'grievance')(state), 0) / elsewhere.length,
  );

/** Sessions, each with its own luck, and their rounds after the one in which a State recognises the secession. */
const sessions = 20;
const later = 7;

type Answer = { readonly moved: number };
/** Recognitions elsewhere that answered this one. */
const answers = once((): readonly Answer[] =>
  Array.from({ length: sessions }, (_, index) => {
    const { council } = session(
      { seed: index + 1, rounds: later + 2, monthsPerRound: 1 },
      consultations,
      does('opposition', 'do-deed', { deed: { kind: 'declare-independence' } }),
      does('united-states', 'give-order', { order: { kind: 'recognise' } }),
      ...Array.from({ length: later + 1 }, () => months),
    );
    return council.influences
      .filter(({ cause }) => cause.kind === 'counter-recognition')
      .map(({ entries }) => ({ moved: entries.reduce((sum, { amount }) => sum + amount, 0) }));
  }).flat(),
);

function answeredShare(): Estimate {
  const rounds = sessions * later;
  const value = answers().length / rounds;
  return { value, error: Math.sqrt((value * (1 - value)) / rounds) };
}

export const recognition: Claim = {
  row: 52,
  parts: [
    change('precedent of recognition by the first State that recognises', { least: 20, most: 20 }, () =>
      exactly(recognised.scene.crisis.recognitionPrecedent - velora.recognitionPrecedent),
    ),
    change('grievance elsewhere in the 24 months after it, against none', { least: 2 }, (games) =>
      difference(elsewhereIn(seceded(games)), elsewhereIn(games(nothing))),
    ),
    change('regional instability', { least: 2 }, (games) =>
      difference(seceded(games).at(24, 'regionalInstability'), games(nothing).at(24, 'regionalInstability')),
    ),
    fact('it makes independent in fact those provinces where half of the people and more want it, and no other', () =>
      recognised.scene.crisis.provinces.every(
        ({ status, secessionism }) => (status === 'independent') === secessionism >= 0.5,
      ),
    ),
    share('rounds after a recognition in which another one answers it', { least: 0.03, most: 0.2 }, answeredShare),
    change('regional instability by the answer', { least: 4, most: 4 }, () =>
      exactly(answers()[0]?.moved ?? Number.NaN),
    ),
  ],
};

const eased = (games: Courses, more: Fields): Estimate =>
  difference(grievanceIn(games, { ...mission, ...more }, secessionist), grievanceIn(games, mission, secessionist));

export const autonomy: Claim = {
  row: 53,
  parts: [
    change('grievance in the secessionist province by 24 months of autonomy', { most: -10 }, (games) =>
      eased(games, { autonomy: [secessionist] }),
    ),
  ],
};

/** A session whose General Assembly, by its own luck, grants what Algeria proposes for the opposition, or does not. */
function proposed(grants: boolean): Session {
  for (let seed = 1; seed <= 40; seed += 1) {
    const asked = session({ seed }, consultations, does('algeria', 'do-deed', { deed: { kind: 'propose-entity' } }));
    if ((asked.council.outside.standing.entity !== null) === grants) return asked;
  }
  throw new Error(grants ? 'the Assembly never grants it' : 'the Assembly always grants it');
}

/** In the meeting: whether a member may object to the opposition at the table. */
function mayObject(before: Session): boolean {
  const asked = played(does('algeria', 'propose-participation', { seat: 'opposition' }), until('meeting'))(before);
  return refusalOf(asked, 'china', 'object-participation', { seat: 'opposition' }) === null;
}

/** And whether it speaks when the agenda is adopted. */
const speaks = (before: Session): boolean =>
  refusalOf(
    played(
      does('algeria', 'propose-participation', { seat: 'opposition' }),
      until('meeting'),
      does('china', 'object-agenda', { item: null }),
      voted(),
    )(before),
    'opposition',
    'ask-for-floor',
    { purpose: 'statement' },
  ) === null;

/** Money that waits for a condition is bound by a treaty, and not by a word. */
const mayBind = (before: Session): boolean =>
  refusalOf(tabled({ clauses: [{ kind: 'mediation', level: 1 }] })(before), 'opposition', 'offer-deal', {
    to: 'france',
    terms: {
      gives: { money: 1, troops: 0, promises: [] },
      asks: { money: 0, troops: 0, promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }] },
      when: { kind: 'adopted', draft: 'd1' },
    },
  }) === null;

export const entity: Claim = {
  row: 61,
  parts: [
    fact('nobody objects to an entity at the table, and it speaks without a vote on that', () => {
      const [granted, refused] = [proposed(true), proposed(false)];
      return !mayObject(granted) && mayObject(refused) && speaks(granted) && !speaks(refused);
    }),
    fact('its agreements bind as a State’s do', () => mayBind(proposed(true)) && !mayBind(proposed(false))),
    change(
      'what the host state’s letter is worth to it once there is an entity',
      { least: -0.5, most: -0.5 },
      entityBias,
    ),
    change('grievance in the secessionist province by 24 months as an entity', { most: -2 }, (games) =>
      eased(games, { entityStatus: true }),
    ),
    change('material sovereignty', { least: -0.5, most: 0.5 }, (games) =>
      difference(
        games({ ...mission, entityStatus: true }).at(24, 'materialSovereignty'),
        games(mission).at(24, 'materialSovereignty'),
      ),
    ),
  ],
};
