import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import type {ArtefactReader} from '../reader.ts';
import {parseJson} from '../structured.ts';
import {isRecord, listOf, textOf, textsOf} from '../values.ts';
import {declare, distinct, tableDependencies} from './declare.ts';

/** Requirements of the platform (`php`, `ext-json`, `composer-runtime-api`) are no packages. */
const isPlatform = (name: string): boolean => !name.includes('/');

/** `composer.json`. */
export const composerManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'composer.json',
	parse: text => {
		const data = parseJson(text);
		const raw = data.documents[0];
		if (!isRecord(raw)) return undefined;
		return declare('composer', {
			name: textOf(raw.name),
			version: textOf(raw.version),
			license: textsOf(raw.license)[0],
			dependencies: distinct(
				[
					...tableDependencies(data, ['require']),
					...tableDependencies(data, ['require-dev'], {isDevelopment: true}),
				].filter(found => !isPlatform(found.name)),
			),
			executables: textsOf(raw.bin).map(path => path.split('/').at(-1) ?? path),
			workspaces: listOf(raw.repositories)
				.filter(isRecord)
				.filter(repository => repository.type === 'path')
				.flatMap(repository => textsOf(repository.url)),
			isPrivate: raw.type === 'project' || raw.name === undefined,
			raw,
		});
	},
};
