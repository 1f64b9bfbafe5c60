import path from 'node:path';
import {printable} from '../domain/printable.ts';
import {UserError} from '../errors.ts';
import {type Finding, isError, shown} from './finding.ts';
import {lintAll} from './lint.ts';
import type {LoadedPack} from './loaded.ts';
import {resolvePack} from './resolve/resolve.ts';
import {libraryOf, readSources} from './sources.ts';

export type {LoadedPack} from './loaded.ts';

/** More would fill the screen; `klar pack validate` prints them all. */
const maxShown = 5;

const broken = (folder: string, findings: readonly Finding[]): UserError => {
	const rest = findings.length - maxShown;
	const lines = findings.slice(0, maxShown).map(shown);
	return new UserError({
		what: `The packs in \`${printable(folder)}\` cannot be used`,
		why: [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; '),
		next: 'Mend them, and check them with `klar pack validate`.',
	});
};

/**
 * Loads a pack and its cards from a folder with `packs/` and `cards/`.
 * @throws UserError with file, line and column of what is wrong with any of them
 */
export const loadPack = (folder: string, id: string): LoadedPack => {
	const sources = readSources(folder);
	const findings = lintAll(sources).filter(isError);
	if (findings.length > 0) throw broken(folder, findings);
	const pack = sources.packs.find(({value}) => value.id === id)?.value;
	if (pack === undefined)
		throw new UserError({
			what: `There is no pack \`${printable(id)}\``,
			why: `\`${printable(path.join(folder, 'packs'))}\` has ${sources.packs.map(({value}) => `\`${value.id}\``).join(', ') || 'none'}`,
			next: 'Name one of these, or see them with `klar pack list`.',
		});
	const resolved = resolvePack(pack, libraryOf(sources));
	return {pack: resolved.pack, cards: resolved.cards};
};
