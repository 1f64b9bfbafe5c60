import type {EnvEntry, EnvFile} from '../../domain/artefacts/env-file.ts';
import {checkedText} from './hostile.ts';
import type {ArtefactReader} from './reader.ts';

const named =
	/^\.?env([._-](example|examples|sample|template|tmpl|dist|defaults?|local|dev|development|test|testing|stage|staging|prod|production|docker|ci))+$|^\.?env[._-](example|sample|template)[._-][\w-]{1,40}$|^\.env([._-].+)?$|^(.+\.env|dotenv)$/;
/** Programs, documents and encrypted files that have such a name. */
const otherKinds =
	/\.(d\.ts|[cm]?[jt]sx?|md|markdown|py|go|rb|php|sh|bash|zsh|fish|ps1|bat|json|ya?ml|toml|xml|html|cs|java|tf|nix|lua|gpg|pgp|asc|age|enc|sops|gz|zip|svg|png)$/;
const templateWords =
	/(^|[._-])(examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skel|skeleton|stub|blueprint|j2)([._-]|$)/;

// Keys are bounded, so each line is matched in linear time.
const entry = /^[ \t]*(?:export[ \t]{1,20})?([A-Za-z_][\w.-]{0,200})[ \t]{0,20}(?:=|:(?=[ \t]))[ \t]{0,200}/;
/** Prose in comments hardly begins with an upper-case name and an equals sign. */
const commented = /^[ \t]*#[# \t]{0,20}(?:export[ \t]{1,20})?([A-Z][A-Z0-9_]{1,200})=[ \t]{0,200}/;

/** The longest quoted value over several lines, such as a private key. @unit characters */
const maxQuoted = 16 * 1024;

type Quoted = {readonly value: string; readonly end: number};

/** Reads a quoted value from its opening quote. It counts only when nothing but a comment follows the closing quote. */
const readQuoted = (text: string, start: number): Quoted | undefined => {
	const quote = text[start] ?? '';
	const limit = Math.min(text.length, start + maxQuoted);
	let at = start + 1;
	while (at < limit && text[at] !== quote) at += text[at] === '\\' && quote === '"' ? 2 : 1;
	if (at >= limit) return undefined;
	const lineEnd = endOfLine(text, at);
	if (!/^[ \t\r]{0,100}(#|$)/.test(text.slice(at + 1, lineEnd))) return undefined;
	const raw = text.slice(start + 1, at);
	const value = quote === '"' ? raw.replace(/\\([nrt"\\$])/g, unescaped) : raw;
	return {value, end: lineEnd};
};

const unescaped = (_: string, character: string): string => ({n: '\n', r: '\r', t: '\t'})[character] ?? character;

const endOfLine = (text: string, from: number): number => {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
};

/** An unquoted value ends at a comment, which a blank precedes. A quote without its end is left out. */
const plainValue = (text: string): string => {
	const comment = /(^|[ \t])#/.exec(text);
	const value = (comment ? text.slice(0, comment.index) : text).trim();
	return /^["'`]/.test(value) ? value.slice(1) : value;
};

const readEntries = (text: string): readonly EnvEntry[] => {
	const entries: EnvEntry[] = [];
	// After one quote without end no more of its kind are looked for, which keeps the scan linear.
	const endless = new Set<string>();
	let line = 1;
	for (let at = 0; at < text.length; ) {
		let end = endOfLine(text, at);
		const content = text.slice(at, end);
		const active = entry.exec(content);
		const match = active ?? commented.exec(content);
		const start = at + (match?.[0].length ?? 0);
		const quote = text[start] ?? '';
		let value = plainValue(text.slice(start, end));
		if (match && '"\'`'.includes(quote) && start < end) {
			const quoted = readQuoted(active && !endless.has(quote) ? text : text.slice(0, end), start);
			if (quoted) ({value, end} = quoted);
			else if (active) endless.add(quote);
		}
		if (match?.[1]) entries.push({key: match[1], value, line, isCommented: active === null});
		for (let next = text.indexOf('\n', at); next !== -1 && next <= end; next = text.indexOf('\n', next + 1)) line++;
		at = end + 1;
	}
	return entries;
};

/** Files of environment variables: `.env` and its kin, and examples of them. Nothing is expanded. */
export const envFileReader: ArtefactReader<EnvFile> = {
	matches: ({base}) => named.test(base.toLowerCase()) && !otherKinds.test(base.toLowerCase()),
	parse: (text, {base}) => ({
		entries: readEntries(checkedText(text)),
		isTemplate: templateWords.test(base.toLowerCase()),
	}),
};
