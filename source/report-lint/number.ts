/** `78`, `78.3`, `1,200`, `15 %`: a number as reports write it; undefined for anything else. */
export const numberIn = (text: string): number | undefined => {
	const cleaned = text
		.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
		.replace(/\s*%$/, '')
		.trim();
	return /^-?\d+(?:[.,]\d+)?$/.test(cleaned) ? Number(cleaned.replace(',', '.')) : undefined;
};

/** `3-5` or `3` as [low, high], with the units that stand behind (`5-7d`, `3-5 dagar`). */
export const spanIn = (text: string): readonly [number, number] | undefined => {
	const cleaned = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').trim();
	const match = /^(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*(?:d|days?|dagar?|dager)?$/i.exec(cleaned);
	if (match === null) return undefined;
	const low = Number(match[1]);
	return [low, match[2] === undefined ? low : Number(match[2])];
};

/** `92/100`, `92`: points. */
export const pointsIn = (text: string): number | undefined => numberIn(text.replace(/\s*\/\s*100\b/, ''));

/** How many digits stand behind the point. */
export const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
