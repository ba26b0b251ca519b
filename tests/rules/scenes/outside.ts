/** A scene for each refusal of what is done outside the Council. */
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import { aCouncilOfFifteen, by, consultations, facilitator, type Given, given, seated } from '../../support/council.ts';
import { aRound, brief, deed, done, nextRound, order, ordered, orderFor, provinces } from '../../support/outside.ts';

type Scene = () => ReturnType<Given['when']>;

const intervene = { kind: 'intervene', authority: 'none' } as const;
const strike = { kind: 'strike', province: 'northreach', reported: true } as const;
/** With this seed the General Assembly gives the opposition what Kenya proposes in the first round. */
export const seedOfEntity = 7;

/** And with this one not, while it would give it if Brazil had proposed it. */
export const seedOfSecondThoughts = 4;

export const outsideScenes = {
  'act-not-yours': () => aRound().when(by('kenya'), order(intervene)),
  'no-world-to-act-on': () =>
    given(aCouncilOfFifteen(), seated('france'), consultations).when(by('france'), order(intervene)),
  'seat-is-played': () => aRound().when(facilitator, orderFor('dravia', intervene)),
  'deed-done': () => aRound({}, done('velora', { kind: 'reform' })).when(by('velora'), deed({ kind: 'crackdown' })),
  'too-little-capital': () =>
    aRound(brief('dravia', { resources: { capital: 1, money: 20, troops: 4 } })).when(by('dravia'), order(strike)),
  'too-little-money': () =>
    aRound(brief('dravia', { resources: { capital: 4, money: 9, troops: 4 } })).when(by('dravia'), order(strike)),
  'unknown-province': () => aRound().when(by('france'), order({ ...strike, province: 'atlantis' })),
  'already-there': () => aRound({}, ordered('france', intervene), nextRound).when(by('china'), order(intervene)),
  'no-such-partner': () => aRound().when(by('velora'), order({ kind: 'invited-support', patron: 'kenya' })),
  'nobody-has-seceded': () => aRound().when(by('france'), order({ kind: 'recognise' })),
  'already-recognised': () =>
    aRound(
      {},
      done('opposition', { kind: 'declare-independence' }),
      ordered('france', { kind: 'recognise' }),
      nextRound,
    ).when(by('france'), order({ kind: 'recognise' })),
  'no-haven': () => aRound(provinces({ capacity: 60 })).when(by('france'), order(strike)),
  'under-contract': () =>
    aRound(
      brief('relief', { works: ['relief', 'advocacy'] }),
      ordered('france', intervene),
      nextRound,
      done('relief', { kind: 'accept-contract' }),
      nextRound,
    ).when(by('relief'), deed({ kind: 'name-and-shame', province: 'northreach' })),
  'nobody-hires': () => aRound().when(by('relief'), deed({ kind: 'accept-contract' })),
  'no-mission-to-expel': () => aRound().when(by('velora'), deed({ kind: 'expel-mission' })),
  'nothing-to-end': () => aRound().when(by('velora'), deed({ kind: 'end-invitation' })),
  'already-declared': () =>
    aRound({}, done('opposition', { kind: 'declare-independence' }), nextRound).when(
      by('opposition'),
      deed({ kind: 'declare-independence' }),
    ),
  'assembly-has-voted': () =>
    aRound({ seed: seedOfSecondThoughts }, done('kenya', { kind: 'propose-entity' })).when(
      by('brazil'),
      deed({ kind: 'propose-entity' }),
    ),
  'already-an-entity': () =>
    aRound({ seed: seedOfEntity }, done('kenya', { kind: 'propose-entity' }), nextRound).when(
      by('brazil'),
      deed({ kind: 'propose-entity' }),
    ),
} satisfies Partial<Record<RefusalCode, Scene>>;
