import type {Card} from '../../domain/card.ts';
import type {Category} from '../../domain/pack.ts';
import type {Parameter} from '../../domain/parameter.ts';
import type {ParameterValue} from '../../domain/parameter-value.ts';
import type {LoadedPack} from '../../packs/loaded.ts';
import {renderMarkdown} from '../../reporters/markdown-terminal.ts';
import {targetText} from '../../scoring/pack-results.ts';
import type {PackRequest} from '../load-pack.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import type {Services} from '../services.ts';

const bullets = (lines: readonly string[]): string => lines.map(line => `- ${line}`).join('\n');

const section = (title: string, lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : [`## ${title}\n\n${bullets(lines)}`];

const valueText = (value: ParameterValue | undefined): string =>
	value === undefined ? 'must be given' : `\`${JSON.stringify(value)}\``;

const parameterLine = (parameter: Parameter, {values = {}}: LoadedPack): string => {
	const unit = parameter.kind === 'number' && parameter.unit !== undefined ? ` ${parameter.unit}` : '';
	return `\`${parameter.id}\` (${parameter.kind}${unit}): ${parameter.title} ${valueText(values[parameter.id])}`;
};

const categoryText = (
	{id, code, title, weight, points, when, criteria}: Category,
	cards: ReadonlyMap<string, Card>,
): string => {
	const counted = points === undefined ? `${weight} %` : `${points} points`;
	const rows = criteria.flatMap(criterion => [
		`**${criterion.title}** (\`${id}/${criterion.id}\`, ${criterion.weight} %)`,
		...criterion.checks.map(
			check =>
				`  - ${check.code} \`${check.id}\`: ${cards.get(check.id)?.title ?? ''} (${check.by}, ${check.severity}, ${check.days[0]}-${check.days[1]} days)`,
		),
	]);
	const text = rows.map(row => (row.startsWith('  ') ? row : `- ${row}`)).join('\n');
	return `## ${code}: ${title} (\`${id}\`, ${counted}${when === undefined ? '' : `, where \`${when}\` holds`})\n\n${text}`;
};

/** A pack as Markdown. */
export const packPage = (loaded: LoadedPack): string => {
	const {pack, cards, parameters = []} = loaded;
	const {bands, kpis = [], phases = [], successCriteria = [], cost, review} = pack;
	return [
		`# ${pack.title}\n\n\`${pack.id}\`, version ${pack.version}\n\n${pack.description}\n\nAbove ${bands.ready} is ready, from ${bands.nearlyReady} on nearly ready.`,
		...section(
			'Parameters',
			parameters.map(parameter => parameterLine(parameter, loaded)),
		),
		...pack.categories.map(category => categoryText(category, cards)),
		...section(
			'KPIs',
			kpis.map(({id, title, unit = '', target}) =>
				`\`${id}\`: ${title}, target ${targetText(target)} ${unit}`.trimEnd(),
			),
		),
		...section(
			'Phases',
			phases.map(
				({title, weeks, goal, deliverable}) => `**${title}**, ${weeks} weeks: ${goal}. Deliverable: ${deliverable}`,
			),
		),
		...section(
			'Success criteria',
			successCriteria.map(({title, checks}) => `${title} (${checks.join(', ')})`),
		),
		...section('Cost and review', [
			...(cost?.dayRate === undefined ? [] : [`${cost.dayRate} ${cost.currency ?? ''} a day`.trim()]),
			...(cost?.teamSize === undefined ? [] : [`${cost.teamSize} at work`]),
			...(review === undefined ? [] : [`next review ${review.afterDays} days after ${review.from ?? 'the scan'}`]),
		]),
	].join('\n\n');
};

/** `klar pack show`: what is in a pack. */
export const showPack = async (
	{request, isJson}: {readonly request: PackRequest; readonly isJson: boolean},
	services: Services,
): Promise<Outcome> => {
	const loaded = await services.loadPack(request);
	const stdout = isJson
		? `${JSON.stringify({...loaded, cards: [...loaded.cards.values()]}, undefined, '\t')}\n`
		: await renderMarkdown(packPage(loaded), services.style);
	return {stdout, exitCode: exitCodes.done};
};
