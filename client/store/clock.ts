const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** 3:12 for 192 seconds, and from an hour on 23:59:58; a second that has begun counts whole. */
export function minutes(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const rest = twoDigits(seconds % 60);
  const whole = Math.floor(seconds / 60);
  return whole < 60 ? `${whole}:${rest}` : `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}:${rest}`;
}
