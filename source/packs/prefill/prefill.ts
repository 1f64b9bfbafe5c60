import type {Draft} from '../../domain/assessment.ts';
import type {Evidence} from '../../domain/evidence.ts';
import {at} from '../../domain/place.ts';
import {printable} from '../../domain/printable.ts';
import {matches} from './matches.ts';

/** A file of another self-assessment: its value and where its parts stand. */
export type StatedFile = {
	readonly path: string;
	readonly value: unknown;
	readonly lineOf: (keys: readonly PropertyKey[]) => number | undefined;
};

/** What a file says of one thing. */
type Statement = {readonly text: string; readonly evidence: readonly Evidence[]};

const maxNote = 500;
const maxLinks = 3;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (value: unknown, keys: readonly string[]): unknown =>
	keys.reduce<unknown>((inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);

const linksIn = (text: string): readonly Evidence[] =>
	[...text.matchAll(/https?:\/\/[^\s"'<>()]{1,200}/g)]
		.slice(0, maxLinks)
		.map(([link]) => ({path: link.replace(/[.,;]+$/, '')}));

const words: Readonly<Record<string, string>> = {Met: 'met', Unmet: 'not met', 'N/A': 'not applicable'};

/** What `.bestpractices.json` says of a criterion; nothing while it is open (`?`). */
const ofBestPractices = ({path, value, lineOf}: StatedFile, criteria: readonly string[]): Statement | undefined => {
	for (const criterion of criteria) {
		const status = valueAt(value, [`${criterion}_status`]);
		const word = typeof status === 'string' && Object.hasOwn(words, status) ? words[status] : undefined;
		if (word === undefined) continue;
		const given = valueAt(value, [`${criterion}_justification`]);
		const why = typeof given === 'string' ? given : '';
		const text = `OpenSSF Best Practices: \`${criterion}\` is ${word}. ${why}`;
		return {
			text,
			evidence: [at(path, lineOf([`${criterion}_status`]), `${criterion}: ${String(status)}`), ...linksIn(why)],
		};
	}
	return undefined;
};

const isSomething = (value: unknown): boolean =>
	value !== undefined &&
	value !== null &&
	value !== '' &&
	value !== false &&
	!(Array.isArray(value) && value.length === 0);

/** What a Security Insights file says under a path. */
const ofSecurityInsights = (
	{path, value, lineOf}: StatedFile,
	paths: readonly (readonly string[])[],
): Statement | undefined => {
	for (const keys of paths) {
		const found = valueAt(value, keys);
		if (!isSomething(found)) continue;
		const said = typeof found === 'string' ? found : JSON.stringify(found);
		return {
			text: `Security Insights: \`${keys.join('.')}\` says ${said}`,
			evidence: [at(path, lineOf(keys), keys.join('.')), ...linksIn(said)],
		};
	}
	return undefined;
};

/** The files of other self-assessments that a target has. */
export type Stated = {
	readonly bestPractices?: StatedFile | undefined;
	readonly securityInsights?: StatedFile | undefined;
};

/**
 * Notes and evidence for questions that other self-assessments speak of. They answer nothing: a person reads them and
 * chooses. So they change no score, and nothing is proved by them before somebody says so.
 * @param asked ids of the checks that are asked
 */
export const prefilledDrafts = (
	{bestPractices, securityInsights}: Stated,
	asked: ReadonlySet<string>,
): Readonly<Record<string, Draft>> =>
	Object.fromEntries(
		matches
			.filter(({check}) => asked.has(check))
			.flatMap(({check, ...match}): (readonly [string, Draft])[] => {
				const statements = [
					bestPractices && match.bestPractices && ofBestPractices(bestPractices, match.bestPractices),
					securityInsights && match.securityInsights && ofSecurityInsights(securityInsights, match.securityInsights),
				].flatMap(statement => statement ?? []);
				if (statements.length === 0) return [];
				const note = printable(`Not confirmed yet. ${statements.map(({text}) => text.trim()).join(' ')}`).slice(
					0,
					maxNote,
				);
				return [[check, {note, evidence: statements.flatMap(({evidence}) => evidence)}]];
			}),
	);
