// What documents say in running text: files and routes in backticks, counts of tests, routes and lines.
import type {MarkdownDocument} from '../../../source/domain/artefacts/markdown.ts';
import {at} from '../../../source/domain/place.ts';
import {doneWords, plannedWords} from '../document-topics.ts';
import type {Claim} from './claim.ts';
import {commandClaims} from './command-claims.ts';

const fileEnding =
	/\.([cm]?[jt]sx?|py|rb|php|go|rs|cs|csproj|slnf?|java|kt|sql|ya?ml|jsonc?|toml|xml|gradle|tf|proto|prisma|md|mdx|sh|bash|ps1|html?|css|scss|vue|svelte|lock|conf|ini|cfg|env[.\w]{0,20}|drawio|puml|svg|png|dsc\.ya?ml)$/i;
const mark = /✅|☑|✔|🎉|\[[xX]\]|💯|\b100 ?%|\bOK\b/;
const unmark = /❌|⏳|🚧|⬜|\[ \]|📋|🔜|⚠️/;
const span = /`([^`\n]{2,200})`/g;
const bareName = /^\.?[\w-]{2,80}(\.[\w-]{1,40}){1,3}$/;
/** Files without an ending that are known by name. */
const wellKnown =
	/^(Dockerfile|Containerfile|Makefile|Procfile|CODEOWNERS|Jenkinsfile|\.dockerignore|\.gitignore|\.editorconfig)$/;
const route = /^(?:(?:GET|POST|PUT|PATCH|DELETE)\s+)?(\/[a-z][\w{}:*[\]-]{0,60}(?:\/[\w{}:*[\].-]{1,60}){0,8}\/?\*?)$/;
const counted = [
	{
		of: 'tests',
		words:
			/(?<![\d.,%v-])(\d{2,6}|\d{1,3}(?:[.,\s]\d{3}){1,2})(\+)?\s+(?:(?:unit|passing|automated|total|integration|enhets|automatiske|automatiserade|automatisierte)[- ]?){0,2}(?:tests?\b|test cases|tester\b|testfall|testtilfeller|testfälle)/i,
	},
	{
		of: 'routes',
		words:
			/(?<![\d.,%v-])(\d{2,6})(\+)?\s+(?:[\p{L}]{1,20}\s+)?(?:api[- ]?)?(?:endpoints?|endpunkter|endepunkter|endpunkte|ändpunkter|routes)\b/iu,
	},
	{
		of: 'lines',
		words:
			/(?<![\d.,%v-])(\d{3,7}|\d{1,3}(?:[.,\s]\d{3}){1,2})(\+)?\s+(?:lines of (?:code|typescript|python|go|java|php)|linjer kode|rader kod|linjer med kode|zeilen code|codezeilen|kodelinjer|kodrader)/i,
	},
] as const;

/** A line that says that something is there, rather than wished for or taken away. */
const isDone = (line: string): boolean => !unmark.test(line) && (mark.test(line) || doneWords.test(line));

const pathLike = (text: string): boolean => {
	const name = text.replace(/:\d{1,6}(-\d{1,6})?$/, '');
	if (/\s|^-|^@|^https?:|[(){}=;,|"'$<>]|^\d/.test(name) || name.length < 4) return false;
	return /[\w.-]\/[\w.*@-]/.test(name) ? fileEnding.test(name) || /\/(\*{1,2})?$/.test(name) : false;
};

/** Claims of one document's lines, code blocks left out. `isRoot` tells whether a first folder is one of the target. */
export const textClaims = (
	{text, codeBlocks}: Pick<MarkdownDocument, 'text' | 'codeBlocks'>,
	path: string,
	isRoot: (segment: string) => boolean,
): readonly Claim[] => {
	const found: Claim[] = [];
	const blocked = new Set<number>();
	for (const {line, text: code} of codeBlocks) {
		const last = line + code.split('\n').length + 1;
		for (let n = line; n <= last; n++) blocked.add(n);
	}
	let heading = false;
	const parents: {readonly indent: number; readonly isMarked: boolean; readonly folder: string}[] = [];
	for (const [index, full] of text.split('\n').entries()) {
		const number = index + 1;
		if (blocked.has(number)) continue;
		const line = full.slice(0, 2000);
		if (/^\s{0,3}#{1,6}\s/.test(line)) heading = !plannedWords.test(line) && isDone(line);
		if (unmark.test(line)) continue;
		// The words around a name tell what is claimed of it; those within it are the name's own.
		const around = line.replace(span, ' ');
		const done = isDone(line) || (heading && /^\s{0,12}[-*+]\s/.test(line));
		// What is listed under an item that is marked as done is done with it, in the folder that the item names.
		const indent = /^(\s{0,40})[-*+]\s/.exec(line)?.[1]?.length;
		if (indent === undefined && line.trim() !== '') parents.length = 0;
		while (indent !== undefined && parents.length > 0 && (parents.at(-1)?.indent ?? 0) >= indent) parents.pop();
		const parent = indent === undefined ? undefined : parents.at(-1);
		const marked = mark.test(line) || parent?.isMarked === true;
		if (indent !== undefined) {
			const folder = [...line.matchAll(span)]
				.map(([, inner = '']) => inner)
				.find(inner => /^[\w.-]{1,60}(\/[\w.-]{1,60}){0,6}\/$/.test(inner));
			parents.push({indent, isMarked: marked, folder: folder ?? parent?.folder ?? ''});
		}
		if (!marked && plannedWords.test(around)) continue;
		const place = at(path, number, line);
		for (const [, inner = ''] of line.matchAll(span)) {
			const name = inner.trim();
			const first = name.replace(/^\.\//, '').split('/')[0] ?? '';
			if (!name.startsWith('/') && pathLike(name) && (marked || isRoot(first) || (done && /^[a-z]/.test(first))))
				found.push({kind: 'path', names: name, folders: [], place});
			else if (marked && ((bareName.test(name) && fileEnding.test(name)) || wellKnown.test(name)))
				found.push({kind: 'path', names: `${parent?.folder ?? ''}${name}`, folders: [], place});
			else if (/^(npm|pnpm|yarn|bun) run [\w:-]+$|^(make|just|composer) [\w:-]+$/.test(name))
				found.push(...commandClaims([{language: 'sh', text: name, line: number - 1}], path));
			else if (marked && name.startsWith('/') && !/^\/(etc|var|usr|home|tmp|opt|dev|bin|root|mnt|proc)\b/.test(name)) {
				const written = route.exec(name)?.[1];
				if (written !== undefined) found.push({kind: 'route', names: name, route: written, place});
			}
		}
		for (const {of, words} of counted) {
			const match = done || /^\s{0,8}[-*|]/.test(line) ? words.exec(line) : null;
			const count = Number((match?.[1] ?? '').replace(/[.,\s]/g, ''));
			if (
				match !== null &&
				count >= 10 &&
				!/\b(per|each|every|pr\.?|skipped|failed|failing|new|nye|nya|of the|av de|andre)\b/i.test(match[0])
			)
				found.push({kind: 'count', names: match[0].trim(), of, count, isLeast: match[2] === '+', place});
		}
	}
	return found;
};
