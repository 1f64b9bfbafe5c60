import {defineFact} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {kubernetesApi} from '../lexicon/kubernetes-kinds.ts';
import {doesNotHold, holds, isBeside} from './shared/fact.ts';

const roles: ReadonlySet<string> = new Set(['config', 'source']);
/** Objects that only tell a local test cluster or a client how to work. */
const clientKinds: ReadonlySet<string> = new Set([
	'Cluster',
	'Config',
	'Kustomization',
	'Skaffold',
	'List',
	'Pipeline',
	'PipelineRun',
	'Task',
	'TaskRun',
]);

/** It ships Kubernetes manifests, Kustomize or Helm charts. */
export const onKubernetes = defineFact({
	id: 'on-kubernetes',
	decide({artefacts, files}) {
		const objects = artefacts.kubernetes
			.filter(({file}) => roles.has(file.role) && !isBeside(file.path))
			.flatMap(({file, value}) =>
				value.objects
					.filter(({kind, apiVersion}) => !clientKinds.has(kind) && kubernetesApi.test(apiVersion))
					.map(object => ({file, object})),
			);
		const charts = ['Chart.yaml', 'kustomization.yaml', 'kustomization.yml', 'helmfile.yaml']
			.flatMap(name => files.named(name))
			.filter(file => roles.has(file.role) && !isBeside(file.path));
		if (objects.length + charts.length === 0) return doesNotHold('no Kubernetes manifests, Kustomize or Helm charts');
		const kinds = [...new Set(objects.map(({object}) => object.kind))];
		const said = objects.length === 0 ? '' : `${count(objects.length, 'object')} (${list(kinds)})`;
		const packaged =
			charts.length === 0
				? ''
				: `${count(charts.length, 'Helm chart or Kustomize overlay', 'Helm charts and Kustomize overlays')}`;
		return holds([said, packaged].filter(Boolean).join(' and '), [
			...objects.map(({file, object}) => at(file.path, object.line, `${object.kind} ${object.name}`)),
			...charts.map(({path}) => at(path)),
		]);
	},
});
