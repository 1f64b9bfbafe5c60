import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {ArtefactReader} from '../reader.ts';
import {declare, dependency, distinct} from './declare.ts';

const gem = /^\s*gem\s*\(?\s*["']([\w.-]{1,100})["'](?:\s*,\s*["']([^"'\n]{1,60})["'])?(.{0,300})/;
const group = /^\s*group\s*\(?\s*([^\n]{1,200}?)\s*\)?\s+do\b/;
const opensBlock = /\bdo\s*(?:\|[^|\n]{0,60}\|)?\s*$|^\s*(?:if|unless|case)\b/;
const developmentGroup = /:?(?:development|test|ci|lint|doc)\b/;
const gemspecDependency =
	/^\s*\w{1,20}\.add_((?:development_|runtime_)?dependency)\s*\(?\s*["']([\w.-]{1,100})["'](?:\s*,\s*["']([^"'\n]{1,60})["'])?/;

/** `Gemfile` and `*.gemspec`, read as text. */
export const rubygemsManifest: ArtefactReader<Manifest> = {
	matches: file => /^(?:Gemfile|gems\.rb)$/.test(file.base) || file.extension === 'gemspec',
	parse: (text, file) => (file.extension === 'gemspec' ? readGemspec(text) : readGemfile(text)),
};

const readGemfile = (text: string): Manifest => {
	const dependencies: Dependency[] = [];
	// One entry an open block: whether it is a group for development.
	const blocks: boolean[] = [];
	for (const [index, full] of text.split('\n').entries()) {
		const line = full.replace(/(^|\s)#.*$/, '$1');
		const [, name, version, rest = ''] = gem.exec(line) ?? [];
		if (name !== undefined) {
			const inline = /groups?:|:groups?\s*=>/.test(rest) && developmentGroup.test(rest);
			dependencies.push(dependency({name, version, isDevelopment: inline || blocks.some(Boolean), line: index + 1}));
			continue;
		}
		const groups = group.exec(line)?.[1];
		if (groups !== undefined) blocks.push(groups.split(',').every(one => developmentGroup.test(one)));
		else if (opensBlock.test(line)) blocks.push(false);
		else if (/^\s*end\b/.test(line)) blocks.pop();
	}
	return declare('rubygems', {dependencies: distinct(dependencies), isPrivate: true});
};

const field = (text: string, name: string): string | undefined =>
	new RegExp(`^[ \\t]*\\w{1,20}\\.${name}[ \\t]*=\\s*["']([^"'\\n]{1,100})["']`, 'm').exec(text)?.[1];

const readGemspec = (text: string): Manifest => {
	const dependencies: Dependency[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const [, kind, name, version] = gemspecDependency.exec(line) ?? [];
		if (name !== undefined)
			dependencies.push(dependency({name, version, isDevelopment: kind === 'development_dependency', line: index + 1}));
	}
	const executables = /^[ \t]*\w{1,20}\.executables[ \t]*(?:=|<<)[ \t]*(.{0,300})$/m.exec(text)?.[1] ?? '';
	const names = [...executables.matchAll(/["']([\w-]{1,60})["']/g)].map(match => match[1] ?? '');
	const wordList = /%w[[({]([^\])}]{0,300})[\])}]/.exec(executables)?.[1]?.trim().split(/\s+/) ?? [];
	const name = field(text, 'name');
	const computed = executables !== '' && names.length + wordList.length === 0 && name !== undefined ? [name] : [];
	return declare('rubygems', {
		name,
		version: field(text, 'version'),
		license: field(text, 'license'),
		dependencies: distinct(dependencies),
		executables: [...names, ...wordList, ...computed],
	});
};
