/** Two people change one clause at once, and neither loses words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClauseEdit } from '../../client/store/clauseEdit.ts';
import { clashesNow, merge, withMine } from '../../client/store/merge.ts';
import { decide } from '../../shared/council/decide.ts';
import { evolve } from '../../shared/council/evolve.ts';
import type { Council } from '../../shared/council/state.ts';
import type { ClauseId, DraftId } from '../../shared/council/vocabulary.ts';
import { type Clause, clauseKinds, clauseSchema, parametersOf } from '../../shared/mandate/catalogue.ts';
import type { Answer } from '../../shared/wire/envelope.ts';
import { valuesOf } from '../mandate/anyClause.ts';
import { aCouncilOfFifteen, aDraftBy, addClause, by, changeClause, consultations, did, given, opening, removeClause, seated, share } from '../support/council.ts'; // biome-ignore format: one list

const clauseOf = (kind: (typeof clauseKinds)[number]): fc.Arbitrary<Clause> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(parametersOf(kind)).map(([name, each]) => [name, fc.constantFrom(...valuesOf(each))]),
      ),
    )
    .map((values) => clauseSchema.parse({ kind, ...values }));

/** The same clause as three people have it. */
const three = fc.constantFrom(...clauseKinds).chain((kind) => fc.tuple(clauseOf(kind), clauseOf(kind), clauseOf(kind)));
const valueIn = (clause: Clause, name: string): unknown => (clause as Readonly<Record<string, unknown>>)[name];
const changed = (from: Clause, to: Clause) =>
  Object.keys(to).filter((name) => valueIn(from, name) !== valueIn(to, name));

describe('two changes of a clause come together', () => {
  test('whatever I changed is in the text, or is shown beside what they set instead', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { clause, clashes } = merge(base, mine, theirs);
        for (const name of changed(base, mine)) {
          const clash = clashes.find(({ parameter }) => parameter === name);
          if (clash) expect([clash.mine, clash.theirs]).toEqual([valueIn(mine, name), valueIn(theirs, name)]);
          else expect(valueIn(clause, name)).toBe(valueIn(mine, name));
        }
      }),
    );
  });

  test('whatever they changed stays in the text', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { clause } = merge(base, mine, theirs);
        for (const name of changed(base, theirs)) expect(valueIn(clause, name)).toBe(valueIn(theirs, name));
      }),
    );
  });

  test('a clash is there only where both set different values, and mine then stands in full when I choose it', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { clause, clashes } = merge(base, mine, theirs);
        const both = changed(base, mine).filter((name) => changed(base, theirs).includes(name));
        expect(clashes.map(({ parameter }) => parameter)).toEqual(
          both.filter((name) => valueIn(mine, name) !== valueIn(theirs, name)),
        );
        const chosen = withMine(clause, clashes);
        for (const name of changed(base, mine)) expect(valueIn(chosen, name)).toBe(valueIn(mine, name));
        expect(clauseSchema.safeParse(clause).success && clauseSchema.safeParse(chosen).success).toBe(true);
      }),
    );
  });

  test('where one of the two changed nothing the other has it all, and who comes first does not matter beside clashes', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        expect(merge(base, base, theirs)).toEqual({ clause: theirs, clashes: [] });
        expect(merge(base, mine, base)).toEqual({ clause: mine, clashes: [] });
        expect(merge(base, mine, mine).clashes).toEqual([]);
        const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        const disputed = one.clashes.map(({ parameter }) => parameter);
        for (const name of Object.keys(base).filter((each) => !disputed.includes(each)))
          expect(valueIn(one.clause, name)).toBe(valueIn(other.clause, name));
      }),
    );
  });

  test('of one parameter the latest clash counts, and none that the text has settled', () => {
    const text: Clause = { kind: 'mission', troops: 9 };
    const early = { parameter: 'troops', mine: 12, theirs: 8 };
    expect(clashesNow([early], [{ parameter: 'troops', mine: 14, theirs: 9 }], text)).toEqual([
      { parameter: 'troops', mine: 14, theirs: 9 },
    ]);
    expect(clashesNow([early], [], { kind: 'mission', troops: 12 })).toEqual([]);
  });
});

