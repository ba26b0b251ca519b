/** One scene for each refusal of the rules J, E and K7. */
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  by,
  type Circumstance,
  consultations,
  did,
  type Given,
  given,
  move,
  seated,
  voting,
} from '../../support/council.ts';

type Scene = () => ReturnType<Given['when']>;

const session = (...circumstances: readonly Circumstance[]) =>
  given(aCouncilOfFifteen(), seated('france', 'kenya', 'velora', 'relief'), consultations, ...circumstances);
const circulate = (form: string, vote: number | null = null) =>
  act('circulate-statement', { form, title: 'Calm', text: 'The members call for calm.', vote });
const open = act('open-arria', { briefer: 'relief' });
const speak = act('speak-arria', { text: 'We saw it.' });
const opened = did(by('kenya'), open);

export const statementScenes = {
  'unknown-statement': () => session().when(by('france'), act('object-statement', { statement: 's1', reason: 'No.' })),
  'too-many-statements': () =>
    session(...Array.from({ length: 4 }, () => did(by('kenya'), circulate('press')))).when(
      by('kenya'),
      circulate('press'),
    ),
  'no-veto-to-report-on': () => session().when(by('kenya'), circulate('special-report', 1)),
  'no-lack-of-unanimity': () => session(aDraftTabledBy('kenya'), voting).when(by('kenya'), move('call-assembly')),
  'arria-open': () => session(opened).when(by('france'), open),
  'no-arria': () => session().when(by('kenya'), speak),
  'not-at-arria': () => session(opened).when(by('velora'), speak),
  'not-the-arria-host': () => session(opened).when(by('france'), act('close-arria')),
  'arria-has-heard-enough': () =>
    session(opened, ...Array.from({ length: 12 }, () => did(by('kenya'), speak))).when(by('france'), speak),
} satisfies Partial<Record<RefusalCode, Scene>>;
