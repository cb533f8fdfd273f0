// Time as people say it. "Now" is the clock of care, which the service tells; this machine's clock is not asked.

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });
const LONG_DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const KEY = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });

let careNow = null;

export const now = () => careNow;
export function tell(time) { careNow = new Date(time); }

export const clock = time => CLOCK.format(new Date(time));
export const day = time => DAY.format(new Date(time));
export const longDay = time => LONG_DAY.format(new Date(time));
export const dayKey = time => KEY.format(new Date(time));

/** Clock time, with the day when that is another than the one it is read on. */
export function moment(time, readOn = careNow) {
  return readOn && dayKey(time) === dayKey(readOn) ? clock(time) : `${day(time)}, ${clock(time)}`;
}

/** A length of time in the two largest units that matter. */
export function span(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60000);
  if (minutes < 1) return "less than 1 min";
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "1 day" : `${days} days`;
}

/** "8 min ago" or "in 40 min", by the clock of care. */
export function relative(time) {
  const apart = new Date(time) - careNow;
  if (Math.abs(apart) < 60000) return "now";
  return apart < 0 ? `${span(apart)} ago` : `in ${span(apart)}`;
}

export const between = (from, to) => span(new Date(to) - new Date(from));
