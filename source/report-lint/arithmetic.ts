import {decimalsOf} from './number.ts';
import type {Finding, Page} from './page.ts';

/** What an expression is made of. */
const part = /[\d\s.+×x*/()%-]/;
const afterEquals = /^\s*(\d{1,15}(?:\.\d{1,15})?)(?:,? shown as (\d{1,3})\b)?/;
/** How much of a text behind an equals sign is looked at. */
const afterLength = 60;
/** Deeper ones were not written to be read. */
const mostNesting = 50;
/** Rounded terms may lie this far from the truth, in units of the last digit that is shown. */
const roundedUnits = 1.5;
/** The value of an expression of numbers, `+ - × / ( )` and percent; undefined when it is none. */
export const resultOf = (expression: string): number | undefined => {
	const tokens = expression.replace(/[x*]/g, '×').match(/\d+(?:\.\d+)?%?|[-+×/()]/g) ?? [];
	let at = 0;
	let nesting = 0;
	const factor = (): number => {
		const token = tokens[at++];
		if (token === '(') {
			nesting += 1;
			const inner = nesting > mostNesting ? Number.NaN : sum();
			nesting -= 1;
			return tokens[at++] === ')' ? inner : Number.NaN;
		}
		if (token === undefined || !/^\d/.test(token)) return Number.NaN;
		return token.endsWith('%') ? Number(token.slice(0, -1)) / 100 : Number(token);
	};
	const product = (): number => {
		let value = factor();
		while (tokens[at] === '×' || tokens[at] === '/') value = tokens[at++] === '×' ? value * factor() : value / factor();
		return value;
	};
	const sum = (): number => {
		let value = product();
		while (tokens[at] === '+' || tokens[at] === '-')
			value = tokens[at++] === '+' ? value + product() : value - product();
		return value;
	};
	const value = sum();
	return at === tokens.length && Number.isFinite(value) ? value : undefined;
};

const toleranceOf = (expression: string, result: string): number => {
	const decimals = decimalsOf(result);
	const terms = expression.match(/\d+(?:\.\d+)?/g) ?? [];
	// Sums of numbers that are no finer than the result leave no room for rounding.
	if (!/[×x*/%]/.test(expression) && terms.every(term => decimalsOf(term) <= decimals)) return 1e-6;
	const unit = 10 ** -decimals;
	return (decimals === 0 ? 0.5 : roundedUnits * unit) + 1e-6;
};

/** The sums of a line: what stands before and behind each equals sign. */
const sumsIn = (
	text: string,
): readonly {readonly expression: string; readonly result: string; readonly shown: string | undefined}[] => {
	const places = [...text.matchAll(/=/g)].map(({index}) => index);
	return places.flatMap(index => {
		let start = index;
		while (start > 0 && part.test(text[start - 1] ?? '')) start -= 1;
		const expression = text
			.slice(start, index)
			.replace(/^[^\d(]+/, '')
			.trim();
		const [, result, shown] = afterEquals.exec(text.slice(index + 1, index + afterLength)) ?? [];
		return result === undefined || !/[\d)]\s*[+×x*/]/.test(expression) ? [] : [{expression, result, shown}];
	});
};

/** Sums that are written out in the text, calculated again. */
export const arithmetic = ({lines}: Page): readonly Finding[] =>
	lines.flatMap(({line, text}) =>
		sumsIn(text).flatMap(({expression, result, shown}): readonly Finding[] => {
			const value = resultOf(expression);
			if (value === undefined) return [];
			const isOff = Math.abs(value - Number(result)) > toleranceOf(expression, result);
			const isShownOff = shown !== undefined && Math.floor(Number(result) + 1e-9) !== Number(shown);
			return [
				...(isOff
					? [
							{
								line,
								rule: 'arithmetic',
								message: `\`${expression} = ${result}\`: it is ${Math.round(value * 100) / 100}`,
							},
						]
					: []),
				...(isShownOff
					? [{line, rule: 'arithmetic', message: `${result} is not shown as ${shown}, cut to whole points`}]
					: []),
			];
		}),
	);
