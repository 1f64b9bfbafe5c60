/** A week has five working days, Monday to Friday; holidays are not known here. */
const workingDaysAWeek = 5;
const daysAWeek = 7;
const msADay = 86_400_000;
const [sunday, saturday] = [0, 6];
/** Days to the next Monday from a day of the weekend. */
const toMonday: Readonly<Record<number, number>> = {[saturday]: 2, [sunday]: 1};

const atMidnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const weekdayOf = (ms: number): number => new Date(ms).getUTCDay();

/** The first working day from a date on. @param date ISO date */
export const firstWorkingDay = (date: string): string => {
	const ms = atMidnight(date);
	return isoDate(ms + (toMonday[weekdayOf(ms)] ?? 0) * msADay);
};

/** The working day that comes `n` working days after the first one from a date on. @param n whole, at least 0 */
export const workingDay = (date: string, n: number): string => {
	const first = atMidnight(firstWorkingDay(date));
	const sinceMonday = weekdayOf(first) - 1 + n;
	const weekends = Math.floor(sinceMonday / workingDaysAWeek) * (daysAWeek - workingDaysAWeek);
	return isoDate(first + (n + weekends) * msADay);
};

/** Weeks of seven days from one date to another, both inclusive, a begun one counted whole. */
export const weeksBetween = (from: string, to: string): number =>
	Math.ceil((atMidnight(to) - atMidnight(from) + msADay) / (daysAWeek * msADay));
