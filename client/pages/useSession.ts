/** What every page of a session needs: the connection, and the scenario's texts. */
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Join } from '../../shared/wire/envelope.ts';
import { connect } from '../net/connection.ts';
import { allScenarios } from '../net/http.ts';
import { view } from '../store/store.ts';

export function useSession(code: string, join: () => Join): Scenario | null {
  const [scenarios, setScenarios] = useState<readonly Scenario[]>([]);
  // The page lives as long as the connection: both end when it is closed or left.
  useEffect(() => {
    connect(code, join());
    void allScenarios().then(setScenarios, () => {});
  }, []);
  return scenarios.find(({ slug }) => slug === view.value?.scenario) ?? null;
}
