import type { Word } from '../../../shared/deals/deals.ts';
import { isNothing, type Side } from '../../../shared/deals/deals.ts';
import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { Agreements, DealTold, ReadingTold } from '../../../shared/debrief/outside.ts';
import { interestWords } from '../../text/english/brief.ts';
import { capital } from '../../text/english/counting.ts';
import {
  conditionWords,
  dealStatusWords,
  handedOver,
  keptWords,
  promiseWords,
} from '../../text/english/debriefOutside.ts';
import { words } from '../../text/words.ts';
import type { Names } from './names.ts';
import { Section, WideTable } from './Section.tsx';
import { Sign, type SignName } from './Sign.tsx';

type Props = { readonly debrief: Debrief; readonly names: Names };

const said = words.debrief.agreements;

/** What two agreed on between themselves: who kept their word, and who understood whom. */
export function AgreementsSection({ debrief, names }: Props) {
  const { deals, readings } = debrief.agreements;
  return (
    <Section id="agreements" lead={said.lead}>
      <PromiseTable agreements={debrief.agreements} names={names} />
      {deals.length > 0 && (
        <ol class="deals">
          {deals.map((deal) => (
            <Deal key={deal.id} deal={deal} agreements={debrief.agreements} names={names} />
          ))}
        </ol>
      )}
      {readings.length > 0 && <Readings readings={readings} names={names} />}
    </Section>
  );
}

type TableProps = { readonly agreements: Agreements; readonly names: Names };

function PromiseTable({ agreements: { promises }, names }: TableProps) {
  const seats = Object.entries(promises);
  if (seats.length === 0) return null;
  return (
    <section aria-labelledby="kept-title">
      <h3 id="kept-title">{said.kept}</h3>
      <WideTable label={said.kept}>
        <table>
          <thead>
            <tr>
              <th scope="col">{said.seat}</th>
              {fates.map((fate) => (
                <th key={fate} scope="col" class="digits">
                  <Sign name={fateSigns[fate]} /> {capital(keptWords[fate])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seats.map(([seat, count]) => (
              <tr key={seat}>
                <th scope="row">{names.seat(seat)}</th>
                {fates.map((fate) => (
                  <td key={fate} class="digits">
                    {count[fate]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

const fates = ['kept', 'broken', 'open'] as const;
const fateSigns = { kept: 'adopted', broken: 'vetoed', open: 'ended' } as const satisfies Record<
  (typeof fates)[number],
  SignName
>;
const fateOf = ({ kept }: Word) => (kept === null ? 'open' : kept ? 'kept' : 'broken');

type DealProps = { readonly deal: DealTold; readonly agreements: Agreements; readonly names: Names };

function Deal({ deal, agreements: { texts }, names }: DealProps) {
  const { from, to, round, terms, status, settledIn, words: given } = deal;
  const sides = [
    { seat: from, side: terms.gives },
    { seat: to, side: terms.asks },
  ];
  return (
    <li data-status={status}>
      <h4>{said.deal(names.seat(from), names.seat(to), round)}</h4>
      <dl>
        {sides.map(({ seat, side }) => (
          <div key={seat}>
            <dt>{said.gives(names.seat(seat))}</dt>
            <dd>
              <Given side={side} texts={texts} when={conditionWords(terms.when, texts, names)} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {dealStatusWords[status]} {settledIn !== null && status !== 'accepted' && said.settled(settledIn)}
      </p>
      {given.length > 0 && (
        <ul class="given">
          {given.map((word, at) => (
            <li key={at} data-fate={fateOf(word)}>
              <Sign name={fateSigns[fateOf(word)]} />
              <span>
                {capital(names.seat(word.by))}: {promiseWords(word.promise, texts)} – <b>{keptWords[fateOf(word)]}</b>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type GivenProps = { readonly side: Side; readonly texts: Agreements['texts']; readonly when: string };

function Given({ side, texts, when }: GivenProps) {
  if (isNothing(side)) return <>{said.nothing}</>;
  const handed = handedOver(side);
  const parts = [
    ...(handed ? [`${handed}, ${when}`] : []),
    ...side.promises.map((promise) =>
      promise.kind === 'word' ? said.words(promiseWords(promise, texts)) : said.promises(promiseWords(promise, texts)),
    ),
  ];
  return <>{parts.join('; ')}</>;
}

type ReadingsProps = { readonly readings: readonly ReadingTold[]; readonly names: Names };

function Readings({ readings, names }: ReadingsProps) {
  const right = readings.filter(({ isTrue }) => isTrue).length;
  return (
    <section class="perspectives" aria-labelledby="readings-title">
      <h3 id="readings-title">{said.readings}</h3>
      <p class="quiet small">
        {said.readingsLead} {said.share(right, readings.length)}
      </p>
      <ul>
        {readings.map((reading) => (
          <Reading key={reading.id} reading={reading} names={names} />
        ))}
      </ul>
    </section>
  );
}

function Reading({ reading, names }: { readonly reading: ReadingTold; readonly names: Names }) {
  const { by, of, round, guess, text, answer, isTrue, honest } = reading;
  const answered = said.answers[answer === null ? 'none' : answer.confirms ? 'confirmed' : 'corrected'];
  return (
    <li data-true={isTrue}>
      <Sign name={isTrue ? 'adopted' : 'failed'} />
      <div>
        <p>
          <b>{said.reading(names.seat(by), names.seat(of), round)}</b>
        </p>
        <p class="serif asks">“{text}”</p>
        <p class="small">
          {said.guess(interestWords(guess))} <b>{isTrue ? said.isTrue : said.isFalse}</b>
        </p>
        <p class="small quiet">
          {answered}
          {answer?.text && `: “${answer.text}”`}
          {honest === null ? '.' : ` – ${honest ? said.honest : said.dishonest}`}
        </p>
      </div>
    </li>
  );
}
