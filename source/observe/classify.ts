import type {FileEntry, Role} from '../domain/file.ts';
import {
	assetExtensions,
	documentLanguages,
	languageByExtension,
	languageByName,
	lockfileNames,
	programLanguages,
} from './languages.ts';

// Rules on path segments; the first that matches gives the role. Segments are lower case.

const vendoredFolders =
	/^(node_modules|bower_components|jspm_packages|vendor|vendored|third[-_]?party|thirdparty|godeps|pods|site-packages|\.yarn|\.venv|venv|\.bundle|external-libs)$/;
/** Folders that a web server hands out as they are, and the libraries and builds that are kept below them. */
const servedFolder = /^(public|webroot|wwwroot|htdocs)$/;
const servedVendor = /^(plugins|libs?|vendors?|bundles)$/;
const servedLibrary =
	/^(jquery|bootstrap|html5shiv|html5|respond|select2|jspdf|xlsx|filesaver|vue|react|angular|lodash|underscore|moment|modernizr|d3|chart|fullcalendar|datatables|tinymce|ckeditor|metismenu|ekko-lightbox|signature_pad)([.-][\w.-]{0,60})?\.js$/;
/** Texts of PHP by language, which are arrays and no code: `resources/lang/de/auth.php`. */
const translation =
	/(^|\/)(lang|languages?|translations?|locales?)\/[a-z]{2,3}([-_][a-z0-9]{2,4}){0,2}\/([^/]{1,100}\/){0,3}[^/]{1,100}\.php$/;
/** Copies that were left behind: they are no living code of the project. */
const deadCopy = /[-_.](old|backup|backups|bak|orig|copy|deprecated)$/;
const deadTop = /^(backups?|old|archived?|attic|deprecated)$/;
const generatedFolders =
	/^(dist|__generated__|generated|\.next|\.nuxt|\.svelte-kit|\.turbo|coverage|htmlcov|storybook-static|__pycache__|\.terraform|bin\/debug|obj)$/;
const generatedNames =
	/([.-][0-9a-f]{8,32}(\.bundle|\.chunk)?\.(js|mjs|css)|\.min\.(js|css|mjs)|\.bundle\.js|_pb2(_grpc)?\.pyi?|\.pb(\.gw)?\.go|\.connect\.go|_connect(query)?\.(js|ts|d\.ts)|_grpc\.pb\.go|\.pb\.(cc|h)|_pb\.(js|ts|d\.ts)|_grpc_pb\.(js|ts|d\.ts)|\.g\.(cs|dart)|\.designer\.cs|\.generated\.[a-z]+|\.gen\.(ts|go|tsx|js|py)|_generated\.[a-z]+|modelsnapshot\.cs|zz_generated.*\.go|wire_gen\.go|mock_.*\.go|\.freezed\.dart)$/;
const testFolders =
	/^(tests?|__tests__|specs?|e2e|__e2e__|e2e-tests?|cypress|playwright|testdata|test[-_]?fixtures|fixtures|__fixtures__|mocks?|__mocks__|testing|int(?:eg(?:ration)?)?[-_]?tests?|unit[-_]?tests?|functional[-_]?tests?|load[-_]?tests?|perf(ormance)?[-_]?tests?|smoke[-_]?tests?|acceptance|androidtest|testutils?|test[-_]utils?|test[-_]?helpers?|conformance|dockertest|stubs?|.*[.]((unit|functional|integration|acceptance|e2e)?tests?|specs)|.*\.(unit|functional|integration)?testing|.*[-_]tests?)$/;
/** One of the environments of infrastructure code, beside `production` and `staging`. */
const testEnvironment =
	/(^|\/)(terraform|tofu|infra|infrastructure|iac|env(ironment)?s?|live|stacks)\/(test|testing|e2e)\/[^/]+$/;
const testNames =
	/(\.((client|server|unit|int|api|browser|node|smoke|type|component)?tests?|spec|specs|cy|e2e|e2e-spec|integration|stories)\.[cm]?[jt]sx?|_test\.(go|py|rb|exs|dart|c|cc|cpp)|^test_.*\.py|^conftest\.py|_spec\.rb|(test|tests|testcase|spec|it)\.(java|kt|groovy|scala|php|swift)|tests?\.(cs|fs|vb)|_test\.exs|\.feature|^tests?\.py|\.jmx)$/;
// A class whose name merely ends in the letters (`Latest.java`, `Audit.kt`) is no test: the word starts in upper case.
const testClass = /(Test|Tests|TestCase|Spec|IT)\.(java|kt|groovy|scala|php|swift|cs|fs|vb)$/;
const exampleFolders = /^(examples?|samples?|demos?|tutorials?|playgrounds?|cookbook|.*[-_](examples?|samples?))$/;
const docFolders =
	/^(docs?|documentation|wiki|adr|adrs|rfcs?|\.agents|\.claude|\.cursor|\.kiro|\.windsurf|\.gemini|\.codex)$/;
