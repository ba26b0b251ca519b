/**
 * How each kind of clause reads in a resolution. The verbs follow the ladder that the Council’s practice knows:
 * what Chapter VII lets the Council decide or demand, it recommends, requests or calls for without it.
 */
import {
  allStates,
  inUnits,
  monthsInWords,
  operative,
  preamble,
  type Renderers,
  type Sentence,
  type Setting,
  value,
} from './wording.ts';

/** Whom sanctions hit, in words. */
const targetIn = (target: 'host' | 'sponsor', { state, sovereign }: Setting) =>
  value(target === 'host' ? sovereign : `any State that arms or sponsors a party to the conflict in ${state}`);

/** Without Chapter VII what is put on the ground rests on consent (rule G25). */
const byConsent = ({ chapterVII, sovereign }: Setting) =>
  chapterVII ? '' : `, with the consent of the Government of ${sovereign},`;

/** What may come to be a state: a part of the failing state; where another answers for that, the whole of it. */
const disputedIn = ({ state, sovereign }: Setting) =>
  state === sovereign ? `the territory whose status is in dispute in ${state}` : state;

const missions = {
  un: (troops, setting) =>
    operative(
      'Decides',
    )`to establish${byConsent(setting)} the United Nations Mission in ${setting.state}, with a strength of up to ${value(troops)} military personnel`,
  regional: (troops, setting) =>
    operative(
      'Authorizes',
    )`the deployment in ${setting.state}${byConsent(setting)} of a regional force of up to ${value(troops)} military personnel`,
  coalition: (troops, setting) =>
    operative(
      'Authorizes',
    )`the Member States that are willing to do so to deploy in ${setting.state}${byConsent(setting)} a multinational force of up to ${value(troops)} military personnel`,
  company: (troops, setting) =>
    operative(
      'Authorizes',
    )`the deployment in ${setting.state}${byConsent(setting)} of a contracted force of up to ${value(troops)} personnel`,
} as const satisfies Record<Setting['lead'], (troops: string, setting: Setting) => Sentence>;

