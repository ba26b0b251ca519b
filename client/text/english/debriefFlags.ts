/** What should catch the eye in a debrief: words without deeds, deeds without words, and what months have worn down. */
import type { Flag, NeverDeployed } from '../../../shared/debrief/debrief.ts';
import type { ActNames } from './acts.ts';
import { capital, listed } from './counting.ts';
import { inUnit, monthsLong, percent, whole } from './figures.ts';
import { named } from './names.ts';

const undeployedWords = {
  'no-letter': 'It waited for a letter of the host state that did not come.',
  'no-pledges': 'Nobody had pledged any.',
  'ended-before': 'It was over before a month passed in which they could have come.',
} as const satisfies Record<NeverDeployed, string>;

/** "rose by 12 points", "fell by 3 points", "stayed as it was". */
function moved(points: number): string {
  const size = Math.round(Math.abs(points));
  if (size === 0) return 'stayed as it was';
  return `${points > 0 ? 'rose' : 'fell'} by ${whole.format(size)} ${size === 1 ? 'point' : 'points'}`;
}

/** @param names without their articles */
export const flagWords = (flag: Flag, names: ActNames): string => {
  switch (flag.kind) {
    case 'mandate-exceeds-means': {
      const pledged = flag.pledged === 0 ? 'none' : inUnit('thousand-troops', flag.pledged);
      const need =
        flag.need === null ? '' : `, the Secretariat reckoned that it needed ${inUnit('thousand-troops', flag.need)}`;
      return `A mandate beyond its means: ${flag.resolution} asked for ${inUnit('thousand-troops', flag.wanted)} soldiers${need}, and ${pledged} were pledged.`;
    }
    case 'never-deployed':
      return `Soldiers on paper: ${flag.resolution} sent a mission, and none of its soldiers ever came. ${undeployedWords[flag.reason]}`;
    case 'referral-without-effect':
      return `A court that could not act: ${flag.resolution} sent the crimes to the International Criminal Court, but from month ${flag.month} on the state’s own courts could try them, and it had not handed them over.`;
    case 'lapsed-without-consent':
      return `Words without consent: a part of ${flag.resolution} waited for a letter of the host state that never came, and lapsed.`;
    case 'protected-area-declared-without-means':
      return `Safe on paper: ${flag.resolution} declared a protected area in ${names.province(flag.province)} with too few soldiers to hold it.`;
    case 'bypass':
      return `Round the Council, in round ${flag.round}: soldiers of ${listed(flag.by.map(names.seat).map(named))} came whom neither the Council nor the host state had asked for.`;
    case 'embargo-wore-off': {
      const { resolution, from, to, illicit, tolerance, legal, evaded, legacy } = flag;
      const later = legacy
        ? ` ${capital(monthsLong(legacy.months))} after it had ended, smuggling was ${legacy.tolerance > 0 ? 'still' : 'no longer'} more accepted than before it.`
        : '';
      return `An embargo and what it fed: in the ${monthsLong(to - from + 1)} of ${resolution} smuggling ${moved(illicit)}, its acceptance ${moved(tolerance)}, and the legal economy ${moved(legal)}; in the end ${percent(evaded)} of the ban was evaded.${later}`;
    }
    case 'overstretch':
      return `More missions than soldiers: in month ${flag.month} ${inUnit('thousand-troops', flag.wanted)} were wanted and the world had ${flag.spare === 0 ? 'none' : inUnit('thousand-troops', flag.spare)} to spare. They came at half the pace and did less.`;
    case 'contributor-tired':
      return `Tired of it: by the end the government of ${named(names.seat(flag.seat))} would have offered ${percent(flag.withheld)} fewer soldiers than at first.`;
    case 'protected-area-fell':
      return `A promise that was not kept: the protected area in ${names.province(flag.province)} fell in month ${flag.month}.`;
  }
};
