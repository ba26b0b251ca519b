/** Rules J: what the Council says without a vote: by the consensus of all its members, silence included. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode, mayWrite } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Statement, statementById } from '../../state.ts';
import type { StatementForm, StatementId } from '../../vocabulary.ts';
import { sitting } from '../meeting/sitting.ts';
import { isInRound } from '../session/steps.ts';
import { issuedIn, nextDocument } from '../texts/documents.ts';
import { isVeto } from '../world/assembly.ts';

/** Statements of one seat that may wait at a time, and that it may circulate in a session. HOUSE. */
const maximumWaiting = 4;
const maximumOfSeat = 20;

const allIn = ({ statements }: Council): readonly Statement[] => Object.values<Statement>(statements);
const isWaiting = ({ status }: Statement): boolean => status === 'silence' || status === 'agreed';

/**
 * Rule J1: any member circulates a statement, from the consultations to the orders. Rule E3: a special report is on a veto
 * (Charter Article 24(3); A/RES/76/262, para. 3), one on each.
 * @param vote the veto that a special report is on; null: not chosen yet, and for the other forms
 */
export function mayCirculate(asking: Asking, form: StatementForm, vote: number | null): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (seat.kind === 'non-member') return 'not-a-member';
  if (!isInRound(council)) return 'wrong-phase';
  const muted = mayWrite(asking);
  if (muted) return muted;
  const own = allIn(council).filter(({ by }) => by === seat.id);
  if (own.length >= maximumOfSeat || own.filter(isWaiting).length >= maximumWaiting) return 'too-many-statements';
  if (form !== 'special-report') return null;
  const open = openToReport(council);
  return (vote === null ? open.length > 0 : open.includes(vote)) ? null : 'no-veto-to-report-on';
}

/** Votes that a veto decided and that no report is on; one that somebody broke silence on is none. */
export function openToReport(council: Council): readonly number[] {
  const reported = allIn(council).flatMap(({ vote, status }) => (vote === null || status === 'broken' ? [] : [vote]));
  return council.results.filter(isVeto).flatMap(({ vote }) => (reported.includes(vote) ? [] : [vote]));
}

export function decideCirculate(asking: Asking, command: CommandOf<'circulate-statement'>): Decision {
  const { form, title, text } = command;
  const vote = form === 'special-report' ? (command.vote ?? null) : null;
  const code = mayCirculate(asking, form, vote);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat', code === 'no-veto-to-report-on' ? ['vote'] : []);
  if (form === 'special-report' && vote === null) return deny('no-veto-to-report-on', ['vote']);
  const { council, now } = asking;
  const statement = `s${allIn(council).length + 1}` as StatementId;
  const until = now + council.setup.law.silenceSeconds * 1000;
  return accept({ kind: 'statement-circulated', statement, form, title, text, by: seat.id, vote, until });
}

/**
 * Rule J2: any of the members, and not only the permanent ones, stops a statement, while it is under silence; whoever
 * circulated it may do so too. Others are not told whether there is one.
 */
export function mayObjectStatement(asking: Asking, id: StatementId): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  if (seat.kind === 'non-member') return 'not-a-member';
  return statementById(asking.council, id)?.status === 'silence' ? null : 'unknown-statement';
}

export function decideObjectStatement(asking: Asking, command: CommandOf<'object-statement'>): Decision {
  const { statement, reason } = command;
  const code = mayObjectStatement(asking, statement);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  return accept({ kind: 'statement-objected', statement, by: seat.id, reason });
}

/** Rule J2: nobody broke silence in time. What needs no meeting is issued at once. */
export function statementAgreed(council: Council, id: StatementId): readonly Event[] {
  const statement = statementById(council, id);
  if (statement?.status !== 'silence') return [];
  const agreed: Event = { kind: 'statement-agreed', statement: id };
  return statement.form === 'presidential' ? [agreed] : [agreed, issued(council, statement)];
}

/**
 * Rule J3: presidential statements that are agreed are read out as soon as the Council sits and nobody speaks, votes or
 * moves; nothing where none waits. They are never put to a vote.
 */
export function statementsReadOut(council: Council): readonly Event[] {
  const { meeting, vote } = council;
  if (vote || !meeting || sitting(council) || meeting.stage !== 'debate') return [];
  if (meeting.floor || meeting.caucus !== null || meeting.motions.length > 0) return [];
  const next = allIn(council).find(({ form, status }) => form === 'presidential' && status === 'agreed');
  return next ? [issued(council, next)] : [];
}

const issued = (council: Council, { id, form }: Statement): Event => ({
  kind: 'statement-issued',
  statement: id,
  symbol: symbolOf(council, form),
});

/** The last press release before the session's first; a choice of Mandate's own. */
const lastRelease = 15000;

function symbolOf(council: Council, form: StatementForm): string {
  const number = issuedIn(council, [form]).length + 1;
  switch (form) {
    case 'presidential':
      return `S/PRST/${council.setup.year}/${number}`;
    case 'press':
      return `SC/${lastRelease + number}`;
    case 'note':
    case 'special-report':
      return nextDocument(council);
  }
}

export function applyCirculated(council: Council, event: EventOf<'statement-circulated'>): Council {
  const { kind: _kind, statement: id, ...circulated } = event;
  const { round, statements } = council;
  const statement: Statement = { ...circulated, id, round, status: 'silence', broken: null, symbol: '' };
  return { ...council, statements: { ...statements, [id]: statement } };
}

function withStatement(council: Council, id: StatementId, change: Partial<Statement>): Council {
  const statement = statementById(council, id);
  return statement ? { ...council, statements: { ...council.statements, [id]: { ...statement, ...change } } } : council;
}

export const applyStatementObjected = (
  council: Council,
  { statement, by, reason }: EventOf<'statement-objected'>,
): Council => withStatement(council, statement, { status: 'broken', broken: { by, reason } });
export const applyStatementAgreed = (council: Council, { statement }: EventOf<'statement-agreed'>): Council =>
  withStatement(council, statement, { status: 'agreed' });
export const applyStatementIssued = (council: Council, { statement, symbol }: EventOf<'statement-issued'>): Council =>
  withStatement(council, statement, { status: 'issued', symbol });
