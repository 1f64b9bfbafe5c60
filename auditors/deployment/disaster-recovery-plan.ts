import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {lineIn, numberedLines, placeOf, type Section, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten, stepsIn} from '../lexicon/written.ts';
import {namesRecovery, recoveryValue} from './shared/recovery-values.ts';

type Value = {readonly value: string; readonly place: Evidence};

const valueIn = (sections: readonly Section[], kind: 'RTO' | 'RPO'): Value | undefined => {
	for (const section of sections) {
		// A table names the objective in its header and the time in its rows.
		for (const {header, rows, line} of section.tables) {
			const column = header.findIndex(cell => new RegExp(`\\b${kind}\\b`).test(cell.slice(0, 100)));
			const cell =
				column === -1
					? undefined
					: rows.map(row => row[column] ?? '').find(text => recoveryValue(`${kind} ${text}`, kind) !== undefined);
			const value = cell === undefined ? undefined : recoveryValue(`${kind} ${cell}`, kind);
			if (value !== undefined) return {value, place: at(section.path, line, `${kind}: ${value}`)};
		}
		const lines = numberedLines(section);
		for (const [index, {text, line}] of lines.entries()) {
			const own = recoveryValue(text, kind);
			if (own !== undefined) return {value: own, place: at(section.path, line, text)};
			// The time may stand on the line under its heading.
			const next = /^\s{0,3}#|[:：]\s*$/.test(text)
				? lines.slice(index + 1, index + 4).find(one => one.text.trim() !== '')
				: undefined;
			const value =
				next === undefined || recoveryValue(next.text, kind) !== undefined
					? undefined
					: recoveryValue(`${text} ${next.text}`, kind);
			if (next !== undefined && value !== undefined) return {value, place: at(section.path, next.line, next.text)};
		}
	}
	return undefined;
};

/** A plan names RTO, RPO, roles and steps. */
export const disasterRecoveryPlan = defineCheck({
	id: 'disaster-recovery-plan',
	decide: seen => {
		const documents = ownDocuments(seen);
		const about = sectionsAbout(documents, 'disaster');
		const plans = about.filter(section => isWritten(section) && stepsIn(section) + section.tables.length > 0);
		const restores = sectionsAbout(documents, 'recovery').filter(
			section =>
				isWritten(section) &&
				(section.codeBlocks.length > 0 || stepsIn(section) >= 2) &&
				!/(^|\/)(changelog|tests?)/i.test(section.path),
		);
		const pool = plans.length > 0 ? plans : restores;
		const texts = documents.map(({file, value}) => ({path: file.path, text: value.text}));
		const rto = valueIn(pool, 'RTO') ?? elsewhere(texts, 'RTO');
		const rpo = valueIn(pool, 'RPO') ?? elsewhere(texts, 'RPO');
		const roles = pool.map(section => lineIn(section, topicPattern.roles)).find(one => one !== undefined);
		const steps = Math.max(0, ...pool.map(stepsIn));
		const named = [
			rto === undefined ? 'no RTO' : `RTO ${rto.value}`,
			rpo === undefined ? 'no RPO' : `RPO ${rpo.value}`,
		].join(', ');
		const places = [
			...pool.slice(0, 4).map(placeOf),
			...(plans.length > 0 ? restores.slice(0, 3).map(placeOf) : []),
			...[rto?.place, rpo?.place, roles].filter(one => one !== undefined),
		];
		const files = list([...new Set(pool.map(({path}) => path))], 3);
		if (plans.length === 0) {
			const empty = about.filter(({isWhole}) => isWhole);
			if (empty.length > 0)
				return fail(
					`${list(
						empty.map(({path}) => path),
						2,
					)} is a recovery plan by its name, but holds no plan: headings, placeholders or open boxes only`,
					empty.map(placeOf),
				);
			// How to restore is a part of a plan when it aims at a time.
			if (restores.length > 0 && rto !== undefined)
				return partial(
					`${files} tells how to restore (${named}), but there is no plan with roles and scenarios`,
					places,
					30,
				);
			return unknown(
				restores.length > 0
					? `${files} tells how to restore, but no document is a recovery plan; it may be kept elsewhere`
					: 'no recovery plan in the repository; it may be kept elsewhere',
				restores.slice(0, 3).map(placeOf),
			);
		}
		const lacks = [...(roles === undefined ? ['no roles'] : []), ...(steps < 3 ? ['hardly any steps'] : [])];
		if (rto !== undefined && rpo !== undefined && lacks.length === 0)
			return pass(`${files} names ${named}, roles and steps`, places);
		const score = 20 + [rto, rpo].filter(Boolean).length * 25 + (roles === undefined ? 0 : 15) + (steps < 3 ? 0 : 15);
		return partial(`${files} names ${[named, ...lacks].join(', ')}`, places, Math.min(90, score));
	},
});

/** A target for recovery that stands apart from the plan. */
const elsewhere = (
	texts: readonly {readonly path: string; readonly text: string}[],
	kind: 'RTO' | 'RPO',
): Value | undefined => {
	for (const {path, text} of texts) {
		if (!namesRecovery(text, kind)) continue;
		const lines = text.split('\n');
		for (const [index, line] of lines.entries()) {
			const value = recoveryValue(line.slice(0, 600), kind);
			if (value !== undefined) return {value, place: at(path, index + 1, line)};
		}
	}
	return undefined;
};
