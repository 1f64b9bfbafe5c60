import {defineCheck} from '../../source/domain/check.ts';
import {at, list, saying} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ciCommands, ciSignals} from '../lexicon/ci-commands.ts';

const changelogName =
	/^(?:change-?log|changes|history|news|release-?notes|releases|whatsnew|what-?s-new)(?:[-_.]v?\d[\w.]{0,20}?)?(?:\.(?:md|rst|txt|adoc|markdown|mdx|org))?$/i;
const generator =
	/googleapis\/release-please-action|google-github-actions\/release-please|changesets\/action|release-drafter\/release-drafter|semantic-release|\bgit-cliff\b|git-cliff-action|conventional-changelog|\bauto-changelog\b|towncrier build|standard-version|\brelease-it\b|generate_release_notes: ['"]?true|generateReleaseNotes: ['"]?true|--generate-notes|goreleaser|jreleaser|latest-changes|mikepenz\/release-changelog|requarks\/changelog|cocogitto|\bcz bump\b|commit-and-tag-version|github_changelog_generator|nx release|lerna version/i;
const settings =
	/(?:^|\/)(?:\.github\/release(?:-drafter)?\.ya?ml|\.changeset\/config\.json|release-please-config\.json|cliff\.toml|\.?goreleaser\.ya?ml|\.releaserc(?:\.\w+)?|\.versionrc(?:\.\w+)?|towncrier\.toml|newsfragments\/[\w.-]+|changelog\.d\/[\w.-]+|changelogs?\/(?:unreleased|fragments)\/[\w.-]+)$/i;
/** Maven's sites keep them as pages. */
const sitePage =
	/^(?:[\w.-]+\/)?src\/(?:site\/(?:[\w.-]+\/){0,2}|changes\/)(?:release-?notes|changes)\.(?:xml|md|apt)(?:\.vm)?$/i;
/** What new pages of a site begin with. */
const mould = /(?:^|\/)_?(?:archetypes|templates?|scaffolds?|blueprints?)\//;
const minLines = 5;

/** A changelog or generated release notes exist. */
export const changelog = defineCheck({
	id: 'changelog',
	signals: ciSignals,
	decide: seen => {
		const named = seen.files.all.filter(
			({base, folder, path, role}) =>
				changelogName.test(base) &&
				!mould.test(path) &&
				role !== 'vendored' &&
				role !== 'source' &&
				role !== 'test' &&
				role !== 'example' &&
				folder.split('/').length <= 2,
		);
		const main = named.toSorted((a, b) => a.folder.length - b.folder.length || a.base.length - b.base.length);
		const filled = main.filter(
			({path}) => (seen.text(path) ?? '').split('\n').filter(line => line.trim() !== '').length >= minLines,
		);
		const folders = seen.files.all.filter(
			({path, role}) =>
				role === 'docs' && /(?:^|\/)(?:changelogs?|release[-_]?notes|releases)\/[^/]+\.(?:md|mdx|rst)$/i.test(path),
		);
		const steps = ciCommands(seen).filter(
			({text, program}) => generator.test(text) && !/^(?:npm|pip|go) install/.test(program),
		);
		const set = seen.files.all.filter(
			({path, role}) => settings.test(path) && role !== 'vendored' && role !== 'example',
		);
		const tasks = seen.artefacts.taskFiles.flatMap(({file, value}) =>
			value.tasks
				.filter(({command}) => generator.test(command))
				.map(({line, name, command}) => at(file.path, line, `${name}: ${command.split('\n')[0]}`)),
		);
		const pages = seen.files.all.filter(
			({path, role}) => sitePage.test(path) && role !== 'vendored' && role !== 'test',
		);
		const places = [
			...filled.map(({path}) => at(path, 1)),
			...set.slice(0, 2).map(({path}) => at(path, 1)),
			...steps.slice(0, 3).map(({place}) => place),
			...tasks.slice(0, 2),
		];
		if (filled.length > 0)
			return pass(
				`${saying(
					filled.map(({path}) => path),
					'tells',
					'tell',
					3,
				)} what changed`,
				places,
			);
		if (pages.length > 0)
			return pass(
				`${list(
					pages.map(({path}) => path),
					3,
				)} tells what changed`,
				pages.map(({path}) => at(path, 1)),
			);
		if (folders.length > 1)
			return pass(
				`${folders.length} release notes are kept, such as ${folders.at(-1)?.path}`,
				folders.slice(-4).map(({path}) => at(path, 1)),
			);
		if (steps.length > 0 || set.length > 0 || tasks.length > 0)
			return pass(`release notes are generated: ${list([...new Set(places.map(({path}) => path))], 3)}`, places);
		if (named.length > 0)
			return partial(
				`${list(
					named.map(({path}) => path),
					2,
				)} exists, but is all but empty`,
				named.map(({path}) => at(path, 1)),
				30,
			);
		return fail('there is no changelog, and no tool generates release notes');
	},
});