const docNames =
	/^(readme|changelog|changes|history|contributing|contributors|code_of_conduct|security|support|governance|maintainers|authors|license|licence|copying|notice|upgrade|upgrading|migration|migrating|install|roadmap|todo|agents|claude)(\.[a-z0-9-]+)*$/;
/** Settings of a framework that share a document's name: `config/packages/security.yaml`. */
const settingsNames =
	/^(security|support|install|upgrade|migration|notice|history)(\.[a-z0-9-]+)*\.(ya?ml|xml|toml|properties)$/;
const ciPath =
	/^(\.github\/(workflows|actions)\/|\.gitlab-ci(\.|\/)|\.gitlab\/|\.circleci\/|\.buildkite\/|\.azure-pipelines\/|\.azuredevops\/|\.ci\/|ci\/|\.tekton\/|\.woodpecker(\/|\.)|(\.drone|\.travis|appveyor|bitbucket-pipelines|cloudbuild|azure-pipelines)\.ya?ml$|jenkinsfile)/;
const ciName =
	/^(\.gitlab-ci\.ya?ml|jenkinsfile(\..+)?|azure-pipelines.*\.ya?ml|cloudbuild.*\.ya?ml|bitbucket-pipelines\.ya?ml|\.travis\.yml|\.drone\.ya?ml)$/;
const configCode =
	/^(.*\.config\.[cm]?[jt]s|\..*rc\.[cm]?js|gulpfile\.[cm]?js|gruntfile\.js|webpack\..*\.[cm]?js|karma\.conf\.js|metro\.config\.js|noxfile\.py|setup\.py|fabfile\.py|[\w-]+\.gradle(\.kts)?|gemfile|rakefile|\.pnp\.cjs)$/;

const extensionOf = (base: string): string => {
	const dot = base.lastIndexOf('.');
	return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
};

const languageOf = (base: string, extension: string): string => {
	const name = base.toLowerCase();
	if (lockfileNames.has(name)) return 'lockfile';
	const byName = languageByName[name];
	if (byName !== undefined) return byName;
	if (/^(dockerfile|containerfile)[.-]/.test(name) && !/\.(md|txt|dockerignore)$/.test(name)) return 'dockerfile';
	if (/^\.env(\.|$)|^env\.(example|sample|template)$/.test(name)) return 'env';
	if (/^(makefile|jenkinsfile|license|licence|readme|changelog)[.-]/.test(name)) {
		return languageByExtension[extension] ?? languageByName[name.split(/[.-]/)[0] ?? ''] ?? 'text';
	}
	return languageByExtension[extension] ?? '';
};

const some = (segments: readonly string[], rule: RegExp): boolean => segments.some(segment => rule.test(segment));

