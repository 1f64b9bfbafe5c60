import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {agree, at, count, list, some} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import type {Claim} from '../lexicon/claims/claim.ts';
import {commandClaims} from '../lexicon/claims/command-claims.ts';
import {type Judged, judging} from '../lexicon/claims/judge.ts';
import {textClaims} from '../lexicon/claims/text-claims.ts';
import {treeClaims} from '../lexicon/claims/tree-claims.ts';
import {isManual, siteFolders} from '../lexicon/document-sites.ts';
import {isCentral, type OwnDocument, ownDocuments} from '../lexicon/own-documents.ts';
import {routeLiteral} from '../lexicon/route-literals.ts';

/** @unit claims of all documents together */
const maxClaims = 6000;

/** Documents that report what was done, which the place alone does not tell. */
const report = /progress|status|report|log|summary|complete|phase|session|build/i;

/** Rules on names show names that are made up. */
const showsNames = /naming|conventions?\b|style[-_]?guide/i;
const example = /\bexamples?\b/i;

/** Once for each document: the same name twice is one claim. */
const claimsOf = ({file, value}: OwnDocument, isRoot: (segment: string) => boolean): readonly Claim[] => {
	// A link to a file claims that it is there.
	const linked = value.links
		.filter(
			({href, isImage}) =>
				!isImage && /^[\w./-]{2,200}\.\w{1,8}$/.test(href) && !/^(www\.|\.\.\/\.\.\/\.\.\/)/.test(href),
		)
		.map(({href, line}): Claim => ({kind: 'path', names: href, folders: [], place: at(file.path, line, href)}));
	const drawn = value.codeBlocks.filter(
		({line}) => !example.test(value.headings.findLast(heading => heading.line < line)?.text ?? ''),
	);
	const all = [
		...linked,
		...commandClaims(value.codeBlocks, file.path),
		...treeClaims(drawn, file.path),
		...textClaims(value, file.path, isRoot),
	];
	return [...new Map(all.toReversed().map(claim => [`${claim.kind} ${claim.names}`, claim])).values()].toReversed();
};

/**
 * All claims that the project's own documents make, the main README first.
 * @param withManuals pages for users count too: what is published for others names files of theirs
 */
export const documentClaims = (
	seen: Pick<Observations, 'artefacts' | 'components' | 'files'>,
	{withManuals}: {readonly withManuals: boolean},
): readonly Claim[] => {
	const sites = withManuals ? [] : siteFolders(seen);
	const roots = new Set(
		seen.files.all.map(({path}) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')).filter(Boolean),
	);
	const documents = ownDocuments(seen).filter(
		document =>
			!isManual(document.file, sites) &&
			!showsNames.test(document.file.base) &&
			(isCentral(document, seen) || /^readme/i.test(document.file.base) || report.test(document.file.base)),
	);
	const ranked = documents.toSorted(
		(a, b) => Number(/^readme/i.test(b.file.path)) - Number(/^readme/i.test(a.file.path)),
	);
	return ranked.flatMap(document => claimsOf(document, segment => roots.has(segment))).slice(0, maxClaims);
};

const shown = ({claim, why}: Judged): Evidence => at(claim.place.path, claim.place.line, `${claim.names}: ${why}`);

/** What the documents claim as done holds. */
export const claimsVerified = defineCheck({
	id: 'claims-verified',
	signals: {route: routeLiteral},
	decide: seen => {
		const judge = judging(seen, seen.found.route);
		const judged = documentClaims(seen, {withManuals: seen.facts['is-deployed'].value})
			.map(judge)
			.filter(({result}) => result !== 'skipped');
		const wrong = judged.filter(({result}) => result === 'missing' || result === 'differs');
		const moved = judged.filter(({result}) => result === 'moved');
		const held = judged.length - wrong.length;
		if (judged.length === 0)
			return unknown('the documents name no file, command, route or count that could be looked up');
		const about = [...new Set(judged.map(({claim}) => claim.place.path))];
		const movedNote = moved.length === 0 ? '' : `; ${count(moved.length, 'path')} moved`;
		if (wrong.length === 0) {
			const all =
				judged.length === 1 ? 'the only file, command or count' : `all ${judged.length} files, commands and counts`;
			return pass(
				`${all} that ${list(about, 3)} ${about.length === 1 ? 'names' : 'name'} ${judged.length === 1 ? 'is' : 'are'} there${movedNote}`,
				[...judged.slice(0, 8).map(({claim}) => claim.place), ...moved.slice(0, 4).map(shown)],
			);
		}
		// One place of each document first: a single stale page must not hide the others.
		const byFile = [...Map.groupBy(wrong, ({claim}) => claim.place.path).values()];
		const spread = [...byFile.map(([first]) => first), ...byFile.flatMap(rest => rest.slice(1))].filter(
			one => one !== undefined,
		);
		const names = list(
			spread.map(({claim}) => claim.names),
			5,
		);
		const reason = `${some(held, judged.length, {noun: 'claim', one: 'holds', many: 'hold'})}; ${agree(judged.length - held, 'this one does not', "these don't")}: ${names}${movedNote}`;
		return held === 0
			? fail(reason, spread.map(shown))
			: partial(reason, spread.map(shown), (100 * (held - moved.length / 2)) / judged.length);
	},
});