export const sentences = {
  chapter: ({ chapter }) =>
    chapter === 'vii'
      ? preamble('Acting under')`${value('Chapter VII')} of the Charter of the United Nations`
      : preamble(
          'Recalling',
        )`the provisions of ${value('Chapter VI')} of the Charter of the United Nations on the pacific settlement of disputes`,

  'host-consent': ({ status }, { sovereign }) =>
    status === 'obtained'
      ? preamble(
          'Welcoming',
        )`the letter by which the Government of ${sovereign} ${value('has given its consent')} to the measures set out below`
      : operative(
          'Invites',
        )`the Government of ${sovereign} ${value('to give its consent')} to the measures set out in the present resolution, by letter to the President of the Security Council`,

  'threat-to-peace': (_clause, { state }) =>
    preamble('Determining')`that the situation in ${state} constitutes a threat to international peace and security`,

  'territorial-integrity': (_clause, { sovereign }) =>
    preamble('Reaffirming')`its commitment to the sovereignty, unity and territorial integrity of ${sovereign}`,

  mission: ({ troops }, setting) => missions[setting.lead](inUnits(troops), setting),

  'use-of-force': ({ rule }, { force, state }) => {
    switch (rule) {
      case 'observe':
        return operative(
          'Decides',
        )`that ${force} shall ${value('observe and report')}, and shall not resort to force in carrying out its tasks`;
      case 'self-defence':
        return operative(
          'Decides',
        )`that ${force} shall use force ${value('only in self-defence')}, which includes resistance to armed attempts to keep it from its tasks`;
      case 'protect':
        return operative(
          'Authorizes',
        )`${force} to use force, as far as its means and its deployment allow, ${value('to protect civilians under imminent threat')} as well as its own personnel`;
      case 'robust':
        return operative(
          'Authorizes',
        )`${force} ${value('to use all necessary means to carry out its mandate')}, and in particular to act against armed groups that prepare attacks on the civilian population`;
      case 'enforce':
        return operative(
          'Authorizes',
        )`${force} ${value('to use all necessary means to restore peace and security')} in ${state}, against all who resist the implementation of the present resolution`;
    }
  },

  equipment: ({ standard }, { force, forceProvider }) => {
    switch (standard) {
      case 'light':
        return operative(
          'Requests',
        )`${forceProvider} to provide ${force} with ${value('light equipment')} suited to observation and patrol`;
      case 'standard':
        return operative(
          'Requests',
        )`${forceProvider} to provide ${force} with ${value('the standard equipment')} of an infantry force, including protected vehicles`;
      case 'heavy-and-air':
        return operative(
          'Requests',
        )`${forceProvider} to provide ${force} with ${value('heavy equipment and military aircraft')}, so that it is able to deter and to repel attack`;
    }
  },

  lead: ({ by }, { force }) => {
    switch (by) {
      case 'un':
        return operative(
          'Decides',
        )`that ${force} shall be under ${value('the command of the United Nations')}, exercised by the Secretary-General through a Force Commander`;
      case 'regional':
        return operative(
          'Authorizes',
        )`${value('the regional organization concerned')} to command ${force} in cooperation with the Secretary-General, and requests it to keep the Council fully informed in accordance with Article 54 of the Charter`;
      case 'coalition':
        return operative(
          'Authorizes',
        )`${value('the participating Member States')} to place ${force} under a unified command, and requests them to report to the Council at regular intervals`;
      case 'company':
        return operative(
          'Authorizes',
        )`the Secretary-General to engage ${value('a private security company')} to provide ${force}, under contract and in full respect of international humanitarian law`;
    }
  },

  police: ({ officers }, setting) =>
    operative(
      'Requests',
    )`the Secretary-General to deploy in ${setting.state}${byConsent(setting)} up to ${value(inUnits(officers))} police officers, to help in keeping public order and to train and accompany the national police`,

  'no-fly-zone': (_clause, { state }) =>
    operative(
      'Decides',
    )`to ban all flights in the airspace of ${state}, other than those of a solely humanitarian purpose or authorized by the Council, and authorizes Member States to ensure compliance with the ban`,

  'safe-area': ({ province }, { chapterVII, force, provinceName }) =>
    chapterVII
      ? operative(
          'Decides',
        )`that ${value(provinceName(province))} shall be a safe area, free from armed attack and from any other hostile act, and entrusts its protection to ${force}`
      : operative(
          'Calls upon',
        )`all parties to respect ${value(provinceName(province))} as a safe area, free from armed attack and from any other hostile act, and entrusts its protection to ${force}`,

  prevention: ({ level }, { sovereign }) =>
    operative(
      'Requests',
    )`the Secretary-General, in agreement with the Government of ${sovereign}, to send ${value(level === 1 ? 'early-warning and conciliation teams' : 'early-warning and conciliation teams, human rights observers and a standing civilian presence')} to the districts where violence may break out`,

  disarmament: ({ level }, { force }) =>
    operative(
      'Decides',
    )`that ${force} shall ${value(level === 1 ? 'assist in' : 'carry out')} the disarmament, demobilization and reintegration of members of armed groups, including the safe disposal of their weapons`,

  'arms-embargo': ({ target }, setting) => {
    const { verb, who } = allStates(setting);
    return operative(
      verb,
    )`${who} prevent the direct or indirect supply of arms and military equipment of every kind to ${targetIn(target, setting)}`;
  },

  'targeted-sanctions': ({ target }, setting) => {
    const { verb, who } = allStates(setting);
    return operative(
      verb,
    )`${who} freeze the assets of, and deny entry to, those individuals and entities in ${targetIn(target, setting)} that a committee of the Council designates as a danger to peace`;
  },

  'comprehensive-sanctions': ({ target }, setting) => {
    const { verb, who } = allStates(setting);
    return operative(verb)`${who} suspend all trade and all financial dealings with ${targetIn(target, setting)}`;
  },

  'humanitarian-exemption': () =>
    operative(
      'Decides',
    )`that food, medical supplies and other goods and services needed for humanitarian purposes shall be exempt from the restrictions on trade imposed by the present resolution`,

  'sanctions-monitoring': (_clause, { sovereign }) =>
    operative(
      'Requests',
    )`the Secretary-General to station monitors at the borders and ports of ${sovereign}, and to report to the Council every breach of the measures imposed by the present resolution`,

  'icc-referral': ({ exemptNonParties }, { state, sovereign }) =>
    exemptNonParties
      ? operative(
          'Decides',
        )`to refer the situation in ${state} since 1 July 2002 to the Prosecutor of the International Criminal Court, ${value(`on the understanding that nationals of States not parties to the Rome Statute, other than ${sovereign}, shall answer to the courts of their own State`)}`
      : operative(
          'Decides',
        )`to refer the situation in ${state} since 1 July 2002 to the Prosecutor of the International Criminal Court, ${value('without distinction as to the nationality of those concerned')}`,

  'ad-hoc-tribunal': (_clause, { state }) =>
    operative(
      'Decides',
    )`to create an ad hoc criminal tribunal, before which those who bear the greatest responsibility for grave crimes committed in ${state} shall answer, and requests the Secretary-General to submit a draft of its statute`,

  'transitional-justice': (_clause, { state }) =>
    operative(
      'Encourages',
    )`the authorities and the people of ${state} to establish, in consultation with the victims and with the support of the Secretary-General, a commission of truth and a programme of reparation`,

  amnesty: (_clause, { sovereign }) =>
    operative(
      'Encourages',
    )`the authorities of ${sovereign} to grant an amnesty to those who took part in the hostilities, and recalls that no amnesty can extend to genocide, crimes against humanity, war crimes or other grave violations of human rights`,

  administration: ({ authority }, setting) => {
    const { state, sovereign, chapterVII, has } = setting;
    const agreed = has('host-consent') && !chapterVII ? `, with the consent of the Government of ${sovereign},` : '';
    switch (authority) {
      case 'advise':
        return operative(
          'Requests',
        )`the Secretary-General to appoint a Special Representative, who shall ${value('advise')} the authorities of ${state} on the conduct of public administration`;
      case 'co-govern':
        return operative(
          'Decides',
        )`${agreed.replace(/^, /, '')}${agreed ? ' ' : ''}that a Special Representative of the Secretary-General shall ${value('govern jointly')} with the authorities of ${state}, and that decisions of principal importance shall require the assent of both`;
      case 'decree':
        return operative(
          'Decides',
        )`that a Special Representative of the Secretary-General may, in ${state}, ${value('issue decrees with the force of law and dismiss officials')} who obstruct the implementation of the present resolution`;
      case 'full-executive':
        return operative(
          'Decides',
        )`to entrust a transitional administration of the United Nations, headed by a Special Representative of the Secretary-General, with ${value('full executive and legislative authority')} in ${state}`;
      case 'trusteeship':
        return operative(
          'Decides',
        )`to entrust an administration of the United Nations, headed by a Special Representative of the Secretary-General, with ${value('full executive, legislative and judicial authority, to be held in trust for the people')} of ${state}`;
    }
  },

  trusteeship: (_clause, { state, sovereign }) =>
    operative(
      'Recommends',
    )`that, by agreement with the Government of ${sovereign}, with due regard to Article 78 of the Charter and subject to the approval of the General Assembly, the United Nations hold title to the public property of ${state} for the benefit of its people`,

  'local-ownership': ({ level }, { state }) => {
    const role = ['is consulted on', 'has an equal voice in', 'takes the final decision on'][level - 1] ?? '';
    return operative(
      'Requests',
    )`the Secretary-General to ensure that a council of representatives of the people of ${state} ${value(role)} the measures taken under the present resolution`;
  },

  'anti-corruption': ({ manner }, { state }) =>
    manner === 'due-process'
      ? operative(
          'Calls upon',
        )`the authorities of ${state} to prosecute corruption ${value('with due process, before independent courts')}, and to publish full accounts of public revenue`
      : operative(
          'Decides',
        )`that the Special Representative of the Secretary-General may, in order to end corruption in ${state}, ${value('remove officials and take public accounts into custody without prior proceedings')}`,

  elections: ({ timing, month }, { state, chapterVII }) => {
    const when =
      timing === 'month'
        ? value(`within ${monthsInWords(month)} of the adoption of the present resolution`)
        : value('as soon as security, public trust and the political dialogue permit');
    return chapterVII
      ? operative(
          'Decides',
        )`that free and fair elections shall be held in ${state} ${when}, and requests the Secretary-General to assist in their preparation`
      : operative(
          'Calls upon',
        )`the authorities of ${state} to hold free and fair elections ${when}, and requests the Secretary-General to assist in their preparation`;
  },

  'security-sector-reform': ({ level }, { state }) =>
    operative(
      'Requests',
    )`the Secretary-General to ${value(level === 1 ? 'advise on the reform of' : 'help to vet, train and rebuild')} the armed forces, the police and the intelligence services of ${state} under civilian oversight`,

  reconstruction: ({ level, conditional }, { state }) => {
    const scope =
      [
        'the repair of essential services',
        'a programme of reconstruction',
        'a comprehensive programme of reconstruction and development',
      ][level - 1] ?? '';
    return conditional
      ? operative(
          'Urges',
        )`Member States and international financial institutions to fund ${value(scope)} in ${state}, ${value('on condition that the use of the funds is independently audited')}`
      : operative('Urges')`Member States and international financial institutions to fund ${value(scope)} in ${state}`;
  },

  'exit-benchmarks': (_clause, { state }) =>
    operative(
      'Decides',
    )`to examine every six months whether public trust and the capacity of institutions in ${state} meet the benchmarks agreed with the parties, and to return authority to those institutions step by step as they do`,

  autonomy: ({ province }, { sovereign, chapterVII, provinceName }) =>
    chapterVII
      ? operative(
          'Decides',
        )`that ${value(provinceName(province))} shall enjoy substantial autonomy within ${sovereign}, with an elected assembly and guarantees for all its communities`
      : operative(
          'Recommends',
        )`that ${value(provinceName(province))} enjoy substantial autonomy within ${sovereign}, with an elected assembly and guarantees for all its communities`,

  independence: (_clause, setting) =>
    setting.chapterVII
      ? operative(
          'Decides',
        )`that ${disputedIn(setting)} shall be led to independence under international supervision, with guarantees for all its communities`
      : operative(
          'Recommends',
        )`that ${disputedIn(setting)} be led to independence under international supervision, with guarantees for all its communities`,

  referendum: ({ month }, setting) => {
    const { state, sovereign, chapterVII } = setting;
    const when = value(`within ${monthsInWords(month)}`);
    const what = state === sovereign ? 'that status' : 'its status';
    return chapterVII
      ? operative(
          'Decides',
        )`that the people of ${disputedIn(setting)} shall determine ${what} in a referendum under the supervision of the United Nations, to be held ${when} of the adoption of the present resolution`
      : operative(
          'Recommends',
        )`that the people of ${disputedIn(setting)} determine ${what} in a referendum under the supervision of the United Nations, to be held ${when} of the adoption of the present resolution`;
  },

  'non-recognition': (_clause, setting) => {
    const { state, sovereign } = setting;
    const { verb, who } = allStates(setting);
    return operative(
      verb,
    )`${who} withhold recognition from any change in the status of ${state === sovereign ? `a territory of ${state}` : state} that is brought about by force or without the agreement of the parties`;
  },

  'humanitarian-access': ({ level }, { state, chapterVII }) => {
    const access = value(level === 1 ? 'safe passage along agreed routes' : 'unhindered access to all who need them');
    return chapterVII
      ? operative('Demands')`that all parties allow humanitarian personnel and relief goods ${access} in ${state}`
      : operative('Calls upon')`all parties to allow humanitarian personnel and relief goods ${access} in ${state}`;
  },

  'ngo-funding': ({ manner }, { state }) =>
    operative(
      'Requests',
    )`the Secretary-General to support the work of non-governmental relief organizations in ${state} ${value(manner === 'grant' ? 'by grants that leave their independence intact' : 'by contracts for services under common direction')}`,

  refugees: (_clause, { state }) =>
    operative(
      'Requests',
    )`the United Nations High Commissioner for Refugees to prepare the safe, voluntary and dignified return to their homes in ${state} of refugees and displaced persons, and urges Member States to assist the countries that host them`,

  'climate-adaptation': ({ level }, { state }) =>
    operative(
      'Encourages',
    )`Member States and the United Nations system to support ${value(level === 1 ? 'local projects' : 'a national programme')} of adaptation to drought, floods and other effects of climate change in ${state}`,

  mediation: ({ level }, { state }) =>
    operative(
      'Requests',
    )`the Secretary-General to ${value(level === 1 ? 'make good offices available to the parties' : 'appoint a Special Envoy for continuous mediation between the parties')}, with a view to a political settlement in ${state}`,

  sunset: ({ rounds }, { state }) => {
    const terms = { 1: 'one round', 2: 'two rounds', 4: 'four rounds' } as const;
    return rounds === 'none'
      ? operative(
          'Decides',
        )`that all missions and authorizations of force, all powers of administration and all sanctions in ${state}, including those of its earlier resolutions, shall remain in force ${value('until it decides otherwise')}`
      : operative(
          'Decides',
        )`that all missions and authorizations of force, all powers of administration and all sanctions in ${state}, including those of its earlier resolutions, shall expire after ${value(terms[rounds])} of its consideration of the situation, unless it renews them, and that its other decisions shall remain in force`;
  },

  review: ({ months, trigger }) => {
    const every = value(months === 1 ? 'month' : monthsInWords(months));
    return trigger === 'auto'
      ? operative(
          'Requests',
        )`the Secretary-General to report every ${every} on the implementation of the present resolution, and ${value('expresses its intention to consider amendments without delay')} should violence have increased since its adoption`
      : operative(
          'Requests',
        )`the Secretary-General to report every ${every} on the implementation of the present resolution`;
  },

  demand: ({ what }, { state, has }) => {
    if (what === 'condemn')
      return operative(
        'Condemns',
      )`${value('all attacks on civilians')} in ${state}, and stresses that those responsible must be held to account`;
    // Charter Art. 40: provisional measures follow a determination under Art. 39; without it the words are an appeal.
    return has('threat-to-peace')
      ? operative('Demands')`that all parties ${value('cease hostilities at once')} throughout ${state}`
      : operative('Calls upon')`all parties to ${value('cease hostilities at once')} throughout ${state}`;
  },
} as const satisfies Renderers;