const roleOf = (path: string, base: string, extension: string, language: string): Role => {
	const lower = path.toLowerCase();
	const name = base.toLowerCase();
	const folders = lower.split('/').slice(0, -1);
	if (some(folders, vendoredFolders) || some(folders, deadCopy) || deadTop.test(folders[0] ?? '')) return 'vendored';
	if (/(^|\/)wwwroot\/lib\//.test(lower) || deadCopy.test(name)) return 'vendored';
	const served = folders.findIndex(segment => servedFolder.test(segment));
	// `src/routes/public/…` is a part of a program.
	if (
		served !== -1 &&
		language === 'javascript' &&
		!some(folders.slice(0, served), /^(src|lib|routes|server|pages|api)$/)
	) {
		const below = folders.slice(served + 1);
		if (below.includes('build')) return 'generated';
		if (some(below, servedVendor) || servedLibrary.test(name)) return 'vendored';
	}
	if (some(folders, generatedFolders) || generatedNames.test(name)) return 'generated';
	// Programs that happen to lie in `ci/` are judged as programs.
	const isProgram = programLanguages.has(language) && language !== 'shell' && language !== 'groovy';
	// GitHub reads no workflow below another folder: programs that a suite keeps there are its tests.
	const isSuite = isProgram && lower.startsWith('.github/workflows/') && some(folders.slice(2), testFolders);
	if (
		!isSuite &&
		ciPath.test(lower) &&
		!documentLanguages.has(language) &&
		(lower.startsWith('.github/') || !isProgram)
	)
		return 'ci';
	if (ciName.test(name)) return 'ci';
	if (assetExtensions.has(extension)) return 'asset';
	const isTestClass = /\.(java|kt|groovy|scala|php|swift|cs|fs|vb)$/.test(name)
		? testClass.test(base)
		: testNames.test(name);
	const isEnvironment = /^tf(vars)?$/.test(extension) && testEnvironment.test(lower);
	if (isTestClass || (some(folders, testFolders) && !isEnvironment && !documentLanguages.has(language))) return 'test';
	// `src/…/samples` is a feature of the product; `examples/` beside the code is not.
	const codeRoot = folders.findIndex(segment => /^(src|app|lib|internal|pkg)$/.test(segment));
	if (some(codeRoot === -1 ? folders : folders.slice(0, codeRoot), exampleFolders)) return 'example';
	if (
		some(folders, docFolders) ||
		documentLanguages.has(language) ||
		(docNames.test(name) && !programLanguages.has(language) && !settingsNames.test(name))
	) {
		return 'docs';
	}
	if (configCode.test(name) || translation.test(lower)) return 'config';
	if (programLanguages.has(language)) return 'source';
	return language === 'text' && extension === 'txt' && !/requirements|constraints|cmakelists|robots/.test(name)
		? 'docs'
		: 'config';
};

/** Classifies a file from its relative path alone: language by name and ending, role by place and name. */
export const classify = (path: string, isTracked: boolean): FileEntry => {
	const slash = path.lastIndexOf('/');
	const base = path.slice(slash + 1);
	const extension = extensionOf(base);
	const language = languageOf(base, extension);
	return {
		path,
		base,
		folder: slash === -1 ? '' : path.slice(0, slash),
		extension,
		language,
		role: roleOf(path, base, extension, language),
		isTracked,
	};
};

/** Scripts below the manifest of Laravel Mix that bear the name of a source: `public/js/app.js` of `resources/js/app.js`. */
const mixed = (files: readonly FileEntry[]): ReadonlySet<string> => {
	const tops = files
		.filter(({base}) => base === 'mix-manifest.json')
		.map(({folder}) => (folder === '' ? '' : `${folder}/`));
	if (tops.length === 0) return new Set();
	const isBelow = ({path}: FileEntry): boolean => tops.some(top => path.startsWith(`${top}js/`));
	const stems = new Set(
		files
			.filter(file => /(^|\/)resources\//.test(file.path) && !isBelow(file))
			.map(({base}) => base.replace(/\.(?:[cm]?[jt]sx?|vue)$/, '')),
	);
	return new Set(
		files.filter(file => isBelow(file) && stems.has(file.base.replace(/\.js$/, ''))).map(({path}) => path),
	);
};

/**
 * Marks what only its neighbours give away: compiled output that lies beside its source or its source map, what a
 * generator wrote into a folder that it marks, and copies that a file manager made (`server 2.ts` beside `server.ts`).
 */
export const refineRoles = (files: readonly FileEntry[]): readonly FileEntry[] => {
	const paths = new Set(files.map(file => file.path));
	// OpenAPI Generator leaves a mark in the folder that it writes.
	const written = files
		.filter(({base}) => base === '.openapi-generator-ignore')
		.map(({folder}) => (folder === '' ? '' : `${folder}/`));
	const packed = mixed(files);
	const roleIn = (file: FileEntry): Role => {
		const isWritten = written.some(folder => folder !== '' && file.path.startsWith(folder));
		// Its documents name files that it may have been told to leave out.
		if (isWritten && (file.role === 'source' || file.role === 'docs')) return 'generated';
		if (file.role !== 'source' && file.role !== 'config' && file.role !== 'test') return file.role;
		const copy = / \d(\.[\w.]+)$/.exec(file.path);
		if (copy !== null && paths.has(`${file.path.slice(0, copy.index)}${copy[1]}`)) return 'vendored';
		const compiled = /\.(d\.ts|[cm]?js|jsx|css)$/.exec(file.path);
		if (compiled === null) return file.role;
		const stem = file.path.slice(0, compiled.index);
		const isDeclaration = compiled[1] === 'd.ts';
		// Terser keeps the licences of what it packed in a file of their own.
		if (paths.has(`${file.path}.map`) || paths.has(`${file.path}.LICENSE.txt`)) return 'generated';
		if (packed.has(file.path)) return 'generated';
		if (isDeclaration && (paths.has(`${stem}.js`) || paths.has(`${stem}.ts`))) return 'generated';
		const isCompiled = compiled[1] !== 'css' && !isDeclaration && (paths.has(`${stem}.ts`) || paths.has(`${stem}.tsx`));
		return isCompiled ? 'generated' : file.role;
	};

	return files.map(file => {
		const role = roleIn(file);
		return role === file.role ? file : {...file, role};
	});
};
