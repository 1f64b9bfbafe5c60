import type {Component} from '../../domain/component.ts';
import type {FileIndex} from '../../domain/file.ts';
import {listOf, recordOf, textOf} from '../artefacts/values.ts';
import {type Candidate, prefixOf} from './candidate.ts';
import {appDependencies, browserDependencies, installedDependencies, isIn, serverDependencies} from './frameworks.ts';

/** What a component is, and whether it runs somewhere. */
export type Nature = Pick<Component, 'kind' | 'isDeployable'>;

/** How the image of a candidate is run: a port that is opened, or a command of its own. */
export type ImageTrait = 'exposes' | 'runs' | 'none';

/** What a nature is read from, beside the candidate itself. */
export type NatureReading = {
	readonly files: FileIndex;
	text(path: string): string | undefined;
	/** Names that the target's own packages depend on. */
	readonly usedNames: ReadonlySet<string>;
	/** Folders' names of Gradle projects that others of the target depend on. */
	readonly usedProjects: ReadonlySet<string>;
};

const pageEndings = new Set(['cshtml', 'razor', 'erb', 'haml', 'twig', 'jsp', 'heex', 'ejs', 'pug', 'hbs']);

/** Decides by dependencies, entry points, and what deploys it. */
export const natureOf = (candidate: Candidate, image: ImageTrait, reading: NatureReading): Nature => {
	const names = candidate.manifests.flatMap(({value}) =>
		value.dependencies.filter(one => !one.isDevelopment || isIn(installedDependencies, one.name)).map(one => one.name),
	);
	const has = (set: ReadonlySet<string>) => names.some(name => isIn(set, name));
	const isRun = candidate.composeServices.length + candidate.workloads.length + candidate.platformFiles.length > 0;
	const executables = candidate.manifests.flatMap(({value}) => value.executables);
	const isHost = candidate.manifests.some(({value}) =>
		/Aspire\.AppHost/i.test(JSON.stringify([value.raw['@Sdk'], value.raw.Sdk]) ?? ''),
	);
	if (isHost) return {kind: 'tool', isDeployable: false};
	if (has(installedDependencies) || isInstalledProject(candidate)) {
		const isExtension = candidate.manifests.some(({value}) => recordOf(value.raw.engines).vscode !== undefined);
		// What asks its user for React Native is made for apps, and is none.
		const isPart = candidate.manifests.some(({value}) =>
			Object.keys(recordOf(value.raw.peerDependencies)).some(name => isIn(installedDependencies, name)),
		);
		if (isPart) return {kind: 'library', isDeployable: false};
		return {kind: isExtension ? 'tool' : 'app', isDeployable: isRun};
	}
	const isServer = has(serverDependencies) || isWebProject(candidate) || servesByItself(candidate, reading);
	// What other packages of the target use, and nothing starts, is a part of them, whatever it depends on.
	if (
		!isRun &&
		image === 'none' &&
		(isUsed(candidate, reading.usedNames) ||
			isLibraryBuild(candidate) ||
			(isUsedProject(candidate, reading.usedProjects) && !isWebProject(candidate)))
	)
		return {kind: 'library', isDeployable: false};
	const isPublished = isPublishable(candidate);
	// A command that is published may start a server for a while (`tool serve`): without a deployment it stays a tool.
	if (isPublished && !isRun && image !== 'exposes')
		return {kind: executables.length > 0 ? 'tool' : 'library', isDeployable: false};
	if (has(appDependencies) || isBrowserApp(candidate, {has, files: reading.files}))
		return {kind: 'app', isDeployable: true};
	if (isServer) return {kind: hasPages(candidate, reading) ? 'app' : 'service', isDeployable: true};
	if (isRun || image === 'exposes') return {kind: 'service', isDeployable: true};
	if (executables.length > 0)
		return {
			kind: 'tool',
			isDeployable:
				image !== 'none' &&
				candidate.manifests.every(({value}) => (value.ecosystem === 'go' ? false : value.isPrivate)),
		};
	if (image === 'runs') return {kind: 'service', isDeployable: true};
	if (candidate.manifests.length === 0 || startsByItself(candidate)) return {kind: 'tool', isDeployable: false};
	return {kind: 'library', isDeployable: false};
};

const isUsed = (candidate: Candidate, names: ReadonlySet<string>): boolean =>
	candidate.manifests.some(
		({value}) =>
			value.name !== undefined &&
			(names.has(value.name) || (value.ecosystem === 'maven' && namesArtifact(names, value.name))) &&
			recordOf(value.raw.scripts).start === undefined,
	);

/** Others name a module of Maven with its group: `com.acme:common`. */
const namesArtifact = (names: ReadonlySet<string>, artifact: string): boolean =>
	[...names].some(name => name.endsWith(`:${artifact}`));

/** `implementation(project(':core'))` of another module names its folder. */
const isUsedProject = (candidate: Candidate, projects: ReadonlySet<string>): boolean =>
	rawOf(candidate, 'gradle').length > 0 && projects.has(candidate.folder.split('/').at(-1) ?? '');

