import {idSchema} from '../../domain/id.ts';
import {count} from '../../domain/place.ts';
import {isError} from '../../packs/finding.ts';
import {resolvePack} from '../../packs/resolve/resolve.ts';
import {type Checked, checkTarget} from '../../packs/target-packs.ts';
import {lintKnowledge} from '../load-pack.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import type {Services} from '../services.ts';
import {defaultPack} from '../shipped-pack.ts';

type Row = {
	readonly id: string;
	readonly title: string;
	readonly version?: string;
	readonly checks?: number;
	/** What keeps it from being used as it is, or says where it comes from. */
	readonly note: string;
};

const ownRow = ({file, id, pack, findings}: Checked): Row => {
	const errors = findings.filter(isError).length;
	const name = id ?? file;
	if (pack === undefined || errors > 0)
		return {id: name, title: file, note: `cannot be used: ${count(errors, 'error')} (klar pack validate)`};
	const checks = pack.categories.flatMap(({criteria}) => criteria.flatMap(one => one.checks)).length;
	return {id: name, title: pack.title, version: pack.version, checks, note: file};
};

/** `klar pack list`: the packs that ship with klar, and those of the folder. */
export const listPacks = async (
	{root, isJson}: {readonly root: string; readonly isJson: boolean},
	services: Services,
): Promise<Outcome> => {
	const library = services.library();
	const shipped = library.packs.map((file): Row => {
		const {pack, missing} = resolvePack(file, library);
		const checks = pack.categories.flatMap(({criteria}) => criteria.flatMap(one => one.checks)).length;
		const open = missing.length === 0 ? '' : `, asks for ${missing.map(({id}) => id).join(', ')}`;
		return {
			id: pack.id,
			title: pack.title,
			version: pack.version,
			checks,
			note: `ships with klar${pack.id === defaultPack ? ', the default' : ''}${open}`,
		};
	});
	const own = checkTarget(root, library, await lintKnowledge())
		.filter(({isPack}) => isPack)
		.map(ownRow);
	const rows = [...shipped, ...own];
	if (isJson) return {stdout: `${JSON.stringify(rows, undefined, '\t')}\n`, exitCode: exitCodes.done};
	const width = Math.max(...rows.map(({id}) => id.length));
	const lines = rows.map(({id, title, version, checks, note}) => {
		const size = checks === undefined ? '' : ` (${version}, ${count(checks, 'check')})`;
		return services.printable(`${id.padEnd(width)}  ${title}${size}: ${note}`);
	});
	return {stdout: `${lines.join('\n')}\n`, exitCode: exitCodes.done};
};

/** An id that a new pack may have. */
export const isPackId = (word: string): boolean => idSchema.safeParse(word).success;
