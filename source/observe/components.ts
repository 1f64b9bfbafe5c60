import type {Artefacts} from '../domain/artefacts/index.ts';
import type {Component} from '../domain/component.ts';
import {type Evidence, maxEvidence} from '../domain/evidence.ts';
import type {FileEntry, FileIndex} from '../domain/file.ts';
import {at} from '../domain/place.ts';
import {foldersUpFrom} from './artefacts/paths.ts';
import {type Candidate, isUnder} from './components/candidate.ts';
import {
	composeBuilds,
	composeImages,
	kubernetesImages,
	platformFilesIn,
	shippedDockerfiles,
} from './components/deployment.ts';
import {imageFolders, isOwnCode, isOwnPlace, packageFolders} from './components/folders.ts';
import {type ImageTrait, natureOf} from './components/kind.ts';
import {ownerOf} from './components/owner.ts';

/** Languages that describe rather than run: they name a component's language only where there is no other. */
const helperLanguages = new Set([
	'shell',
	'sql',
	'css',
	'scss',
	'less',
	'html',
	'powershell',
	'batch',
	'protobuf',
	'make',
	'hcl',
	'graphql',
]);

/**
 * Packages, services and apps of a target, each once, by folder. Test, example, documentation, vendored and generated
 * ones are left out, and so are workspace roots without code of their own.
 */
export const findComponents = (
	files: FileIndex,
	artefacts: Artefacts,
	text: (path: string) => string | undefined,
): readonly Component[] => {
	const manifests = packageFolders(artefacts);
	const dockerfiles = shippedDockerfiles(artefacts);
	const builds = composeBuilds(artefacts);
	const images = kubernetesImages(artefacts);
	const composed = composeImages(artefacts);
	const folders = componentFolders({files, manifests: new Set(manifests.keys()), dockerfiles});
	const sources = sourcesByFolder(files, folders);
	const real = folders.filter(folder =>
		isReal(folder, {sources: sources.get(folder) ?? [], manifests: manifests.get(folder) ?? [], folders}),
	);
	const usedNames = new Set(
		[...manifests.values()]
			.flat()
			.flatMap(({value}) => value.dependencies.map(one => one.name).filter(name => name !== value.name)),
	);
	const reading = {files, artefacts, text, usedNames};
	const bare = real.map(
		(folder): Candidate => ({
			folder,
			manifests: manifests.get(folder) ?? [],
			sources: sources.get(folder) ?? [],
			dockerfiles: [],
			composeServices: [],
			workloads: [],
			platformFiles: platformFilesIn(files, folder),
		}),
	);
	const running = bare
		.filter(one => natureOf(one, 'none', reading).isDeployable)
		.sort((one, other) => other.sources.length - one.sources.length)
		.map(one => one.folder);
	const owners = new Map(dockerfiles.map(path => [path, ownerOf(path, {folders: real, running, artefacts})] as const));
	const candidates = bare.map((one): Candidate => {
		const own = dockerfiles.filter(path => owners.get(path) === one.folder);
		const shared =
			own.length === 0 && running.includes(one.folder)
				? dockerfiles.filter(path => owners.get(path) === undefined && isShared(path, artefacts))
				: [];
		const names = [one.folder.split('/').at(-1) ?? '', ...one.manifests.map(({value}) => value.name ?? '')].filter(
			Boolean,
		);
		const found = (from: ReadonlyMap<string, Evidence>) =>
			[...new Set(names.map(name => from.get(name.toLowerCase())))].filter(place => place !== undefined);
		return {
			...one,
			dockerfiles: [...own, ...shared],
			composeServices: [
				...builds
					.filter(
						build =>
							own.includes(build.dockerfile) ||
							(build.folder === one.folder && !dockerfiles.includes(build.dockerfile)),
					)
					.map(build => build.evidence),
				...found(composed),
			],
			workloads: found(images),
		};
	});
	return named(candidates.map(candidate => componentOf(candidate, reading)));
};

