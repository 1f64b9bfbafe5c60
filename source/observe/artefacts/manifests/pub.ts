import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import type {ArtefactReader} from '../reader.ts';
import {parseYaml} from '../structured.ts';
import {isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {declare, distinct, tableDependencies} from './declare.ts';

/** `pubspec.yaml` of Dart and Flutter. */
export const pubManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'pubspec.yaml',
	parse: text => {
		const data = parseYaml(text);
		const raw = data.documents[0];
		if (!isRecord(raw)) return undefined;
		return declare('pub', {
			name: textOf(raw.name),
			version: textOf(raw.version),
			dependencies: distinct([
				...tableDependencies(data, ['dependencies']),
				...tableDependencies(data, ['dev_dependencies'], {isDevelopment: true}),
			]),
			executables: Object.keys(recordOf(raw.executables)),
			workspaces: textsOf(listOf(raw.workspace)),
			isPrivate: raw.publish_to === 'none',
			raw,
		});
	},
};
