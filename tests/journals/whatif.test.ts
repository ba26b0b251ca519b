/** `npm run -s whatif`: what could have been otherwise, by the same reckoning as the debrief's. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Entry, signatureOf } from '../../server/journal/journal.ts';
import { formatJournalFile } from '../../server/journal/journalFile.ts';
import type { Event } from '../../shared/council/events.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { rerun } from '../../shared/debrief/rerun.ts';
import { queryOf } from '../../shared/debrief/whatIf.ts';
import { outsideSession } from '../debrief/outsideSession.ts';

const directory = mkdtempSync(join(tmpdir(), 'mandate-whatif-'));
afterAll(() => rmSync(directory, { recursive: true }));

const events = outsideSession();
const { list } = debriefOf(events).counterfactuals;

function written(name: string, kept: readonly Event[]): string {
  const by = signatureOf({ role: 'server' });
  const entries = kept.map((event, index): Entry => ({ version: index + 1, at: 1, by, command: null, event }));
  const path = join(directory, `${name}.jsonl`);
  writeFileSync(path, formatJournalFile({ session: { id: name, code: 'ACDEFG', openedAt: 1 }, entries }));
  return path;
}
let ended = '';
let running = '';
beforeAll(() => {
  ended = written('ended', events);
  running = written(
    'running',
    events.slice(
      0,
      events.findIndex(({ kind }) => kind === 'session-ended'),
    ),
  );
});

const tool = join(import.meta.dirname, '../../server/tools/whatif.ts');
async function whatif(...words: readonly string[]) {
  const tried = spawn(process.execPath, [tool, ...words]);
  const said = { stdout: '', stderr: '' };
  tried.stdout.on('data', (text) => {
    said.stdout += text;
  });
  tried.stderr.on('data', (text) => {
    said.stderr += text;
  });
  const status = await new Promise<number | null>((resolve) => tried.on('close', resolve));
  return { status, ...said };
}

describe.concurrent('the tool', () => {
  test('lists everything that can be changed, each in the words that ask for it', async () => {
    const { stdout, status } = await whatif(ended);
    expect(status).toBe(0);
    const options = [...stdout.matchAll(/^ {2}(--\S+ \S+)/gm)].map(([, option]) => option);
    expect(options).toHaveLength(list.length);
    expect(options).toContain('--without 1:c5');
    expect(options).toContain('--without-act 8');
    expect(options).toContain('--with-vote 2:china=abstain');
    expect(JSON.parse((await whatif(ended, '--json')).stdout)).toEqual(JSON.parse(JSON.stringify(list)));
  });

  test.each([
    [['--without', '1'], { vote: '1' }],
    [['--without', '1:c3'], { vote: '1', clause: 'c3' }],
    [['--without-act', '1'], { act: '1' }],
    [['--with-vote', '2:china=abstain'], { vote: '2', seat: 'china', choice: 'abstain' }],
    // By its short name, and by how it begins.
    [['--with-vote', '2:CHN=abstain'], { vote: '2', seat: 'china', choice: 'abstain' }],
    [['--with-vote', '3:russia=no'], { vote: '3', seat: 'russian-federation', choice: 'no' }],
  ])('%j is what the debrief reckons', async (words, query) => {
    const change = list.find((each) => JSON.stringify(queryOf(each)) === JSON.stringify(query));
    const { stdout, stderr } = await whatif(ended, ...words, '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(change && rerun(events, change))));
  });

  test('prints the difference as a table, in words, for the end and after the epilogue, by province', async () => {
    const { stdout } = await whatif(ended, '--without-act', '1');
    const change = list.find((each) => each.kind === 'without-act');
    const { difference, happened, instead } = change ? rerun(events, change) : expect.unreachable();
    expect(stdout).toContain(
      'If there had not been an intervention of a coalition, which governs with the host state, by United States in round 1, the rounds would have ended with',
    );
    const [row] = /^Violence.*$/m.exec(stdout) ?? [''];
    const cells = row.split(/ {2,}/).slice(1);
    const shown = (value: number) => value.toFixed(1);
    const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
    expect(cells).toEqual([
      ...[shown(happened[24]?.violence ?? 0), shown(instead[24]?.violence ?? 0), signed(difference.end.violence)],
      ...[shown(happened[48]?.violence ?? 0), shown(instead[48]?.violence ?? 0), signed(difference.epilogue.violence)],
    ]);
    for (const name of ['Deaths', 'Refugees abroad', 'Northreach: violence', 'Southplain: people who fled']) {
      expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
    }
  });

  test.each([
    [
      ['--without', '9'],
      'whatif: in this vote no text was adopted or vetoed, so there is nothing to change; there are the votes 1, 2, 3',
    ],
    [['--without', '1:c9'], 'there is --without 1, --without 1:c1'],
    [['--without', 'c3'], '"c3" is not a vote, such as 3, or a clause of the text of a vote, such as 3:c2'],
    [['--without', '1:c3:c4'], 'is not a vote'],
    [['--without-act', '12'], 'no act outside the Council has this number; there are 1 to 8'],
    [['--with-vote', '2:china'], 'such as 3:china=abstain'],
    [['--with-vote', '2:united=no'], 'no member has this id; there are brazil, china'],
    [['--with-vote', '2:china=no'], 'the member voted so'],
    [['--without', '1', '--without-act', '1'], 'change one thing at a time'],
  ])('refuses %j in one line that names what there is', async (words, message) => {
    const { status, stdout, stderr } = await whatif(ended, ...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(stderr).toContain(message);
  });

  test('has nothing to compare before the end, or where no month passed', async () => {
    expect((await whatif(running, '--without', '1')).stderr).toContain('the session has not ended');
    const early = written('early', [...events.slice(0, 1), { kind: 'session-ended' }]);
    expect((await whatif(early)).stderr).toContain('there is nothing to change: no month passed in it');
    expect((await whatif(join(directory, 'nowhere.jsonl'))).stderr).toContain('cannot be read');
    expect((await whatif()).stderr).toContain('which JOURNAL?');
  });
});
