// Holds claims against the files.
import type {TaskFile} from '../../../source/domain/artefacts/task-file.ts';
import type {FileEntry} from '../../../source/domain/file.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import type {Claim} from './claim.ts';
import {ignoredBy} from './ignored.ts';
import {pathsOf} from './path-claims.ts';
import {resolver} from './resolve.ts';

/** What became of a claim. `skipped` ones can't be settled by the files. */
export type Judged = {
	readonly claim: Claim;
	readonly result: 'holds' | 'moved' | 'missing' | 'differs' | 'skipped';
	readonly why: string;
};

type Seen = Pick<Observations, 'files' | 'text' | 'artefacts' | 'code'>;
type Judge = (claim: Claim) => Judged;

/** What a count may be off by before it differs; documents are not written anew for each test. @unit share */
const tolerance = 0.1;

/** Static parts of a route, without versions and `api`. */
const segmentsOf = (route: string): readonly string[] =>
	route
		.toLowerCase()
		.split('/')
		.filter(part => part.length > 1 && !/[{}:<*[\]]/.test(part) && !/^(api|v\d+)$/.test(part))
		.map(part => part.replace(/[^\w-]/g, ''))
		.filter(part => part !== '');

/** Handlers, rather than routers that are mounted. */
const handler =
	/\b(get|post|put|patch|delete|all|mapget|mappost|mapput|mapdelete|handlefunc|handle|path|getmapping|postmapping|putmapping|deletemapping|httpget|httppost|httpput|httpdelete)\b/i;

const isOpen = (text: string | undefined): boolean =>
	text !== undefined && /^-?include\s|^%|^import\s|^\.DEFAULT:/m.test(text.slice(0, 100_000));

/** What pages of a site are written in. */
const sourcesOfPages = ['.md', '.mdx', '.rst', '.adoc'];

