// Commands that run tests, by the languages and runners whose cases they run. To add one: one entry.

export type TestRunner = {
	readonly name: string;
	/** Compared with a command's program (see CiCommand.program). */
	readonly command: RegExp;
	/** Such a command runs no tests after all. */
	readonly except?: RegExp;
	/** Languages of the files that it runs, as FileEntry.language. */
	readonly languages: readonly string[];
	/** Browser runners run their own files only, and the others leave these out. */
	readonly browser?: 'playwright' | 'cypress' | 'other';
};

const scripts = ['typescript', 'javascript', 'vue', 'svelte'];
const jvm = ['java', 'kotlin', 'groovy', 'scala'];
const dotnet = ['csharp', 'fsharp'];

export const testRunners: readonly TestRunner[] = [
	{
		name: 'Playwright',
		command: /^(?:npx )?playwright test\b|^@?nx\/playwright:/,
		languages: [...scripts, 'python'],
		browser: 'playwright',
	},
	{
		name: 'Cypress',
		command:
			/^cypress run\b|^@?(?:nx|nrwl)\/cypress:|^cypress-io\/github-action|^node (?:\S{0,80}\/)?cypress\S{0,20}\.[cm]?js (?:run|test|ci|e2e)(?:[-:]\S{0,30})?(?:\s|$)/,
		languages: scripts,
		browser: 'cypress',
	},
	{
		name: 'browser tests',
		command: /^(?:wdio|testcafe|nightwatch|codeceptjs|detox test|cucumber-js)\b/,
		languages: scripts,
		browser: 'other',
	},
	{
		name: 'Vitest',
		command: /^vitest\b|^@?(?:nx|nrwl)\/vite(?:st)?:test\b/,
		except: /^vitest (?:bench|typecheck|list|init)\b/,
		languages: scripts,
	},
	{
		name: 'Jest',
		command:
			/^(?:jest|@?(?:nx|nrwl)\/jest:jest|@?angular-builders\/jest:run|@?angular-devkit\/build-angular:(?:karma|jest)|react-scripts test|craco test|react-app-rewired test|ng test|vue-cli-service test|jsdom-jest|umi-test|aegir test|tsdx test)\b/,
		languages: scripts,
	},
	{
		name: 'JavaScript test runner',
		command:
			/^(?:mocha|ava|tap|tape|uvu|jasmine|karma start|wtr|web-test-runner|qunit|lab|nyc (?:[\w-=.]+ ){0,6}(?:mocha|ava|tape)|c8 .{0,100}(?:mocha|node|vitest|ava)|borp|poku|japa|ts-mocha|electron-mocha)\b|^node\b.{0,200}(?:--test\b|\bace(?:\.js)? test|node_modules\/\S{0,80}(?:jest|mocha|vitest)|\S{0,80}tests?(?:\/\S{0,60})?\.[cm]?[jt]s\b)|^bun\b(?: --\S{1,60}){0,4} test\b|^deno test\b|^tsx .{0,100}--test|^tsx \S{0,80}tests?\S{0,40}\.ts\b/,
		languages: scripts,
	},
	{
		name: 'pytest',
		command:
			/^(?:pytest|py\.test|unittest|nose2?|nosetests|trial|stestr|zope-testrunner|behave|robot|pabot|coverage run)\b|^(?:python[\d.]* )?(?:\S{0,80}\/)?(?:manage\.py(?: --\S{1,60}){0,4} test|(?:runtests?|run_tests?|test)\.py)\b|^django-admin test\b|^python[\d.]* setup\.py test\b/,
		languages: ['python'],
	},
	{
		name: 'go test',
		command: /^(?:go test|gotestsum|ginkgo|gotest|richgo test)\b/,
		except: /-run[= ](?:\^\$|NONE|XXX)|-list\b|\bgo test .{0,100} -c\b/,
		languages: ['go'],
	},
	{
		name: 'Maven',
		command:
			/^(?:mvnw?|mvnd)(?:\.cmd)?\b.{0,300}\s(?:test|verify|package|install|deploy|integration-test|jacoco:\S+|surefire:test|failsafe:integration-test)\b/,
		except: /-DskipTests(?!=false)|-Dmaven\.test\.skip(?!=false)/,
		languages: jvm,
	},
	{
		name: 'Gradle',
		command:
			/^gradlew?(?:\.bat)?\b.{0,300}\s(?::?[\w:.-]{0,80}:)?(?:\w{0,40}[tT]est\w{0,20}|check|build|jacocoTestReport|koverXmlReport)\b/,
		// `-x :server:test` leaves one project out, `-x test` all.
		except: /(?:-x|--exclude-task)[ =]:?test\b/,
		languages: jvm,
	},
	{name: 'sbt', command: /^sbt\b.{0,200}\btest\b|^mill\b.{0,100}\.test\b/, languages: jvm},
	{
		name: 'dotnet test',
		command:
			/^dotnet (?:test|vstest)\b|^vstest\.console|^VSTest@|^DotNetCoreCLI@\d+\n(?:.{0,200}\n){0,6}command: test\b/,
		languages: dotnet,
	},
	{
		name: 'PHPUnit',
		command:
			/^(?:phpunit|pest|paratest|phpspec run|codecept run|behat|kahlan|simple-phpunit|tester)\b|^(?:php[\d.]* )?(?:\.?\/?)artisan (?:test|dusk)\b|^bin\/phpunit\b/,
		languages: ['php'],
	},
	{
		name: 'RSpec',
		command:
			/^(?:rspec|rake(?: (?:test|spec)\S{0,30}|$)|rails (?:test|spec)\S{0,30}|cucumber|minitest|m|turbo_tests|parallel_rspec|parallel_test)\b|^ruby -I\S{0,40}test/,
		languages: ['ruby'],
	},
	{
		name: 'cargo test',
		command: /^(?:cargo (?:\+\S+ )?(?:test|nextest|llvm-cov|tarpaulin|hack test)|cross test)\b/,
		except: /--no-run\b/,
		languages: ['rust'],
	},
	{
		name: 'swift test',
		command: /^swift test\b|^xcodebuild\b.{0,300}\btest\b|^fastlane (?:test|scan)\b/,
		languages: ['swift'],
	},
	{name: 'Flutter or Dart', command: /^(?:flutter|dart|very_good) test\b/, languages: ['dart']},
	{name: 'mix test', command: /^mix (?:test|coveralls\S{0,20})\b/, languages: ['elixir']},
	{name: 'bats', command: /^bats\b/, languages: ['shell']},
	{
		name: 'Bazel',
		command: /^(?:bazel|bazelisk|pants|buck2?)\b.{0,200}\btest\b/,
		languages: [...scripts, ...jvm, 'python', 'go', 'rust'],
	},
];

/** The runner that a command starts; undefined where it runs no tests. */
export const testRunnerOf = (program: string): TestRunner | undefined =>
	testRunners.find(({command, except}) => command.test(program) && !(except?.test(program) ?? false));
