import type {Card} from '../domain/card.ts';
import {nearest} from '../domain/nearest.ts';
import {type PlacedCheck, placedChecks} from '../domain/placed-check.ts';
import {UserError} from '../errors.ts';
import {renderMarkdown} from '../reporters/markdown-terminal.ts';
import type {PackChoice} from './load-pack.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {Services} from './services.ts';

const decidedBy = {
	scan: 'the scan decides it; a person may override with a justification',
	ask: 'it is asked: no file can prove it',
	both: 'the scan decides what files show; the question settles the rest',
} as const;

const bullets = (lines: readonly string[]): string => lines.map(line => `- ${line}`).join('\n');

/** A check's page as Markdown. */
export const explanation = ({check, category, criterion}: PlacedCheck, card: Card): string => {
	const facts = [
		`**Where:** ${category.title}, ${criterion.title.toLowerCase()} (weight ${category.weight} % of the total, criterion ${criterion.weight} % of the category)`,
		`**Decided by:** ${decidedBy[check.by]}`,
		...(check.when === undefined ? [] : [`**Applies when:** \`${check.when}\` holds`]),
		`**Gap:** ${check.severity}, ${check.days[0]}-${check.days[1]} working days`,
		...(check.dependsOn.length === 0 ? [] : [`**Depends on:** ${check.dependsOn.map(id => `\`${id}\``).join(', ')}`]),
	];
	const question =
		card.question === undefined
			? ''
			: `\n## The question\n\n${card.question.text}\n\n${bullets(card.question.options.map(option => `${option.label} (${option.score})`))}\n\nEvidence to name: ${card.question.evidence} An answer holds ${card.question.validMonths} months.\n`;
	return `# ${check.code} ${card.title}\n\n\`${check.id}\`\n\n${bullets(facts)}\n\n## What it means\n\n${card.meaning}\n\n## Why it matters\n\n${card.why}\n\n## How to fix it\n\n${card.fix}\n${question}`;
};

export type ExplainOptions = {
	readonly check?: string;
	/** Another pack than the default one, of the working directory where it does not ship with klar. */
	readonly pack?: PackChoice;
};

/** `klar explain`: one check, or the list of all. */
export const explain = async (options: ExplainOptions, services: Services): Promise<Outcome> => {
	const {pack, cards} = await services.loadPack({...options.pack});
	const placed = placedChecks(pack);
	if (options.check === undefined) {
		const lines = placed.map(
			({check}) => `${check.code.padEnd(11)} ${check.id.padEnd(26)} ${cards.get(check.id)?.title ?? ''}`,
		);
		return {stdout: `${lines.join('\n')}\n`, exitCode: exitCodes.done};
	}

	const asked = options.check.toLowerCase();
	const found = placed.find(({check}) => check.id === asked || check.code.toLowerCase() === asked);
	const card = found && cards.get(found.check.id);
	if (found === undefined || card === undefined) {
		const near = nearest(
			asked,
			placed.flatMap(({check}) => [check.id, check.code]),
		);
		throw new UserError({
			what: `there is no check \`${services.printable(options.check)}\``,
			why: `the pack \`${pack.id}\` has ${placed.length} checks`,
			next:
				near === undefined ? '`klar explain` lists them' : `did you mean \`${near}\`? \`klar explain\` lists them all`,
		});
	}

	return {stdout: await renderMarkdown(explanation(found, card), services.style), exitCode: exitCodes.done};
};
