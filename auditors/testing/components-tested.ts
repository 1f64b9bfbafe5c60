import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {FileEntry} from '../../source/domain/file.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, count, list, none, some} from '../../source/domain/place.ts';
import {byShare, fail, partial, pass} from '../../source/domain/verdict.ts';
import {testedParts, testsByComponent} from './shared/component-tests.ts';
import {casesOf, isBrokenTest, ownTests, type Test, testPlaces, wantedCases} from './shared/tests.ts';

/** A folder of fewer source files is a detail of the one above it. */
const minFiles = 3;
/** A single component whose folders with tests hold so much of its code is tested. @unit percent */
const enoughShare = 50;

/** Where frameworks keep settings, routes, texts, pages and the history of tables; tests reach them through the code. */
const noPart =
	/^(?:config|routes|resources|views?|templates|lang|languages|translations|locales?|database|migrations|bootstrap|public|storage|var)$/;

type Part = {readonly folder: string; readonly files: readonly FileEntry[]; readonly tests: readonly Test[]};

/** Main folders of a single component: one level below where its code branches. */
const partsOf = (tests: readonly Test[], {files, code, components}: Observations): readonly Part[] => {
	const language = components[0]?.language ?? '';
	const family = /^(?:typescript|javascript|vue|svelte)$/.test(language)
		? /^(?:typescript|javascript|vue|svelte)$/
		: new RegExp(`^${language}$`);
	const sources = files.all.filter(file => file.role === 'source' && family.test(file.language));
	let depth = 1;
	const groupAt = (level: number): Map<string, FileEntry[]> =>
		Map.groupBy(
			sources.filter(({folder}) => folder.split('/').length >= level && folder !== ''),
			({folder}) => folder.split('/').slice(0, level).join('/'),
		);
	// `src/main/java/com/acme` is one way down, not a part.
	while (depth < 12) {
		const largest = [...groupAt(depth).values()].toSorted((a, b) => b.length - a.length)[0]?.length ?? 0;
		if (largest < 0.9 * sources.length) break;
		depth++;
	}
	return [...groupAt(depth)]
		.filter(([folder, of]) => of.length >= minFiles && !(language === 'php' && noPart.test(folder)))
		.map(([folder, of]) => {
			const last = folder.slice(folder.lastIndexOf('/') + 1).toLowerCase();
			const stems = new Set(of.map(({base}) => base.replace(/\.\w+$/, '').toLowerCase()));
			return {
				folder,
				files: of,
				tests: tests.filter(
					({file}) =>
						file.path.startsWith(`${folder}/`) ||
						code.importsOf(file.path).some(({resolved}) => resolved?.startsWith(`${folder}/`) ?? false) ||
						file.folder.toLowerCase().split('/').includes(last) ||
						stems.has(
							file.base
								.replace(/\.\w+$/, '')
								.replace(/^test_|_test$|_spec$|Tests?$|Spec$|\.(?:test|spec)$/, '')
								.toLowerCase(),
						),
				),
			};
		});
};

/** Manifests of test projects, which name what they test. */
const projectsOf = (tests: readonly Test[], {artefacts}: Observations): readonly Evidence[] => {
	const projects = artefacts.manifests.filter(({file}) => file.role === 'test').map(({file}) => file);
	const found = tests.flatMap(
		({file}) => projects.find(({folder}) => folder !== '' && file.path.startsWith(`${folder}/`))?.path ?? [],
	);
	return [...new Set(found)].map(path => at(path, 1));
};

/** Every main component has tests of its own. */
export const componentsTested = defineCheck({
	id: 'components-tested',
	decide: seen => {
		const tests = ownTests(seen);
		const parts = testedParts(seen);
		const live = tests.filter(({file}) => !isBrokenTest(file.path, seen));
		if (parts.length === 0 && tests.length === 0) return fail('there is neither a component nor a test');
		if (tests.length === 0)
			return fail(
				`${none(parts.length, {noun: 'component', one: 'has tests'})}: ${list(parts.map(({name}) => name))}`,
				parts.flatMap(({evidence}) => evidence.slice(0, 1)),
			);
		if (live.length === 0)
			return fail(
				'no component has tests that could run: each test file imports what does not exist',
				testPlaces(tests),
			);
		if (parts.length <= 1) {
			const folders = partsOf(live, seen);
			const [one] = parts;
			const name = one?.name ?? 'the project';
			const total = folders.reduce((sum, {files}) => sum + files.length, 0);
			const tested = folders.filter(part => part.tests.length > 0);
			const share = total === 0 ? 100 : (100 * tested.reduce((sum, {files}) => sum + files.length, 0)) / total;
			const isEnough = casesOf(live) >= wantedCases(seen.code.linesOfCode);
			const without = folders.filter(part => part.tests.length === 0).map(({folder}) => folder);
			if (isEnough && share >= enoughShare)
				return pass(
					`${name} has tests of its own: ${count(casesOf(live), 'case')} in ${count(live.length, 'file')}`,
					testPlaces(live),
				);
			return partial(
				`${name} has ${count(casesOf(live), 'test case')} only, and none for ${list(without.length === 0 ? ['much of its code'] : without)}`,
				testPlaces(live),
				isEnough ? 60 : Math.min(60, Math.max(10, share)),
			);
		}
		const byFolder = testsByComponent(live, seen);
		const tested = parts.filter(({folder}) => (byFolder.get(folder) ?? []).length > 0);
		const without = parts.filter(part => !tested.includes(part));
		const own = tested.flatMap(({folder}) => (byFolder.get(folder) ?? []).slice(0, 2));
		const places = [
			...new Map((own.length === 0 ? tests : own).slice(0, 12).map(({file}) => [file.path, at(file.path, 1)] as const))
				.values()
				.take(5),
			...projectsOf(own, seen).slice(0, 3),
			...without.flatMap(({evidence}) => evidence.slice(0, 1)),
		];
		const said = some(tested.length, parts.length, {
			noun: 'component',
			one: 'has tests of its own',
			many: 'have tests of their own',
		});
		return byShare(
			tested.length,
			parts.length,
			without.length === 0
				? said
				: `${said}; without any: ${list(
						without.map(({name}) => name),
						8,
					)}`,
			places,
		);
	},
});
