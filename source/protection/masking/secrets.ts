import type {FileEntry} from '../../domain/file.ts';
import {findAssignments} from '../../observe/secrets/assignments.ts';
import {findConnections} from '../../observe/secrets/connections.ts';
import {findFormats, formats} from '../../observe/secrets/formats.ts';
import {findPrivateKeys} from '../../observe/secrets/private-keys.ts';
import {tokensIn} from './tokens.ts';

/** A text that is no file: settings, in which a value needs no quotes. */
const file: FileEntry = {
	path: 'text',
	base: 'text',
	folder: '',
	extension: '',
	language: 'text',
	role: 'config',
	isTracked: true,
};

/** In a text this short looking for each literal is quicker than one search for all. */
const allLiterals: ReadonlySet<string> = new Set(formats.flatMap(format => format.literals));

/** Base64 of key material, with the header of its key before it or cut off from it. */
const keyMaterial =
	/-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----\s{0,4}(?:\\n)?(?<secret>[A-Za-z0-9+/=\\\s]{8,8000})/g;

/** What no secret is without: a name and a value, or a run of random characters. */
const suspicious = /[\w+/-]{16}|:\/\/[^\s/]{0,200}@|(?:pass|pwd|secret|token|key)\w{0,20}["']?\s{0,4}[:=]/i;

/** The secrets in a text, as the scan's own rules and the beginnings of tokens know them. Linear. */
export const secretsIn = (text: string): readonly string[] => {
	if (!suspicious.test(text)) return [];
	const candidate = {file, text};
	const lower = text.toLowerCase();
	const literals = new Set([...allLiterals].filter(literal => lower.includes(literal)));
	const found = [findPrivateKeys, findConnections, findAssignments].flatMap(rule => rule(candidate));
	return [
		...[...found, ...findFormats(candidate, literals)].map(({value}) => value),
		...tokensIn(text),
		...[...text.matchAll(keyMaterial)].map(match => match.groups?.secret ?? ''),
	].filter(value => value.trim() !== '');
};
