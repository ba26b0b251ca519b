/** What delegates that think make of texts: their own weighing, tried on Velora at its opening. */
import { dossierOf } from '../../../shared/council/views/dossier.ts';
import { publicView } from '../../../shared/council/views/publicView.ts';
import { seatView } from '../../../shared/council/views/seatView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { type Bearings, bearingsOf } from '../../../shared/delegates/bearings.ts';
import { hostConsents } from '../../../shared/delegates/host.ts';
import { inclination, outlookAt } from '../../../shared/delegates/judgement.ts';
import { type Ground, type Outlook, outlookOf } from '../../../shared/delegates/outlook.ts';
import { characterOf } from '../../../shared/delegates/sight.ts';
import { vetoBelow } from '../../../shared/delegates/support.ts';
import { ownWorthOf, wantsNow } from '../../../shared/delegates/worth.ts';
import { type Feature, features } from '../../../shared/interests/features.ts';
import { outcomeKeys, type Profile } from '../../../shared/interests/profiles.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import { clauseOf } from '../../../shared/mandate/reading.ts';
import { templateNames, templates } from '../../../shared/mandate/templates.ts';
import { setupOf } from '../../../shared/scenario/scenario.ts';
import { type Estimate, exactly } from './estimates.ts';
import { once } from './once.ts';
import { consultations, delegate, does, host, type Session, session, type Text, tabled, velora } from './sessions.ts';

/** Whoever sits there sees what a delegate in the same chair would. */
function bearingsIn({ council, now }: Session, seat: string): Bearings {
  const { person } = delegate(seat);
  const all = publicView(council);
  const own = seatView(council, person, now);
  const sight = { now, all, own, told: dossierOf(council, person), mayVeto: true, keeps: false };
  const bearings = bearingsOf(sight, characterOf(council.setup, seat as SeatId, 'seasoned'));
  if (!bearings) throw new Error(`${seat} has nothing to think of`);
  return bearings;
}

const opened = once(() => session({}, consultations));
const textWith = (clauses: readonly Clause[], hostConsents: boolean) =>
  ({ clauses, mode: 'merge', hostConsents, pledged: null }) as const;

const none = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** Wants one thing and nothing else. */
const single = (key: Feature): Profile => ({
  positions: { ...none(features), [key]: 1 },
  outcomes: none(outcomeKeys),
  duty: 0,
});

/** The least that a text has to be worth to the host state for its letter, −20 to 20. */
function priceOfLetter(ground: Ground): number {
  const plain = outlookOf(ground, textWith([{ kind: 'mediation', level: 1 }], true));
  const consentsAt = (worth: number): boolean => {
    const outlook: Outlook = { ...plain, features: { ...none(features), humanitarian: worth }, duty: 0, rules: 0 };
    return hostConsents(ground, outlook, single('humanitarian'));
  };
  let [refused, given] = [-20, 20];
  while (given - refused > 1e-11) {
    const middle = (refused + given) / 2;
    if (consentsAt(middle)) given = middle;
    else refused = middle;
  }
  return given;
}

/** Points by which the host state’s consent is dearer once the opposition is an entity. */
export function entityBias(): Estimate {
  const { ground } = bearingsIn(opened(), host);
  const entity: Ground = { ...ground, standing: { ...ground.standing, entity: 0 } };
  return exactly(priceOfLetter(ground) - priceOfLetter(entity));
}

const court: Text = {
  clauses: [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }, { kind: 'ad-hoc-tribunal' }],
};

/** A province is named for what is done there, in the consultations in which the text is tabled. */
const named = once(() => {
  const naming = does('advocacy', 'do-deed', { deed: { kind: 'name-and-shame', province: 'northreach' } });
  return session({}, consultations, naming, tabled(court));
});
const unnamed = once(() => session({}, tabled(court)));

function worthOfCourt(of: Session, seat: string): number {
  const bearings = bearingsIn(of, seat);
  const [draft] = bearings.sight.all.drafts;
  if (!draft) throw new Error('there is no text');
  return inclination(bearings, draft, outlookAt(bearings, draft, 0));
}

/** Points that a court is worth more to a member after advocates have named what is done: to whoever is moved least, or most. */
export function namingMoves(kind: 'elected' | 'permanent', whom: 'least' | 'most'): Estimate {
  const moved = unnamed()
    .council.setup.seats.filter((seat) => seat.kind === kind)
    .map(({ id }) => worthOfCourt(named(), id) - worthOfCourt(unnamed(), id));
  return exactly((whom === 'least' ? Math.min : Math.max)(...moved));
}

/** Capitals instruct their delegations otherwise each time. */
const draws = 200;

/** Texts under Chapter VII that a permanent member would veto, over many instructions, and those of them that the letter saves. */
function lettersThatSave(seat: string): Estimate {
  const { ground, seat: place, redLines } = bearingsIn(opened(), seat);
  const texts = templateNames
    .map((name) => templates[name].clauses)
    .filter((clauses) => clauseOf(clauses, 'chapter')?.chapter === 'vii')
    .map((clauses) => [false, true].map((letter) => outlookOf(ground, textWith(clauses, letter))));
  let [vetoed, saved] = [0, 0];
  for (let seed = 1; seed <= draws; seed += 1) {
    const { briefs } = setupOf(velora(), { council: 'fifteen', preset: '45', seed, clocks: {} });
    const instructions = briefs[seat as SeatId]?.weights;
    if (!instructions) throw new Error(`${seat} has no instructions`);
    const wants = wantsNow(instructions, ground.crisis);
    for (const each of texts) {
      const [without, withLetter] = each.map((outlook) => {
        return ownWorthOf(wants, redLines, outlook) < vetoBelow(place, ground, outlook);
      });
      if (!without) continue;
      vetoed += 1;
      if (!withLetter) saved += 1;
    }
  }
  const share = saved / vetoed;
  return { value: share, error: Math.sqrt((share * (1 - share)) / vetoed) };
}

/** Share of its vetoes of which the host state’s letter would turn one, China’s less Russia’s. */
export function letterTurns(): Estimate {
  const [china, russia] = [lettersThatSave('china'), lettersThatSave('russian-federation')];
  return { value: china.value - russia.value, error: Math.hypot(china.error ?? 0, russia.error ?? 0) };
}
