/** `npm run -s tally -- FILE`: counts recorded votes by the rules of the Council and prints the outcomes as JSON. */
import { z } from 'zod';
import { choices, countBallots, decideVote, votesNeeded } from '../../shared/council/rules/votes/tally.ts';
import { BadInput, readJson, runTool } from './tool.ts';

const choice = z.enum(choices);
const size = z.int().min(1).max(100);
const whole = z.int().min(0).max(100);
const shape = z.object({
  id: z.string().min(1),
  date: z.iso.date(),
  type: z.enum(['substantive', 'procedural']),
  council_size: size,
  members: z.array(z.string()).optional(),
  permanent: z.array(z.string()).default([]),
  votes: z.record(z.string(), choice).optional(),
  counts: z.object({ yes: whole, no: whole, abstain: whole, not_voting: whole }).optional(),
  p5: z.record(z.string(), choice).optional(),
});
const vote = shape.check((context) => {
  const { votes, counts, p5, members, council_size, permanent } = context.value;
  const issue = (path: PropertyKey[], message: string) =>
    context.issues.push({ code: 'custom', path, message, input: context.value });
  if (!votes && !counts) issue(['votes'], 'a vote carries `votes` by member, or `counts` and `p5`');
  if (counts && counts.yes + counts.no + counts.abstain + counts.not_voting !== council_size)
    issue(['counts'], `the counts do not add up to council_size ${council_size}`);
  if (counts && p5) {
    for (const [word, counted] of [
      ['yes', counts.yes],
      ['no', counts.no],
      ['abstain', counts.abstain],
    ] as const) {
      const said = Object.values(p5).filter((cast) => cast === word).length;
      if (said > counted) issue(['p5'], `${said} say ${word}, but only ${counted} were counted`);
    }
  }
  for (const place of whereVetoIsUnknown(context.value)) {
    issue([place], 'must name all permanent members: somebody voted no, and if it was one of them, that is a veto');
  }
  if (!votes) return;
  const known = members ?? Object.keys(votes);
  if (new Set(known).size !== known.length) issue(['members'], 'a member is named twice');
  if (known.length !== council_size) issue(['members'], `${known.length} members, but council_size is ${council_size}`);
  for (const name of Object.keys(votes)) if (!known.includes(name)) issue(['votes', name], 'is not a member');
  permanent.forEach((name, index) => {
    if (!known.includes(name)) issue(['permanent', index], `${name} is not a member`);
  });
});
const file = z.object({ votes: z.array(vote) });

/** Where a substantive vote should say who is permanent, and does not, though its outcome depends on it. */
function whereVetoIsUnknown({ type, date, council_size, votes, counts, permanent, p5 }: z.infer<typeof shape>) {
  const cast = Object.values(votes ?? {});
  const yes = votes ? cast.filter((each) => each === 'yes').length : (counts?.yes ?? 0);
  const no = votes ? cast.filter((each) => each === 'no').length : (counts?.no ?? 0);
  if (type === 'procedural' || no === 0 || yes < votesNeeded(council_size, date)) return [];
  if (votes) return permanent.length === 0 ? ['permanent'] : [];
  // Of a member who is not named nobody knows; one veto that is known settles it.
  const named = Object.values(p5 ?? {});
  return named.length < 5 && !named.includes('no') ? ['p5'] : [];
}

function outcomeOf(item: z.infer<typeof vote>) {
  const count = item.votes
    ? countBallots(item.members ?? Object.keys(item.votes), item.permanent, item.votes)
    : {
        inFavour: item.counts?.yes ?? 0,
        permanentAgainst: Object.entries(item.p5 ?? {}).flatMap(([member, cast]) => (cast === 'no' ? [member] : [])),
      };
  return { id: item.id, ...decideVote(item.type, votesNeeded(item.council_size, item.date), count) };
}

runTool(
  {
    name: 'tally',
    usage: 'npm run -s tally -- FILE',
    about:
      'Counts the votes in FILE ({ "votes": [ … ] }) and prints [ { "id", "outcome", "vetoedBy" } ] as JSON.\n' +
      'Seven of eleven were needed before 1966, nine of fifteen since; a vote against by a permanent member is a veto\n' +
      'only where the count would pass; procedural votes know no veto.',
    options: {},
  },
  ([path, ...more]) => {
    if (more.length > 0) throw new BadInput(`"${more[0]}" is one word too many`);
    return JSON.stringify(readJson(path, file).votes.map(outcomeOf), null, 2);
  },
);
