import type {DockerStage} from '../../source/domain/artefacts/dockerfile.ts';
import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {byShare, notApplicable} from '../../source/domain/verdict.ts';
import {isMinimalBase, readImage} from '../lexicon/images.ts';
import {isBeside} from '../lexicon/pods.ts';
import {lineage, shippedDockerfiles, sideDockerfiles} from '../lexicon/shipped-images.ts';

/** The final stage takes its files from another stage or image, so what built them stays behind. */
const copiesFromStage = (stages: readonly DockerStage[]): boolean =>
	stages.some(stage =>
		stage.instructions.some(({keyword, arguments: text}) => keyword === 'COPY' && /--from=/.test(text)),
	);

const hasMinimalBase = (stages: readonly DockerStage[]): boolean => {
	const base = stages.at(-1)?.base ?? '';
	const image = readImage(base);
	// An image of somebody else's server holds what that server needs.
	return base === 'scratch' || (image !== undefined && (isMinimalBase(image) || isBeside(base)));
};

/** Images are built in stages or from a minimal base. */
export const multiStageBuild = defineCheck({
	id: 'multi-stage-build',
	decide: seen => {
		const judged = shippedDockerfiles(seen).flatMap(({file, value}) => {
			if (value.finalStage === undefined) return [];
			const stages = lineage(value.finalStage);
			const isStaged = value.stages.length > stages.length && copiesFromStage(stages);
			return [{file, stage: value.finalStage, isStaged, isLean: isStaged || hasMinimalBase(stages)}];
		});
		if (judged.length === 0) {
			const others = sideDockerfiles(seen).map(({file}) => file.path);
			return notApplicable(
				`no image is shipped: what there is serves development, tests or packaging (${list(others)})`,
			);
		}

		const heavy = judged.filter(one => !one.isLean);
		const lean = judged.filter(one => one.isLean);
		const places = [...heavy, ...lean].map(({file, stage}) => at(file.path, stage.line, `FROM ${stage.base}`));
		const total = count(judged.length, 'Dockerfile');
		const reason =
			heavy.length === 0
				? `${lean.length} of ${total} built in stages or on a minimal base: ${list(lean.map(one => one.file.path))}`
				: `${heavy.length} of ${total} built in one stage on a full base, which ships build tools: ${list(heavy.map(one => one.file.path))}`;
		return byShare(lean.length, judged.length, reason, places);
	},
});
