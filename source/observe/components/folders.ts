import type {Artefacts, Parsed} from '../../domain/artefacts/index.ts';
import type {Manifest} from '../../domain/artefacts/manifest.ts';
import type {FileEntry, FileIndex} from '../../domain/file.ts';
import {foldersUpFrom} from '../artefacts/paths.ts';
import {isUnder} from './candidate.ts';
import {memberTest} from './member-patterns.ts';

const foreignRoles = new Set(['test', 'docs', 'example', 'vendored', 'generated']);
const foreignFolders =
	/(?:^|\/)(?:\.github|\.ci|\.devcontainer|\.vscode|\.husky|templates?|boilerplates?|fixtures?|benchmarks?|testdata|snippets|playground|__fixtures__|e2e|stubs)(?:\/|$)/i;
/** A folder that a program named when it wrote it. */
const machineNamed =
	/(?:^|\/)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\/|$)|(?:^|\/)[0-9a-f]{32,64}(?:\/|$)/i;

/** A file that can make its folder a component. */
export const isOwnPlace = (file: FileEntry): boolean =>
	!foreignRoles.has(file.role) && !foreignFolders.test(file.folder) && !machineNamed.test(file.path);

/** Folders with a package of their own, each with its manifests. */
export const packageFolders = (artefacts: Artefacts): ReadonlyMap<string, readonly Parsed<Manifest>[]> => {
	const own = artefacts.manifests.filter(({file}) => isOwnPlace(file));
	const members = own
		.filter(({value}) => value.workspaces.length > 0)
		.map(({file, value}) => ({
			folder: file.folder,
			ecosystem: value.ecosystem,
			isMember: memberTest(file.folder, value.workspaces),
		}));
	const packaged = new Set(own.map(({file}) => file.folder));
	const folders = new Map<string, Parsed<Manifest>[]>();
	for (const one of own) {
		const {folder} = one.file;
		// A package inside a member of a workspace that the workspace does not name is no part of the system's build.
		const isStray = members.some(
			workspace =>
				workspace.ecosystem === one.value.ecosystem &&
				workspace.folder !== folder &&
				isUnder(folder, workspace.folder) &&
				!workspace.isMember(folder) &&
				foldersUpFrom(folder)
					.slice(1)
					.some(up => packaged.has(up) && workspace.isMember(up)),
		);
		if (isStray) continue;
		folders.set(folder, [...(folders.get(folder) ?? []), one]);
	}
	return folders;
};

const entryPoint =
	/^(?:main|app|server|index|program|manage|wsgi|asgi|worker|bot|run|locustfile|__main__|application|cmd|handler|lambda_function)\.\w{1,4}$/i;
/** Folders of helpers that serve the work on a repository: they make no component of its root. */
const helperFolder =
	/^(?:scripts?|tools?|hack|bin|ci|build|dev|config|configs|patches|misc|extras?|etc|utils?|deploy(?:ment)?|infra(?:structure)?|migrations?|ops|hooks?|\.[\w-]+)$/i;

/** Source files that make a package more than the frame of a workspace. */
export const isOwnCode = (file: FileEntry, folder: string): boolean => {
	const inner = folder === '' ? file.path : file.path.slice(folder.length + 1);
	return inner.includes('/') && !helperFolder.test(inner.split('/', 1)[0] ?? '');
};

const dockerfileFolder =
	/(?:^|\/)(?:\.?docker(?:files?)?|containers?|deploy(?:ment)?s?|infra(?:structure)?|build|ops|k8s|kubernetes|ci|\.ci|config|packaging|images?|hack|scripts?)$/i;

/** Folders without a package that are built from their own Dockerfile and hold a program. */
export const imageFolders = (files: FileIndex, dockerfiles: readonly string[]): readonly string[] => {
	const folders = new Set<string>();
	for (const path of dockerfiles) {
		const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
		if (folder === '' || dockerfileFolder.test(folder)) continue;
		const sources = files.under(folder).filter(file => file.role === 'source' && file.language !== 'shell');
		if (sources.some(file => file.folder === folder || entryPoint.test(file.base))) folders.add(folder);
	}
	return [...folders];
};

/**
 * The last folder of a project of Gradle. Settings may give all of them a prefix (`app-orders` in `orders/`): then it is
 * the longest end of the name that a folder bears.
 */
export const projectFolder = (project: string, folders: readonly string[]): string => {
	const last = new Set(folders.map(folder => folder.slice(folder.lastIndexOf('/') + 1)));
	const words = project.split('-');
	const ends = words.map((_, index) => words.slice(index).join('-'));
	return ends.find(end => last.has(end)) ?? project;
};
