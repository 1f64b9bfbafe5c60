import {substituteWords} from '../../lexicon/llm-failure.ts';
import {outerCalls} from './outer-calls.ts';

/** What an error handler near a call does. */
export type Handler = {
	readonly line: number;
	readonly text: string;
	readonly body: string;
	/** It asks a model again, in other words than the call that failed: another client, another model. */
	readonly asksAnother: boolean;
	/** `substitute` gives something in place of the answer; `caught` keeps the error or a status; `thrown` passes it on. */
	readonly kind: 'substitute' | 'caught' | 'thrown';
};

const opening =
	/\bcatch\b\s*(?:\(|\{|:|=>)|\.catch\(|^\s*except\b.{0,120}:|^\s*rescue\b|\bif err != nil\b|\bif err :?= .{0,160}; err != nil\b|\bif \w{0,20}[eE]rr\w{0,10} != nil\b|\bif\s*\(?\s*!\s*\w{0,30}(?:res|resp|response|result)\w{0,10}\.(?:ok|success|IsSuccessStatusCode|isSuccessful)\b/;
/** What a framework raises on its own account, with the provider in good health: a guard that trips, too many turns. */
const isOwnStop = /^\s*(?:except|rescue)\b.{0,80}(?:Guardrail|MaxTurns|GeneratorExit|KeyboardInterrupt|CancelledError)/;
/** An error is caught for the block that stands above it at the same depth. */
const isBlock = /^\s*(?:\}\s*)?(?:catch|except|rescue)\b/;
const maxBody = 30;
/** A handler belongs to a call that stands at most so far above it. @unit lines */
const reach = 90;
const throws = /\b(?:throw|raise|panic)\b|\breturn\b.{0,80}\b(?:err|fmt\.Errorf|errors\.\w+)\b|Err\(/;
const value =
	/\b(?:return|yield)\s+(?:\w+\(|f?["'`][^"'`]{3,}|\{\s*["']?\w+["']?\s*:|\[\s*["'`{])|=\s*f?["'`][^"'`]{12,}/;
const isStatus =
	/status(?:_?code)?["']?\s*[:=(]\s*(?:\w+\.)?\w*[45]\d\d|\b[45]\d\d\b|Status(?:InternalServerError|BadGateway)|HTTPException|http\.Error|NextResponse|new Response|Results\.Problem|error_?message|jsonify|res\.status|["']?error["']?\s*[:=]/i;

const begins =
	/^\s*(?:export\b|async def\b|def\b|func\b|fn\b|function\b|async function\b|class\b|(?:public|private|protected|internal)\b|fun\b|suspend\b|const \w+ = (?:async )?\()/;
const indent = (line: string): number => line.length - line.trimStart().length;

/** The lines of a handler: those deeper than its opening, at most a few. */
const bodyOf = (lines: readonly string[], index: number): string => {
	const depth = indent(lines[index] ?? '');
	const body: string[] = [];
	for (const line of lines.slice(index + 1, index + 1 + maxBody)) {
		// .NET opens its blocks on a line of their own.
		if (body.length === 0 && line.trim() === '{') continue;
		if (line.trim() !== '' && indent(line) <= depth) break;
		body.push(line);
	}

	return body.join('\n');
};

const kindOf = (body: string): Handler['kind'] => {
	const code = body
		.replace(/^[ \t]*(?:\/\/|#|\*).*$/gm, '')
		.replace(/\b(?:HTTP_503_)?SERVICE_UNAVAILABLE\b|\w{0,30}ServiceUnavailable\w{0,20}/g, '503')
		.replace(/^.*\b(?:log(?:ger|ging)?|console|print|fmt\.Print\w*|_?logger)\b.*$/gim, '');
	if (substituteWords.test(code)) return 'substitute';
	if (throws.test(code)) return 'thrown';
	if (/\b(?:return|yield)\s+[A-Z_]{3,40}(?:MESSAGE|TEXT|ANSWER|REPLY)\b/.test(code)) return 'substitute';
	if (value.test(code) && !isStatus.test(code) && !/error|fail/i.test(code)) return 'substitute';
	return 'caught';
};

/** A function begins between a call and a handler below it. */
const isParted = (lines: readonly string[], call: number, index: number): boolean => {
	const depth = indent(lines[call - 1] ?? '');
	return lines.slice(call, index).some(line => indent(line) < depth && begins.test(line));
};

/** A handler that stands deeper than the call guards another block, which begins below it. */
const isInner = (lines: readonly string[], call: number, index: number): boolean =>
	isBlock.test(lines[index] ?? '') &&
	indent(lines[index] ?? '') > indent(lines[call - 1] ?? '') &&
	// A client stands above the functions that call it: their handlers are its own.
	!lines.slice(call, index).some(line => begins.test(line));

/** How much of a call is read. @unit lines */
const callLines = 12;

/** A call with its arguments, to the line on which its brackets are closed. */
const callText = (lines: readonly string[], call: number): string => {
	let text = '';
	for (const line of lines.slice(call - 1, call - 1 + callLines)) {
		text += line.slice(0, 400).replace(/\s+/g, '');
		if (text.split(/[([{]/).length <= text.split(/[)\]}]/).length) break;
	}

	return text;
};

/** The message of an error names the call that failed, it makes none. */
const isMessage = (line: string): boolean => /^\s*(?:throw|raise|panic|\w*[lL]og\w*\.)\b/.test(line);

/** A function calls itself anew with less in its request: the same model once more, unless another is named. */
const isOnceMore = (lines: readonly string[], call: number): boolean => {
	const [, name] = /(?<![.\w])(?:this\.|self\.)?(\w{3,80})\(/.exec((lines[call - 1] ?? '').slice(0, 400)) ?? [];
	if (name === undefined || /fall_?back|backup|secondary|alternat|\bmodel\s?[:=]/i.test(callText(lines, call)))
		return false;
	const above = lines.slice(Math.max(0, call - 1 - reach), call - 1);
	const own = above.findLast(line => begins.test(line));
	return own?.includes(` ${name}(`) ?? false;
};

/** A handler's body holds a call that is not the one that failed. */
const asksAnother = (lines: readonly string[], calls: readonly number[], from: number, to: number): boolean => {
	const within = calls
		.filter(call => call > from && call <= to)
		.filter(call => !isMessage(lines[call - 1] ?? '') && !isOnceMore(lines, call));
	const above = calls.filter(call => call <= from && from - call <= reach).at(-1);
	if (above === undefined) return false;
	return within.some(call => callText(lines, call) !== callText(lines, above));
};

/** Handlers that stand below one of the calls of a file, the nearest two of each call. */
export const handlersAfter = (text: string | undefined, within: readonly number[]): readonly Handler[] => {
	const lines = (text ?? '').split('\n');
	const calls = [...new Set([...within, ...outerCalls(lines, within)])].sort((a, b) => a - b);
	const openings = lines.flatMap((line, index) =>
		opening.test(line.slice(0, 400)) && !isOwnStop.test(line.slice(0, 400)) ? [index] : [],
	);
	const near = new Set(
		calls.flatMap(call =>
			openings
				.filter(
					index =>
						index + 1 >= call &&
						index + 1 - call <= reach &&
						!isParted(lines, call, index) &&
						!isInner(lines, call, index),
				)
				.slice(0, 2),
		),
	);
	return [...near]
		.sort((a, b) => a - b)
		.map(index => {
			const line = lines[index] ?? '';
			const body = bodyOf(lines, index);
			const another = asksAnother(lines, within, index + 1, index + 1 + body.split('\n').length);
			return {line: index + 1, text: line, body, asksAnother: another, kind: another ? 'substitute' : kindOf(body)};
		});
};
