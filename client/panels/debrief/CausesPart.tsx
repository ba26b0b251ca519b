import { useState } from 'preact/hooks';
import type { Causes, ProvinceAccount } from '../../../shared/debrief/debrief.ts';
import type { SummedCause } from '../../../shared/world/causes.ts';
import { capital } from '../../text/english/counting.ts';
import { causeWords } from '../../text/english/situation.ts';
import { words } from '../../text/words.ts';
import { WideTable } from './Section.tsx';

const said = words.debrief.arc;

/** Why violence went where it went: the best and the worst province in three causes each, and all of them on demand. */
export function CausesPart({ causes }: { readonly causes: Causes }) {
  const { provinces } = causes;
  const best = provinces.find(({ province }) => province === causes.best);
  const worst = provinces.find(({ province }) => province === causes.worst);
  const largest = Math.max(
    1,
    ...[best, worst].flatMap((each) => each?.largest.map(({ amount }) => Math.abs(amount)) ?? []),
  );
  return (
    <section class="why" aria-labelledby="causes-title">
      <h3 id="causes-title">{said.causes}</h3>
      <p class="quiet small">{said.causesLead}</p>
      <div class="pair">
        {best && <Account account={best} title={titleOf(best, said.bestFallen, said.bestRisen)} scale={largest} />}
        {worst && worst !== best && (
          <Account account={worst} title={titleOf(worst, said.worstFallen, said.worstRisen)} scale={largest} />
        )}
      </div>
      <details>
        <summary>{said.otherCauses}</summary>
        <AllCauses provinces={provinces} />
      </details>
    </section>
  );
}

/** As the figures beside it say: from 28 to 28 nothing has risen. */
const titleOf = ({ from, to }: ProvinceAccount, fallen: string, risen: string): string => {
  const change = Math.round(to) - Math.round(from);
  return change === 0 ? said.unmoved : change < 0 ? fallen : risen;
};

type AccountProps = { readonly account: ProvinceAccount; readonly title: string; readonly scale: number };

function Account({ account, title, scale }: AccountProps) {
  return (
    <article class="account">
      <p class="quiet">{title}</p>
      <h4 class="serif">
        {account.name} <span class="figures">{said.provinceChange(account.from, account.to)}</span>
      </h4>
      <ol>
        {account.largest.map(({ cause, amount }) => (
          <li key={cause}>
            <span>
              {capital(words.situation.cause(cause, amount))} <b>{words.debrief.signed(amount)}</b>
            </span>
            <span class="push" data-way={amount < 0 ? 'down' : 'up'} aria-hidden="true">
              <i style={{ width: `${(50 * Math.abs(amount)) / scale}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Causes of a table that are told one by one; the others are one line. */
const listed = 8;

type Column = { readonly name: string; readonly change: number; readonly causes: readonly SummedCause[] };

function AllCauses({ provinces }: { readonly provinces: readonly ProvinceAccount[] }) {
  const [chosen, setChosen] = useState(provinces[0]?.province ?? '');
  const account = provinces.find(({ province }) => province === chosen);
  if (!account) return null;
  const columns: readonly Column[] = [
    ...account.periods.map(({ round, epilogue, change, causes }): Column => {
      return { name: epilogue ? words.debrief.later(0) : words.debrief.round(round), change, causes };
    }),
    { name: said.whole, change: account.change, causes: account.causes },
  ];
  const told = account.causes.slice(0, listed).map(({ cause }) => cause);
  const amountIn = (column: Column, cause: string): number =>
    column.causes.find((each) => each.cause === cause)?.amount ?? 0;
  const restIn = (column: Column): number =>
    column.change - told.reduce((sum, cause) => sum + amountIn(column, cause), 0);
  return (
    <>
      <label class="field inline">
        {said.choose}
        <select class="input" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {provinces.map(({ province, name }) => (
            <option key={province} value={province}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <WideTable label={said.otherCauses}>
        <table>
          <caption>
            {account.name}: {said.provinceChange(account.from, account.to)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{said.causes}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col" class="digits">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map((cause) => (
              <tr key={cause}>
                <th scope="row">{capital(causeWords[cause])}</th>
                {columns.map((column) => (
                  <td key={column.name} class="digits">
                    {words.debrief.signed(amountIn(column, cause))}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{capital(said.rest)}</th>
              {columns.map((column) => (
                <td key={column.name} class="digits">
                  {words.debrief.signed(restIn(column))}
                </td>
              ))}
            </tr>
            <tr class="sum">
              <th scope="row">{words.debrief.change}</th>
              {columns.map(({ name, change }) => (
                <td key={name} class="digits">
                  {words.debrief.signed(change)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </WideTable>
      <p class="quiet small">{said.causesHint}</p>
    </>
  );
}
