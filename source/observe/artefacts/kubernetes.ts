import type {KubernetesFile} from '../../domain/artefacts/kubernetes.ts';
import {checkedText} from './hostile.ts';
import {kustomizationOf, objectsIn, readableObjects} from './kubernetes-objects.ts';
import type {ArtefactReader} from './reader.ts';
import {chartFolder, parseYaml} from './structured.ts';

const kustomizationNames = /^kustomization(\.ya?ml)?$/i;

/** A cheap look before parsing: most YAML files of a repository are something else. */
const looksLikeObject = (text: string): boolean => text.includes('apiVersion') && text.includes('kind');

const readManifest = (text: string): KubernetesFile | undefined => {
	if (!looksLikeObject(text)) return undefined;
	const objects = (() => {
		try {
			return objectsIn(parseYaml(text));
		} catch (error) {
			// Templates of other tools (Ansible, envsubst, gomplate) hold expressions that are no YAML.
			const readable = readableObjects(checkedText(text), parseYaml);
			if (readable.length === 0) throw error;
			return readable;
		}
	})();
	return objects.length === 0 ? undefined : {objects, form: 'manifest'};
};

/** Kubernetes manifests, Kustomizations, and templates of Helm charts as far as they can be read. */
export const kubernetesReader: ArtefactReader<KubernetesFile> = {
	matches: ({extension, base, language}) =>
		((extension === 'yaml' || extension === 'yml') && language !== 'lockfile') || kustomizationNames.test(base),
	parse: (text, file, context) => {
		if (kustomizationNames.test(file.base)) {
			const object = kustomizationOf(parseYaml(text), file.folder);
			return object && {objects: [object], form: 'kustomization'};
		}
		const chart = chartFolder(file, context.files);
		return chart === undefined ? readManifest(text) : undefined;
	},
};
