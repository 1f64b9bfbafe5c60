import type {CheckContext} from '../../domain/check.ts';
import {count, list, place} from '../../domain/place.ts';
import type {Where} from '../../domain/rule.ts';
import type {Hit, Signal} from '../../domain/signal.ts';
import {byShare, fail, pass, unknown, type Verdict} from '../../domain/verdict.ts';
import type {CompiledRule} from './compiled.ts';
import {compilePattern} from './pattern.ts';
import {createWhere, filesWhere, type IfNone, noneThere, signalWhere, whereText} from './where.ts';

/** Enough for a rule that counts places, and still bounded. */
const maxPerFile = 200;
/** Hits carry this much of their line; what stands behind it was not seen. @unit characters */
const hitLength = 400;
/** @unit characters */
const maxQuoted = 60;

/** A text or pattern rule, whichever way round. */
export type Sought = {
	/** As reasons tell it: what it is called, the text, or the pattern. */
	readonly shown: string;
	readonly keywords: readonly string[];
	/** Decides on the line; without it each line with a keyword counts. */
	readonly test?: (line: string) => boolean;
	readonly in?: Where | undefined;
	readonly isWanted: boolean;
	readonly atLeast: number;
	readonly ifNone: IfNone;
};

const placesText = (hits: readonly Hit[]): string => {
	const files = [...new Set(hits.map(({path}) => path))];
	return `${count(hits.length, 'place')} (${list(files, 3)})`;
};

const wanted = ({shown, atLeast}: Sought, hits: readonly Hit[], where: string): Verdict => {
	const evidence = hits.map(place);
	if (hits.length === 0) return fail(`${shown} stands nowhere in ${where}.`);
	const reason = `${shown} stands in ${placesText(hits)}`;
	return byShare(
		hits.length,
		atLeast,
		hits.length >= atLeast ? `${reason}.` : `${reason}, and ${atLeast} are wanted.`,
		evidence,
	);
};

const unwanted = ({shown}: Sought, hits: readonly Hit[], where: string): Verdict =>
	hits.length === 0
		? pass(`${shown} stands nowhere in ${where}.`, [])
		: fail(`${shown} stands in ${placesText(hits)}.`, hits.map(place));

const judge = (sought: Sought, isIn: ReturnType<typeof createWhere>, {files, found}: CheckContext): Verdict => {
	const where = whereText(sought.in);
	if (filesWhere(files, isIn).length === 0) return noneThere(sought.ifNone, where);
	const near = (found.sought ?? []).filter(({file}) => isIn(file));
	const {test} = sought;
	const hits = test === undefined ? near : near.filter(({text}) => test(text));
	const verdict = sought.isWanted ? wanted(sought, hits, where) : unwanted(sought, hits, where);
	const isOpen = sought.isWanted ? verdict.status !== 'pass' : verdict.status === 'pass';
	const cut =
		test === undefined || !isOpen ? [] : near.filter(hit => hit.text.length >= hitLength && !hits.includes(hit));
	if (cut.length === 0) return verdict;
	return unknown(
		`${count(cut.length, 'line')} longer than ${hitLength} characters could not be looked at as a whole for \`${sought.shown}\`.`,
		cut.map(({path, line}) => ({path, line})),
	);
};

/** Looks for a text or a pattern on lines of files. */
export const soughtRule = (sought: Sought): CompiledRule => {
	const signal: Signal = {keywords: sought.keywords, ...signalWhere(sought.in), maxPerFile};
	const isIn = createWhere(sought.in);
	return {signals: {sought: signal}, judge: context => judge(sought, isIn, context)};
};

/** A text or pattern in a reason; a long one is cut, as a reason is a sentence. */
export const quoted = (text: string): string =>
	`\`${text.length <= maxQuoted ? text : `${text.slice(0, maxQuoted)}…`}\``;

/** A pattern with the words that lead to it. @throws Error for one that the linter refuses */
export const soughtPattern = (
	pattern: string,
	{keywords, called}: {readonly keywords?: readonly string[] | undefined; readonly called?: string | undefined},
): Pick<Sought, 'shown' | 'keywords' | 'test'> => {
	const compiled = compilePattern(pattern);
	if (typeof compiled === 'string') throw new Error(`the pattern \`${pattern}\` cannot be used: ${compiled}`);
	const words = keywords ?? compiled.keywords;
	if (words === undefined) throw new Error(`the pattern \`${pattern}\` needs \`keywords\``);
	return {shown: called ?? quoted(pattern), keywords: words, test: compiled.test};
};
