/** The reports of a round for everybody: each is what it would be by itself, and none has a word of what is not told. */
import { expect, test } from 'vitest';
import { seeded, velora } from '../../server/tools/claims/games.ts';
import { mandateSchema } from '../../shared/crisis/mandate.ts';
import { withMandate } from '../../shared/crisis/state.ts';
import { monthlyTick } from '../../shared/crisis/tick.ts';
import { knowledges } from '../../shared/world/observation.ts';
import { type PastMonth, pastMonth, type Reporting, reportOf, reportsOf } from '../../shared/world/report.ts';

/** Eight months in which somebody arms a proxy. */
function armed(seed: number): Omit<Reporting, 'knowledge'> {
  const mandate = mandateSchema.parse({ proxy: 2, force: true, troops: 6, roe: 2, access: 1 });
  const before = withMandate(velora, mandate);
  let after = before;
  const months: PastMonth[] = [];
  for (let month = 0; month < 8; month += 1) {
    const tick = monthlyTick(after, mandate, seeded(seed));
    months.push(pastMonth(tick));
    after = tick.state;
  }
  return { round: 1, before, after, months, mandate, borders: {}, chance: seeded(seed + 1000) };
}

test('everybody is told what they would be told alone', () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const about = armed(seed);
    const reports = reportsOf(about);
    for (const knowledge of knowledges) expect(reports[knowledge]).toEqual(reportOf({ ...about, knowledge }));
  }
});

test('a cause that is not told is in no report, and those behind it move up', () => {
  const about = armed(1);
  const untold = reportsOf({ ...about, untold: 'proxy-war' });
  for (const knowledge of knowledges) {
    const causesIn = (reports: typeof untold) =>
      Object.values(reports[knowledge].provinces).map(({ causes }) => causes.map(({ cause }) => cause));
    expect(causesIn(reportsOf(about)).flat()).toContain('proxy-war');
    expect(causesIn(untold).flat()).not.toContain('proxy-war');
    expect(causesIn(untold).map(({ length }) => length)).toEqual(
      causesIn(reportsOf(about)).map(({ length }) => length),
    );
  }
});
