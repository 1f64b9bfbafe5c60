import type {PackCommand} from '../commands/pack.ts';
import type {UserError} from '../errors.ts';
import {defineCommand, type Flags} from './command.ts';

const text = (value: Flags[string], otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const read = (words: readonly string[], flags: Flags, refuse: (why: string) => UserError): PackCommand => {
	const [action = 'list', word] = words;
	const path = text(flags.path, '.');
	const isJson = flags.json === true;
	switch (action) {
		case 'list':
			if (word !== undefined) throw refuse('`klar pack list` takes no more words; another folder is `--path <folder>`');
			return {action, path, isJson};
		case 'show': {
			if (word === undefined) throw refuse('`klar pack show` needs the id or the path of a pack');
			const {parameters} = flags;
			return {
				action,
				path,
				isJson,
				choice: {ref: word, ...(typeof parameters === 'string' ? {parametersFile: parameters} : {})},
			};
		}
		case 'validate':
			return {action, path, ...(word === undefined ? {} : {ref: word})};
		case 'new':
			if (word === undefined) throw refuse('`klar pack new` needs an id: `klar pack new our-team`');
			return {action, path, id: word, base: text(flags.extends, 'production-readiness')};
		case 'import': {
			if (word === undefined) throw refuse('`klar pack import` needs a file: a custom lens of AWS Well-Architected');
			const {output} = flags;
			return {action, file: word, ...(typeof output === 'string' ? {output} : {})};
		}
		case 'schema':
			return {action};
		default:
			throw refuse(`\`klar pack\` has list, show, validate, new, import and schema, not \`${action}\``);
	}
};

export const pack = defineCommand<PackCommand>({
	name: 'pack',
	usage: 'klar pack [list | show <pack> | validate [pack] | new <id> | import <lens.json> | schema]',
	summary: 'list, show, check, begin and import packs: what is assessed and how it weighs',
	details: `A pack is named by its id (one that ships with klar, or .klar/packs/<id>.yaml of the folder) or by the path of its file.

  list               the packs that are there
  show <pack>        what is in one: categories, weights, checks, parameters, KPIs, phases
  validate [pack]    all that is wrong with one, or with everything in .klar, with line and column; exit code 2 on errors
  new <id>           write .klar/packs/<id>.yaml to begin with
  import <file>      make a pack of an AWS Well-Architected custom lens (JSON, schema 2021-11-01), and tell what is wrong with it
  schema             the JSON Schema of packs, for editors

  --path <folder>    the folder whose packs are meant (default: this one)
  --extends <pack>   new: the pack that is extended (default production-readiness)
  --parameters <f>   show: values for the parameters
  --output <file>    import: write the pack there in place of printing it
  --json             list, show: as JSON`,
	examples: [
		'klar pack list',
		'klar pack show launch-checklist',
		'klar pack new our-team',
		'klar pack validate',
		'klar pack schema > .klar/pack-1.json',
	],
	flags: {
		path: {type: 'string'},
		json: {type: 'boolean'},
		extends: {type: 'string'},
		parameters: {type: 'string'},
		output: {type: 'string', short: 'o'},
	},
	mostWords: 2,
	read,
	run: async (options, services) => (await import('../commands/pack.ts')).pack(options, services),
});
