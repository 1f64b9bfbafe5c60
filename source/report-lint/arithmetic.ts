import {decimalsOf} from './number.ts';
import type {Finding, Page} from './page.ts';

// Signs, digits and spaces of one line up to an equals sign: the class is closed, so the match is linear.
const sums = /((?:\d|\()[\d\s.+×x*/()%-]*[+×x*/][\d\s.+×x*/()%-]*?)\s*=\s*(\d+(?:\.\d+)?)(?:,? shown as (\d+))?/g;
/** Rounded terms may lie this far from the truth, in units of the last digit that is shown. */
const roundedUnits = 1.5;
/** Beyond it, nobody wrote this by hand, and it would only nest deeper. */
const mostLetters = 4000;

/** The value of an expression of numbers, `+ - × / ( )` and percent; undefined when it is none. */
export const resultOf = (expression: string): number | undefined => {
	const tokens = expression.replace(/[x*]/g, '×').match(/\d+(?:\.\d+)?%?|[-+×/()]/g) ?? [];
	let at = 0;
	const factor = (): number => {
		const token = tokens[at++];
		if (token === '(') {
			const inner = sum();
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

/** Sums that are written out in the text, calculated again. */
export const arithmetic = ({lines}: Page): readonly Finding[] =>
	lines
		.filter(({text}) => text.includes('=') && text.length <= mostLetters)
		.flatMap(({line, text}) =>
			[...text.matchAll(sums)].flatMap(([, expression = '', result = '', shown]): readonly Finding[] => {
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
									message: `\`${expression.trim()} = ${result}\`: it is ${Math.round(value * 100) / 100}`,
								},
							]
						: []),
					...(isShownOff
						? [{line, rule: 'arithmetic', message: `${result} is not shown as ${shown}, cut to whole points`}]
						: []),
				];
			}),
		);
