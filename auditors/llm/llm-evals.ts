import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {words} from '../lexicon/library.ts';
import {declarationsOf} from '../lexicon/library-use.ts';
import {evalCode, evalFeature, evalFiles, evalLibraries, evalPlaces} from '../lexicon/llm-evals.ts';
import {llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, evalCode};
const mocked = /\bmock|stub|fake/i;

/** An evaluation suite measures answers. */
export const llmEvals = defineCheck({
	id: 'llm-evals',
	signals,
	decide(seen) {
		const {code, files, found} = seen;
		const used = evalLibraries.flatMap(library => {
			const names = [
				...words(library.npm),
				...words(library.python).map(name => name.replaceAll('-', '_')),
				...words(library.imports),
			];
			const edges = names.flatMap(name => code.importsOfPackage(name, {includeTests: true}));
			const declared = declarationsOf(library, seen);
			return edges.length === 0 || declared.length === 0 ? [] : [{library, edges, declared}];
		});
		const suites = files.all.filter(
			({path, role}) => evalFiles.test(path) && role !== 'docs' && role !== 'vendored' && role !== 'generated',
		);
		const places = [
			...suites.map(({path}) => at(path)),
			...used.flatMap(({edges}) => edges.slice(0, 3).map(edge => at(edge.from, edge.line, `import ${edge.specifier}`))),
		];
		if (places.length > 0)
			return pass(
				`answers are scored by ${list([...new Set([...used.map(({library}) => library.name), ...suites.map(({path}) => path)])], 3)}`,
				places,
			);
		const own = files.all.filter(
			({path, role}) =>
				evalPlaces.test(path) &&
				!evalFeature.test(path) &&
				(role === 'source' || role === 'test' || role === 'example') &&
				!/\.(md|css|tsx|jsx|vue|svelte)$/.test(path),
		);
		const paths = new Set(own.map(({path}) => path));
		const scored = found.evalCode.filter(hit => paths.has(hit.path) && !mocked.test(hit.text));
		const asks = [
			...seen.hits(llmSiteSignals.llmCall),
			...seen.hits(llmSiteSignals.llmClient),
			...seen.hits(llmSiteSignals.llmImport),
		].filter(hit => paths.has(hit.path));
		const core = new Set(llmSitesOf(seen).files);
		const reaches = own.filter(
			({path}) =>
				asks.some(hit => hit.path === path) ||
				code.importsOf(path).some(edge => edge.resolved !== undefined && core.has(edge.resolved)),
		);
		if (scored.length > 0 && reaches.length > 0)
			return pass(
				`own evaluations score answers of the model in ${list([...new Set(scored.map(hit => hit.path))], 3)}`,
				scored.map(place),
			);
		const cases = files.all.filter(
			({path, role}) =>
				evalPlaces.test(path) && !evalFeature.test(path) && /\.(jsonl?|csv|ya?ml)$/.test(path) && role !== 'vendored',
		);
		if (
			cases.length > 0 &&
			(scored.length > 0 || reaches.length > 0 || cases.some(({path}) => /golden|dataset|cases|eval/i.test(path)))
		)
			return partial(
				`cases for evaluations lie in ${list(
					cases.map(({path}) => path),
					3,
				)}, but nothing that runs scores answers against them`,
				cases.map(({path}) => at(path)),
				30,
			);
		const declared = evalLibraries.flatMap(library => declarationsOf(library, seen).map(one => ({library, one})));
		if (declared.length > 0)
			return partial(
				`${list(declared.map(({library}) => library.name))} stands in a manifest, but nothing uses it`,
				declared.map(({one}) => at(one.path, one.line)),
				20,
			);
		return fail('no evaluation suite measures the answers of the model', placesOf(llmSitesOf(seen)).slice(0, 3));
	},
});
