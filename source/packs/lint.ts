import type {Card} from '../domain/card.ts';
import {type Finding, inOrder} from './finding.ts';
import {lintCards} from './lint-cards.ts';
import {lintPack} from './lint-pack.ts';
import {cardsOf, checksOf, findingAt, type Placed, type PlacedPackCheck} from './places.ts';
import {readSources, type Sources} from './sources.ts';

/** Checks that a person is asked about. */
const isAsked = ({value}: PlacedPackCheck): boolean => value.by !== 'scan';

const ofChecks = (checks: readonly PlacedPackCheck[], byId: ReadonlyMap<string, Placed<Card>>): readonly Finding[] =>
	checks.flatMap(check => {
		const {id, by} = check.value;
		const card = byId.get(id);
		if (card === undefined) return [findingAt(check, 'missing-card', `no card tells the wording of \`${id}\``, 'id')];
		if (!isAsked(check) || card.value.question !== undefined) return [];
		const message = `\`${id}\` is decided by \`${by}\`, and its card has no question`;
		return [findingAt(check, 'missing-question', message, 'by')];
	});

const ofCards = (cards: readonly Placed<Card>[], checks: readonly PlacedPackCheck[]): readonly Finding[] => {
	const used = new Set(checks.map(({value}) => value.id));
	const asked = new Set(checks.filter(isAsked).map(({value}) => value.id));
	return cards.flatMap(card => {
		const {id, question} = card.value;
		if (!used.has(id)) return [findingAt(card, 'orphan-card', `no pack has a check \`${id}\``, 'id')];
		if (question === undefined || asked.has(id)) return [];
		const message = `the question of \`${id}\` is never asked: every pack decides it by \`scan\``;
		return [findingAt(card, 'unreachable-question', message, 'question')];
	});
};

const withoutAuditor = (checks: readonly PlacedPackCheck[], implemented: ReadonlySet<string>): readonly Finding[] =>
	checks
		.filter(({value}) => value.by !== 'ask' && !implemented.has(value.id))
		.map(check => {
			const {id, by} = check.value;
			return findingAt(check, 'missing-auditor', `\`${id}\` is decided by \`${by}\`, and no auditor has it`, 'id');
		});

/**
 * What is wrong with packs and cards whose form is right.
 * @param implemented ids of the checks that auditors decide @default not looked at
 */
export const lintSources = (
	{packs, cards: files}: Pick<Sources, 'packs' | 'cards'>,
	implemented?: ReadonlySet<string>,
): readonly Finding[] => {
	const cards = files.flatMap(cardsOf);
	const byId = new Map(cards.map(card => [card.value.id, card]));
	const checks = packs.flatMap(checksOf);
	return [
		...packs.flatMap(lintPack),
		...lintCards(cards),
		...ofChecks(checks, byId),
		...ofCards(cards, checks),
		...(implemented === undefined ? [] : withoutAuditor(checks, implemented)),
	];
};

/**
 * All that is wrong with the sources, by file and line; none when all is well. Where the form of a file is wrong only
 * that is told: the rest would mostly follow from it.
 */
export const lintAll = (sources: Sources, implemented?: ReadonlySet<string>): readonly Finding[] =>
	inOrder(sources.findings.length > 0 ? sources.findings : lintSources(sources, implemented));

/** All that is wrong with `packs/*.yaml` and `cards/*.yaml` of a folder. */
export const lintFolder = (folder: string, implemented?: ReadonlySet<string>): readonly Finding[] =>
	lintAll(readSources(folder), implemented);
