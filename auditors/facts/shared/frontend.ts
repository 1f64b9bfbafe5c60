import type {Evidence} from '../../../source/domain/evidence.ts';
import type {FileEntry} from '../../../source/domain/file.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {frontendLibraries, otherTemplate, templateExtensions, templatePath} from '../../lexicon/frontend.ts';
import {packagesUsed} from '../../lexicon/library-use.ts';
import {isOwnedBy, npmFolders} from './browser-code.ts';
import {isBeside} from './fact.ts';
import type {Service} from './service.ts';

/** `frontendOf` needs no signals of its own. */
export const frontendSignals = {} as const;

export type Frontend = {
	readonly isFrontend: boolean;
	/** Libraries, or `page templates`, `Razor components`, `static pages`. */
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
	const names = [
		...uses.map(use => use.library.name),
		...(razor.length > 0 ? ['Razor components'] : []),
		...(components.length > 0 && uses.length === 0 ? ['single-file components'] : []),
		...(enough ? ['page templates'] : []),
	];
	return {
		isFrontend: names.length > 0,
		names,
		evidence: [
			...uses.flatMap(use => use.used.slice(0, 3)),
			...[...razor, ...components, ...(enough ? pages : [])].map(({path}) => at(path)),
		],
	};
};
