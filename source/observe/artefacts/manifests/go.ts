import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {FileEntry} from '../../../domain/file.ts';
import {foldersUpFrom} from '../paths.ts';
import type {ArtefactReader, ReadContext} from '../reader.ts';
import {declare, dependency, distinct} from './declare.ts';

/** `go.mod` and `go.work`. Indirect requirements are left out: the module's code does not use them. */
export const goManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'go.mod' || file.base === 'go.work',
	parse: (text, file, context) => {
		const directives = directivesOf(text);
		if (file.base === 'go.work')
			return declare('go', {
				workspaces: directives.filter(({word}) => word === 'use').map(({rest}) => unquote(rest)),
				isPrivate: true,
			});
		const module = directives.find(({word}) => word === 'module');
		if (module === undefined) return undefined;
		const name = unquote(module.rest);
		return declare('go', {
			name,
			dependencies: distinct(directives.map(requirementOf).filter(found => found !== undefined)),
			executables: commandsOf(file, name, context),
		});
	},
};

type Directive = {readonly word: string; readonly rest: string; readonly comment: string; readonly line: number};

/** Directives with those of a block `require ( … )` given one by one. */
const directivesOf = (text: string): readonly Directive[] => {
	const found: Directive[] = [];
	let block = '';
	for (const [index, full] of text.split('\n').entries()) {
		const cut = full.indexOf('//');
		const body = (cut === -1 ? full : full.slice(0, cut)).trim();
		const comment = cut === -1 ? '' : full.slice(cut + 2).trim();
		if (body === '') continue;
		if (body === ')') {
			block = '';
			continue;
		}
		const [, opened] = /^(\w{1,20})\s*\($/.exec(body) ?? [];
		if (opened !== undefined) {
			block = opened;
			continue;
		}
		const [word = '', rest = ''] = block === '' ? splitAt(body, body.search(/\s/)) : [block, body];
		found.push({word, rest: rest.trim(), comment, line: index + 1});
	}
	return found;
};

const splitAt = (text: string, at: number): readonly [string, string] =>
	at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)];

const unquote = (text: string): string => text.replace(/^["`]|["`]$/g, '');

const requirementOf = ({word, rest, comment, line}: Directive): Dependency | undefined => {
	if (word === 'tool') return dependency({name: unquote(rest), isDevelopment: true, line});
	if (word !== 'require' || comment.startsWith('indirect')) return undefined;
	const [name = '', version] = rest.split(/\s+/);
	return name === '' ? undefined : dependency({name: unquote(name), version, line});
};

/** Names of this module's commands, as `go build` names them: by `main.go`, and by `package main` where texts were kept. */
const commandsOf = (file: FileEntry, module: string, context: ReadContext): readonly string[] => {
	const commands = context.files
		.under(file.folder)
		.filter(entry => entry.extension === 'go' && entry.role === 'source')
		.filter(
			entry => entry.base === 'main.go' || /^package main\b/m.test(context.text(entry.path)?.slice(0, 4000) ?? ''),
		)
		.filter(entry => moduleFolder(entry.folder, context) === file.folder)
		.map(entry => (entry.folder === file.folder ? commandName(module) : (entry.folder.split('/').at(-1) ?? '')));
	return [...new Set(commands)];
};

const moduleFolder = (folder: string, context: ReadContext): string | undefined =>
	foldersUpFrom(folder).find(up => context.files.has(up === '' ? 'go.mod' : `${up}/go.mod`));

/** The last part of a module's path that is no version: `github.com/a/b/v2` → `b`. */
const commandName = (module: string): string =>
	module
		.split('/')
		.filter(part => !/^v\d+$/.test(part))
		.at(-1) ?? module;
