/** Rule G34: from when on there is an International Criminal Court (Rome Statute, Art. 11 and 126: 1 July 2002). */

const monthsUntil = 12 * 2002 + 6;

/** @param year in whose January the story begins @param month months of it that have passed */
export const hasCourt = (year: number, month: number): boolean => 12 * year + month >= monthsUntil;
