/** Who dies, who flees, who comes home. All numbers are design choices. */
import type { Account } from './ledger.ts';
import type { ProvinceState } from './state.ts';

const positive = (x: number): number => Math.max(0, x);

/** Persons who die of the violence in a month. */
export function deathsIn({ population, violence, presence }: ProvinceState): number {
  const persons = population * 1000;
  return persons * 1.5e-7 * violence ** 2 * (1 - 0.5 * Math.min(1, presence / 80));
}

/** Thousands who leave their homes in a month. */
export const displacedIn = ({ population, violence, need }: ProvinceState): number =>
  population * (0.0005 * positive(violence - 30) + 0.0003 * positive(need - 50));

/** Share of those who leave their homes that leaves the country, as long as few have. */
export const crossing = 0.4;
/** The country is emptied when this share of its people is abroad. */
const emptied = 0.35;
/** Below this violence people come home, so large a share of those abroad in a month. */
export const safeEnough = 25;
const returning = 0.03;
/** So many times as many where their return and their hosts are supported. */
const supportedReturn = 2;

/**
 * Thousands who leave the country and who come back to it in a month. Province by province: who leaves the first one fills
 * the camps that the next one's people find.
 * @param refugees thousands abroad at the start of the month
 * @param population thousands, refugees included
 * @param supported a mandate supports return and the hosts of refugees
 */
export function borderCrossings(
  ledger: Account,
  provinces: readonly ProvinceState[],
  refugees: number,
  population: number,
  supported: boolean,
): void {
  const rate = returning * (supported ? supportedReturn : 1);
  let displacement = 0;
  let home = 0;
  for (const province of provinces) {
    const abroad = refugees + displacement - home;
    displacement += crossing * province.displaced * (1 - abroad / (emptied * population));
    if (province.violence < safeEnough) home += (rate * abroad * province.population) / population;
  }
  const helped = supported ? home * (1 - 1 / supportedReturn) : 0;
  ledger.push('displacement', displacement);
  ledger.push('return-of-refugees', helped - home);
  ledger.push('refugee-support', -helped);
}
