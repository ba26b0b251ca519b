/** What a delegation calls a text that it begins: by what the text is for, so that a list of them can be told apart. */
import type { PublicView } from '../council/views/publicView.ts';
import type { TemplateName } from '../mandate/templates.ts';

type Land = Pick<PublicView, 'state' | 'sovereign'>;

const titles: Readonly<Record<TemplateName, (land: Land) => string>> = {
  observe: ({ state }) => `Observers for ${state}`,
  prevent: ({ state }) => `Preventing a wider conflict in ${state}`,
  protect: ({ state }) => `Protection of civilians in ${state}`,
  regional: ({ state }) => `A regional force for ${state}`,
  sanction: ({ sovereign }) => `Sanctions on ${sovereign}`,
  smart: ({ state }) => `Targeted measures and accountability in ${state}`,
  administration: ({ state }) => `Interim administration of ${state}`,
  trust: ({ state }) => `Trusteeship over ${state}`,
  transition: ({ state }) => `A transition in ${state}`,
  aid: ({ state }) => `Relief and recovery in ${state}`,
  coalition: ({ state }) => `A multinational force for ${state}`,
};

/** @param template null: what stands is to go on */
export const titleOf = (template: TemplateName | null, land: Land): string =>
  template === null ? `Extension of the mandate in ${land.state}` : titles[template](land);