const d1 = 'd1' as DraftId;
const c1 = 'c1' as ClauseId;
const start: Clause = { kind: 'elections', timing: 'month', month: 12 };

/** France and Kenya write in one draft, each through an editor of their own, and the kernel decides. */
function room() {
  let council: Council = given(
    aCouncilOfFifteen(),
    seated('france', 'kenya'),
    consultations,
    aDraftBy('france', { template: null }),
    did(by('france'), addClause(d1, start)),
    did(by('france'), share(d1, 'kenya')),
  ).council;
  const arrivals: (() => void)[] = [];
  const ask = (seat: string, command: Parameters<typeof decide>[1]): Answer => {
    const decision = decide(council, command, by(seat), opening);
    if (!decision.accepted) return { id: null, accepted: false, refusal: decision.refusal } as Answer;
    council = decision.events.reduce(evolve, council);
    return { id: null, accepted: true } as Answer;
  };
  const text = () => council.drafts[d1]?.clauses.find(({ id }) => id === c1)?.clause ?? null;
  const ground = () => {
    const clause = text();
    return clause && { clause, version: council.drafts[d1]?.version ?? 0 };
  };
  /** An editor whose requests wait until the test lets them arrive. */
  const editor = (seat: string) =>
    new ClauseEdit({
      ground,
      later: async () => {},
      send: (clause, seen) =>
        new Promise<Answer>((resolve) => {
          arrivals.push(() => resolve(ask(seat, changeClause(d1, c1, clause, seen))));
        }),
    });
  /** Everything that is under way arrives, in an order that `pick` chooses, until nothing is. */
  const settle = async (pick: (count: number) => number = () => 0): Promise<void> => {
    for (let rounds = 0; rounds < 200; rounds += 1) {
      await new Promise((done) => setImmediate(done));
      if (arrivals.length === 0) return;
      arrivals.splice(pick(arrivals.length) % arrivals.length, 1)[0]?.();
    }
    throw new Error('it does not end');
  };
  return { ask, editor, settle, text };
}

