/** Votes that were taken, by count alone: what the record has as adopted, vetoed or failed comes out so again. */
import { describe, expect, test } from 'vitest';
import { aDraftTabledBy, given, voteOpen } from '../support/council.ts';
import { ofRecord, record, seatNamed, theCouncilAt, theCouncilOf, theVote, voted } from './council.ts';

describe('votes on texts', () => {
  const texts = record.filter(({ type }) => type === 'substantive');

  test('V3 each text of the record is adopted, vetoed or failed as it was, by the same members', () => {
    for (const { id, counts, outcome, vetoed_by, members } of texts) {
      const session = given(theCouncilAt(id), aDraftTabledBy(seatNamed(members[0] ?? '')), voteOpen, ofRecord(id));
      const { count, ...came } = theVote(session);
      expect({ id, ...came, count }).toMatchObject({
        ...{ id, outcome, count: `${counts.yes}-${counts.no}-${counts.abstain}`, vetoedBy: vetoed_by.map(seatNamed) },
        character: 'substantive',
      });
    }
    expect(texts.length).toBeGreaterThan(50);
  });

  test('V7 S/RES/83 (27 June 1950): seven of eleven, the USSR absent, two not participating', () => {
    const id = 's-res-83-1950-1950-06-27';
    const session = given(
      theCouncilAt(id, { resolution: 83, president: 'India' }),
      aDraftTabledBy('united-states', {
        title: 'Complaint of aggression upon the Republic of Korea',
        template: 'protect',
      }),
      voteOpen,
      ofRecord(id),
    );
    expect(theVote(session)).toEqual({
      ...{ count: '7-1-0', outcome: 'adopted', character: 'substantive', vetoedBy: [] },
      resolution: 'S/RES/83 (1950)',
    });
    expect(session.council.results.at(-1)?.totals).toMatchObject({ absent: 1, not_participating: 2 });
    expect(session.council.drafts).toMatchObject({ d1: { status: 'adopted' } });
  });

  test('V7 S/RES/344 (15 December 1973): adopted with no permanent member in favour', () => {
    const id = 's-res-344-1973-1973-12-15';
    const session = given(
      theCouncilAt(id, { resolution: 344, president: 'China' }),
      aDraftTabledBy('india', { title: 'Peace conference on the Middle East' }),
      voteOpen,
      ofRecord(id),
    );
    expect(theVote(session)).toMatchObject({ count: '10-0-4', outcome: 'adopted', resolution: 'S/RES/344 (1973)' });
    const ballots = session.council.results.at(-1)?.ballots ?? {};
    const five = ['china', 'france', 'ussr', 'united-kingdom', 'united-states'].map((seat) => ballots[seatNamed(seat)]);
    expect(five).toEqual(['not_participating', 'abstain', 'abstain', 'abstain', 'abstain']);
  });

  test('V1 S/12138 (14 July 1976): seven did not participate, and six in favour were too few, with nobody against', () => {
    const session = given(
      theCouncilOf({
        year: 1976,
        president: 'Italy',
        members:
          'Benin, China, France, Guyana, Italy, Japan, Libya, Pakistan, Panama, Romania, Sweden, USSR, United Kingdom, Tanzania, United States',
      }),
      aDraftTabledBy('united-kingdom', { title: 'Hijacking of aircraft' }),
      voteOpen,
      voted({
        yes: 'France, Italy, Japan, Sweden, United Kingdom, United States',
        abstain: 'Panama, Romania',
        notParticipating: 'Benin, China, Guyana, Libya, Pakistan, Tanzania, USSR',
      }),
    );
    expect(theVote(session)).toMatchObject({ count: '6-0-2', outcome: 'failed-insufficient-votes', resolution: '' });
    expect(session.council.results.at(-1)?.totals).toMatchObject({ not_participating: 7 });
  });

  test('V4 S/2014/916 (30 December 2014): eight in favour, and so the vote of the United States against is no veto', () => {
    const id = 's-2014-916-2014-12-30';
    const session = given(
      theCouncilAt(id, { president: 'Chad' }),
      aDraftTabledBy('jordan', { title: 'The Middle East, including the Palestinian question' }),
      voteOpen,
      ofRecord(id),
    );
    expect(theVote(session)).toMatchObject({ count: '8-2-5', outcome: 'failed-insufficient-votes', vetoedBy: [] });
    expect(session.council.results.at(-1)?.ballots).toMatchObject({ 'united-states': 'no' });
    expect(session.council.drafts).toMatchObject({ d1: { status: 'failed' } });
  });

  test('V4 S/2025/561 (19 September 2025): four in favour, and so three permanent members against veto nothing', () => {
    const session = given(
      theCouncilOf({ year: 2025, members: of2025, president: 'Republic of Korea' }),
      aDraftTabledBy('republic-of-korea', { title: 'Continued termination of the sanctions of earlier resolutions' }),
      voteOpen,
      voted({
        yes: 'Algeria, China, Pakistan, Russian Federation',
        no: 'Denmark, France, Greece, Panama, Sierra Leone, Slovenia, Somalia, United Kingdom, United States',
        abstain: 'Guyana, Republic of Korea',
      }),
    );
    expect(theVote(session)).toMatchObject({ count: '4-9-2', outcome: 'failed-insufficient-votes', vetoedBy: [] });
  });
});

const of2025 =
  'Algeria, China, Denmark, France, Greece, Guyana, Pakistan, Panama, Republic of Korea, Russian Federation, Sierra Leone, Slovenia, Somalia, United Kingdom, United States';
