import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { KnowledgeInRound, KnowledgeReading, KnownFigure } from '../../../shared/debrief/known.ts';
import { knowledges } from '../../../shared/world/observation.ts';
import { knowledgeWords } from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import type { Names } from './names.ts';
import { Section } from './Section.tsx';

type Props = { readonly debrief: Debrief; readonly names: Names };

const said = words.debrief.knowledge;

/** The truth beside what each kind of reader was told at the time. */
export function KnowledgeSection({ debrief, names }: Props) {
  const { knowledge, epilogueMonths } = debrief;
  if (!knowledge) return null;
  return (
    <Section id="knowledge" lead={said.lead}>
      <ul class="readers">
        {knowledges.map((each) => (
          <li key={each}>
            <b>{knowledgeWords[each].name}</b> {knowledgeWords[each].who}
          </li>
        ))}
      </ul>
      <ol class="known">
        {knowledge.rounds.map((round) => (
          <li key={round.month}>
            <h3>
              {round.epilogue ? said.epilogue(epilogueMonths) : said.after(round.round)}{' '}
              <span class="quiet">{words.debrief.month(round.month)}</span>
              <span class="truth">{said.truth(names.province(round.province), round.truth)}</span>
            </h3>
            <dl>
              {knowledges.map((each) => (
                <div key={each}>
                  <dt>{knowledgeWords[each].name}</dt>
                  <dd>
                    <Known known={round.reports[each]} round={round} names={names} />
                  </dd>
                </div>
              ))}
              {round.clients.map(({ seat, bias, estimate }) => (
                <div key={seat} class="client">
                  <dt>{said.client(names.seat(seat))}</dt>
                  <dd>
                    <Known
                      known={{ ...round.reports.public, estimate, margin: 0, error: estimate - round.truth }}
                      round={round}
                      names={names}
                    />
                    <span class="small missed">{said.bias(bias)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      <p class="quiet small">{said.legend}</p>
      <Told told={knowledge.told} names={names} />
    </Section>
  );
}

type KnownProps = { readonly known: KnownFigure; readonly round: KnowledgeInRound; readonly names: Names };

function Known({ known, round, names }: KnownProps) {
  const { estimate, margin, error, worst } = known;
  return (
    <>
      <Range known={known} truth={round.truth} />
      <span>
        <b>{said.estimate(estimate, margin)}</b> {said.error(error)}
      </span>
      {worst !== round.province && <span class="small missed">{said.tookFor(names.province(worst))}</span>}
    </>
  );
}

/** From 0 to 100: what was said, how sure, and where the truth lay. Decoration: the figures stand beside it. */
function Range({ known: { estimate, margin }, truth }: { readonly known: KnownFigure; readonly truth: number }) {
  return (
    <svg class="range" viewBox="0 0 120 16" aria-hidden="true">
      <path d="M4 8h112" stroke="var(--rule)" stroke-width="2" />
      <path d={`M${at(estimate - margin)} 8H${at(estimate + margin)}`} stroke="var(--rule-strong)" stroke-width="6" />
      <circle cx={at(estimate)} cy="8" r="4.5" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
      <path d={`M${at(truth)} 0v16`} stroke="var(--blue)" stroke-width="2.5" />
    </svg>
  );
}

const at = (value: number): number => 4 + 1.12 * Math.min(100, Math.max(0, value));

function Told({ told, names }: { readonly told: KnowledgeReading['told']; readonly names: Names }) {
  if (told.length === 0) return null;
  return (
    <section class="secrets" aria-labelledby="secrets-title">
      <h3 id="secrets-title">{said.secrets}</h3>
      <ul>
        {told.map(({ inject, title, round, to, truthTo, province }) => (
          <li key={inject}>
            <b class="serif">{title}</b> <span class="quiet">{words.debrief.round(round)}</span>
            <p>
              {to && said.told(to.map(names.seat))}{' '}
              {truthTo.length > 0 && said.truthTo(truthTo.map(names.seat), names.province(province ?? ''))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
