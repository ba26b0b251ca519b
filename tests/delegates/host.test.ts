/** The host state's letter: what it writes one on, what softens it, and what others make of what it has shown. */
import { describe, expect, test } from 'vitest';
import type { Bearings } from '../../shared/delegates/bearings.ts';
import { hostConsents } from '../../shared/delegates/host.ts';
import { type Ground, type Outlook, outlookOf } from '../../shared/delegates/outlook.ts';
import { hostReputeIn } from '../../shared/delegates/repute.ts';
import { outlookWith } from '../../shared/delegates/rewording.ts';
import { consentMoves } from '../../shared/delegates/texts.ts';
import { profiles } from '../../shared/interests/profiles.ts';
import { type TemplateName, templateNames, templates } from '../../shared/mandate/templates.ts';
import {
  aDraftTabledBy,
  answer,
  aTextTabledBy,
  aWideWorld,
  ballots,
  briefed,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  given,
  type Session,
  seated,
  until,
  voteClosed,
  voteOpen,
} from '../support/council.ts';
import { bearingsAt, plain, seeingHost } from './sights.ts';

const seats = [...compact, 'velora', 'opposition', 'african-union'];
const session = given(aWideWorld(), seated(...seats), briefed(...seats), consultations);
const { ground } = bearingsAt(session, 'france');

const welcomeOn = (on: Ground, template: TemplateName): Outlook =>
  outlookOf(on, { clauses: templates[template].clauses, mode: 'merge', hostConsents: true, pledged: null });

/** The hardest temper that still writes its letter, on a scale without ends. */
function hardest(on: Ground, outlook: Outlook, isDecided = false): number {
  let [soft, hard] = [-10, 10];
  for (let step = 0; step < 40; step += 1) {
    const temper = (soft + hard) / 2;
    if (hostConsents(on, outlook, on.hostRepute, temper, isDecided)) soft = temper;
    else hard = temper;
  }
  return soft;
}
/** A temper is eight points of worth from its softest to its hardest. */
const points = (worth: number): number => worth / 8;

const withViolence = (violence: number, trust = 30): Ground => ({
  ...ground,
  crisis: { ...ground.crisis, trust, provinces: ground.crisis.provinces.map((each) => ({ ...each, violence })) },
});

describe('the letter', () => {
  test('is a matter of temper: what the soft sign the hard do not, and help comes before rule', () => {
    const bars = new Map(templateNames.map((name) => [name, hardest(ground, welcomeOn(ground, name))]));
    const bar = (name: TemplateName): number => bars.get(name) ?? Number.NaN;
    for (const name of ['observe', 'prevent', 'transition', 'aid'] as const) {
      expect(bar(name), name).toBeGreaterThan(0.05);
      expect(bar(name), name).toBeLessThan(0.5);
    }
    for (const name of ['sanction', 'smart', 'administration', 'trust', 'coalition'] as const) {
      expect(bar(name), name).toBeLessThan(0);
    }
    expect(bar('aid')).toBeGreaterThan(bar('observe'));
    expect(bar('observe')).toBeGreaterThan(bar('regional'));
    expect(bar('transition')).toBeGreaterThan(bar('administration'));
  });

  test('is worth a point and a fifth less with each rule of engagement beyond the second', () => {
    const transition = welcomeOn(ground, 'transition');
    const plainly = hardest(ground, transition);
    expect(transition.rules).toBe(2);
    expect(hardest(ground, { ...transition, rules: 0 })).toBeCloseTo(plainly);
    expect(plainly - hardest(ground, { ...transition, rules: 3 })).toBeCloseTo(points(1.2));
    expect(plainly - hardest(ground, { ...transition, rules: 4 })).toBeCloseTo(points(2.4));
  });

  test('comes easier in distress: with each ten points of violence beyond 42, and where nobody trusts anybody', () => {
    const protect = welcomeOn(ground, 'protect');
    const calm = hardest(withViolence(20), protect);
    expect(hardest(withViolence(42), protect)).toBeCloseTo(calm);
    expect(hardest(withViolence(52), protect) - calm).toBeCloseTo(points(1.2));
    expect(hardest(withViolence(72), protect) - calm).toBeCloseTo(points(3.6));
    expect(hardest(withViolence(20, 24), protect) - calm).toBeCloseTo(points(1.2));
    expect(hardest(withViolence(20, 25), protect)).toBeCloseTo(calm);
    // To soldiers who may fight even the softest says no, and yes once it is lost without them.
    expect(calm).toBeLessThan(0);
    expect(hardest(withViolence(75, 20), protect)).toBeGreaterThan(0.15);
  });

  test('costs half a point more where its opponents speak in the Council by right', () => {
    const aid = welcomeOn(ground, 'aid');
    const rivalled: Ground = { ...ground, standing: { ...ground.standing, entity: 3 } };
    expect(hardest(ground, aid) - hardest(rivalled, aid)).toBeCloseTo(points(0.5));
  });

  test('is dearer to refuse once the Council has decided', () => {
    const observe = welcomeOn(ground, 'observe');
    expect(hardest(ground, observe, true) - hardest(ground, observe)).toBeCloseTo(0.5);
  });
});

