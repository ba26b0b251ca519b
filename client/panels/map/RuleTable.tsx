/** Who rules in the state besides itself, as the plates on the map and the frame of its border say it. */
import type { Rule } from '../../store/ground.ts';
import { seatName } from '../../store/store.ts';
import { words } from '../../text/words.ts';

/** A line for each: what it is, and whose, or where. */
export function ruleRows({ administration, noFly, protector }: Rule): readonly (readonly [string, string])[] {
  const said = words.map.rule;
  return [
    ...(administration ? [[said.administration, `${said.un}: ${said.authorities[administration]}`] as const] : []),
    ...(noFly ? [[said.noFly, said.noFlyWhere] as const] : []),
    ...(protector ? [[said.protector, said.protectorIs(seatName(protector))] as const] : []),
  ];
}

export function RuleTable({ rule }: { readonly rule: Rule }) {
  const { title, what, who, none } = words.map.rule;
  const rows = ruleRows(rule);
  if (rows.length === 0) {
    return (
      <section>
        <h3>{title}</h3>
        <p class="quiet small">{none}</p>
      </section>
    );
  }
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{who}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([kind, text]) => (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
