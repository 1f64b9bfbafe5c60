import type {KubernetesFile} from '../../domain/artefacts/kubernetes.ts';
import type {FileEntry} from '../../domain/file.ts';
import {readChart} from './helm/chart.ts';
import {readChartTemplate} from './helm/read-template.ts';
import type {Chart} from './helm/render.ts';
import {checkedText} from './hostile.ts';
import {kustomizationOf, objectsFromLines, objectsIn, readableObjects} from './kubernetes-objects.ts';
import {patchesOf} from './kustomize-patches.ts';
import type {ArtefactReader, ReadContext} from './reader.ts';
import {chartFolder, parseYaml} from './structured.ts';
import {isResourceSchema, parseYamlFile} from './yaml-file.ts';

const kustomizationNames = /^kustomization(\.ya?ml)?$/i;

/** A cheap look before parsing: most YAML files of a repository are something else. */
const looksLikeObject = (text: string): boolean => text.includes('apiVersion') && text.includes('kind');

const readManifest = (text: string, file: FileEntry, context: ReadContext): KubernetesFile | undefined => {
	const objects = (() => {
		if (isResourceSchema(text)) return objectsFromLines(checkedText(text));
		try {
			return objectsIn(parseYamlFile(text, file, context));
		} catch (error) {
			// Templates of other tools (Ansible, envsubst, gomplate) hold expressions that are no YAML.
			const readable = readableObjects(checkedText(text), parseYaml);
			if (readable.length === 0) throw error;
			return readable;
		}
	})();
	return objects.length === 0 ? undefined : {objects, form: 'manifest'};
};

// A chart's values and helpers are read once for all its templates. Nothing outlives the context of a scan.
const chartsByContext = new WeakMap<ReadContext, Map<string, Chart>>();

const chartOf = (folder: string, context: ReadContext): Chart => {
	const charts = chartsByContext.get(context) ?? new Map<string, Chart>();
	chartsByContext.set(context, charts);
	const chart = charts.get(folder) ?? readChart(folder, context);
	charts.set(folder, chart);
	return chart;
};

/** Kubernetes manifests, Kustomizations, and templates of Helm charts as far as they can be read. */
export const kubernetesReader: ArtefactReader<KubernetesFile> = {
	matches: ({extension, base, folder, language}) =>
		((extension === 'yaml' || extension === 'yml') && language !== 'lockfile') ||
		(extension === 'tpl' && folder.split('/').includes('templates')) ||
		kustomizationNames.test(base),
	parse: (text, file, context) => {
		if (kustomizationNames.test(file.base)) {
			const object = kustomizationOf(parseYamlFile(text, file, context), file.folder);
			return object && {objects: [object, ...patchesOf(object, {file, context})], form: 'kustomization'};
		}
		// Helpers of charts define parts of other templates; they match so that their text is kept for those.
		if (file.extension === 'tpl' || !looksLikeObject(text)) return undefined;
		const chart = chartFolder(file, context.files);
		if (chart === undefined) return readManifest(text, file, context);
		if (file.base.startsWith('_')) return undefined;
		const objects = readChartTemplate(text, chartOf(chart, context));
		return objects.length === 0 ? undefined : {objects, form: 'helm-template'};
	},
};
