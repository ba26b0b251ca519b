/** Which rule answers which command. A table; the rules are in `rules`. */
import type { Command, CommandOf } from './commands.ts';
import { type Asking, type Decision, deny } from './decision.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { decideOpenBrief } from './rules/briefs.ts';
import * as consent from './rules/consent.ts';
import * as drafts from './rules/drafts.ts';
import * as facilitation from './rules/facilitation.ts';
import { decideGoodOffices } from './rules/goodOffices.ts';
import { decideMotion } from './rules/motions.ts';
import { decidePledge } from './rules/pledges.ts';
import * as seating from './rules/seating.ts';
import { decideCast } from './rules/voting.ts';
import { consequencesOf } from './rules/world.ts';
import type { Council } from './state.ts';
import type { Actor } from './vocabulary.ts';

type Rule<Kind extends Command['kind']> = {
  readonly role: Actor['role'];
  readonly decide: (asking: Asking, command: CommandOf<Kind>) => Decision;
};

const rules = {
  admit: { role: 'server', decide: seating.decideAdmit },
  'note-presence': { role: 'server', decide: seating.decidePresence },
  'note-deadline': { role: 'server', decide: facilitation.decideDeadline },
  'resume-clock': { role: 'server', decide: facilitation.decideResume },
  'take-seat': { role: 'person', decide: seating.decideTakeSeat },
  'leave-seat': { role: 'person', decide: seating.decideLeaveSeat },
  'open-brief': { role: 'person', decide: decideOpenBrief },
  'say-ready': { role: 'person', decide: facilitation.decideReady },
  'create-draft': { role: 'person', decide: drafts.decideCreateDraft },
  'retitle-draft': { role: 'person', decide: drafts.decideRetitle },
  'set-mode': { role: 'person', decide: drafts.decideSetMode },
  'add-clause': { role: 'person', decide: drafts.decideAddClause },
  'change-clause': { role: 'person', decide: drafts.decideChangeClause },
  'remove-clause': { role: 'person', decide: drafts.decideRemoveClause },
  'move-clause': { role: 'person', decide: drafts.decideMoveClause },
  'share-draft': { role: 'person', decide: drafts.decideShare },
  'sponsor-draft': { role: 'person', decide: drafts.decideSponsor },
  'unsponsor-draft': { role: 'person', decide: drafts.decideUnsponsor },
  'table-draft': { role: 'person', decide: drafts.decideTable },
  'withdraw-draft': { role: 'person', decide: drafts.decideWithdraw },
  'pledge-troops': { role: 'person', decide: decidePledge },
  'answer-consent': { role: 'person', decide: consent.decideAnswer },
  'use-good-offices': { role: 'person', decide: decideGoodOffices },
  'cast-ballot': { role: 'person', decide: decideCast },
  'move-motion': { role: 'person', decide: decideMotion },
  next: { role: 'facilitator', decide: facilitation.decideNext },
  freeze: { role: 'facilitator', decide: facilitation.decideFreeze },
  unfreeze: { role: 'facilitator', decide: facilitation.decideUnfreeze },
  extend: { role: 'facilitator', decide: facilitation.decideExtend },
  'set-policy': { role: 'facilitator', decide: seating.decideSetPolicy },
  'free-seat': { role: 'facilitator', decide: seating.decideFreeSeat },
  'answer-for-host': { role: 'facilitator', decide: consent.decideAnswerForHost },
  end: { role: 'facilitator', decide: facilitation.decideEnd },
} satisfies { [Kind in Command['kind']]: Rule<Kind> };

/** Decides a command: the events that follow from it, or a refusal with the rule that forbids it. Never throws. */
export function decide(council: Council, command: Command, by: Actor, now: number): Decision {
  const rule: Rule<Command['kind']> = rules[command.kind] as Rule<Command['kind']>;
  if (rule.role !== by.role) return deny('not-for-your-role');
  const decision = rule.decide({ council, by, now }, command);
  return decision.accepted ? { accepted: true, events: withConsequences(council, decision.events) } : decision;
}

/** The events of a decision, each followed by what it brings about in the world. */
export function withConsequences(council: Council, events: readonly Event[]): readonly Event[] {
  if (!council.crisis) return events;
  let before = council;
  return events.flatMap((event) => {
    const after = evolve(before, event);
    const following = consequencesOf(before, after, event);
    before = following.reduce(evolve, after);
    return [event, ...following];
  });
}
