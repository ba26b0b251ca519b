import { useState } from 'preact/hooks';
import { allScenarios, openSession, Refused } from '../net/http.ts';
import { scenarioForOne } from '../store/alone.ts';
import { words } from '../text/words.ts';

type Props = {
  readonly label: string;
  /** The one to be played; else the server's best for a first game. */
  readonly scenario?: string;
};

/** One click: a session of one's own is opened, and its page has one sit down in it. */
export function PlayAlone({ label, scenario }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const play = async (): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      location.assign(`/${await openedFor(scenario ?? (await bestForOne()))}`);
    } catch (error) {
      setProblem(whyNot(error));
      setBusy(false);
    }
  };
  return (
    <>
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="button" aria-disabled={busy} onClick={() => !busy && void play()}>
        {busy ? words.home.opening : label}
      </button>
    </>
  );
}

/** @returns its code */
async function openedFor(scenario: string): Promise<string> {
  const { code } = await openSession({ scenario, preset: '45', seats: 'compact', options: { alone: true } });
  return code;
}

class NoScenario extends Error {}

async function bestForOne(): Promise<string> {
  const scenario = scenarioForOne(await allScenarios());
  if (!scenario) throw new NoScenario();
  return scenario.slug;
}

/** Why no session was opened, in words. */
function whyNot(error: unknown): string {
  if (!(error instanceof Refused)) return error instanceof NoScenario ? words.home.noScenario : words.unreachable;
  return error.status === 429 ? words.home.tooMany : error.message;
}