describe('two editors of one clause', () => {
  test('D3 different parameters at once: both changes are in the text, and nobody is asked', async () => {
    const { editor, settle, text } = room();
    const [france, kenya] = [editor('france'), editor('kenya')];
    void france.change({ ...start, month: 18 });
    void kenya.change({ ...start, timing: 'benchmarks' });
    await settle();
    expect(text()).toEqual({ kind: 'elections', timing: 'benchmarks', month: 18 });
    expect([france.state.value, kenya.state.value]).toEqual(Array(2).fill({ words: null, clashes: [], stuck: false }));
  });

  test('D3 the same parameter at once: the first one stands, the second is shown both and chooses', async () => {
    const { editor, settle, text } = room();
    const [france, kenya] = [editor('france'), editor('kenya')];
    void france.change({ ...start, month: 18 });
    void kenya.change({ ...start, month: 6 });
    await settle();
    expect(text()).toMatchObject({ month: 18 });
    expect(kenya.state.value.clashes).toEqual([{ parameter: 'month', mine: 6, theirs: 18 }]);
    void kenya.useMine();
    await settle();
    expect(text()).toMatchObject({ month: 6 });
    expect(kenya.state.value).toEqual({ words: null, clashes: [], stuck: false });
  });

  test('D3 clicks that come while another change is under way never write over what others set meanwhile', async () => {
    const { editor, settle, text } = room();
    const [france, kenya] = [editor('france'), editor('kenya')];
    void kenya.change({ ...start, month: 13 });
    void france.change({ ...start, timing: 'benchmarks' });
    // France's change arrives first, while Kenya clicks on.
    void kenya.change({ ...start, month: 14 });
    await settle((count) => count - 1);
    expect(text()).toEqual({ kind: 'elections', timing: 'benchmarks', month: 14 });
  });

  test('D3 theirs is kept by choice, and a value that is set anew is a choice as well', async () => {
    const { editor, settle, text } = room();
    const [france, kenya] = [editor('france'), editor('kenya')];
    void france.change({ ...start, month: 18 });
    void kenya.change({ ...start, month: 6 });
    await settle();
    kenya.keepTheirs();
    expect(kenya.state.value.clashes).toEqual([]);
    void france.change({ ...start, month: 20 });
    void kenya.change({ ...start, month: 7 });
    await settle();
    expect(kenya.state.value.clashes).toHaveLength(1);
    void kenya.change({ ...start, month: 21 });
    await settle();
    expect([text(), kenya.state.value.clashes]).toEqual([{ ...start, month: 21 }, []]);
  });

  test('D3 removed meanwhile: my words stay until I let them go', async () => {
    const { ask, editor, settle, text } = room();
    const kenya = editor('kenya');
    void kenya.change({ ...start, month: 6 });
    ask('france', removeClause(d1, c1, 99));
    await settle();
    expect(text()).toBeNull();
    expect(kenya.state.value.words).toEqual({ ...start, month: 6 });
    kenya.giveUp();
    expect(kenya.state.value.words).toBeNull();
  });

  test('what the server refuses for another reason is kept, and can be sent again', async () => {
    let accepts = false;
    const edit = new ClauseEdit({
      ground: () => ({ clause: start, version: 1 }),
      later: async () => {},
      send: async () =>
        accepts
          ? ({ id: null, accepted: true } as Answer)
          : ({ id: null, accepted: false, refusal: { code: 'session-frozen', rule: 'F2', path: [] } } as Answer),
    });
    await edit.change({ ...start, month: 30 });
    expect(edit.state.value).toEqual({ words: { ...start, month: 30 }, clashes: [], stuck: true });
    accepts = true;
    await edit.again();
    expect(edit.state.value).toEqual({ words: null, clashes: [], stuck: false });
  });

  test('D3 however two people click and however the network is, the last word of each is in the text or is shown', async () => {
    const click = fc.record({
      seat: fc.constantFrom('france', 'kenya'),
      change: fc.oneof(
        fc.record({ timing: fc.constantFrom('month' as const, 'benchmarks' as const) }),
        fc.record({ month: fc.integer({ min: 1, max: 60 }) }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(click, { maxLength: 8 }), fc.infiniteStream(fc.nat(5)), async (clicks, picks) => {
        const { editor, settle, text } = room();
        const editors = { france: editor('france'), kenya: editor('kenya') };
        const wanted = new Map<string, unknown>();
        const clicked = new Set<string>();
        for (const { seat, change } of clicks) {
          const edit = editors[seat as keyof typeof editors];
          const shown = edit.state.value.words ?? text() ?? start;
          void edit.change({ ...shown, ...change } as Clause);
          for (const [name, value] of Object.entries(change)) {
            clicked.add(`${seat} ${name} ${value}`);
            if (valueIn(shown, name) !== value) wanted.set(`${seat} ${name}`, value);
          }
        }
        await settle(() => picks.next().value ?? 0);
        const final = text();
        if (!final) throw new Error('the clause has gone');
        for (const seat of ['france', 'kenya'] as const) {
          const { words, clashes } = editors[seat].state.value;
          expect(words).toBeNull();
          for (const name of ['timing', 'month']) {
            const mine = wanted.get(`${seat} ${name}`);
            // Set back to what it was: that wants nothing.
            if (mine === undefined || mine === valueIn(start, name) || valueIn(final, name) === mine) continue;
            const other = seat === 'france' ? 'kenya' : 'france';
            // They had agreed, and then the other one went on from there.
            if (clicked.has(`${other} ${name} ${mine}`)) continue;
            expect(valueIn(final, name)).toBe(wanted.get(`${other} ${name}`));
            expect(clashes).toContainEqual(expect.objectContaining({ parameter: name, mine }));
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
