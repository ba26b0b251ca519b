import { useState } from 'preact/hooks';
import type { Statement } from '../../../shared/council/state.ts';
import { type StatementForm, statementForms } from '../../../shared/council/vocabulary.ts';
import { isOffered } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Countdown } from '../Countdown.tsx';
import { vetoIn } from '../ResultCard.tsx';
import { Field, Select } from './Field.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** What the Council says without a vote: under silence, agreed, issued in this round, or to be circulated. */
export function Statements({ now, own }: FloorProps) {
  const issued = now.statements.filter(({ round }) => round === now.round);
  const shown = [...own.statements, ...issued];
  const forms = statementForms.filter((form) => isOffered(own.rights.floor.circulate[form]));
  if (shown.length === 0 && forms.length === 0) return null;
  return (
    <section class="part">
      <h3>{said.statements}</h3>
      <p class="quiet small">{said.statementsHint}</p>
      {shown.map((statement) => (
        <One key={statement.id} statement={statement} now={now} own={own} />
      ))}
      {forms.length > 0 && <Circulate forms={forms} now={now} own={own} />}
    </section>
  );
}

function One({ statement, now, own }: FloorProps & { readonly statement: Statement }) {
  const { id, form, symbol, title, text, by, status, until, broken } = statement;
  const nameOf = (seat: string) => now.seats.find((each) => each.id === seat)?.name ?? seat;
  const right = own.rights.floor.objectStatement[id] ?? null;
  const field = `object ${id}`;
  const [wasWriting] = useState(() => textOf(field) !== '');
  return (
    <article class="statement">
      <h4 class="serif">
        {symbol && `${symbol} · `}
        {title}
      </h4>
      <p class="quiet small">
        {said.statementBy(said.forms[form], nameOf(by))}
        {status === 'silence' && (
          <>
            {' · '}
            {said.underSilence} <Countdown until={until} />
          </>
        )}
      </p>
      <p class="serif words">{text}</p>
      {broken && <p class="small">{said.broke(nameOf(broken.by), broken.reason)}</p>}
      {status === 'agreed' && <p class="small">{said.agreed}</p>}
      {status === 'issued' && <p class="small">{said.issued}</p>}
      {status === 'silence' && isOffered(right) && (
        <details open={wasWriting}>
          <summary>{said.cannotAgree}</summary>
          <div class="acts">
            <Field name={field} label={said.whyObject} most={200} />
            <Act
              right={right}
              onAct={async () => {
                const reason = textOf(field);
                if (reason === '') return;
                const answer = await dispatch({ kind: 'object-statement', statement: id, reason });
                if (answer?.accepted) write(field, '');
              }}
            >
              {said.breakSilence}
            </Act>
          </div>
        </details>
      )}
    </article>
  );
}

function Circulate({ forms, now, own }: FloorProps & { readonly forms: readonly StatementForm[] }) {
  const [chosen, setChosen] = useState<StatementForm>('presidential');
  const form = forms.includes(chosen) ? chosen : (forms[0] ?? 'presidential');
  const vetoes = now.results.filter((result) => own.rights.floor.reports.includes(result.vote));
  const [vote, setVote] = useState('');
  const [wasWriting] = useState(() => textOf('statement title') + textOf('statement text') !== '');
  const on = vote || String(vetoes.at(-1)?.vote ?? '');
  const right = own.rights.floor.circulate[form];
  return (
    <details open={wasWriting}>
      <summary>{said.circulate}</summary>
      <div class="acts">
        <Select
          label={said.form}
          value={form}
          options={forms.map((each) => ({
            value: each,
            name: said.forms[each],
            disabled: own.rights.floor.circulate[each] !== null,
          }))}
          onChoose={setChosen}
        />
        <p class="quiet small">{said.formHints[form]}</p>
        {form === 'special-report' && vetoes.length > 0 && (
          <Select
            label={said.onVeto}
            value={on}
            options={vetoes.map((each) => ({ value: String(each.vote), name: `${vetoIn(each)} · ${each.title}` }))}
            onChoose={setVote}
          />
        )}
        <Field name="statement title" label={said.statementTitle} most={120} />
        <Field name="statement text" label={said.statementText} rows={4} most={1200} />
        <Act
          right={right}
          onAct={async () => {
            const [title, text] = [textOf('statement title'), textOf('statement text')];
            if (title === '' || text === '') return;
            const about = form === 'special-report' ? { vote: Number(on) } : {};
            const answer = await dispatch({ kind: 'circulate-statement', form, title, text, ...about });
            if (!answer?.accepted) return;
            write('statement title', '');
            write('statement text', '');
          }}
        >
          {said.putUnderSilence}
        </Act>
      </div>
    </details>
  );
}
