import type {Card} from '../domain/card.ts';
import type {PackFile} from '../domain/pack-file.ts';
import {type Finding, inOrder} from './finding.ts';
import {lintCards} from './lint-cards.ts';
import {lintPack} from './lint-pack.ts';
import {lintParameters} from './lint-parameters.ts';
import {lintRules, type RuleKnowledge} from './lint-rules.ts';
import type {Source} from './parse.ts';
import {
	cardsOf,
	checksOf,
	findingAt,
	type Placed,
	type PlacedPackCheck,
	type ResolvedSource,
	warningAt,
} from './places.ts';
import {type Library, resolvePack} from './resolve/resolve.ts';
import {libraryOf, readSources, type Sources} from './sources.ts';

/** Checks that a person is asked about. */
const isAsked = ({value}: PlacedPackCheck): boolean => value.by !== 'scan';

const ofChecks = (checks: readonly PlacedPackCheck[], cards: ReadonlyMap<string, Card>): readonly Finding[] =>
	checks.flatMap(check => {
		const {id, by} = check.value;
		const card = cards.get(id);
		if (card === undefined) return [findingAt(check, 'missing-card', `no card tells the wording of \`${id}\``, 'id')];
		if (!isAsked(check) || card.question !== undefined) return [];
		const message = `\`${id}\` is decided by \`${by}\`, and its card has no question`;
		return [findingAt(check, 'missing-question', message, 'by')];
	});

const ofCards = (
	cards: readonly Placed<Card>[],
	checks: readonly PlacedPackCheck[],
	cardIds: ReadonlyMap<string, readonly string[]>,
	repeated: ReadonlySet<string>,
): readonly Finding[] => {
	const idsOf = (some: readonly PlacedPackCheck[]): ReadonlySet<string> =>
		new Set(some.flatMap(({value}) => cardIds.get(value.id) ?? [value.id]));
	const used = idsOf(checks);
	const asked = idsOf(checks.filter(isAsked));
	return cards.flatMap(card => {
		const {id, question} = card.value;
		if (!used.has(id) && repeated.has(id)) return [];
		if (!used.has(id)) return [findingAt(card, 'orphan-card', `no pack has a check \`${id}\``, 'id')];
		if (question === undefined || asked.has(id)) return [];
		const message = `the question of \`${id}\` is never asked: every pack decides it by \`scan\``;
		return [findingAt(card, 'unreachable-question', message, 'question')];
	});
};

/** Cards of repeated checks: with the default of a parameter there may be none of these. */
const repeatedCards = (files: readonly PackFile[]): ReadonlySet<string> =>
	new Set(
		files
			.flatMap(({categories = []}) => categories.flatMap(({criteria}) => criteria.flatMap(({checks}) => checks)))
			.flatMap(({each, card}) => (each === undefined || card === undefined ? [] : [card])),
	);

const withoutAuditor = (checks: readonly PlacedPackCheck[], implemented: ReadonlySet<string>): readonly Finding[] =>
	checks
		.filter(({value}) => value.by !== 'ask' && value.rule === undefined && !implemented.has(value.id))
		.map(check => {
			const {id, by} = check.value;
			return findingAt(check, 'missing-auditor', `\`${id}\` is decided by \`${by}\`, and no auditor has it`, 'id');
		});

/** What the linter may know of klar beside the packs. What is missing is not looked at. */
export type LintKnowledge = RuleKnowledge;

/** Ids of the cards that each check may be worded by. */
const cardIdsOf = (sources: readonly ResolvedSource[]): ReadonlyMap<string, readonly string[]> =>
	new Map(
		sources.flatMap(({resolved}) =>
			resolved.written.flatMap(({criteria}) =>
				criteria.flatMap(({checks}) => checks.map(({check, cardIds}) => [check.id, cardIds] as const)),
			),
		),
	);

const ofPack = (one: ResolvedSource, knowledge: LintKnowledge): readonly Finding[] => {
	const own = checksOf(one).filter(({keys}) => keys[0] !== 'extends');
	return [
		...lintPack(one),
		...ofChecks(checksOf(one), one.resolved.cards),
		...lintParameters(one),
		...lintRules(one, own, knowledge),
		...(knowledge.implemented === undefined ? [] : withoutAuditor(own, knowledge.implemented)),
	];
};

/** The same finding of several repetitions of one check is told once. */
const once = (findings: readonly Finding[]): readonly Finding[] => [
	...new Map(findings.map(one => [JSON.stringify([one.path, one.position, one.rule, one.message]), one])).values(),
];

/** What is wrong with packs and cards that ship with klar, whose form is right. */
export const lintSources = (
	sources: Pick<Sources, 'packs' | 'cards'>,
	knowledge: LintKnowledge = {},
): readonly Finding[] => {
	const library = libraryOf(sources);
	const resolved = sources.packs.map(source => ({source, resolved: resolvePack(source.value, library)}));
	const cards = [
		...sources.cards.flatMap(source => cardsOf(source, source.value)),
		...sources.packs.flatMap(source => cardsOf(source, source.value.cards ?? [], ['cards'])),
	];
	return once([
		...resolved.flatMap(one => ofPack(one, knowledge)),
		...lintCards(cards, true),
		...ofCards(
			cards,
			resolved.flatMap(checksOf),
			cardIdsOf(resolved),
			repeatedCards(sources.packs.map(({value}) => value)),
		),
	]);
};

/** What is wrong with a pack of a team. What is only incomplete is a warning. */
export const lintOwn = (
	source: Source<PackFile>,
	library: Library,
	knowledge: LintKnowledge = {},
): readonly Finding[] => {
	const one = {source, resolved: resolvePack(source.value, library)};
	const cards = cardsOf(source, source.value.cards ?? [], ['cards']);
	const unused = ofCards(cards, checksOf(one), cardIdsOf([one]), repeatedCards([source.value]));
	const missing = one.resolved.missing.map(({id}) => {
		const n = source.value.parameters?.findIndex(parameter => parameter.id === id) ?? -1;
		const message = `\`${id}\` has no default: \`klar scan\` needs a value for it`;
		return warningAt({source, keys: n < 0 ? ['extends'] : ['parameters', n]}, 'missing-default', message);
	});
	return inOrder(
		once([
			...ofPack(one, knowledge),
			...lintCards(cards, false),
			...unused.map(finding => ({...finding, level: 'warning' as const})),
			...missing,
		]),
	);
};

/**
 * All that is wrong with the sources, by file and line; none when all is well. Where the form of a file is wrong only
 * that is told: the rest would mostly follow from it.
 */
export const lintAll = (sources: Sources, knowledge: LintKnowledge = {}): readonly Finding[] =>
	inOrder(sources.findings.length > 0 ? sources.findings : lintSources(sources, knowledge));

/** All that is wrong with `packs/*.yaml` and `cards/*.yaml` of a folder. */
export const lintFolder = (folder: string, implemented?: ReadonlySet<string>): readonly Finding[] =>
	lintAll(readSources(folder), implemented === undefined ? {} : {implemented});
