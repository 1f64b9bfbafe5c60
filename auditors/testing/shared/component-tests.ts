import type {Component} from '../../../source/domain/component.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {below} from '../../lexicon/shell.ts';
import {isBrokenTest, type Test} from './tests.ts';

type Seen = Pick<Observations, 'artefacts' | 'code' | 'components' | 'files' | 'text'>;

const isUnder = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

/** The innermost of some folders that holds a path. */
const innermost = (path: string, folders: readonly string[]): string | undefined =>
	folders.filter(folder => isUnder(path, folder)).toSorted((a, b) => b.length - a.length)[0];

/** Folders of the projects that a .NET test project refers to. */
const referredProjects = ({files, text}: Seen): ReadonlyMap<string, readonly string[]> =>
	new Map(
		files.withExtension('csproj', 'fsproj', 'vbproj').map(({path, folder}) => [
			folder,
			[...(text(path) ?? '').matchAll(/<ProjectReference\s+Include="([^"]{1,300})"/g)].flatMap(([, target = '']) => {
				const project = below(folder, target.replaceAll('\\', '/'));
				return project === undefined ? [] : [project.slice(0, Math.max(0, project.lastIndexOf('/')))];
			}),
		]),
	);

/** Helpers for lint and compiler settings are packages, but nothing that runs. */
const isSettings = ({name, kind}: Component): boolean =>
	kind === 'library' && /(?:^|[/_-])(?:eslint|tsconfig|prettier|stylelint|typescript-config|config-\w+)/.test(name);

/** Components that should have tests. */
export const testedParts = ({components}: Seen): readonly Component[] => components.filter(one => !isSettings(one));

/** Test files by the folder of the component that they are for; a file may be for several. */
export const testsByComponent = (tests: readonly Test[], seen: Seen): ReadonlyMap<string, readonly Test[]> => {
	const parts = testedParts(seen);
	const folders = parts.map(({folder}) => folder);
	const projects = referredProjects(seen);
	const apps = parts.filter(({kind}) => kind === 'app');
	const byFolder = new Map<string, Test[]>();
	for (const test of tests) {
		const {path, folder} = test.file;
		if (isBrokenTest(path, seen)) continue;
		const holder = innermost(path, folders);
		const project = innermost(
			path,
			[...projects.keys()].filter(one => one !== ''),
		);
		const owners = new Set([
			...(holder === undefined ? [] : [holder]),
			...seen.code.importsOf(path).flatMap(({resolved}) => {
				const owner = resolved === undefined ? undefined : innermost(resolved, folders);
				return owner === undefined ? [] : [owner];
			}),
			...(project === undefined ? [] : (projects.get(project) ?? []).filter(one => folders.includes(one))),
		]);
		// `tests/billing/…` mirrors the component `services/billing`.
		const segments = new Set(folder.toLowerCase().split('/'));
		for (const {folder: own} of parts) {
			const last = own.toLowerCase().split('/').at(-1) ?? '';
			if (last.length > 2 && segments.has(last) && (holder === undefined || holder === '')) owners.add(own);
		}
		if (
			test.value.kind === 'end-to-end' &&
			(owners.size === 0 || (owners.size === 1 && owners.has(''))) &&
			apps.length > 0
		)
			for (const {folder: own} of apps.slice(0, 1)) owners.add(own);
		for (const owner of owners) byFolder.set(owner, [...(byFolder.get(owner) ?? []), test]);
	}
	return byFolder;
};
