/** The texts that a draft can begin from. The name becomes the draft's title. */
import type { TemplateName } from '../../../shared/mandate/templates.ts';

type TemplateWords = { readonly name: string; readonly summary: string };

export const templateWords = {
  blank: {
    name: 'Blank page',
    summary: 'Begin with nothing and choose every clause yourself.',
  },
  observe: {
    name: 'Observe a ceasefire',
    summary:
      '4,000 lightly equipped soldiers watch over a ceasefire, use force only to defend themselves, and go home after two rounds unless renewed (Chapter VI).',
  },
  prevent: {
    name: 'Prevent, with the host’s help',
    summary:
      'Civilian teams, an envoy and basic repairs calm disputes before they turn violent; no soldiers are sent (Chapter VI).',
  },
  protect: {
    name: 'Protect civilians by force',
    summary:
      '16,000 soldiers may stop armed groups that threaten civilians, with full access for aid and an arms embargo (Chapter VII).',
  },
  regional: {
    name: 'Send a regional force',
    summary:
      'A regional body leads 8,000 soldiers who may protect civilians, while an envoy brings the parties to talks (Chapter VII).',
  },
  sanction: {
    name: 'Ban all trade',
    summary:
      'All trade and all arms are cut off to make leaders give way, with no exemption for food and medicine and no soldiers (Chapter VII).',
  },
  smart: {
    name: 'Sanctions on leaders',
    summary:
      'Leaders lose money, travel and arms and may face an international court, while talks stay open (Chapter VII).',
  },
  administration: {
    name: 'Govern through the UN',
    summary: 'The United Nations governs alone, protected by 12,000 soldiers, and rebuilds the state (Chapter VII).',
  },
  trust: {
    name: 'Hold the country in trust',
    summary:
      'The United Nations governs and recommends that it hold public property for the people, with full rebuilding and 12,000 soldiers (Chapter VII).',
  },
  transition: {
    name: 'Govern together, then leave',
    summary:
      'The United Nations governs jointly with the authorities, local people have the final say, and it ends after four rounds unless renewed (Chapter VI).',
  },
  aid: {
    name: 'Bring aid',
    summary:
      'Aid is to reach everybody in need, with basic repairs, help against drought and floods, and talks; no soldiers are sent (Chapter VI).',
  },
  coalition: {
    name: 'Let a coalition impose peace',
    summary:
      'Willing states send 16,000 heavily armed soldiers to impose peace, and the United Nations governs jointly with the authorities (Chapter VII).',
  },
} as const satisfies Readonly<Record<TemplateName | 'blank', TemplateWords>>;
