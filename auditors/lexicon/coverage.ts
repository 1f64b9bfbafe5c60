// How coverage of tests is measured and held. To add a tool: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** A command measures coverage, or hands its report on. */
export const coverageCommand =
	/--coverage\b(?!\w|[= ]?false)|--cov(?:=|-report|-config|\b)|\bcoverage (?:run|report|xml|html|combine)\b|(?:^|\s)--?(?:test\.)?cover(?:profile|mode|pkg)?\b|\bnyc\b|\bc8\b|Code Coverage|CollectCoverage|--coverage-\w+|\bjacoco\w*|\bkover\w*|tarpaulin|llvm-cov|\bgrcov\b|\bcoveralls\b|\bcodecov\b|--experimental-test-coverage|XDEBUG_MODE=coverage|dotnet-coverage|sonar-scanner|\bsimplecov\b|phpunit.{0,80}--coverage|(?:make|just|task|composer|tox -e|npm run|yarn|pnpm)\s\S{0,40}cov(?:er(?:age)?)?\b|codeclimate|go-test-coverage|test-coverage/i;

const configuration = ['config', 'source', 'test', 'ci'] as const;

/** Configuration by which each test run measures coverage. */
export const coverageOn: Signal = {
	keywords: [
		'--cov',
		'collectCoverage',
		'coverage',
		'jacoco',
		'kover',
		'SimpleCov.start',
		'CodeCoverage',
		'nyc ',
		'coverlet',
		'<clover',
		'<cobertura',
		'<crap4j',
	],
	pattern:
		/addopts\s*=.{0,200}--cov|^\s*--cov=|["']--cov\b|\bcollectCoverage["']?\s*:\s*true|<artifactId>jacoco-maven-plugin|(?:id\s*\(?\s*["'](?:jacoco|org\.jetbrains\.kotlinx\.kover)["']|^\s*jacoco\s*$|apply plugin:\s*["']jacoco)|alias\(libs\.plugins\.(?:kover|jacoco)|SimpleCov\.start|<CollectCoverage>\s*true|\bcoverage\s*:\s*\{\s*enabled:\s*true|^\s*<(?:clover|cobertura|crap4j)\s|\bcoverageReporters\b.{0,80}codecov/,
	roles: configuration,
	paths:
		/(?:^|\/)(?:pyproject\.toml|pytest\.ini|setup\.cfg|tox\.ini|pom\.xml|[\w.-]*\.gradle(?:\.kts)?|(?:jest|vitest|vite|karma)[\w.-]*\.(?:[cm]?[jt]s|json)|package\.json|phpunit[\w.-]*\.xml[\w.]*|(?:spec|test)_helper\.rb|rails_helper\.rb|[\w.-]*\.csproj|Directory\.Build\.\w+)$/,
	maxPerFile: 3,
};

/** A coverage tool is set up or installed, which by itself runs nothing. */
export const coverageSetUp: Signal = {
	keywords: ['coverage', 'pytest-cov', '"nyc"', '"c8"', 'coverlet', 'simplecov', 'codecov', 'jacoco', 'cover'],
	pattern:
		/\bcoverage(?:Provider|Directory|Reporters|PathIgnorePatterns|Threshold)\b|collectCoverageFrom|\[tool\.coverage|^\[(?:coverage:)?(?:run|report)\]|\bpytest-cov\b|"(?:nyc|c8)"\s*:|@vitest\/coverage-|coverlet\.(?:collector|msbuild)|\bsimplecov\b|["']?coverage["']?\s*:\s*\{|<coverage\b|^coverage\b\s*[=><~[]|["']coverage\b/,
	roles: configuration,
	paths:
		/(?:^|\/)(?:\.coveragerc|\.nycrc[\w.]*|\.?codecov\.ya?ml|pyproject\.toml|setup\.(?:cfg|py)|tox\.ini|requirements[\w./-]*\.(?:txt|in)|(?:jest|vitest|vite|karma)[\w.-]*\.(?:[cm]?[jt]s|json)|package\.json|phpunit[\w.-]*\.xml[\w.]*|Gemfile|[\w.-]*\.csproj|Directory\.Packages\.props|pom\.xml)$/,
	maxPerFile: 3,
};

/** Shell scripts that measure coverage. */
export const coverageScript: Signal = {
	keywords: ['coverage', '--cov', '-cover', 'tarpaulin', 'llvm-cov'],
	pattern:
		/\bcoverage run\b|pytest.{0,120}--cov|go test.{0,200}-cover|--coverage\b|\bphpunit\b.{0,100}--coverage|tarpaulin|llvm-cov|Code Coverage/,
	roles: ['source', 'ci', 'test', 'config'],
	languages: ['shell', 'powershell', 'make'],
	maxPerFile: 2,
};

/** A minimum of coverage below which a run fails; the number stands in one of the groups where the line has it. */
export const coverageMinimum: Signal = {
	keywords: [
		'fail-under',
		'fail_under',
		'coverageThreshold',
		'thresholds',
		'threshold',
		'minimum',
		'minimum_coverage',
		'check-coverage',
		'min-coverage',
		'COVERAGE',
		'target:',
		'--min',
		'fail-under-lines',
		'COVERAGE_TOTAL',
		'MIN_COVERAGE',
	],
	pattern:
		/--(?:cov-)?fail-under(?:-\w+)?[= ](\d{1,3})|\bfail_under\s*=\s*(\d{1,3})|\bcoverageThreshold\b|\bthresholds\s*:\s*\{|\bthreshold\s*:\s*\{\s*total|<minimum>\s*(0?\.\d+|\d{1,3}%?)|\bminimum\s*=\s*["']?(0?\.\d+|\d{1,3})|minimum_coverage\D{0,20}(\d{1,3})|--check-coverage|"check-coverage"\s*:\s*true|\/p:Threshold=(\d{1,3})|<Threshold>\s*(\d{1,3})|min-coverage|--min(?:-coverage)?[= ](\d{1,3})|minBound\((\d{1,3})|\bCOVERAGE_THRESHOLD\b|^\s{2,}target:\s*["']?(\d{1,3})(?:\.\d+)?%|--coverage-(?:minimum|threshold)|\b(?:MIN(?:IMUM)?_COVERAGE|COVERAGE_(?:TOTAL|MIN(?:IMUM)?))\s{0,4}[:=]\s{0,4}["']?(\d{1,3})\b/,
	roles: configuration,
	paths:
		/(?:^|\/)(?:\.coveragerc|\.nycrc[\w.]*|\.?codecov\.ya?ml|pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini|(?:jest|vitest|vite|karma)[\w.-]*\.(?:[cm]?[jt]s|json)|package\.json|composer\.json|pom\.xml|[\w.-]*\.gradle(?:\.kts)?|(?:spec|test|rails)_helper\.rb|\.simplecov|[\w.-]*\.csproj|Directory\.Build\.\w+|\.testcoverage\.ya?ml|\.octocov\.ya?ml|Makefile|justfile|[\w.-]*\.mk|noxfile\.py|[\w./-]*\.sh|\.github\/.*\.ya?ml|\.gitlab-ci\.ya?ml)$/,
	maxPerFile: 3,
};
