import type {Artefacts} from '../../domain/artefacts/index.ts';
import type {Component} from '../../domain/component.ts';
import type {Evidence} from '../../domain/evidence.ts';
import {at} from '../../domain/place.ts';
import {maxEvidence} from '../../domain/verdict.ts';
import type {Candidate} from './candidate.ts';
import {type ImageTrait, type NatureReading, natureOf} from './kind.ts';
import {languagesOf, mainLanguage} from './languages.ts';

const imageTrait = (candidate: Candidate, artefacts: Artefacts): ImageTrait => {
	const stages = artefacts.dockerfiles
		.filter(({file}) => candidate.dockerfiles.includes(file.path))
		.map(({value}) => value.finalStage)
		.filter(stage => stage !== undefined);
	if (stages.length === 0) return 'none';
	return stages.some(stage => stage.instructions.some(({keyword}) => keyword.toUpperCase() === 'EXPOSE'))
		? 'exposes'
		: 'runs';
};

type Reading = NatureReading & {readonly artefacts: Artefacts};

/** A candidate as a component, with what shows it. */
export const componentOf = (candidate: Candidate, reading: Reading): Component => {
	const {folder, dockerfiles, composeServices, workloads, platformFiles} = candidate;
	const language = mainLanguage(candidate);
	const manifest = mainManifest(candidate, language);
	const evidence: readonly Evidence[] = [
		...(manifest === undefined ? [] : [at(manifest.file.path)]),
		...dockerfiles.map(path => at(path)),
		...composeServices,
		...workloads,
		...platformFiles.map(path => at(path)),
	];
	const [firstSource] = candidate.sources;
	return {
		name: nameOf(candidate, manifest?.value.name),
		folder,
		...natureOf(candidate, imageTrait(candidate, reading.artefacts), reading),
		language,
		...(manifest === undefined ? {} : {manifest: manifest.file.path}),
		dockerfiles,
		evidence: (evidence.length === 0 && firstSource !== undefined ? [at(firstSource.path)] : evidence).slice(
			0,
			maxEvidence,
		),
	};
};

const nameOf = (candidate: Candidate, written: string | undefined): string => {
	const folder = candidate.folder.split('/').at(-1) ?? '';
	const isGo = candidate.manifests.some(({value}) => value.ecosystem === 'go' && value.name === written);
	const name = isGo
		? written
				?.split('/')
				.filter(part => !/^v\d+$/.test(part))
				.at(-1)
		: written;
	return name ?? (folder === '' ? 'root' : folder);
};

/** The manifest of the main language; of several the one that names the package. */
const mainManifest = ({manifests}: Candidate, language: string): Candidate['manifests'][number] | undefined => {
	const fitting = manifests.filter(({value}) => languagesOf[value.ecosystem]?.includes(language));
	const list = fitting.length === 0 ? manifests : fitting;
	return list.find(({value}) => value.name !== undefined && !value.name.includes('${')) ?? list[0];
};

/** Names made unique by the folder, where several components have the same. */
export const named = (components: readonly Component[]): readonly Component[] => {
	const counts = new Map<string, number>();
	for (const {name} of components) counts.set(name, (counts.get(name) ?? 0) + 1);
	return components.map(one =>
		(counts.get(one.name) ?? 0) > 1 ? {...one, name: one.folder === '' ? `${one.name} (root)` : one.folder} : one,
	);
};
