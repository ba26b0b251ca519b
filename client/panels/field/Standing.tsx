import type { ComponentChildren } from 'preact';
import type { ForceInView } from '../../../shared/council/views/outsideView.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { forceOf } from '../../../shared/outside/standing.ts';
import { view } from '../../store/store.ts';
import { clauseWords } from '../../text/english/clauses.ts';
import { sentence } from '../../text/english/counting.ts';
import { words } from '../../text/words.ts';
import { namesOf } from './names.ts';

const said = words.outside;

/** What stands besides the Council's texts, and what its own practice has made: as everybody knows it. */
export function Standing() {
  const now = view.value;
  if (!now || now.reports.length === 0) return null;
  const { standing, norms, reviews, openStakes } = now.outside;
  const names = namesOf(now);
  const { proxies, patron, recognitions, declared, entity, strikes, ceasefires } = standing;
  const isOn = ({ until }: { readonly until: number }): boolean => until > monthOf(now);
  const relief = [
    ...standing.relief.filter(isOn).map(({ province, until }) => said.relief(names.place(province), until)),
    ...(standing.contracted ? [said.contracted] : []),
    ...(standing.shutOut > monthOf(now) ? [said.shutOut(standing.shutOut)] : []),
  ];
  const secession = [
    ...(declared === null ? [] : [said.declared(declared)]),
    ...(recognitions.length > 0 ? [said.recognised(recognitions.map(({ by }) => names.seat(by)))] : []),
    ...(declared !== null && recognitions.length === 0 ? [said.unrecognised] : []),
  ];
  const rows: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ...standing.forces.map((force) => [said.origins[force.origin], forceLines(force, names.seat)] as const),
    ...(patron && (patron.treaty || forceOf(standing, 'patron') === null)
      ? [
          [
            patron.treaty ? said.patronTitle.treaty : said.patronTitle.invited,
            [said.patronage(names.seat(patron.by), patron.treaty, patron.since)],
          ] as const,
        ]
      : []),
    [said.proxyTitle, proxies.map(({ by }) => said.proxy(names.seat(by)))],
    [said.secessionTitle, secession],
    [said.entityTitle, entity === null ? [] : [said.entity(entity)]],
    [said.reliefTitle, relief],
    [
      said.strikesTitle,
      strikes.map((each) => said.struck(names.seat(each.by), names.place(each.province), each.lawful)),
    ],
    [
      said.ceasefireTitle,
      ceasefires.filter(isOn).map((each) => said.ceasefire(names.place(each.province), each.until)),
    ],
    [said.stakesTitle, openStakes.map(({ seat, stake }) => sentence(said.stake(names.seat(seat), stake)))],
    [said.reviewsTitle, reviews.map(({ resolution, round }) => said.review(resolution, round))],
    [said.normsTitle, norms.length > 0 ? [said.norms(norms.map((kind) => clauseWords[kind].name.toLowerCase()))] : []],
  ];
  const shown = rows.filter(([, lines]) => lines.length > 0);
  return (
    <section class="stands">
      <h2>{said.standing}</h2>
      {shown.length === 0 ? (
        <p>{said.standsNothing}</p>
      ) : (
        <dl>
          {shown.map(([title, lines]) => (
            <Row key={title} title={title}>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Row>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Months that have passed, as everybody was told last. */
const monthOf = ({ reports }: PublicView): number => reports.at(-1)?.month ?? 0;

/** Whose coming the Council can endorse afterwards: who was invited or hired needs that of nobody. */
const endorsable: readonly ForceInView['origin'][] = ['coalition', 'region'];

function forceLines(force: ForceInView, seat: (id: string) => string): readonly string[] {
  const { origin, by, consent, endorsed } = force;
  const agreed = consent ? said.consent.yes : said.consent.no;
  const found = endorsed === null ? said.notEndorsed : said.endorsed(endorsed);
  return [said.force(force, by.map(seat)), endorsable.includes(origin) ? `${agreed} ${found}` : agreed];
}

function Row({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
