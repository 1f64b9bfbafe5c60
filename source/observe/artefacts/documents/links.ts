import type {Link} from '../../../domain/artefacts/markdown.ts';

/** A link with where it stands. */
type Found = Omit<Link, 'line'> & {readonly at: number};

/** @unit characters */
const maxTarget = 2000;
const maxText = 1000;
const maxBrackets = 32;
const [space, openRound, closeRound, backslash] = [32, 40, 41, 92];

/** Up to the next `<` at most, so that the work stays linear. */
const html = /<(a|img|source|video|iframe|link|embed)\b([^<>]{0,2000})>?/gi;
const attribute = /\b(?:href|src)\s{0,4}=\s{0,4}(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'<>]{1,2000}))/i;
const address = /\bhttps?:\/\/[^\s<>"'`|\\\]]{1,2000}/g;

/** Reads `(target "title")` from its bracket on. */
const readTarget = (text: string, open: number): {href: string; end: number} | undefined => {
	let at = open + 1;
	const last = Math.min(text.length, open + maxTarget);
	while (at < last && text.charCodeAt(at) <= space) at++;
	const start = at;
	if (text[at] === '<') {
		while (at < last && text[at] !== '>' && text[at] !== '\n') at++;
		const close = text.slice(at, at + maxText).indexOf(')');
		return text[at] === '>' && close !== -1 ? {href: text.slice(start + 1, at), end: at + close + 1} : undefined;
	}

	for (let depth = 0; at < last; at++) {
		const code = text.charCodeAt(at);
		if (code <= space) break;
		if (code === backslash) at++;
		else if (code === openRound) depth++;
		else if (code === closeRound && depth-- === 0) return {href: text.slice(start, at), end: at + 1};
	}

	const title = /^\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\))\s*\)/.exec(text.slice(at, at + maxText));
	return title === null ? undefined : {href: text.slice(start, at), end: at + title[0].length};
};

const labelOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Links in brackets: inline, by reference, images, and images within links. */
const bracketLinks = (text: string, references: ReadonlyMap<string, string>): readonly Found[] => {
	const found: Found[] = [];
	const open: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '\\') at++;
		else if (sign === '[') {
			open.push(at);
			if (open.length > maxBrackets) open.shift();
		} else if (sign === '\n' && text[at + 1] === '\n') open.length = 0;
		else if (sign === ']') {
			const start = open.pop();
			if (start === undefined) continue;
			const written = text.slice(start + 1, Math.min(at, start + maxText));
			const isImage = text[start - 1] === '!';
			const next = text[at + 1];
			if (next === '(') {
				const target = readTarget(text, at + 1);
				if (target === undefined) continue;
				found.push({text: written, href: target.href, isImage, at: isImage ? start - 1 : start});
				at = target.end - 1;
				continue;
			}

			const close = next === '[' ? text.slice(at + 2, at + 2 + maxText).indexOf(']') : -1;
			const label = close > 0 ? text.slice(at + 2, at + 2 + close) : written;
			// `[name]:` defines a reference and is none.
			const href =
				next === ':' && (start === 0 || text[start - 1] === '\n') ? undefined : references.get(labelOf(label));
			if (href === undefined) continue;
			found.push({text: written, href, isImage, at: start});
			if (close >= 0) at += close + 2;
		}
	}

	return found;
};

const htmlLinks = (text: string): readonly Found[] =>
	[...text.matchAll(html)].flatMap(match => {
		const target = attribute.exec(match[2] ?? '');
		const href = target?.[1] ?? target?.[2] ?? target?.[3];
		if (href === undefined) return [];
		const isImage = match[1]?.toLowerCase() === 'img';
		const label = isImage ? (/\balt\s{0,4}=\s{0,4}["']([^"']{0,500})/i.exec(match[2] ?? '')?.[1] ?? '') : '';
		const after = isImage
			? ''
			: (/^([^<]{0,500})<\/a/i.exec(
					text.slice(match.index + match[0].length, match.index + match[0].length + 520),
				)?.[1] ?? '');
		return [{text: isImage ? label : after.trim(), href, isImage, at: match.index}];
	});

/** Bare addresses, `<https://…>` included. Closing signs of the sentence are left out. */
export const addresses = (text: string): readonly Found[] =>
	[...text.matchAll(address)].map(match => {
		let href = match[0];
		// A closing bracket belongs to the address when it was opened in it.
		while (/[.,;:!?*_)]$/.test(href) && !(href.endsWith(')') && href.split('(').length >= href.split(')').length))
			href = href.slice(0, -1);
		return {text: href, href, isImage: false, at: match.index};
	});

/** Links with their lines, in their order; of several on one spot the first kind counts. */
export const withLines = (text: string, found: readonly Found[]): readonly Link[] => {
	let line = 1;
	let counted = 0;
	return found
		.toSorted((a, b) => a.at - b.at)
		.map(({at, ...link}) => {
			for (let feed = text.indexOf('\n', counted); feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) {
				line++;
				counted = feed + 1;
			}

			return {...link, line};
		});
};

/**
 * The links of a Markdown text.
 * @param text without code: blank where code stands, so that offsets stay
 * @param references targets by label, lower case
 */
export const markdownLinks = (text: string, references: ReadonlyMap<string, string>): readonly Link[] => {
	const written = [...bracketLinks(text, references), ...htmlLinks(text)];
	const known = new Set(written.map(link => link.href));
	const defined = new Set(references.values());
	// An address that is some link's target was found as that; one that only a reference names is no link by itself.
	const bare = addresses(text).filter(({href}) => !known.has(href) && !defined.has(href));
	return withLines(text, [...written, ...bare]);
};
