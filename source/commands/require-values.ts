import type {Parameter} from '../domain/parameter.ts';
import {list} from '../domain/place.ts';
import {UserError} from '../errors.ts';
import type {LoadedPack} from '../packs/loaded.ts';

/** A value of each kind, as a person would write it. */
const examples: Readonly<Record<Parameter['kind'], string>> = {
	text: 'a text',
	number: '1',
	'yes-no': 'true',
	date: '2026-11-21',
	choice: 'one of its options',
	list: '[a, b]',
	table: '[{…}]',
};

/** A pack whose parameters all have values. @throws UserError that tells what to write where */
export const requireValues = (loaded: LoadedPack): LoadedPack => {
	const {missing = [], pack} = loaded;
	if (missing.length === 0) return loaded;
	const lines = missing.map(({id, kind}) => `${id}: ${examples[kind]}`);
	throw new UserError({
		what: `the pack \`${pack.id}\` needs a value for ${list(missing.map(({id}) => `\`${id}\``))}`,
		why: missing.map(({title}) => title).join(' '),
		next: `write \`${pack.id}: {${lines.join(', ')}}\` into .klar/parameters.yaml of the target (or a file for \`--parameters\`); \`klar assess\` asks for it`,
	});
};
