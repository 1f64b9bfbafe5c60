import type {Evidence} from '../domain/evidence.ts';

/** What a person typed as evidence: understood, or refused with what to type instead. */
export type ParsedEvidence =
	| {readonly ok: true; readonly evidence: readonly Evidence[]}
	| {readonly ok: false; readonly problem: string};

/**
 * Whether a path, relative to the target with `/` between folders, is there, and has the line where one is asked for.
 * Handed in: the wizard itself reads no disk.
 */
export type EvidenceExists = (path: string, line?: number) => boolean;

const lineSuffix = /^(.{1,1000}?):(\d{1,7})$/;

const isLink = (text: string): boolean => {
	if (!text.startsWith('https://') || !URL.canParse(text)) return false;
	return new URL(text).hostname.includes('.');
};

const asPath = (text: string): Evidence => {
	const match = lineSuffix.exec(text);
	const line = Number(match?.[2] ?? 0);
	const path = (match?.[1] ?? text).replace(/^\.\//, '');
	return line > 0 ? {path, line} : {path};
};

const isOutside = (path: string): boolean =>
	path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:/.test(path) || path.split(/[/\\]/).includes('..');

const parseOne = (text: string, exists: EvidenceExists): Evidence | string => {
	if (isLink(text)) return {path: text};
	if (/^[a-z][a-z+.-]*:\/\//i.test(text)) return `\`${text}\` is no link that can be kept: write \`https://…\`.`;
	const evidence = asPath(text);
	if (isOutside(evidence.path))
		return `\`${text}\` lies outside the target: name a file of it, or an \`https://\` link.`;
	if (!exists(evidence.path)) return `There is no \`${evidence.path}\` in the target: check the path, or give a link.`;
	if (evidence.line !== undefined && !exists(evidence.path, evidence.line))
		return `\`${evidence.path}\` has no line ${evidence.line}: check the number, or leave it out.`;
	return evidence;
};

/**
 * Reads evidence as a person types it: `path`, `path:line` or an `https://` link, several parted by spaces or commas.
 * An empty text means that there is none.
 */
export const parseEvidence = (text: string, exists: EvidenceExists): ParsedEvidence => {
	const whole = text.trim();
	// A path with spaces in it is taken as it is when it is there.
	const parts = whole !== '' && !isLink(whole) && exists(asPath(whole).path) ? [whole] : whole.split(/[\s,]+/);
	const evidence: Evidence[] = [];
	for (const part of parts) {
		if (part === '') continue;
		const parsed = parseOne(part, exists);
		if (typeof parsed === 'string') return {ok: false, problem: parsed};
		evidence.push(parsed);
	}
	return {ok: true, evidence};
};

/** Evidence as a person would type it. */
export const formatEvidence = (evidence: readonly Evidence[]): string =>
	evidence.map(({path, line}) => (line === undefined ? path : `${path}:${line}`)).join(' ');
