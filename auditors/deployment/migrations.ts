import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {
	migrationList,
	migrationRunner,
	migrationTools,
	schemaAtStart,
	tableMade,
	versionRecorded,
} from '../lexicon/migrations.ts';

const own: ReadonlySet<string> = new Set(['source', 'config', 'generated']);
/** Schemas in documents, tests and examples change no database. */
const isBeside = (path: string): boolean =>
	/(?:^|\/)(?:tests?|__tests__|fixtures?|examples?|docs?|templates?|node_modules|vendor)\//i.test(path);

/** Spring runs `schema.sql` and `schema-<platform>.sql`; others name theirs alike. */
const schemaFile = /(?:^|\/)schema(?:-\w+)?\.sql$/;

const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

/** Schema changes are versioned migrations. */
export const migrations = defineCheck({
	id: 'migrations',
	signals: {migrationList, migrationRunner, schemaAtStart, tableMade, versionRecorded},
	decide: ({files, found, code, artefacts, text}) => {
		const candidates = files.all.filter(({path, role}) => own.has(role) && !isBeside(path));
		const byTool = new Map<string, {paths: string[]; isOwnLayout: boolean}>();
		for (const {path} of candidates) {
			const tool = migrationTools.find(one => one.path.test(path));
			if (tool === undefined) continue;
			const known = byTool.get(tool.name) ?? {paths: [], isOwnLayout: tool.isOwnLayout ?? true};
			known.paths.push(path);
			byTool.set(tool.name, known);
		}
		// `versions/` is Alembic's only beside its environment.
		if (
			byTool.has('Alembic') &&
			files.named('alembic.ini').length === 0 &&
			code.importsOfPackage('alembic').length === 0
		)
			byTool.delete('Alembic');
		// A changelog is Liquibase's where it says so; else it tells people what changed.
		const changelogs = byTool.get('Liquibase')?.paths ?? [];
		if (
			!found.migrationRunner.some(hit => /liquibase/i.test(hit.text)) &&
			!changelogs.some(path => /databaseChangeLog|liquibase/.test(text(path)?.slice(0, 20_000) ?? ''))
		)
			byTool.delete('Liquibase');
		const runs = found.migrationRunner.filter(
			// A shell function of that name runs what stands in it, which may be nothing.
			({path, text, file}) =>
				!isBeside(path) && !(file.language === 'shell' && /^\s*(?:function )?run_?migrations?\b/i.test(text)),
		);
		const tasks = artefacts.taskFiles.flatMap(({file, value}) =>
			value.tasks
				.filter(({name, command}) => /migrat/i.test(name) && !/migrate\.(?:js|ts|py|sh)\b/.test(command))
				.map(({line, name}) => at(file.path, line, name)),
		);
		const tools = [...byTool].filter(([, {isOwnLayout}]) => isOwnLayout);
		const plain = [...byTool].filter(([, {isOwnLayout}]) => !isOwnLayout).flatMap(([, {paths}]) => paths);
		const last = (paths: readonly string[]): readonly string[] => [...paths.slice(0, 2), ...paths.slice(-2)];
		if (tools.length > 0) {
			const amount = tools.reduce((sum, [, {paths}]) => sum + paths.length, 0);
			const folders = [
				...new Set(tools.flatMap(([, {paths}]) => paths.map(path => path.slice(0, path.lastIndexOf('/'))))),
			];
			// A migration of each folder: several databases have one each.
			const places = folders
				.slice(0, 6)
				.flatMap(folder =>
					last(tools.flatMap(([, {paths}]) => paths.filter(path => path.startsWith(`${folder}/`)))).slice(
						0,
						folders.length > 2 ? 1 : 4,
					),
				);
			return pass(
				`${count(amount, 'versioned migration')} of ${list(tools.map(([name]) => name))} in ${list(folders, 3)}`,
				[...new Set(places)].map(path => at(path, 1)).concat(tasks.slice(0, 2)),
			);
		}
		if (plain.length > 0 && (runs.length > 0 || tasks.length > 0))
			return pass(`${count(plain.length, 'numbered migration')}, run by ${runs[0]?.path ?? tasks[0]?.path}`, [
				...last(plain).map(path => at(path, 1)),
				...runs.slice(0, 3).map(place),
				...tasks.slice(0, 2),
			]);
		// A list in code is run in its order when the version that was reached is kept beside it.
		const recorded = found.versionRecorded.filter(({path}) => !isBeside(path));
		const lists = found.migrationList.filter(
			({path}) => !isBeside(path) && recorded.some(hit => folderOf(hit.path) === folderOf(path)),
		);
		if (lists.length > 0)
			return pass(
				`migrations are an ordered list in ${list([...new Set(lists.map(({path}) => path))], 3)}, and the version reached is kept in the database`,
				[...lists.map(place), ...recorded.slice(0, 3).map(place), ...tasks.slice(0, 2)],
			);
		if (plain.length > 0)
			return partial(
				`${count(plain.length, 'numbered migration')} (${list(plain, 3)}), but nothing was found that runs them in order`,
				last(plain).map(path => at(path, 1)),
				40,
			);
		const atStart = found.schemaAtStart.filter(({path}) => !isBeside(path));
		if (atStart.length > 0)
			return partial(
				`the schema is made or changed at start-up, without versions: ${list([...new Set(atStart.map(({path}) => path))], 3)}`,
				atStart.map(place),
				30,
			);
		const schemas = found.tableMade.filter(({path}) => !isBeside(path) && /(?:\.sql|\.prisma|schema\.\w+)$/.test(path));
		// A statement that is broken over lines is known by its file's name.
		const schemaFiles = candidates
			.map(({path}) => path)
			.filter(path => schemaFile.test(path) && !schemas.some(hit => hit.path === path));
		if (schemas.length + schemaFiles.length > 0)
			return partial(
				`only a schema without versions: ${list([...new Set([...schemas.map(({path}) => path), ...schemaFiles])], 3)}`,
				[...schemas.map(place), ...schemaFiles.map(path => at(path, 1))],
				20,
			);
		const scripts = found.tableMade.filter(({path}) => !isBeside(path));
		return fail(
			scripts.length > 0
				? `tables are made once by ${list([...new Set(scripts.map(({path}) => path))], 3)}; there are no versioned migrations`
				: 'there are no versioned migrations of the database schema',
			scripts.map(place),
		);
	},
});
