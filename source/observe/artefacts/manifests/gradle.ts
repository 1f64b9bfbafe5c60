import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import type {FileEntry} from '../../../domain/file.ts';
import {stripComments} from '../../code/comments.ts';
import {lineFinder} from '../lines.ts';
import {foldersUpFrom, joinPath} from '../paths.ts';
import type {ArtefactReader, ReadContext} from '../reader.ts';
import {declare, dependency, distinct} from './declare.ts';
import {type Catalog, readCatalog} from './gradle-catalog.ts';

/**
 * `build.gradle` and `settings.gradle`, Groovy and Kotlin, with the version catalogue `gradle/libs.versions.toml`, and the
 * scripts that builds apply (`dependencies.gradle`).
 */
export const gradleManifest: ArtefactReader<Manifest> = {
	matches: file => /^[\w-]{1,60}\.gradle(?:\.kts)?$/.test(file.base),
	parse: (text, file, context) => {
		const code = stripComments(text, 'groovy');
		return file.base.startsWith('settings.') ? readSettings(code) : readBuild(code, file, context);
	},
};

const includeCall = /\binclude(?:Build)?\s{0,10}\(?\s{0,20}((?:["'][^"'\n]{1,200}["']\s{0,20},?\s{0,40}){1,200})/g;
const quoted = /["']([^"'\n]{1,200})["']/g;
const rootName = /\brootProject\.name\s*=\s*["']([^"'\n]{1,100})["']/;

const readSettings = (code: string): Manifest =>
	declare('gradle', {
		name: rootName.exec(code)?.[1],
		workspaces: [...code.matchAll(includeCall)].flatMap(call =>
			[...(call[1] ?? '').matchAll(quoted)].map(item => (item[1] ?? '').replace(/^:/, '').replaceAll(':', '/')),
		),
		isPrivate: true,
	});

const configuration =
	'(?:\\w{0,40}(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|[kK]apt|[kK]sp|[aA]nnotationProcessor|[cC]lasspath|[dD]evelopmentOnly)|compile|runtime|testCompile|testRuntime|providedCompile)';
// `implementation "g:a:v"`, `implementation(platform("g:a:v"))`
const literal = new RegExp(
	`\\b(${configuration})(?:[ \\t]{0,9}\\(\\s{0,80}|[ \\t]{1,10})(?:(?:enforcedPlatform|platform|kotlin|project)\\s*\\(\\s*(?:path:\\s*)?)?["']([^"'\\s]{1,300})["']`,
	'g',
);
// `implementation group: 'g', name: 'a', version: 'v'`, and the same with `=` in Kotlin
const named = new RegExp(
	`\\b(${configuration})[ \\t(]{1,10}group\\s*[:=]\\s*["']([^"'\\n]{1,200})["']\\s*,\\s*name\\s*[:=]\\s*["']([^"'\\n]{1,200})["'](?:\\s*,\\s*version\\s*[:=]\\s*["']([^"'\\n]{1,100})["'])?`,
	'g',
);
// `implementation(libs.spring.boot)`
const catalogued = new RegExp(
	`\\b(${configuration})[ \\t(]{1,10}(?:(?:enforcedPlatform|platform)\\s*\\(\\s*)?libs\\.([\\w.]{1,200})`,
	'g',
);
const pluginId =
	/\b(?:id\s*\(?\s*["']([\w.-]{1,100})["']|apply\s+plugin:\s*["']([\w.-]{1,100})["']|alias\s*\(\s*libs\.plugins\.([\w.]{1,100})\s*\))/g;
// `implementation(project(path: ':core'))`, `implementation(projects.core)`
const projectCall =
	/\bproject\s{0,4}\(\s{0,20}(?:path\s{0,4}[:=]\s{0,4})?["']:([^"'\n]{1,200})["']|\bprojects\.([\w.]{1,100})/g;
const bareVariable = /\b(?:def|val|ext\.)?\s{0,4}(\w{1,60})\s*=\s*["']([\w.+-]{1,60})["']/g;
const runnable = new Set([
	'application',
	'war',
	'org.springframework.boot',
	'io.quarkus',
	'io.micronaut.application',
	'io.ktor.plugin',
	'com.google.cloud.tools.jib',
	'com.android.application',
]);

const readBuild = (code: string, file: FileEntry, context: ReadContext): Manifest => {
	const lineOf = lineFinder(code);
	const catalog = catalogFor(file, context);
	const variables = new Map([...code.matchAll(bareVariable)].map(found => [found[1] ?? '', found[2] ?? '']));
	const version = (text: string | undefined) =>
		text?.replace(/\$\{?(\w{1,60})\}?/g, (whole, name: string) => variables.get(name) ?? whole);
	const add = (match: RegExpExecArray, name: string, found: string | undefined): Dependency =>
		dependency({
			name,
			version: version(found),
			isDevelopment: isDevelopment(match[1] ?? ''),
			line: lineOf(match.index),
		});

	const dependencies: Dependency[] = [];
	for (const match of code.matchAll(literal)) {
		const first = {text: match[2] ?? '', index: match.index};
		for (const {text, index} of [first, ...furtherOf(code, match.index + match[0].length)]) {
			const [group, artifact, found] = text.split(':');
			if (group !== undefined && artifact !== undefined && group !== '')
				dependencies.push({...add(match, `${group}:${artifact}`, found), line: lineOf(index)});
		}
	}
	for (const match of code.matchAll(named)) dependencies.push(add(match, `${match[2]}:${match[3]}`, match[4]));
	for (const match of code.matchAll(catalogued)) {
		const accessor = (match[2] ?? '').replace(/\.get$/, '');
		for (const library of catalog?.libraries(accessor) ?? [])
			dependencies.push(add(match, library.name, library.version));
	}
	const plugins = [...code.matchAll(pluginId)]
		.map(match => match[1] ?? match[2] ?? catalog?.plugin(match[3] ?? '') ?? match[3])
		.filter(plugin => plugin !== undefined);
	if (/^[ \t]*application[ \t]*$/m.test(code) || /\bmainClass(?:Name)?\b/.test(code)) plugins.push('application');
	const name = settingsName(file, context);
	return declare('gradle', {
		name,
		version: /^[ \t]*version[ \t]{0,10}=?[ \t]{0,10}["']([\w.+-]{1,60})["']/m.exec(code)?.[1],
		dependencies: distinct(dependencies.sort((one, other) => one.line - other.line)),
		executables: plugins.some(plugin => runnable.has(plugin))
			? [name ?? (file.folder.split('/').at(-1) || 'main')]
			: [],
		raw: {
			plugins: [...new Set(plugins)],
			projects: [
				...new Set(
					[...code.matchAll(projectCall)].map(match => (match[1] ?? kebab(match[2] ?? '')).replace(/^.*[:.]/, '')),
				),
			],
		},
	});
};

/** An accessor of a project writes its name in camel case: `projects.orderCore` is `order-core`. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** What follows in a list: `implementation "a:b:1", "c:d:2"`. */
const furtherOf = (code: string, from: number): readonly {readonly text: string; readonly index: number}[] => {
	const next =
		/\s{0,200}(?:\)\s{0,200})?,\s{0,200}(?:project\s{0,9}\(\s{0,80}(?:path:\s{0,9})?)?["']([^"'\s]{1,300})["']/y;
	next.lastIndex = from;
	const found: {readonly text: string; readonly index: number}[] = [];
	for (let match = next.exec(code); match !== null; match = next.exec(code))
		found.push({text: match[1] ?? '', index: next.lastIndex - 1});
	return found;
};

const isDevelopment = (name: string): boolean =>
	/^(?:test|androidTest|integrationTest|classpath)|Test|^developmentOnly/.test(name);

const catalogFor = (file: FileEntry, context: ReadContext): Catalog | undefined => {
	for (const folder of foldersUpFrom(file.folder)) {
		const text = context.text(joinPath(folder, 'gradle/libs.versions.toml') ?? '');
		if (text !== undefined) return readCatalog(text);
	}
	return undefined;
};

const settingsName = (file: FileEntry, context: ReadContext): string | undefined => {
	for (const base of ['settings.gradle', 'settings.gradle.kts']) {
		const text = context.text(joinPath(file.folder, base) ?? base);
		const name = text === undefined ? undefined : rootName.exec(stripComments(text, 'groovy'))?.[1];
		if (name !== undefined) return name;
	}
	return undefined;
};
