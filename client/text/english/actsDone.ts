/** Acts outside the Council as sentences: "France strikes at armed groups in Northreach". In English. */
import type { Act, Withdrawal } from '../../../shared/outside/acts.ts';
import { capital, listed } from './counting.ts';
import { does, named } from './names.ts';

/** How the sentence of an act names what it is about. */
export type ActNaming = {
  readonly seat: (id: string) => string;
  /** A province. */
  readonly place: (id: string) => string;
};

/** Of one who acts, and of several. */
type Phrase = readonly [one: string, many: string];

const authority = {
  none: '',
  advise: ' and advises the government',
  'co-govern': ' and governs beside the government',
};
const authorityOfMany = {
  none: '',
  advise: ' and advise the government',
  'co-govern': ' and govern beside the government',
};

const endings: Readonly<Record<Withdrawal, Phrase>> = {
  coalition: ['takes its soldiers out of the coalition', 'take their soldiers out of the coalition'],
  region: ['calls the region’s soldiers home', 'call the region’s soldiers home'],
  company: ['stops paying the private military company', 'stop paying the private military company'],
  patron: ['calls home the soldiers whom the government invited', 'call home the soldiers whom the government invited'],
  proxy: ['sends no more arms to a group in the country', 'send no more arms to a group in the country'],
};

function phraseOf(act: Act, place: (id: string) => string): Phrase {
  switch (act.kind) {
    case 'intervene':
      return [
        `leads a coalition into the country${authority[act.authority]}`,
        `lead a coalition into the country${authorityOfMany[act.authority]}`,
      ];
    case 'regional-force':
      return ['sends soldiers of the region without a mandate', 'send soldiers of the region without a mandate'];
    case 'arm-proxy':
      return ['sends arms to a group in the country', 'send arms to a group in the country'];
    case 'hire-company':
      return ['hires a private military company', 'hire a private military company'];
    case 'recognise':
      return ['recognizes the breakaway state', 'recognize the breakaway state'];
    case 'invited-support':
      return ['sends soldiers at the government’s invitation', 'send soldiers at the government’s invitation'];
    case 'protectorate':
      return ['protects the country by treaty', 'protect the country by treaty'];
    case 'strike': {
      const where = `at armed groups in ${place(act.province)}`;
      const report = act.reported ? 'to the Council (Article 51)' : '';
      return act.reported
        ? [`strikes ${where}, and reports it ${report}`, `strike ${where}, and report it ${report}`]
        : [`strikes ${where}, without a report to the Council`, `strike ${where}, without a report to the Council`];
    }
    case 'withdraw':
      return endings[act.what];
    case 'name-and-shame':
      return [`publishes what happened in ${place(act.province)}`, `publish what happened in ${place(act.province)}`];
    case 'independent-relief':
      return [
        `brings relief to ${place(act.province)} by itself`,
        `bring relief to ${place(act.province)} by themselves`,
      ];
    case 'accept-contract':
      return ['works under contract from now on', 'work under contract from now on'];
    case 'expel-mission':
      return ['withdraws its consent to the mission', 'withdraw their consent to the mission'];
    case 'end-invitation':
      return ['ends its invitation to foreign soldiers', 'end their invitation to foreign soldiers'];
    case 'accept-talks':
      return ['agrees to talks', 'agree to talks'];
    case 'crackdown':
      return ['orders a crackdown', 'order a crackdown'];
    case 'reform':
      return ['begins a reform', 'begin a reform'];
    case 'open-talks':
      return ['offers talks', 'offer talks'];
    case 'ceasefire':
      return [`declares a ceasefire in ${place(act.province)}`, `declare a ceasefire in ${place(act.province)}`];
    case 'declare-independence':
      return ['declares independence', 'declare independence'];
    case 'propose-entity':
      return [
        'asks the General Assembly to make the opposition an observer',
        'ask the General Assembly to make the opposition an observer',
      ];
  }
}

/** Of two who act together, the one that the sentence is about. */
const actorsOf = (act: Act, by: readonly string[]): readonly string[] =>
  act.kind === 'invited-support' || act.kind === 'protectorate' ? [act.patron] : by;

/** A sentence without its full stop. @param by seats that act, at least one */
export function actDone(act: Act, by: readonly string[], { seat, place }: ActNaming): string {
  const names = actorsOf(act, by).map(seat);
  const [one, many] = phraseOf(act, place);
  const [first] = names;
  return names.length === 1 && first !== undefined
    ? does(first, one, many)
    : `${capital(listed(names.map(named)))} ${many}`;
}
