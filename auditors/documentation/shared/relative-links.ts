import type {MarkdownDocument} from '../../../source/domain/artefacts/markdown.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {ignoredBy} from '../../lexicon/claims/ignored.ts';
import {siteFolders} from '../../lexicon/document-sites.ts';

export type JudgedLink = {
	readonly path: string;
	readonly line: number;
	readonly href: string;
	readonly problem: string | undefined;
};

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

const relative = /^(?![a-z][a-z\d+.-]{1,20}:|\/\/|#|\?|mailto|\{|<|\$|%|@|\()/i;
/** What a writer fills in, and pages of the platform beside the repository. */
const notAPath =
	/[{}<>|`*"]|^(url|link|href|path|title|text|todo|\.\.\.|example)$|^(\.\.\/){1,6}(issues|pulls?|wiki|releases|actions|discussions|blob|tree|compare|commits?|security|settings|projects|graphs)(\/|$)/i;
/** A word in capitals that a tool replaces: `IMG_URL/events.png`. */
const replaced = /^[A-Z]{2,20}(?:_[A-Z]{2,20}){1,3}\//;
const slug = (heading: string): string =>
	heading
		.replace(/!?\[([^\]]{0,300})\]\([^)]{0,300}\)/g, '$1')
		.replace(/<[^<>]{0,300}>/g, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}_\s-]/gu, '')
		.trim();
const loose = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const anchorsOf = ({headings, text}: MarkdownDocument): ReadonlySet<string> => {
	const known = new Set(headings.map(({text: heading}) => loose(slug(heading))));
	for (const [, id = ''] of text.matchAll(/(?:\b(?:id|name)\s?=\s?["']?|\{(?::\s?)?#)([^\s"'<>}]{1,200})/g))
		known.add(loose(id));
	// Terms that are defined (`term`, then `: what it is`) have anchors too.
	for (const [, term = ''] of text.matchAll(/^([^\s:|][^\n]{0,120})\n\n?: {1,3}\S/gm)) known.add(loose(slug(term)));
	return known;
};

/** Parts that other pages take in: their anchors are those of the page. */
const part = /(^|\/)_?(common|includes?|snippets|partials|fragments)\//;

/** A page that takes in others has their anchors too. */
const takesIn = /\{[{%][%<]?\s{0,3}include\b|--8<--|@include:|\{%\s{0,3}(?:render|partial)\b|^:::include/m;

const decoded = (href: string): string => {
	try {
		return decodeURIComponent(href);
	} catch {
		// A stray percent sign is a part of the name.
		return href;
	}
};

const joined = (folder: string, name: string): string | undefined => {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of name.split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return parts.join('/');
};

/** Lines that the all-contributors tool writes, whose anchors lead nowhere by its design; empty without such a list. */
const contributorLines = (text: string): readonly [number, number] => {
	const start = text.indexOf('ALL-CONTRIBUTORS-LIST:START');
	const end = text.indexOf('ALL-CONTRIBUTORS-LIST:END', start);
	if (start === -1 || end === -1) return [0, 0];
	return [text.slice(0, start).split('\n').length, text.slice(0, end).split('\n').length];
};

/** Longer ones are put together from others by a tool, whose links are theirs. @unit characters */
const maxText = 400_000;

const pages = ['', '.md', '.mdx', '.rst', '.adoc', '.html', '/index.md', '/index.mdx', '/README.md', '/_index.md'];

/** Relative links of the project's Markdown files, each with what is wrong with it. Links that leave the checkout are left out. */
export const judgeLinks = (seen: Seen): readonly JudgedLink[] => {
	const {files, artefacts} = seen;
	const isIgnored = ignoredBy(seen);
	const documents = artefacts.documents.filter(
		({file, value}) =>
			file.role === 'docs' &&
			value.text.length <= maxText &&
			/^(markdown|mdx?)$/.test(file.language) &&
			!/(^|\/)\.github\/(issue|pull_request)|(^|\/)testdata\/|(^|\/)(tests?|__tests__)\/([^/]{1,60}\/){0,4}(data|files|fixtures?|inputs?|samples?|snapshots?|testdata|cases)\//i.test(
				file.path,
			),
	);
	const byPath = new Map(documents.map(({file, value}) => [file.path, value] as const));
	const anchors = new Map<string, ReadonlySet<string>>();
	const lower = new Map(files.all.map(({path}) => [path.toLowerCase(), path] as const));
	const sites = siteFolders(seen);

	const hasAnchor = (path: string, anchor: string): boolean => {
		const document = byPath.get(path);
		if (document === undefined || /^L\d|^:~:/.test(anchor) || takesIn.test(document.text)) return true;
		const known = anchors.get(path) ?? anchorsOf(document);
		anchors.set(path, known);
		const wanted = loose(decoded(anchor));
		// Headings of the same words are numbered.
		return wanted === '' || known.has(wanted) || known.has(wanted.replace(/\d{1,3}$/, '')) || wanted === 'top';
	};

	const problemOf = (from: string, folder: string, href: string): string | undefined | 'skip' => {
		const [bare = '', anchor] = href.split('#', 2);
		const name = decoded(bare.split('?')[0] ?? '').trim();
		if (name === '' && part.test(from)) return 'skip';
		if (name === '') return anchor === undefined || hasAnchor(from, anchor) ? undefined : `no heading #${anchor}`;
		const isSite = sites.some(root => root === '' || folder === root || folder.startsWith(`${root}/`));
		const path = joined(name.startsWith('/') ? '' : folder, name);
		if (path === undefined) return 'skip';
		if (path === '') return undefined;
		const page = pages.map(ending => `${path}${ending}`).find(one => files.has(one));
		if (page !== undefined)
			return anchor === undefined || page !== path || hasAnchor(page, anchor) ? undefined : `no heading #${anchor}`;
		if (files.hasFolder(path)) return undefined;
		// Served as `/docs/page/`, a page leads to its neighbour by `../other/`.
		const beside = /^\.\.\/[^.]/.test(name) && !/\.\w{1,5}$/.test(name) ? joined(`${folder}/page`, name) : undefined;
		if (beside !== undefined && pages.some(ending => files.has(`${beside}${ending}`))) return undefined;
		// Pages of a site are found by routes that its generator makes.
		if (isSite && (name.startsWith('/') || !/\.\w{1,5}$/.test(name) || /\.html?$/.test(name))) return 'skip';
		const cased = lower.get(path.toLowerCase());
		if (cased !== undefined) return `it is written ${cased}`;
		return isIgnored(path) && !/\.mdx?$/.test(path) ? 'it is built or kept out of the repository' : 'no such file';
	};

	/** Hugo serves `content/a/page.md` as `/a/page/`, from where `../../img/x.png` leads to `static/img/x.png`. */
	const isServed = (from: string, href: string): boolean =>
		sites.some(root => {
			const content = root === '' ? 'content/' : `${root}/content/`;
			if (!from.startsWith(content) || !/\.md$/.test(from)) return false;
			const served = from.slice(content.length).replace(/(?:(?:^|\/)_?index)?\.md$/, '');
			const name = decoded(href.split(/[?#]/)[0] ?? '').trim();
			const target = joined(name.startsWith('/') ? '' : served, name);
			const base = root === '' ? '' : `${root}/`;
			return (
				target !== undefined &&
				target !== '' &&
				(files.has(`${base}static/${target}`) || pages.some(ending => files.has(`${content}${target}${ending}`)))
			);
		});

	return documents.flatMap(({file, value}) => {
		const [from, to] = contributorLines(value.text);
		return value.links.flatMap(({href, line}) => {
			const target = href.trim();
			if (target.startsWith('#') && line > from && line < to) return [];
			const isOwn = target.startsWith('#') || relative.test(target);
			if (!isOwn || target === '' || target === '#' || target.length > 500 || notAPath.test(target)) return [];
			if (replaced.test(target)) return [];
			const asFile = problemOf(file.path, file.folder, target);
			const problem = asFile === 'no such file' && isServed(file.path, target) ? undefined : asFile;
			// A link within the page counts only where it is dead: tables of contents would drown the rest.
			if (problem === 'skip' || (target.startsWith('#') && problem === undefined)) return [];
			return [{path: file.path, line, href: target, problem}];
		});
	});
};
