import type {Parsed} from '../../source/domain/artefacts/index.ts';
import type {Ecosystem, Lockfile, Manifest} from '../../source/domain/artefacts/manifest.ts';
import {defineCheck} from '../../source/domain/check.ts';
import {at, list, some} from '../../source/domain/place.ts';
import {byShare, notApplicable} from '../../source/domain/verdict.ts';

/** Maven resolves exact versions and has no lockfile. */
const without: ReadonlySet<Ecosystem> = new Set(['maven']);
/** Ecosystems where the lock of a folder above holds for all projects below it. */
const shared: ReadonlySet<Ecosystem> = new Set(['npm', 'python', 'cargo', 'pub', 'hex', 'swift']);

/** A package of tests that somebody installs; what else lies among tests is what they are tried on. */
const testProject =
	/(^|\/)(tests?|[\w-]*[-_]tests?|specs?|acceptance)$|(^|\/)(e2e[\w-]*|playwright|cypress|integration|load|perf\w*|k6|smoke)(\/[^/]+)?$/i;
const isFixture = /(^|\/)(__?fixtures?_?_?|test-?_?data|mocks?|stubs?|snapshots?)(\/|$)/i;

const isManifest = ({file, value}: Parsed<Manifest>): boolean => {
	if (without.has(value.ecosystem)) return false;
	if (file.role === 'example' || file.role === 'docs' || /^(?:templates?|examples?|samples?)\//.test(file.path))
		return false;
	if (
		/^(?:settings\.gradle|Directory\.|[\w-]+\.gradle(?:\.kts)?$|constraints)/.test(file.base) &&
		!/^build\.gradle/.test(file.base)
	)
		return false;
	if (file.role === 'test' && (isFixture.test(file.folder) || !testProject.test(file.folder))) return false;
	if (value.ecosystem === 'go' && value.dependencies.length === 0) return false;
	return value.dependencies.length > 0 || value.workspaces.length > 0;
};

const up = (folder: string): readonly string[] => {
	const parts = folder === '' ? [] : folder.split('/');
	return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).concat('');
};

const segments = (pattern: string): RegExp =>
	new RegExp(
		`^${pattern
			.replace(/^\.\//, '')
			.replace(/\/$/, '')
			.replace(/[.+^${}()|[\]\\]/g, '\\$&')
			.replace(/\*\*/g, '\u0000')
			.replace(/\*/g, '[^/]*')
			.replaceAll('\u0000', '.*')}$`,
	);

/** A root's workspaces name the folder of a member; patterns too long to be real name none. */
const isMember = (root: Parsed<Manifest>, folder: string): boolean => {
	const inner = root.file.folder === '' ? folder : folder.slice(root.file.folder.length + 1);
	const matches = (pattern: string): boolean =>
		pattern.length < 200 && pattern.split('*').length < 6 && segments(pattern).test(inner);
	const taken = root.value.workspaces.filter(pattern => !pattern.startsWith('!'));
	const left = root.value.workspaces.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1));
	return taken.some(matches) && !left.some(matches);
};

/** Every manifest that can have a lockfile has one that is tracked. */
export const lockfiles = defineCheck({
	id: 'lockfiles',
	decide: seen => {
		const manifests = seen.artefacts.manifests.filter(isManifest);
		const locks = seen.artefacts.lockfiles;
		const lockAt = (folder: string, ecosystem: Ecosystem): readonly Parsed<Lockfile>[] =>
			locks.filter(
				({file, value}) =>
					value.ecosystem === ecosystem &&
					(file.folder === folder || file.folder.startsWith(`${folder === '' ? '' : `${folder}/`}gradle/`)),
			);
		const lockOf = (manifest: Parsed<Manifest>): Parsed<Lockfile> | undefined => {
			const {file, value} = manifest;
			// Beside it; a compiled `requirements.txt` for its own `requirements.in`.
			const here = lockAt(file.folder, value.ecosystem)[0];
			if (here !== undefined || !shared.has(value.ecosystem)) return here;
			for (const folder of up(file.folder).slice(1)) {
				const [lock] = lockAt(folder, value.ecosystem);
				if (lock === undefined) continue;
				const root = manifests.find(
					one =>
						one.file.folder === folder && one.value.ecosystem === value.ecosystem && one.value.workspaces.length > 0,
				);
				if (root !== undefined && isMember(root, file.folder)) return lock;
			}
			return undefined;
		};
		// One package may have several manifests: `requirements.in` beside `requirements.txt`, `setup.py` beside `setup.cfg`.
		const packages = [
			...Map.groupBy(
				manifests,
				({file, value}) =>
					`${value.ecosystem} ${value.ecosystem === 'python' && /requirements\//.test(`${file.folder}/`) ? file.folder.replace(/\/?requirements$/, '') : file.folder}`,
			).values(),
		];
		if (packages.length === 0) return notApplicable('no package manifest of this repository can have a lockfile');
		const judged = packages.map(of => ({of, lock: of.map(lockOf).find(lock => lock !== undefined)}));
		const open = judged.filter(({lock}) => lock === undefined);
		const held = judged.filter(({lock}) => lock?.file.isTracked === true);
		const ignored = judged.filter(({lock}) => lock !== undefined && !lock.file.isTracked);
		const nameOf = ({of}: (typeof judged)[number]): string => of[0]?.file.path ?? '';
		const locked = [...new Set(held.map(({lock}) => lock?.file.path ?? ''))].filter(Boolean);
		const lacking = [...open, ...ignored];
		const said = some(held.length, packages.length, {noun: 'package', one: 'is locked', many: 'are locked'});
		const reason =
			lacking.length === 0
				? `${said}: ${list(locked, 4)}`
				: `${said}; without a tracked lockfile: ${list(lacking.map(nameOf), 6)}`;
		const found = locked.map(path => at(path, 1));
		const missing = lacking.map(one => at(nameOf(one), 1));
		return byShare(
			held.length,
			packages.length,
			reason,
			lacking.length === 0 ? found : [...found.slice(0, 5), ...missing],
		);
	},
});
