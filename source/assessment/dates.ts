const toDate = (date: string): Date => new Date(`${date}T00:00:00Z`);
const toIso = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * The same day of a later month; the last day of that month where it is shorter.
 * @param date YYYY-MM-DD
 */
export const addMonths = (date: string, months: number): string => {
	const start = toDate(date);
	const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
	last.setUTCDate(Math.min(start.getUTCDate(), last.getUTCDate()));
	return toIso(last);
};

/** The day before. @param date YYYY-MM-DD */
export const dayBefore = (date: string): string => toIso(new Date(toDate(date).getTime() - 86_400_000));
