/** No button promises what the Council would refuse, and none is locked that it would allow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import { mostThatMayBePledged } from '../../shared/council/rules/pledges.ts';
import { type Council, seatOf } from '../../shared/council/state.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { type DraftRights, type Right, type Rights, seatView } from '../../shared/council/views/seatView.ts';
import type { DraftId, PersonId, SeatId } from '../../shared/council/vocabulary.ts';
import { anyBeginning, anySteps, outsiders, people, play } from './histories.ts';

/** A command that uses each right. */
const uses = {
  takeSeat: ({ seats }, _seat, opened) => ({
    kind: 'take-seat',
    seat: Object.values(seats).find(({ id, holder }) => !holder && id !== opened)?.id ?? ('none' as never),
  }),
  openBrief: () => ({ kind: 'open-brief' }),
  cast: ({ vote }) => ({ kind: 'cast-ballot', vote: vote?.number ?? 1, choice: 'abstain' }),
  ready: () => ({ kind: 'say-ready', ready: true }),
  create: () => ({ kind: 'create-draft', title: 'Another', template: null }),
  adjourn: () => ({ kind: 'move-motion', motion: 'adjourn', draft: null }),
  pledge: (council, seat) => ({ kind: 'pledge-troops', draft: null, troops: most(council, seat, null) }),
  goodOffices: () => ({ kind: 'use-good-offices', aim: 'acceptance' }),
} satisfies {
  [Name in Exclude<keyof Rights, 'drafts' | 'consent'>]: (
    council: Council,
    seat: SeatId | null,
    opened: SeatId | null,
  ) => Command;
};

/** Troops that are not refused for being too many. */
const most = (council: Council, seat: SeatId | null, draft: DraftId | null): number =>
  seat ? mostThatMayBePledged(council, seat, draft) : 0;

const draftUses = {
  edit: (draft) => ({ kind: 'retitle-draft', draft, title: 'Another' }),
  table: (draft) => ({ kind: 'table-draft', draft }),
  sponsor: (draft) => ({ kind: 'sponsor-draft', draft }),
  unsponsor: (draft) => ({ kind: 'unsponsor-draft', draft }),
  withdraw: (draft) => ({ kind: 'withdraw-draft', draft }),
  takeNext: (draft) => ({ kind: 'move-motion', motion: 'take-next', draft }),
  pledge: (draft, council, seat) => ({ kind: 'pledge-troops', draft, troops: most(council, seat, draft) }),
} satisfies { [Name in keyof DraftRights]: (draft: DraftId, council: Council, seat: SeatId | null) => Command };

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

describe('rights', () => {
  test('D1 B1 M1 F1 L1 H1 O1 agree with the Council, for everybody, along any history', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(80), (beginning, steps) => {
        for (const { council, before, now } of play(beginning, steps)) {
          if (council === before) continue;
          for (const person of [...people, ...outsiders]) expectAgreement(council, person, now);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('H1 those of the facilitator to write for the host state agree too', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(80), (beginning, steps) => {
        for (const { council, before, now } of play(beginning, steps)) {
          if (council === before) continue;
          const { consent } = facilitatorView(council);
          for (const { id: draft } of Object.values(council.drafts)) {
            const command: Command = { kind: 'answer-for-host', draft, consents: true };
            const decision = decide(council, command, { role: 'facilitator' }, now);
            // A text that is not listed is none to write about.
            expect(decision.accepted).toBe(consent[draft] === null);
            if (!decision.accepted && draft in consent) expect(decision.refusal.code).toBe(consent[draft]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function expectAgreement(council: Council, person: PersonId, now: number): void {
  const { rights, opened } = seatView(council, person, now);
  const expectRight = (name: string, right: Right, command: Command) => {
    const decision = decide(council, command, { role: 'person', person }, now);
    expect([name, decision.accepted ? null : decision.refusal.code]).toEqual([name, right]);
  };
  const seat = seatOf(council, person);
  const id = seat?.id ?? null;
  for (const name of names(uses)) expectRight(name, rights[name], uses[name](council, id, opened));
  // Whoever has opened a brief comes back to its seat.
  if (opened && council.phase !== 'ended' && [null, person].includes(council.seats[opened]?.holder ?? null))
    expectRight('comeBack', null, { kind: 'take-seat', seat: opened });
  for (const { id: draft } of Object.values(council.drafts)) {
    const letter: Command = { kind: 'answer-consent', draft, consents: true };
    if (draft in rights.consent) expectRight('consent', rights.consent[draft] ?? null, letter);
    else expect(decide(council, letter, { role: 'person', person }, now).accepted).toBe(false);
  }
  for (const [draft, draftRights] of Object.entries(rights.drafts) as [DraftId, DraftRights][]) {
    for (const name of names(draftUses)) expectRight(name, draftRights[name], draftUses[name](draft, council, id));
  }
  // Where no rights are listed there is nothing to do, and a draft that one may not read is not there.
  for (const draft of Object.values(council.drafts)) {
    if (Object.hasOwn(rights.drafts, draft.id)) continue;
    const hidden = seat && draft.symbol === '' && !draft.drafters.includes(seat.id);
    for (const name of names(draftUses)) {
      const decision = decide(council, draftUses[name](draft.id, council, id), { role: 'person', person }, now);
      expect([name, decision.accepted]).toEqual([name, false]);
      if (
        hidden &&
        name !== 'takeNext' &&
        !decision.accepted &&
        // Whoever has no troops, or cannot act at all, is told so whatever they name.
        !['session-frozen', 'session-ended', 'no-such-troops'].includes(decision.refusal.code)
      ) {
        expect(decision.refusal.code).toBe('unknown-draft');
      }
    }
  }
}
