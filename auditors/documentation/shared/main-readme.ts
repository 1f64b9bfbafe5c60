import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import type {OwnDocument} from '../../lexicon/own-documents.ts';

const places: readonly string[] = ['', '.github', 'docs', 'doc'];
/** The English one stands for all, where there are translations beside it. */
const translated = /^readme[._-][a-z]{2}([._-][a-z]{2,4})?\.\w+$/i;

/** The README that the platform shows first; undefined where there is none. */
export const mainReadme = ({artefacts}: Pick<Observations, 'artefacts'>): OwnDocument | undefined => {
	const readmes = artefacts.documents.filter(
		({file}) => /^readme(\.|$)/i.test(file.base) && !translated.test(file.base),
	);
	const shown = places
		.map(folder => readmes.find(({file}) => file.folder.toLowerCase() === folder))
		.find(one => one !== undefined);
	const isIndex = shown !== undefined && /^docs?$/i.test(shown.file.folder) && shown.value.codeBlocks.length === 0;
	if (shown !== undefined && !isIndex) return shown;
	// The root's may be a link to that of the package, which the scan does not follow.
	const packages = new Set(artefacts.manifests.map(({file}) => file.folder));
	const ofPackage = readmes.filter(
		({file, value}) =>
			file.folder !== '' && !file.folder.includes('/') && packages.has(file.folder) && value.codeBlocks.length > 0,
	);
	return ofPackage.length === 1 ? ofPackage[0] : shown;
};

/** Where a reader looks first for what no document holds: the evidence of its absence. */
export const readmePlace = (seen: Pick<Observations, 'artefacts'>): readonly Evidence[] => {
	const readme = mainReadme(seen);
	return readme === undefined ? [] : [at(readme.file.path, 1)];
};