describe('the letter of a power that lets a territory go', () => {
  const power: Ground = { ...ground, hostRepute: profiles['administering-power'] };

  test('is had for two points and a half less than that of a government of its own country', () => {
    const observe = welcomeOn(ground, 'observe');
    const asks = (on: Ground) => {
      let [less, more] = [-10, 10];
      for (let step = 0; step < 40; step += 1) {
        const temper = (less + more) / 2;
        if (hostConsents(on, observe, profiles['host-state'], temper)) less = temper;
        else more = temper;
      }
      return less;
    };
    expect(asks(power) - asks(ground)).toBeCloseTo(points(2.5));
  });

  test('hands it over in trust where a government of its own would not', () => {
    const bar = (on: Ground, template: TemplateName) => hardest(on, welcomeOn(on, template));
    for (const template of ['trust', 'administration'] as const) {
      expect(bar(ground, template), template).toBeLessThan(0);
      expect(bar(power, template) - bar(ground, template), template).toBeGreaterThan(points(2.5));
    }
    expect(bar(power, 'trust')).toBeGreaterThan(0);
    // No trials of its officers, whoever rules.
    expect(bar(power, 'smart')).toBeLessThan(0);
  });
});

describe('the host state', () => {
  const letters = (now: Session, temper: number, seen = ground.hostTemper) =>
    consentMoves(seeingHost(bearingsAt(now, 'velora', { ...plain, temper }), seen)).map(({ command }) => command);
  const written = [{ kind: 'answer-consent', draft: 'd1', consents: true }];
  const observe = given(session, aDraftTabledBy('france', { template: 'observe' }));

  test('goes by its own temper, not by what others take it for', () => {
    expect(letters(observe, 0)).toEqual(written);
    expect(letters(observe, 0, 0.95)).toEqual(written);
    expect(letters(observe, 0.6)).toEqual([]);
    expect(letters(observe, 0.6, 0.05)).toEqual([]);
    const smart = given(session, aDraftTabledBy('france', { template: 'smart' }));
    expect(letters(smart, 0)).toEqual([]);
  });

  test('writes on what the Council has adopted what it would not write on a text', () => {
    const adopted = given(observe, voteOpen, ballots('yes', ...compact));
    expect(bearingsAt(adopted, 'velora').sight.all.drafts).toMatchObject([{ status: 'adopted', consents: false }]);
    // Too firm for the text; not for the decision.
    const firm = 0.3;
    expect(letters(observe, 0)).toEqual(written);
    expect(letters(observe, firm)).toEqual([]);
    expect(letters(adopted, firm)).toEqual(written);
    // The hardest do not give in to that either.
    expect(letters(adopted, 1)).toEqual([]);
    const [letter] = written;
    given(adopted, did(by('velora'), letter as never));
  });
});

