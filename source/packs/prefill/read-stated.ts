import path from 'node:path';
import {z} from 'zod';
import {parseFile} from '../parse.ts';
import {readText} from '../read-text.ts';
import type {Stated, StatedFile} from './prefill.ts';

const bestPracticesNames = ['.bestpractices.json'] as const;
const securityInsightsNames = [
	'security-insights.yml',
	'.github/security-insights.yml',
	'SECURITY-INSIGHTS.yml',
	'SECURITY-INSIGHTS.yaml',
	'.github/SECURITY-INSIGHTS.yml',
] as const;

const firstOf = (root: string, names: readonly string[], warnings: string[]): StatedFile | undefined => {
	for (const name of names) {
		const read = readText(path.join(root, name));
		if (read.kind === 'none') continue;
		const parsed = parseFile(name, read.text, z.record(z.string(), z.unknown()));
		if (parsed.kind === 'findings') {
			warnings.push(`${name} was not read: ${parsed.findings[0]?.message ?? 'it has not the form'}`);
			continue;
		}
		const {value, at} = parsed.source;
		return {path: name, value, lineOf: keys => at(keys)?.line};
	}
	return undefined;
};

/** Reads what other self-assessments a target has, with what could not be read. @param root absolute path */
export const readStated = (root: string): Stated & {readonly warnings: readonly string[]} => {
	const warnings: string[] = [];
	return {
		bestPractices: firstOf(root, bestPracticesNames, warnings),
		securityInsights: firstOf(root, securityInsightsNames, warnings),
		warnings,
	};
};
