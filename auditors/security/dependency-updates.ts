import type {Ecosystem} from '../../source/domain/artefacts/manifest.ts';
import {defineCheck} from '../../source/domain/check.ts';
import {at, list, saying} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {items, record, scalar} from '../lexicon/plain.ts';

const renovate = /(?:^|\/)(?:renovate\.json5?|\.renovaterc(?:\.json5?)?)$/;
const others =
	/(?:^|\/)(?:\.scala-steward\.conf|\.pyup\.ya?ml|\.github\/(?:pyup|updatecli)\S*|updatecli\.d\/\S+|\.depfu\.yml|\.snyk\.d\/\S+|renovate-bot\/\S+|\.github\/workflows\/[\w-]*(?:renovate|update-dep|dependenc(?:y|ies)-update|upgrade-dep|bump-dep)[\w-]*\.ya?ml)$/i;
/** Dependabot's word for each ecosystem. */
const words: Readonly<Record<string, Ecosystem>> = {
	npm: 'npm',
	bun: 'npm',
	pip: 'python',
	uv: 'python',
	poetry: 'python',
	gomod: 'go',
	cargo: 'cargo',
	maven: 'maven',
	gradle: 'gradle',
	nuget: 'nuget',
	bundler: 'rubygems',
	composer: 'composer',
	pub: 'pub',
	swift: 'swift',
	mix: 'hex',
};

/** A bot keeps dependencies current. */
export const dependencyUpdates = defineCheck({
	id: 'dependency-updates',
	decide: ({files, artefacts}) => {
		const config = [...files.all].filter(
			({path, role}) => role !== 'vendored' && role !== 'example' && !/^(?:templates?|examples?)\//.test(path),
		);
		const bot = config.filter(
			({path}) => (renovate.test(path) && path.split('/').length <= 2) || (others.test(path) && !renovate.test(path)),
		);
		const inManifest = artefacts.manifests.filter(
			({file, value}) => file.base === 'package.json' && value.raw.renovate !== undefined,
		);
		if (bot.length > 0 || inManifest.length > 0) {
			const paths = [...bot.map(({path}) => path), ...inManifest.map(({file}) => file.path)];
			return pass(
				`${/renovate/i.test(paths.join()) ? 'Renovate' : 'a bot'} keeps dependencies current (${list(paths, 3)})`,
				paths.map(path => at(path, 1)),
			);
		}
		const dependabot = artefacts.yaml.find(({file}) => /^\.github\/dependabot\.ya?ml$/.test(file.path));
		if (dependabot === undefined)
			return fail('no bot keeps dependencies current: there is no Dependabot or Renovate configuration');
		const updates = items(record(dependabot.value.documents[0]).updates);
		const covered = updates.map(one => scalar(record(one)['package-ecosystem']) ?? '').filter(Boolean);
		const places = updates
			.map((_, index) => at(dependabot.file.path, dependabot.value.lineOf(['updates', index]), covered[index]))
			.concat(at(dependabot.file.path, 1));
		const used = new Set(
			artefacts.manifests
				.filter(
					({file, value}) =>
						(file.role === 'config' || file.role === 'source') &&
						value.dependencies.length > 0 &&
						!/(?:^|\/)(?:templates?|docs?|examples?)\//.test(file.path),
				)
				.map(({value}) => value.ecosystem),
		);
		const held = new Set(covered.flatMap(word => words[word] ?? []));
		if (covered.length === 0) return partial('Dependabot is configured, but for no package ecosystem', places, 20);
		const open = [...used].filter(one => !held.has(one));
		if (used.size > 0 && [...used].every(one => !held.has(one)))
			return partial(
				`Dependabot covers ${list([...new Set(covered)])}, but not the dependencies of the code (${list(open)})`,
				places,
				40,
			);
		return pass(
			`Dependabot keeps ${list([...new Set(covered)])} current${open.length === 0 ? '' : `; ${saying(open, 'is', 'are')} left out`}`,
			places,
		);
	},
});