/** Judges claims of one target, one by one. */
export const judging = (seen: Seen, routeHits: readonly Hit[]): Judge => {
	const find = resolver(seen);
	const isIgnored = ignoredBy(seen);
	const tasks = new Map<
		string,
		{readonly folder: string; readonly path: string; readonly command: string; readonly runner: TaskFile['runner']}[]
	>();
	const runners = new Set<TaskFile['runner']>();
	let isOpenMake = false;
	for (const {file, value} of seen.artefacts.taskFiles) {
		runners.add(value.runner);
		if (value.runner === 'make' || value.runner === 'just') isOpenMake ||= isOpen(seen.text(file.path));
		for (const {name, command} of value.tasks) {
			const entry = {folder: file.folder, path: file.path, command, runner: value.runner};
			const known = tasks.get(name);
			if (known === undefined) tasks.set(name, [entry]);
			else known.push(entry);
		}
	}
	const routes = new Set<string>(
		routeHits.flatMap(({groups}) => groups.slice(1).flatMap(group => (group === undefined ? [] : segmentsOf(group)))),
	);
	for (const {path} of seen.files.all) {
		if (/(^|\/)(app|pages|routes|api)\//.test(path) && /\.(tsx?|jsx?|vue|svelte|php|py)$/.test(path))
			for (const part of segmentsOf(path.replace(/\.\w+$/, '')))
				if (/\/api\/|\/route$|routes\//.test(path)) routes.add(part);
	}
	const tests = seen.artefacts.testFiles.reduce((sum, {value}) => sum + value.cases, 0);
	const actual = {
		tests,
		routes: routeHits.filter(({groups}) => handler.test(groups[0] ?? '')).length,
		lines: seen.code.linesOfCode,
	} as const;

	const isThere = ({names, place, folders}: Claim & {readonly kind: 'path'}, ending: string): boolean =>
		find(names.replace(/\.html?$/, ending), place.path, folders).kind === 'exists';

	const judgePath = (claim: Claim & {readonly kind: 'path'}): Judged => {
		const found = find(claim.names, claim.place.path, claim.folders);
		if (found.kind === 'exists') return {claim, result: 'holds', why: ''};
		if (found.kind === 'moved') return {claim, result: 'moved', why: `it is ${found.path} now`};
		// A page of a site is built from a document beside: `guide.html` from `guide.md`.
		if (/\.html?$/.test(claim.names) && sourcesOfPages.some(ending => isThere(claim, ending)))
			return {claim, result: 'holds', why: ''};
		return found.kind === 'skipped'
			? {claim, result: 'skipped', why: ''}
			: {claim, result: 'missing', why: 'no such file or folder'};
	};

	/** A script that is there may run a file that is not. */
	const brokenFile = (command: string, folder: string, path: string): string | undefined =>
		pathsOf({block: {language: 'sh', text: command, line: 1}, path}).find(
			one =>
				!/\.(md|json|html|css|lock)$/.test(one.names) &&
				find(one.names, path, [folder]).kind === 'missing' &&
				!isIgnored(one.names),
		)?.names;

	const judgeTask = (claim: Claim & {readonly kind: 'task'}): Judged => {
		const known = (tasks.get(claim.task) ?? []).filter(({runner}) => claim.runners.includes(runner));
		if (known.length === 0) {
			if (!claim.runners.some(runner => runners.has(runner))) {
				// No such task file at all: said of another folder or another project as often as not.
				return claim.runners[0] === 'make' || claim.runners[0] === 'npm'
					? {
							claim,
							result: 'missing',
							why: `there is no ${claim.runners[0] === 'make' ? 'Makefile' : 'package.json with scripts'}`,
						}
					: {claim, result: 'skipped', why: ''};
			}
			// tox makes environments of factors: `py312`, `dbt180-winpy`.
			if (claim.runners[0] === 'tox' && tasks.has('testenv')) return {claim, result: 'skipped', why: ''};
			if (isOpenMake && claim.runners[0] === 'make') return {claim, result: 'skipped', why: ''};
			// npm starts `server.js` by itself.
			if (claim.task === 'start' && seen.files.named('server.js').length > 0) return {claim, result: 'holds', why: ''};
			return {claim, result: 'missing', why: `no script or target of the name ${claim.task}`};
		}
		const near = known.find(({folder}) => folder === claim.folder) ?? known[0];
		const broken = near === undefined ? undefined : brokenFile(near.command, near.folder, near.path);
		return broken === undefined
			? {claim, result: 'holds', why: ''}
			: {claim, result: 'missing', why: `its script runs ${broken}, which does not exist`};
	};

	const defaults = new Map<RegExp, readonly FileEntry[]>();
	/** Own files by a pattern of names; documents name the same few tools again and again. */
	const filesNamed = (names: RegExp): readonly FileEntry[] => {
		const found =
			defaults.get(names) ??
			seen.files.all.filter(({base, role}) => role !== 'vendored' && role !== 'generated' && names.test(base));
		defaults.set(names, found);
		return found;
	};

	/** A tool finds its file by name in the folder where it runs. */
	const judgeDefault = (claim: Claim & {readonly kind: 'default'}): Judged => {
		const candidates = filesNamed(claim.files);
		const own = claim.place.path.slice(0, Math.max(0, claim.place.path.lastIndexOf('/')));
		if (candidates.some(({folder}) => folder === claim.folder || folder === own || folder === ''))
			return {claim, result: 'holds', why: ''};
		const [other] = candidates;
		if (other !== undefined && claim.isElsewhere) return {claim, result: 'skipped', why: ''};
		return {
			claim,
			result: 'missing',
			why: other === undefined ? 'the file that it reads is not there' : `the file that it reads is ${other.path}`,
		};
	};

	return claim => {
		if (claim.kind === 'path') return judgePath(claim);
		if (claim.kind === 'task') return judgeTask(claim);
		if (claim.kind === 'default') return judgeDefault(claim);
		if (claim.kind === 'route') {
			const wanted = segmentsOf(claim.route);
			if (routes.size === 0 || wanted.length === 0) return {claim, result: 'skipped', why: ''};
			return wanted.every(part => routes.has(part))
				? {claim, result: 'holds', why: ''}
				: {claim, result: 'missing', why: 'no code serves it'};
		}
		const real = actual[claim.of];
		if (real === 0 && claim.of !== 'tests') return {claim, result: 'skipped', why: ''};
		const isEnough = real >= claim.count * (1 - tolerance);
		const isNear = claim.isLeast ? isEnough : isEnough && real <= claim.count * 2;
		return isNear ? {claim, result: 'holds', why: ''} : {claim, result: 'differs', why: `the files hold ${real}`};
	};
};
