// Strings of a program with what is put into them: by interpolation, by a format, or by concatenation.
import {argumentsOf, closeOf} from '../routes/code-text.ts';

/** An expression that is put into a string. */
export type Hole = {readonly expression: string; readonly before: string; readonly after: string};

/** A string with its holes; strings that are added to it are part of it. */
export type Built = {
	readonly at: number;
	readonly lead: string;
	readonly text: string;
	readonly holes: readonly Hole[];
};

const quotes = /"""|'''|"|'|`/g;
const maxLiteral = 20_000;
/** What may be read of one file, strings that do not end counted each time. @unit characters */
const maxScanned = 3_000_000;
const interpolating: Readonly<Record<string, RegExp>> = {
	javascript: /\$\{/g,
	typescript: /\$\{/g,
	python: /(?<!\{)\{(?!\{)/g,
	csharp: /(?<!\{)\{(?!\{)/g,
	kotlin: /\$\{|\$(?=[a-z_])/gi,
	scala: /\$\{|\$(?=[a-z_])/gi,
	groovy: /\$\{|\$(?=[a-z_])/gi,
	php: /\{\$|(?<!\{)\$(?=[a-z_])/gi,
	ruby: /#\{/g,
};

/** Languages whose quoted strings go over lines. */
const longer = /^(php|ruby|csharp)$/;

const literalEnd = (text: string, from: number, quote: string, language: string): number => {
	const isLong = quote.length === 3 || quote === '`' || ['php', 'ruby'].includes(language);
	const last = Math.min(text.length, from + maxLiteral);
	const isVerbatim = language === 'csharp' && /@\$?$|\$@$/.test(text.slice(Math.max(0, from - 3), from - 1));
	for (let at = from; at < last; at++) {
		const sign = text[at];
		if (sign === '\\' && !isVerbatim && !(language === 'go' && quote === '`')) at++;
		else if (sign === '$' && text[at + 1] === '{' && quote === '`') at = closeOf(text, at + 1, 4000);
		else if (sign === quote[0] && text.startsWith(quote, at)) return at;
		else if (sign === '\n' && !isLong && !isVerbatim) return -1;
	}

	return -1;
};

/** Whether expressions in the string are filled in: an f-string, a template, a string in double quotes. */
const fillsIn = (language: string, quote: string, lead: string): boolean => {
	if (/^(javascript|typescript)$/.test(language)) return quote === '`';
	if (language === 'python') return /(^|[^\w])(f|rf|fr)$/i.test(lead);
	if (language === 'csharp') return /\$@?$|@\$$/.test(lead);
	return quote !== "'" && quote !== '`';
};

const holesInside = (body: string, language: string): readonly Hole[] => {
	const pattern = interpolating[language];
	if (pattern === undefined) return [];
	return [...body.matchAll(pattern)].slice(0, 60).map(match => {
		const brace = body.indexOf('{', match.index);
		const isBraced = match[0].includes('{');
		const end = isBraced
			? closeOf(body, brace, 2000)
			: match.index + (/^\$[\w]+(?:->\w+|\[[^\]\n]{0,40}\])?(?:\.\w+)?/.exec(body.slice(match.index))?.[0].length ?? 1);
		const expression = isBraced ? body.slice(brace + 1, end) : body.slice(match.index, end);
		return {
			expression: expression.trim(),
			before: body.slice(Math.max(0, match.index - 200), match.index),
			after: body.slice(end + (isBraced ? 1 : 0), end + 40),
		};
	});
};

const placeholder = /%[-+ #0]*\d*(?:\.\d+)?(?:\(\w+\))?([svqdifb])|\{\d{0,2}(?::[^{}]{0,10})?\}/g;

/** Arguments of `%`, `.format()`, `Sprintf` and the like that fill a string's placeholders. */
const formatted = (body: string, given: readonly string[], offset: number): readonly Hole[] => {
	let index = 0;
	return [...body.matchAll(placeholder)].flatMap(match => {
		const expression =
			given[offset + (/^\{(\d+)/.exec(match[0]) === null ? index : Number(/^\{(\d+)/.exec(match[0])?.[1]))];
		index++;
		// A number cannot carry SQL.
		if (expression === undefined || /[dif]$/.test(match[1] ?? '')) return [];
		return [
			{
				expression,
				before: body.slice(Math.max(0, match.index - 200), match.index),
				after: body.slice(match.index + match[0].length, match.index + 40),
			},
		];
	});
};

const formatHoles = (text: string, body: string, at: number, end: number, language: string): readonly Hole[] => {
	const lead = text.slice(Math.max(0, at - 80), at);
	const opens = /(?:Sprintf|String\.format|string\.Format|sprintf|format!|Format)\(\s*(?:\w{1,30}\s*,\s*)?[$@]?$/.exec(
		lead,
	);
	if (opens !== null) {
		const open = at - 80 < 0 ? text.lastIndexOf('(', at) : at - lead.length + opens.index + opens[0].indexOf('(');
		return formatted(body, argumentsOf(text.slice(open + 1, closeOf(text, open))), 1);
	}

	const after = text.slice(end, end + 40);
	const format = /^\s*\)?\s*\.(?:format|formatted)\(/.exec(after);
	if (format !== null) {
		const open = end + format[0].length - 1;
		return formatted(body, argumentsOf(text.slice(open + 1, closeOf(text, open))), 0);
	}

	const modulo = language === 'python' || language === 'ruby' ? /^\s*%\s*(\(|\[|\{)?/.exec(after) : null;
	if (modulo === null || (language === 'python' && /^\s*%\s*$/.test(after))) return [];
	const from = end + modulo[0].length;
	const given =
		modulo[1] === undefined
			? [/^[\w.[\]"'()]{1,80}/.exec(text.slice(from))?.[0] ?? '']
			: argumentsOf(text.slice(from, closeOf(text, from - 1)));
	return formatted(body, given, 0);
};

const joins = (language: string): RegExp =>
	language === 'php' ? /^\s*\.(?![.=\d])\s*/ : language === 'lua' ? /^\s*\.\.\s*/ : /^\s*\+(?![+=])\s*/;

/** Expressions that are added to a string, and the strings that follow. */
const concatenated = (
	text: string,
	body: string,
	end: number,
	language: string,
): {holes: readonly Hole[]; text: string; end: number} => {
	const holes: Hole[] = [];
	let whole = body;
	let at = end;
	for (let steps = 0; steps < 40; steps++) {
		const plus = joins(language).exec(text.slice(at, at + 200));
		// Java's and Go's strings over several lines are one: no hole.
		if (plus === null) break;
		at += plus[0].length;
		const quote = /^[frbu$@]{0,2}("""|'''|"|'|`)/i.exec(text.slice(at, at + 6));
		if (quote !== null) {
			const from = at + quote[0].length;
			const close = literalEnd(text, from, quote[1] ?? '"', language);
			if (close === -1) break;
			const next = text.slice(from, close);
			if (fillsIn(language, quote[1] ?? '"', text.slice(Math.max(0, at - 2), from - (quote[1] ?? '').length)))
				holes.push(...holesInside(next, language));
			whole += next;
			at = close + (quote[1] ?? '"').length;
			continue;
		}

		const expression = expressionAt(text, at, language);
		if (expression === '') break;
		holes.push({expression, before: whole.slice(-200), after: ''});
		whole += '?';
		at += expression.length;
	}

	return {holes, text: whole, end: at};
};

/** An operand: names, calls, indices and brackets until the next operator. */
const expressionAt = (text: string, from: number, language: string): string => {
	let at = from;
	for (; at < Math.min(text.length, from + 300); at++) {
		const sign = text[at] as string;
		if (sign === '(' || sign === '[') at = closeOf(text, at, 2000);
		else if (language === 'php' && (text.startsWith('->', at) || text.startsWith('::', at))) at++;
		else if (!/[\w$.!?]/.test(sign) || (language === 'php' && sign === '.')) break;
	}

	return text.slice(from, at).trim();
};

/** All strings of a text that a test takes, with their holes. @param text without comments */
export const builtStrings = (
	text: string,
	language: string,
	isWanted: (body: string, lead: string) => boolean,
): readonly Built[] => {
	const built: Built[] = [];
	const isRust = language === 'rust';
	// A pattern of its own: `lastIndex` is state.
	const opening = new RegExp(quotes);
	let budget = maxScanned;
	for (let match = opening.exec(text); match !== null && built.length < 500 && budget > 0; match = opening.exec(text)) {
		const [quote] = match;
		const isString = !(isRust && quote === "'") && !(/^(java|csharp|kotlin|go|scala)$/.test(language) && quote === "'");
		const from = match.index + quote.length;
		const close = isString ? literalEnd(text, from, quote, language) : -1;
		budget -= close === -1 && (quote.length === 3 || quote === '`' || longer.test(language)) ? maxLiteral : 200;
		if (close === -1) {
			opening.lastIndex = from;
			continue;
		}

		const body = text.slice(from, close);
		const lead = text.slice(Math.max(0, match.index - 120), match.index);
		let end = close + quote.length;
		if (body.length >= 4 && isWanted(body, lead)) {
			const inside = fillsIn(language, quote, lead) ? holesInside(body, language) : [];
			const joined = concatenated(text, body, end, language);
			const format = formatHoles(text, body, match.index, end, language);
			built.push({at: match.index, lead, text: joined.text, holes: [...inside, ...format, ...joined.holes]});
			end = Math.max(end, joined.end);
		}

		opening.lastIndex = end;
	}

	return built;
};
