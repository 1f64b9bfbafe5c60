import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {type CiCommand, ciCommands, ciSignals} from '../lexicon/ci-commands.ts';
import {startOf} from '../lexicon/ci-triggers.ts';
import {sharedTestJobs} from '../lexicon/shared-workflows.ts';
import {testRunnerOf} from '../lexicon/test-runners.ts';

/** Commands that make the product, or that fail when it can't be made. */
const builds =
	/\b(?:build|compile|package|assemble|bundle|vet|publish|bdist|sdist|wheel)\b|^(?:tsc|vite|webpack|cmake|meson|cargo check|go install|pip3? install (?:-e )?\.|docker build|docker compose build|mvnw?|gradlew?|python -m build|uv sync|poetry install|composer install|npm ci|bundle install)\b|build-push-action|skaffold|ko-build|goreleaser/i;
/** Commands that look for faults without running tests. */
const checks =
	/\b(?:lint\w*|eslint|ruff|flake8|mypy|pyright|black|isort|prettier|biome|phpstan|psalm|phpcs|rubocop|clippy|rustfmt|fmt|golangci-lint|staticcheck|checkstyle|spotless\w*|ktlint|detekt|type-?check|tsc|vet|pre-commit|prek|codeql|sonar|shellcheck|hadolint|stylelint|typos|pylint|ty check|terraform validate|kubeconform)\b|super-linter/i;

const placesOf = (commands: readonly CiCommand[]): readonly CiCommand['place'][] => [
	...new Map(commands.map(({place}) => [`${place.path}:${place.line}`, place] as const)).values(),
];

/** A pipeline builds and checks every change. */
export const ciPipeline = defineCheck({
	id: 'ci-pipeline',
	signals: ciSignals,
	decide: seen => {
		const {pipelines} = seen.artefacts;
		if (pipelines.length === 0) {
			const local = seen.files.all.filter(({path}) =>
				/(^|\/)(\.husky\/[\w-]+|\.pre-commit-config\.yaml|lefthook\.ya?ml)$/.test(path),
			);
			return fail(
				`there is no CI pipeline${
					local.length === 0
						? ''
						: `; ${list(
								local.map(({path}) => path),
								2,
							)} runs on the laptops only`
				}`,
				local.map(({path}) => at(path)),
			);
		}
		const commands = ciCommands(seen);
		const onChange = commands.filter(({pipeline}) => startOf(pipeline) !== 'other');
		const firm = onChange.filter(({mayFail}) => !mayFail);
		const tested = [
			...firm.filter(({program, kind}) => kind === 'command' && testRunnerOf(program) !== undefined),
			...sharedTestJobs(commands),
		];
		const built = firm.filter(({program, text}) => builds.test(program) || (builds.test(text) && text.length < 400));
		const checked = firm.filter(({program, text}) => checks.test(program) || (checks.test(text) && text.length < 400));
		const places = placesOf([...tested, ...built, ...checked]);
		// One place a pipeline first, so that each is seen.
		const spread = [...new Map(places.map(place => [place.path, place] as const).toReversed()).values(), ...places];
		const kinds = [
			...(built.length > 0 ? ['built'] : []),
			...(tested.length > 0 ? ['tested'] : []),
			...(checked.length > 0 ? ['linted'] : []),
		];
		const files = [...new Set([...tested, ...built, ...checked].map(({path}) => path))];
		if (tested.length > 0) return pass(`each change is ${list(kinds)} by ${count(files.length, 'pipeline')}`, spread);
		if (built.length > 0 && checked.length > 0)
			return partial('CI builds and lints each change, but runs no tests', spread, 60);
		if (kinds.length > 0) return partial(`each change is only ${list(kinds)} by CI: no tests run`, spread, 40);
		const other = commands.filter(
			({program, kind}) => kind === 'command' && (builds.test(program) || testRunnerOf(program) !== undefined),
		);
		if (other.length > 0)
			return partial(
				`CI builds or tests only by hand, by schedule, for a release, or where a failure is ignored: ${list([...new Set(other.map(({path}) => path))], 3)}`,
				placesOf(other),
				30,
			);
		return fail(
			`none of ${count(pipelines.length, 'pipeline')} builds or tests the project: ${list(
				pipelines.map(({file}) => file.path),
				4,
			)}`,
			pipelines.map(({file}) => at(file.path)),
		);
	},
});
