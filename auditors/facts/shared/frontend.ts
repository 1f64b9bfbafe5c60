import type {Evidence} from '../../../source/domain/evidence.ts';
import type {FileEntry} from '../../../source/domain/file.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {frontendLibraries, otherTemplate, templateExtensions, templatePath} from '../../lexicon/frontend.ts';
import {packagesUsed} from '../../lexicon/library-use.ts';
import {isOwnedBy, npmFolders} from './browser-code.ts';
import {isBeside} from './fact.ts';
import type {Service} from './service.ts';

/** Signals of `frontendOf`: the page of a bundler is looked at once more. */
export const frontendSignals = {
	bundledPage: {
		keywords: ['<script'],
		pattern: /<script\b/,
		paths: /(^|\/)index\.html$/,
		roles: ['source', 'config'],
		within: 'text',
		maxPerFile: 1,
		keepsText: true,
	},
} as const;

export type Frontend = {
	readonly isFrontend: boolean;
	/** Libraries, or `page templates`, `bundled pages`, `Razor components`, `static pages`. */
	readonly names: readonly string[];
	readonly evidence: readonly Evidence[];
};

/** Fewer pages than that are a login form, an error page or a status page of a service. */
const minPages = 4;
/** With scripts or styles beside them fewer are enough. */
const minPagesWithAssets = 1;

const isOwn = (file: FileEntry): boolean =>
	(file.role === 'source' || file.role === 'config') && !isBeside(file.path) && !isDocumentation(file.path);
const isDocumentation = (path: string): boolean => /(^|\/)(website|docs?|documentation)\//i.test(path);

/** A program in one page: less script is that of a form or of a page that leads elsewhere. @unit characters */
const minProgram = 20_000;

/** Pages with a whole program in them, which a service hands out. */
const programPages = (seen: Observations): readonly FileEntry[] =>
	seen.files
		.named('index.html')
		.filter(file => isOwn(file) && !otherTemplate.test(file.path))
		.filter(({path}) => {
			const text = seen.text(path) ?? '';
			const start = text.search(/<script(?: type="module")?>/);
			return start !== -1 && text.lastIndexOf('</script>') - start > minProgram;
		});

/** What makes one bundle of a page and its scripts. */
const bundlers = /^(?:vite|parcel|parcel-bundler|@rsbuild\/core|@farmfe\/core)$/;
/** The page from which such a bundler starts: `<script type="module" src="/src/main.js">`. */
const bundledPage = /<script\b[^>]{0,200}\bsrc=["'](?!https?:|\/\/)[^"']{1,200}\.(?:[jt]sx?|mjs)["']/;

/** Pages that a bundler of a private package starts from, whatever libraries their scripts use; a library's are demos. */
const bundledPages = (seen: Observations, isApp: (file: FileEntry) => boolean): readonly FileEntry[] =>
	seen.artefacts.manifests
		.filter(({file, value}) => value.ecosystem === 'npm' && file.base === 'package.json' && value.raw.private === true)
		.filter(({value}) => value.dependencies.some(({name}) => bundlers.test(name)))
		.flatMap(({file}) => seen.files.get(file.folder === '' ? 'index.html' : `${file.folder}/index.html`) ?? [])
		.filter(file => isApp(file) && bundledPage.test(seen.text(file.path)?.slice(0, 50_000) ?? ''));

/** Finds what browsers are given: front-end libraries in use, page templates, static pages with scripts. */
export const frontendOf = (seen: Observations, service: Pick<Service, 'isService'>): Frontend => {
	const folders = npmFolders(seen);
	const uses = packagesUsed(seen, frontendLibraries)
		.map(use => ({
			...use,
			used: use.used.filter(
				({path}) => !isBeside(path) && !isDocumentation(path) && !isOwnedBy(path, folders.documentation, folders),
			),
		}))
		.filter(use => use.used.length > 0)
		.sort((a, b) => b.used.length - a.used.length);
	const razor = seen.files.withExtension('razor').filter(isOwn);
	const components = seen.files
		.withExtension('vue', 'svelte')
		.filter(file => isOwn(file) && !isOwnedBy(file.path, folders.documentation, folders));
	const bundled =
		uses.length + components.length > 0
			? []
			: bundledPages(seen, file => isOwn(file) && !isOwnedBy(file.path, folders.documentation, folders));
	const pages = service.isService
		? seen.files
				.withExtension(...templateExtensions, 'php')
				.filter(file => isOwn(file) && templatePath.test(file.path) && !otherTemplate.test(file.path))
				.filter(file => file.extension !== 'php' || /\.blade\.php$|\/(views|templates)\//.test(file.path))
		: [];
	const assets = seen.files
		.withExtension('css', 'js', 'scss', 'ts')
		.filter(
			file => isOwn(file) && /(^|\/)(static|public|wwwroot|assets|resources\/(js|css|sass|static))\//i.test(file.path),
		);
	const enough = pages.length >= (assets.length > 0 ? minPagesWithAssets : minPages);
	const programs = service.isService ? programPages(seen) : [];
	const names = [
		...uses.map(use => use.library.name),
		...(razor.length > 0 ? ['Razor components'] : []),
		...(components.length > 0 && uses.length === 0 ? ['single-file components'] : []),
		...(bundled.length > 0 ? ['bundled pages'] : []),
		...(enough ? ['page templates'] : []),
		...(programs.length > 0 ? ['a page with its program in it'] : []),
	];
	return {
		isFrontend: names.length > 0,
		names,
		evidence: [
			...uses.flatMap(use => use.used.slice(0, 3)),
			...[...new Set([...razor, ...components, ...bundled, ...(enough ? pages : []), ...programs])].map(({path}) =>
				at(path),
			),
		],
	};
};
