// Which queries are put together from strings with input in them.
import type {Observations} from '../../../../source/domain/observations.ts';
import type {Hit} from '../../../../source/domain/signal.ts';
import {
	bindingTag,
	condition,
	fragmentName,
	inputName,
	madeSafe,
	messageCall,
	operatorPath,
	rawCall,
	requestCall,
	statement,
	statementPart,
} from '../../../lexicon/sql-text.ts';
import {lineCounter, withoutComments} from '../routes/code-text.ts';
import {type Built, builtStrings, type Hole} from './literals.ts';

/** A query as text. */
export type Query = {
	readonly path: string;
	readonly line: number;
	readonly text: string;
	/** Expressions with input in it; none for constants and bound parameters. */
	readonly inputs: readonly string[];
	/** Only an operator gets there. */
	readonly isOperators: boolean;
	/** No entry point imports its file. */
	readonly isDead: boolean;
};

type Seen = Pick<Observations, 'text' | 'files' | 'code'>;

/** The place of a value, rather than of a table, a column or a clause. */
const valuePosition =
	/(?:['"%(]|=|<|>|\bLIKE\s+|\bIN\s*\(?|\bVALUES\s*\([^)]{0,200}|,|\bBETWEEN\s+|\bAND\s+|\bMATCH\s+)\s*['"%]{0,2}\s*$/i;
/** The place of a table: input there is as bad, and no parameter can stand there. */
const namePosition = /\b(?:FROM|JOIN|INTO|TABLE|UPDATE|EXISTS|BY|SCHEMA|DATABASE)\s+["`[]?[\w.]{0,40}$/i;
/** The expression's own name is that of a placeholder: `$${index}`, `:${name}`, `@p{i}`. */
const numbersPlaceholder = /(?:\$|:|@\w{0,10}|@|\?|\{)$/;

const tail = (expression: string): string =>
	expression
		.replace(/\s*(\?\?|\|\|)[\s\S]*$/, '')
		.replace(/\[[^\]]*\]$|\(\)$|\.(trim|lower|upper|strip|toLowerCase|toUpperCase|toString|to_s)\(\)$/g, '')
		.replace(/^\$|^this[.]|^self\.|!$/g, '');

const escaped = (name: string): string => name.replace(/[^\w]/g, '\\$&');

/** In its file the name is a constant, a number or a date. */
const isHarmless = (name: string, source: string): boolean => {
	if (!/^[\w$]{1,60}$/.test(name)) return false;
	const own = escaped(name);
	return new RegExp(
		[
			`(?:const|final|static|let|var|val)\\s+(?:[\\w<>[\\]]{1,40}\\s+)?${own}\\s*(?::[^=\\n]{1,40})?=\\s*(?:["'\\d[]|new Date|Date\\.)`,
			`^[ \\t]*\\$?${own}[ \\t]*:?=[ \\t]*(?:["'][^"'{$\\n]*["']|\\d+)[ \\t]*;?[ \\t]*$`,
			`\\b(?:int|long|Integer|Long|short|double|float|bool|boolean|UUID|Guid|DateTime|Date|LocalDate|Instant|Enum|u?int\\d{0,2})\\??\\s+\\$?${own}\\b`,
			`\\b${own}\\??\\s*:\\s*(?:number|int|float|bool|boolean|bigint|Date|datetime|date|UUID|uuid\\.UUID|u?size|[ui]\\d\\d|Int|Long)\\b`,
			`\\b${own}\\s+(?:int|int64|int32|uint\\w*|float64|bool|time\\.\\w+|uuid\\.UUID)\\b`,
			`\\bfor\\s+(?:const\\s+|let\\s+|var\\s+)?\\(?\\s*(?:const\\s+|let\\s+)?${own}\\s+(?:in|of)\\s+(?:[A-Z][A-Z0-9_]{2,}|\\[|\\(\\s*["'])`,
		].join('|'),
		'm',
	).test(source);
};

const isInput = ({expression, before, after}: Hole, isHarmlessName: (name: string) => boolean): boolean => {
	const name = tail(expression);
	if (name === '' || numbersPlaceholder.test(before) || madeSafe.test(expression)) return false;
	if (/^(escaped|quoted|safe|sanitized|valid)/i.test(name)) return false;
	const last = /[\w$]+$/.exec(name)?.[0] ?? name;
	const isQuoted = /['"]%?$/.test(before) && /^%?['"]/.test(after === '' ? "'" : after);
	const isNamedInput = inputName.test(name);
	if (isHarmlessName(last)) return false;
	if (fragmentName.test(last) && !(isQuoted && isNamedInput)) return false;
	if (/^[A-Z][A-Za-z]+\.[A-Z]/.test(name) || /[{}\n]|=>/.test(expression)) return false;
	// What an own function makes of its input is a part of SQL more often than a value.
	if (/^[\w.$]+\(.+\)$/.test(name) && !isQuoted) return requestCall.test(expression);
	return valuePosition.test(before) ? isQuoted || isNamedInput : namePosition.test(before) && isNamedInput;
};

const isQuery = (body: string, lead: string): boolean => {
	if (messageCall.test(lead)) return false;
	// `Select a role from the list` is a sentence: verbs of SQL stand in one case.
	const [verb = ''] = /[A-Za-z]+/.exec(body) ?? [];
	if (verb !== verb.toUpperCase() && verb !== verb.toLowerCase()) return rawCall.test(lead) && condition.test(body);
	return statement.test(body) || statementPart.test(body) || (rawCall.test(lead) && condition.test(body));
};

/** A tag before a template takes its values apart from its text: `sql`, `$queryRaw<Row[]>`. */
const isTagged = (lead: string): boolean =>
	/(?:[\w$)\]]|(?<!=)>)$/.test(lead) && !/\b(?:return|case|in|of|typeof|await|yield|throw|default|else)$/.test(lead);

const inputsOf = (built: Built, source: string, isHarmlessName: (name: string) => boolean): readonly string[] => {
	if (bindingTag.test(built.lead) || (source[built.at] === '`' && isTagged(built.lead))) return [];
	return built.holes.filter(hole => isInput(hole, isHarmlessName)).map(({expression}) => expression);
};

/** Each name is looked up in its file once. */
const createHarmless = (source: string): ((name: string) => boolean) => {
	const known = new Map<string, boolean>();
	return name => {
		const answer = known.get(name) ?? isHarmless(name, source);
		known.set(name, answer);
		return answer;
	};
};

/** All queries that stand as text in the files of the hits. */
export const queriesOf = (seen: Seen, hits: readonly Hit[]): readonly Query[] =>
	[...new Set(hits.map(({path}) => path))].flatMap(path => {
		const file = seen.files.get(path);
		const raw = seen.text(path);
		if (file === undefined || raw === undefined) return [];
		const language = ['vue', 'svelte'].includes(file.language) ? 'typescript' : file.language;
		// Python's triple-quoted statements are strings that count: only lines of comments go.
		const source =
			language === 'python'
				? raw.replace(/^[ \t]*#[^\n]*/gm, text => ' '.repeat(text.length))
				: withoutComments(raw, language);
		const lineOf = lineCounter(source);
		const isHarmlessName = createHarmless(source);
		return builtStrings(source, language, isQuery).map(built => ({
			path,
			line: lineOf(built.at),
			text: built.text.trim().replace(/\s+/g, ' ').slice(0, 120),
			inputs: inputsOf(built, source, isHarmlessName),
			isOperators: operatorPath.test(path),
			isDead: seen.code.isReachable(path) === false,
		}));
	});
