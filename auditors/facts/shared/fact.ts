import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Fact} from '../../../source/domain/fact.ts';
import {place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {maxEvidence} from '../../../source/domain/verdict.ts';

/** The fact holds, with its reason and the places that show it, strongest first. */
export const holds = (reason: string, evidence: readonly Evidence[]): Fact => ({
	value: true,
	reason,
	evidence: distinct(evidence).slice(0, maxEvidence),
});

/** The fact does not hold. Evidence names what looks like it and is not. */
export const doesNotHold = (reason: string, evidence: readonly Evidence[] = []): Fact => ({
	value: false,
	reason,
	evidence: distinct(evidence).slice(0, maxEvidence),
});

/** Places without repetition of a file's line. */
const distinct = (evidence: readonly Evidence[]): readonly Evidence[] => [
	...new Map(
		evidence.map(
			({path, line, excerpt}) =>
				[
					`${path}:${line}`,
					{path, ...(line === undefined ? {} : {line}), ...(excerpt === undefined ? {} : {excerpt})},
				] as const,
		),
	).values(),
];

/** Paths of hits, each once, in the order of how many hits they hold. */
export const pathsByHits = (hits: readonly Hit[]): readonly string[] => {
	const counts = new Map<string, number>();
	for (const hit of hits) counts.set(hit.path, (counts.get(hit.path) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).map(([path]) => path);
};

const isImport = (hit: Hit): boolean => /^(import|from|using|use|require)\b/.test(hit.text);
const importsLast = (a: Hit, b: Hit): number => Number(isImport(a)) - Number(isImport(b));

/** The first hit of each file that is more than an import, files with most hits first. */
export const strongest = (hits: readonly Hit[]): readonly Evidence[] => {
	const first = new Map<string, Hit>();
	for (const hit of [...hits].sort(importsLast)) if (!first.has(hit.path)) first.set(hit.path, hit);
	return pathsByHits(hits).flatMap(path => {
		const hit = first.get(path);
		return hit === undefined ? [] : [place(hit)];
	});
};

/** Code beside the product: build and release scripts, benchmarks, contributed tools. It establishes nothing. */
export const isBeside = (path: string): boolean => besideProduct.test(path);

const besideProduct =
	/^dev\/|(^|\/)src\/site\/|(^|\/)([\w-]{1,40}-examples?|scripts?|hack|extras?|contrib|bench(mark)?s?|misc|\.devcontainer|\.storybook|storybook|stories|codemods?|skills)\//i;
