// Which routers are hung where: the guards of a mount hold for all routes of the router.
import type {Observations} from '../../../../source/domain/observations.ts';
import type {Mount, Route} from './route.ts';

type Seen = Pick<Observations, 'files' | 'code' | 'text'>;
type Target = {readonly path: string; readonly from: number; readonly to: number; readonly mount: Mount};

const maxDepth = 4;

/** Where a definition ends: at the next one of its file. */
export const spanOf = ({code}: Pick<Seen, 'code'>, path: string, line: number): {from: number; to: number} => {
	const next = code
		.definitionsIn(path)
		.map(definition => definition.line)
		.filter(other => other > line)
		.sort((a, b) => a - b)[0];
	return {from: line, to: (next ?? Number.POSITIVE_INFINITY) - 1};
};

const hasWord = (text: string, word: string): boolean =>
	new RegExp(`\\b${word.replace(/[^\w]/g, '\\$&')}\\b`).test(text);

const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/** What an import of Python names: the rest of its line, or what stands in its brackets. */
const importedNames = (rest: string | undefined): string | undefined =>
	/^\s*\(/.test(rest ?? '') ? rest?.split(')')[0] : rest?.split(/(?<!\\)\n/)[0];

/** Files that the names of a mounting expression stand for. */
const targetsOf = (seen: Seen, mount: Mount, withRoutes: ReadonlySet<string>): readonly Target[] => {
	if (mount.file !== undefined) {
		const wanted = mount.file;
		return [...withRoutes]
			.filter(path => path.endsWith(wanted))
			.map(path => ({path, from: 0, to: Number.POSITIVE_INFINITY, mount}));
	}

	const names = new Set(mount.names.filter(name => name.length > 2));
	const lines = (seen.text(mount.from) ?? '').split('\n');
	const imported = seen.code.importsOf(mount.from).flatMap(({resolved, line}): readonly Target[] => {
		if (resolved === undefined || !withRoutes.has(resolved) || resolved === mount.from) return [];
		const stem = stemOf(resolved);
		const folder = stemOf(resolved.replace(/\/[^/]*$/, ''));
		// An import may go over several lines that end in the one with the specifier.
		const statement = /\b(import|require|from|use)\b/.test(lines[line - 1] ?? '')
			? lines
					.slice(Math.max(0, line - (/^\s*}/.test(lines[line - 1] ?? '') ? 12 : 1)), line + 6)
					.join('\n')
					.split(/\n(?=import|from|const)/)[0]
			: undefined;
		// `from routes import items, users` names modules: each is mounted by its own name only.
		const given = /\.py$/.test(mount.from)
			? importedNames(statement?.split(/\bimport\b/)[1])
			: statement?.replace(/["'`][^"'`\n]*["'`]/g, '');
		const isModule = /\.py$/.test(mount.from) && given !== undefined && hasWord(given, stem);
		const isNamed = [...names].some(
			name =>
				name === stem ||
				(name === folder && /^(index|routes?|views?|router|__init__)$/.test(stem)) ||
				(!isModule && given !== undefined && hasWord(given, name)),
		);
		return isNamed ? [{path: resolved, from: 0, to: Number.POSITIVE_INFINITY, mount}] : [];
	});
	// Scripts name what they mount by an import; through a barrel only the name of a router tells.
	const isScript = /\.([cm]?[jt]sx?|py)$/.test(mount.from);
	const defined = [...names]
		.filter(name => !isScript || /.(rout(er|es?)|api|blueprint|bp|controller|endpoints?)$/i.test(name))
		.flatMap(name =>
			seen.code
				.definitionsOf(name)
				.filter(({path}) => withRoutes.has(path))
				.map(({path, line}): Target => {
					const isFunction = /\.(go|cs|php|rs)$/.test(path);
					return {path, ...(isFunction ? spanOf(seen, path, line) : {from: 0, to: Number.POSITIVE_INFINITY}), mount};
				}),
		);
	return imported.length > 0 ? imported : defined.filter(({path}) => path !== mount.from || /\.(go|cs|rs)$/.test(path));
};

/** The routes with the guards of all places where their routers are mounted. */
export const mountsOf = (seen: Seen, mounts: readonly Mount[], routes: readonly Route[]): readonly Route[] => {
	const files = new Set([...routes.map(({path}) => path), ...mounts.map(({from}) => from)]);
	const targets = Map.groupBy(
		mounts.flatMap(mount => targetsOf(seen, mount, files)),
		({path}) => path,
	);
	const guardsAt = (path: string, line: number, depth: number): readonly string[] => {
		const here = (targets.get(path) ?? []).filter(({from, to}) => from <= line && line <= to);
		if (depth >= maxDepth) return here.map(({mount}) => mount.guards);
		return here.slice(0, 8).flatMap(({mount}) => {
			const outer = mount.from === path ? [] : guardsAt(mount.from, 0, depth + 1);
			return outer.length === 0 ? [mount.guards] : outer.map(guards => `${mount.guards}\n${guards}`);
		});
	};
	return routes.map(route => ({
		...route,
		mounts: [...route.mounts, ...guardsAt(route.path, route.line, 0)].slice(0, 12),
	}));
};
