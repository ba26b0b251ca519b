/** What stands against a draft in law: what is wrong, and what would mend it. The panel shows the article beside it. */
import type { FindingCode } from '../../../shared/mandate/legality.ts';

export const findingWords = {
  'clause-repeated': 'The draft already says this. Remove one of the two clauses.',
  'unknown-province': 'This country has no such province. Choose one of its provinces.',
  'chapter-vii-needs-threat-to-peace':
    'The Council can use Chapter VII only after it finds a threat to the peace. Add the clause “Threat to the peace”, or choose Chapter VI.',
  'robust-force-needs-chapter-vii':
    'Only Chapter VII allows this much force. Choose Chapter VII, or let the force go no further than protecting civilians.',
  'coalition-needs-chapter-vii':
    'Only Chapter VII lets a coalition lead the force. Choose Chapter VII, or another lead.',
  'company-at-most-eight-thousand':
    'A private company may lead at most 8,000 troops. Lower the number of troops, or choose another lead.',
  'no-fly-zone-needs-chapter-vii':
    'A no-fly zone is enforced by arms, which only Chapter VII allows. Choose Chapter VII, or remove the zone.',
  'sanctions-need-chapter-vii':
    'The Council can impose sanctions only under Chapter VII. Choose Chapter VII, or remove the sanctions.',
  'icc-referral-needs-chapter-vii':
    'The Council can send a situation to the International Criminal Court only under Chapter VII. Choose Chapter VII, or remove the referral.',
  'tribunal-needs-chapter-vii':
    'The Council can set up a special tribunal only under Chapter VII. Choose Chapter VII, or remove the tribunal.',
  'administration-needs-chapter-vii':
    'Only under Chapter VII can the United Nations govern without sharing power. Choose Chapter VII, or let it advise or govern jointly.',
  'terms-of-force-need-mission':
    'This clause speaks of a force, but the draft sends none. Add a mission, or remove this clause.',
  'safe-area-needs-mission':
    'A safe area needs soldiers to protect it, and the draft sends none. Add a mission, or remove the safe area.',
  'disarmament-needs-mission':
    'Somebody must collect the weapons, and the draft sends no mission. Add a mission, or remove the disarmament.',
  'administration-needs-mission':
    'The United Nations cannot govern without a mission to keep order. Add a mission, or let it only advise.',
  'exemption-needs-comprehensive-sanctions':
    'The draft has no ban on all trade that food and medicine could be exempt from. Add the ban, or remove the exemption.',
  'monitoring-needs-sanctions':
    'There are no sanctions in the draft to monitor. Add an embargo or other sanctions, or remove the monitors.',
  'trusteeship-needs-administration':
    'The United Nations can hold public property only where it also governs in trust. Set its part in government to “Govern in trust”, or remove this clause.',
  'imposed-measures-need-administration':
    'Orders without trial need the power to give them. Give the United Nations a part in government beyond advice, or choose fair trials.',
  'security-sector-reform-needs-consent-or-administration':
    'The army and police belong to the host state. Ask for its consent, or give the United Nations a part in government.',
  'exit-benchmarks-need-administration':
    'The draft gives the United Nations no power that it could hand back. Add a UN part in government, or remove this clause.',
  'ngo-funding-needs-access':
    'Aid groups cannot work where they may not go. Add humanitarian access, or remove the support for aid groups.',
  'amnesty-with-icc-referral':
    'The draft promises no punishment and sends the same crimes to a court. Remove the amnesty or the referral.',
  'autonomy-with-independence':
    'A province cannot govern itself within the country while the disputed territory leaves it. Choose autonomy or independence.',
  'independence-with-territorial-integrity':
    'The draft keeps all borders as they are and also creates a new state. Remove one of the two clauses.',
  'pending-host-consent':
    'This will wait until the host government agrees, and lapses if it does not. Add its consent; for most measures Chapter VII also settles it.',
  'decides-on-internal-order':
    'Others may object that this is the host state’s own affair. Add its consent, or act under Chapter VII.',
  'un-led-without-consent':
    'Without the host’s consent a mission led by the UN cannot move in. Add its consent, or let a coalition or a regional body lead.',
  'open-ended-force':
    'Members are wary of strong force without an end date. Add a clause that says after how many rounds it expires.',
  'open-ended-sanctions':
    'Sanctions without an end date are hard to lift: one veto can keep them. Add a clause that says after how many rounds they expire.',
  'sanctions-without-exemption':
    'A ban on all trade stops food and medicine too, and civilians suffer first. Exempt food and medicine.',
  'hollow-safe-area':
    'The force may not fight for this safe area, so it could fall. Let it stop armed groups or impose peace, or remove the safe area.',
  'trusteeship-over-a-member':
    'The Charter bars trusteeship over a UN Member, so this stays a recommendation. It takes effect only if the host and the General Assembly agree.',
  'demand-without-determination':
    'Without a finding of a threat to the peace this is only an appeal. Add the clause “Threat to the peace” to make it a demand.',
  'no-court-yet':
    'The International Criminal Court does not exist yet: its statute comes into force on 1 July 2002. A tribunal of the Council’s own can stand instead.',
} as const satisfies Readonly<Record<FindingCode, string>>;