/** A Dockerfile that takes what it builds as an argument (`ARG SERVICE`, `COPY ${SERVICE}.jar`) builds each that has none. */
const isShared = (path: string, artefacts: Artefacts): boolean => {
	const instructions =
		artefacts.dockerfiles.find(({file}) => file.path === path)?.value.stages.flatMap(stage => stage.instructions) ?? [];
	return (
		instructions.some(one => /^(?:COPY|ADD|RUN|ENTRYPOINT|CMD)$/i.test(one.keyword) && /\$\{?\w/.test(one.arguments)) &&
		instructions.some(one => /^ARG$/i.test(one.keyword))
	);
};

type Whereabouts = {
	readonly sources: readonly FileEntry[];
	readonly manifests: Candidate['manifests'];
	readonly folders: readonly string[];
};

/** A folder holds a component when it has code: of its package's language, and beside other packages more than helpers. */
const isReal = (folder: string, {sources, manifests, folders}: Whereabouts): boolean => {
	const code = sources.filter(file => !helperLanguages.has(file.language));
	if (manifests.length === 0 || folders.length === 1) return code.length > 0;
	const languages = new Set(manifests.flatMap(({value}) => languagesOf[value.ecosystem] ?? ['']));
	const fitting = languages.has('') ? code : code.filter(file => languages.has(file.language));
	const isFrame = manifests.some(({value}) => value.workspaces.length > 0) || folder === '';
	const hasInner = folders.some(other => other !== folder && isUnder(other, folder));
	return isFrame && hasInner
		? fitting.some(file => isOwnCode(file, folder)) ||
				manifests.some(({value}) => value.ecosystem === 'go' && fitting.length > 0)
		: fitting.length > 0;
};

type Places = {
	readonly files: FileIndex;
	readonly manifests: ReadonlySet<string>;
	readonly dockerfiles: readonly string[];
};

/** Folders with a package; of folders with an image only those that several of the same package have, or no package holds. */
const componentFolders = ({files, manifests, dockerfiles}: Places): readonly string[] => {
	const byPackage = new Map<string | undefined, string[]>();
	for (const folder of imageFolders(files, dockerfiles)) {
		const holder = foldersUpFrom(folder).find(up => manifests.has(up));
		if (holder === folder) continue;
		byPackage.set(holder, [...(byPackage.get(holder) ?? []), folder]);
	}
	const extra = [...byPackage].flatMap(([holder, found]) => (holder === undefined || found.length > 1 ? found : []));
	const folders = new Set([...manifests, ...extra]);
	// A repository without any manifest or image is one component.
	if (folders.size === 0) folders.add('');
	return [...folders].sort();
};

/** Own source files by the nearest component folder that holds them. */
const sourcesByFolder = (files: FileIndex, folders: readonly string[]): ReadonlyMap<string, readonly FileEntry[]> => {
	const known = new Set(folders);
	const nearest = new Map<string, string | undefined>();
	const sources = new Map<string, FileEntry[]>();
	for (const file of files.all) {
		if (file.role !== 'source' || !isOwnPlace(file)) continue;
		if (!nearest.has(file.folder))
			nearest.set(
				file.folder,
				foldersUpFrom(file.folder).find(up => known.has(up)),
			);
		const folder = nearest.get(file.folder);
		if (folder === undefined) continue;
		const own = sources.get(folder);
		if (own === undefined) sources.set(folder, [file]);
		else own.push(file);
	}
	return sources;
};

const imageTrait = (candidate: Candidate, artefacts: Artefacts): ImageTrait => {
	const stages = artefacts.dockerfiles
		.filter(({file}) => candidate.dockerfiles.includes(file.path))
		.map(({value}) => value.finalStage)
		.filter(stage => stage !== undefined);
	if (stages.length === 0) return 'none';
	return stages.some(stage => stage.instructions.some(({keyword}) => keyword.toUpperCase() === 'EXPOSE'))
		? 'exposes'
		: 'runs';
};

type Reading = {
	readonly files: FileIndex;
	readonly artefacts: Artefacts;
	text(path: string): string | undefined;
	readonly usedNames: ReadonlySet<string>;
};

const componentOf = (candidate: Candidate, reading: Reading): Component => {
	const {folder, dockerfiles, composeServices, workloads, platformFiles} = candidate;
	const language = mainLanguage(candidate);
	const manifest = mainManifest(candidate, language);
	const evidence: readonly Evidence[] = [
		...(manifest === undefined ? [] : [at(manifest.file.path)]),
		...dockerfiles.map(path => at(path)),
		...composeServices,
		...workloads,
		...platformFiles.map(path => at(path)),
	];
	const [firstSource] = candidate.sources;
	return {
		name: nameOf(candidate, manifest?.value.name),
		folder,
		...natureOf(candidate, imageTrait(candidate, reading.artefacts), reading),
		language,
		...(manifest === undefined ? {} : {manifest: manifest.file.path}),
		dockerfiles,
		evidence: (evidence.length === 0 && firstSource !== undefined ? [at(firstSource.path)] : evidence).slice(
			0,
			maxEvidence,
		),
	};
};

const nameOf = (candidate: Candidate, written: string | undefined): string => {
	const folder = candidate.folder.split('/').at(-1) ?? '';
	const isGo = candidate.manifests.some(({value}) => value.ecosystem === 'go' && value.name === written);
	const name = isGo
		? written
				?.split('/')
				.filter(part => !/^v\d+$/.test(part))
				.at(-1)
		: written;
	return name ?? (folder === '' ? 'root' : folder);
};

const languagesOf: Readonly<Record<string, readonly string[]>> = {
	npm: ['javascript', 'typescript', 'vue', 'svelte', 'astro'],
	python: ['python'],
	go: ['go'],
	cargo: ['rust'],
	maven: ['java', 'kotlin', 'scala'],
	gradle: ['java', 'kotlin', 'groovy'],
	nuget: ['csharp', 'fsharp', 'vb', 'razor'],
	rubygems: ['ruby'],
	composer: ['php'],
};

/** The language of most files; of those that its manifests are for, where there are such files. */
const mainLanguage = ({sources, manifests}: Candidate): string => {
	const packaged = new Set(manifests.flatMap(({value}) => languagesOf[value.ecosystem] ?? []));
	const counts = new Map<string, number>();
	for (const {language} of sources) {
		const weight = helperLanguages.has(language) ? 0.001 : 1;
		counts.set(language, (counts.get(language) ?? 0) + (packaged.has(language) ? 1000 * weight : weight));
	}
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
};

/** The manifest of the main language; of several the one that names the package. */
const mainManifest = ({manifests}: Candidate, language: string): Candidate['manifests'][number] | undefined => {
	const fitting = manifests.filter(({value}) => languagesOf[value.ecosystem]?.includes(language));
	const list = fitting.length === 0 ? manifests : fitting;
	return list.find(({value}) => value.name !== undefined && !value.name.includes('${')) ?? list[0];
};

/** Names made unique by the folder, where several components have the same. */
const named = (components: readonly Component[]): readonly Component[] => {
	const counts = new Map<string, number>();
	for (const {name} of components) counts.set(name, (counts.get(name) ?? 0) + 1);
	return components.map(one =>
		(counts.get(one.name) ?? 0) > 1 ? {...one, name: one.folder === '' ? `${one.name} (root)` : one.folder} : one,
	);
};