describe('what it has shown', () => {
  const asking = { kind: 'humanitarian-access', level: 1 } as const;
  const seenBy = (seat: string, now: Session): number => bearingsAt(now, seat).ground.hostTemper;
  /** How soft and how hard it can show itself; while nothing is known of it it is taken to be halfway between. */
  const [softest, hardestShown] = [0.05, 0.95];
  const unknown = (softest + hardestShown) / 2;
  const lesson = 0.25;
  /** A text is voted on, and nobody is for it: nothing comes to stand. */
  const refused = (letter: boolean, clause: Parameters<typeof aTextTabledBy>[1][number] = asking): Circumstance => {
    return (now) => {
      const round = given(now, ...(now.council.phase === 'consultations' ? [] : [until('consultations')]));
      const tabled = given(round, aTextTabledBy('kenya', [clause]));
      const id = Object.keys(tabled.council.drafts).at(-1) ?? '';
      const answered = letter ? given(tabled, did(by('velora'), answer(id))) : tabled;
      return given(answered, voteOpen, ballots('abstain', ...compact), voteClosed, until('field'));
    };
  };

  test('moves what everybody takes it for: softer with every letter that it wrote, harder with every other', () => {
    expect(seenBy('france', session)).toBe(unknown);
    const helpful = given(session, refused(true));
    expect(helpful.council.results).toHaveLength(1);
    expect(seenBy('france', helpful)).toBeCloseTo(unknown - lesson);
    expect(seenBy('china', helpful)).toBeCloseTo(unknown - lesson);
    expect(seenBy('france', given(session, refused(false)))).toBeCloseTo(unknown + lesson);
    expect(seenBy('france', given(session, refused(false), refused(true)))).toBeCloseTo(unknown);
  });

  test('is shown by what asked for a letter and came to its vote, by nothing else, and is never quite sure', () => {
    expect(seenBy('france', given(session, refused(false, { kind: 'climate-adaptation', level: 1 })))).toBe(unknown);
    expect(seenBy('france', given(session, aTextTabledBy('kenya', [asking]), did(by('velora'), answer('d1'))))).toBe(
      unknown,
    );
    expect(seenBy('france', given(session, refused(true), refused(true), refused(true)))).toBe(softest);
    expect(seenBy('france', given(session, refused(false), refused(false), refused(false)))).toBe(hardestShown);
  });

  test('decides what is expected of a text: with the letter, or waiting for it', () => {
    const helpful = given(session, refused(true), until('consultations'), aDraftTabledBy('france'));
    const stubborn = given(session, refused(false), until('consultations'), aDraftTabledBy('france'));
    const accessIn = (now: Session): number => {
      const bearings: Bearings = bearingsAt(now, 'china');
      const draft = bearings.sight.all.drafts.at(-1);
      if (!draft) throw new Error('there is no text');
      return outlookWith(bearings, draft, templates.aid.clauses).features.humanitarian;
    };
    expect(accessIn(helpful)).toBe(2);
    expect(accessIn(stubborn)).toBe(0);
  });
});

test('the host state is taken for one, and whoever sits for another’s territory for the power that administers it', () => {
  const { all } = bearingsAt(session, 'france').sight;
  const [asHost, asPower] = (['host-state', 'administering-power'] as const).map((name) => profiles[name]);
  expect(hostReputeIn(all)).toBe(asHost);
  const elsewhere = { ...all, state: 'Halmar', sovereign: 'Sarvona' };
  expect(hostReputeIn({ ...elsewhere, isMember: false })).toBe(asPower);
  // A part of a Member State has that State's government, and a land of nobody's that is no Member has its own.
  expect(hostReputeIn(elsewhere)).toBe(asHost);
  expect(hostReputeIn({ ...all, isMember: false })).toBe(asHost);
});
