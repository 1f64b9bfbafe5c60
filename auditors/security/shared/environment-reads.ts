import type {CheckContext} from '../../../source/domain/check.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {type environmentSignals, givenVariables, springSettings, variableName} from '../../lexicon/environment.ts';
import {viperReads} from './viper-reads.ts';

/** The first place where the code reads a variable. */
export type EnvironmentRead = {readonly name: string; readonly path: string; readonly line: number};

type Seen = Pick<CheckContext<typeof environmentSignals>, 'found' | 'files' | 'text'>;

const scriptNames = [
	new RegExp(`\\.env\\??\\.(${variableName})\\b`, 'g'),
	new RegExp(`\\.env(?:\\?\\.)?\\[\\s{0,4}["'\`](${variableName})["'\`]`, 'g'),
];
const destructured = /\{([\w\s,:='"]{1,400})\}\s{0,4}=\s{0,4}(?:process|import\.meta|Bun)\.env\b/g;
const callNames = [
	// A function, method or object named after the environment, then the name within its brackets.
	new RegExp(
		`env(?:iron(?:ment)?)?(?:variables?|vars?)?\\w{0,20}(?:(?:\\.|::|->)\\w{1,20})?!?(?:<[\\w ?]{1,20}>)?[[(][^"'\`\\n]{0,60}["'\`](${variableName})["'\`]`,
		'gi',
	),
	// Options of command lines, struct tags and constants: `envvar="NAME"`, `env:"NAME,required"`, `const envVarName = "NAME"`.
	new RegExp(
		`env(?:_?vars?\\w{0,12}|_?name|_?key|config|_[A-Z]\\w{0,60})?\\s{0,2}(?::=|=|:)\\s{0,2}(?:\\[\\]string\\{|\\[)?["'\`](${variableName})["'\`,]`,
		'gi',
	),
];
/** A constant of Go by which the name is handed to `os.Getenv`. */
const constantName = new RegExp(
	`^\\s{0,8}(?:const\\s{1,4})?[eE]nv[A-Z]\\w{0,60}\\s{0,20}=\\s{0,4}"(${variableName})"`,
	'g',
);
const configurationName = new RegExp(`(?:[[(]\\s{0,4}["'\`]|\\$\\{)(${variableName})(?:["'\`:}])`, 'g');
const springName = new RegExp(`\\$\\{(${variableName})(?=[:}])`, 'g');
const symfonyName = new RegExp(`%env\\((?:[\\w.-]{1,60}:){0,6}(${variableName})\\)%`, 'g');
const schemaKey = new RegExp(`^\\s{1,12}(${variableName})\\s{0,2}:`, 'gm');
const settingsClass = /^class\s{1,4}\w{1,80}\([^)\n]{0,120}BaseSettings/;
const settingsField = /^(?: {4}|\t)([A-Za-z]\w{0,80})\s{0,4}:\s{0,4}(?!ClassVar|Final)\S/;
const settingsPrefix = /env_prefix\s{0,3}=\s{0,3}["'](\w{1,40})["']/;

/** What only measures or tests the program reads variables of its own. */
const measuring = /(^|\/)(benchmarks?|bench|profiling|profiler|testenv|testutils?|test_?helpers?|\w{0,12}testing)\//;

// The pattern of a call ignores case, which a name must not.
// `env_prefix='APP_'` names a beginning only.
const isName = new RegExp(`^${variableName}(?<!_)$`);
/** A hit's line holds its comment too. */
const comment = /(^|\s)(\/\/|#)\s.*$/;

const namesBy = (patterns: readonly RegExp[], text: string): readonly string[] =>
	patterns
		.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1] ?? ''))
		.filter(name => isName.test(name));

const fromHits = (hits: readonly Hit[], patterns: readonly RegExp[]): readonly EnvironmentRead[] =>
	hits.flatMap(({path, line, text}) => namesBy(patterns, text.replace(comment, '')).map(name => ({name, path, line})));

/** A key that the code sets itself is a setting, however its name looks: `app.config['USERS_URL'] = f'http://{host}'`. */
const assigned = new RegExp(`\\[\\s{0,4}["'\`](${variableName})["'\`]\\s{0,4}\\]\\s{0,4}=(?!=)`);
const notAssigned = (hits: readonly Hit[]): ((read: EnvironmentRead) => boolean) => {
	const own = new Set(hits.flatMap(({text}) => assigned.exec(text)?.[1] ?? []));
	return ({name}) => !own.has(name);
};

const fromDestructuring = (hits: readonly Hit[]): readonly EnvironmentRead[] =>
	hits.flatMap(({path, line, text}) =>
		[...text.matchAll(destructured)]
			.flatMap(match => (match[1] ?? '').split(','))
			.map(part => part.split(/[:=]/)[0]?.trim() ?? '')
			.filter(name => isName.test(name))
			.map(name => ({name, path, line})),
	);

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const fromText = (path: string, text: string, pattern: RegExp): readonly EnvironmentRead[] =>
	[...text.matchAll(pattern)].map(match => ({
		name: match[1] ?? '',
		path,
		line: lineAt(text, match.index + match[0].length),
	}));

/** Fields of pydantic's settings classes, upper case with the class's prefix. */
const fromSettings = (path: string, text: string): readonly EnvironmentRead[] => {
	const reads: EnvironmentRead[] = [];
	const prefix = settingsPrefix.exec(text)?.[1] ?? '';
	let isInside = false;
	for (const [index, line] of text.split('\n').entries()) {
		if (/^\S/.test(line) && !/^[)#\]]/.test(line)) isInside = settingsClass.test(line);
		const name = isInside ? settingsField.exec(line)?.[1] : undefined;
		if (name !== undefined && name !== 'model_config')
			reads.push({name: `${prefix}${name}`.toUpperCase(), path, line: index + 1});
	}

	return reads;
};

/** Entries of tables, where a file beside them goes through the whole environment. */
const fromTables = (options: readonly Hit[], whole: readonly Hit[]): readonly EnvironmentRead[] => {
	const folders = new Set(whole.map(({file}) => file.folder));
	const entries = options.filter(({file}) => folders.has(file.folder));
	return entries.flatMap(({path, line, text}) => {
		const name = /"([A-Z][A-Z0-9_]{1,80})"/.exec(text)?.[1];
		return name === undefined ? [] : [{name, path, line}];
	});
};

/** Every variable that source and build files read, but for those that a platform gives, sorted by name. */
export const environmentReads = ({found, files, text}: Seen): readonly EnvironmentRead[] => {
	const texts = (hits: readonly Hit[]): readonly {path: string; content: string}[] =>
		[...new Set(hits.map(({path}) => path))].map(path => ({path, content: text(path) ?? ''}));
	const settings = files.all.filter(
		({path, role}) => springSettings.test(path) && (role === 'config' || role === 'source'),
	);
	const reads = [
		...fromHits(found.script, scriptNames),
		...fromDestructuring(found.script),
		...fromHits(found.call, callNames),
		...fromHits(
			found.call.filter(({file}) => file.language === 'go'),
			[constantName],
		),
		...fromHits(found.configuration, [configurationName]).filter(notAssigned(found.configuration)),
		...fromHits(found.symfony, [symfonyName]),
		...viperReads(found.viper, found.flag).reads,
		...texts(found.settings).flatMap(({path, content}) => fromSettings(path, content)),
		...texts(found.schema).flatMap(({path, content}) => fromText(path, content, schemaKey)),
		...fromTables(found.option, found.whole),
		...settings.flatMap(({path}) => fromText(path, text(path) ?? '', springName)),
	].filter(({name, path}) => !givenVariables.test(name) && !measuring.test(path));
	const first = new Map<string, EnvironmentRead>();
	for (const read of reads) if (!first.has(read.name)) first.set(read.name, read);
	return [...first.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