/** Gradle's `java-library` is put on what others compile against; a program has a plugin that starts it beside. */
const isLibraryBuild = (candidate: Candidate): boolean =>
	rawOf(candidate, 'gradle').some(raw => listOf(raw.plugins).includes('java-library')) && !isWebProject(candidate);

const rawOf = (candidate: Candidate, ecosystem: string): readonly Readonly<Record<string, unknown>>[] =>
	candidate.manifests.filter(({value}) => value.ecosystem === ecosystem).map(({value}) => value.raw);

/** .NET says by its Sdk what is a web or a worker project. */
const isWebProject = (candidate: Candidate): boolean =>
	rawOf(candidate, 'nuget').some(raw => /\.Sdk\.(?:Web|Worker|BlazorWebAssembly)\b/i.test(textOf(raw['@Sdk']) ?? '')) ||
	rawOf(candidate, 'gradle').some(raw =>
		listOf(raw.plugins).some(plugin =>
			/^(?:org\.springframework\.boot|io\.quarkus|io\.micronaut\.application|io\.ktor\.plugin|war)$/.test(
				String(plugin),
			),
		),
	) ||
	rawOf(candidate, 'maven').some(raw => textOf(raw.packaging) === 'war');

const isInstalledProject = (candidate: Candidate): boolean =>
	rawOf(candidate, 'nuget').some(raw =>
		listOf(raw.PropertyGroup)
			.concat([raw.PropertyGroup])
			.some(group => {
				const {UseMaui, UseWPF, UseWindowsForms} = recordOf(group);
				return [UseMaui, UseWPF, UseWindowsForms].some(value => textOf(value)?.toLowerCase() === 'true');
			}),
	) ||
	rawOf(candidate, 'gradle').some(raw => listOf(raw.plugins).includes('com.android.application')) ||
	rawOf(candidate, 'npm').some(raw => recordOf(raw.engines).vscode !== undefined);

/** Made to be used by others: its manifest has what registries ask for. */
const isPublishable = (candidate: Candidate): boolean =>
	candidate.manifests.some(({value}) => {
		if (value.isPrivate) return false;
		const {raw} = value;
		if (value.ecosystem === 'npm')
			return (
				raw.publishConfig !== undefined ||
				raw.files !== undefined ||
				(raw.exports !== undefined && raw.version !== undefined) ||
				value.executables.length > 0
			);
		if (value.ecosystem === 'python') {
			const {classifiers, urls} = recordOf(raw.project);
			const isPoetry = recordOf(recordOf(raw.tool).poetry).classifiers !== undefined;
			const isSetup = Object.keys(raw).length === 0 && value.name !== undefined;
			return classifiers !== undefined || isPoetry || isSetup || (urls !== undefined && value.executables.length > 0);
		}
		if (value.ecosystem === 'composer')
			return raw.type === 'library' || (raw.type !== 'project' && value.executables.length > 0);
		return value.ecosystem === 'rubygems' && value.name !== undefined;
	});

const isBrowserApp = (
	candidate: Candidate,
	{files, has}: {readonly files: FileIndex; has(set: ReadonlySet<string>): boolean},
): boolean => {
	const prefix = prefixOf(candidate.folder);
	return (
		has(browserDependencies) &&
		['index.html', 'public/index.html', 'src/index.html', 'app/index.html'].some(page => files.has(`${prefix}${page}`))
	);
};

/** It renders pages: templates among its own files. */
const hasPages = (candidate: Candidate, {files}: NatureReading): boolean => {
	const inner = files
		.under(candidate.folder)
		.filter(
			file =>
				pageEndings.has(file.extension) ||
				/\.blade\.php$/.test(file.base) ||
				/(?:^|\/)templates\/[^:]*\.(?:html|gohtml|tmpl)$/.test(file.path),
		);
	return inner
		.filter(file => file.role === 'source' || file.role === 'config' || file.role === 'asset')
		.some(file => !/e?mail/i.test(file.path));
};

const listens =
	/\bhttp\.ListenAndServe|\bhttp\.Server\s*\{|\bcreateServer\s*\(|\bHTTPServer\s*\(|\bserve_forever\b|\bapp\.listen\s*\(|\buvicorn\.run\s*\(|\bnet\.Listen\s*\(/;

/** An entry point listens, in the texts that were kept. */
const servesByItself = (candidate: Candidate, {text}: NatureReading): boolean =>
	candidate.sources
		.filter(file => /^(?:main|app|server|index|program)\.\w{1,4}$/i.test(file.base))
		.slice(0, 20)
		.some(file => listens.test(text(file.path) ?? ''));

/** Its manifest starts it (`npm start`) or it has a program's entry point. */
const startsByItself = (candidate: Candidate): boolean =>
	candidate.manifests.some(({value}) => recordOf(value.raw.scripts).start !== undefined) ||
	candidate.sources.some(
		file =>
			/^(?:__main__|main|cli|manage)\.(?:py|ts|js|mjs|php|rb|kt|java)$/.test(file.base) &&
			file.folder.split('/').length - candidate.folder.split('/').length <= 3,
	);
