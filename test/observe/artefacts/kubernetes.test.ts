import {describe, expect, it} from 'vitest';
import {kubernetesReader} from '../../../source/observe/artefacts/kubernetes.ts';
import {yamlReader} from '../../../source/observe/artefacts/structured.ts';
import {read} from './reading.ts';

const kubernetes = (text: string, path = 'k8s/app.yaml', others: Readonly<Record<string, string>> = {}) =>
	read(kubernetesReader, path, {texts: {[path]: text, ...others}});
const summary = (text: string, path?: string) =>
	kubernetes(text, path)?.objects.map(({kind, name, line}) => [kind, name, line]);

describe('kubernetesReader on manifests', () => {
	it('reads each document with apiVersion and kind, with lines of the file', () => {
		const text =
			'# note\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\n---\nfoo: 1\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n';
		for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
			expect(summary(variant)).toEqual([
				['Service', 'web', 3],
				['Deployment', 'web', 10],
			]);
		}
		const deployment = kubernetes(text)!.objects[1]!;
		expect(deployment).toMatchObject({apiVersion: 'apps/v1', raw: {spec: {replicas: 2}}});
		expect(deployment.lineOf(['spec', 'replicas'])).toBe(14);
		expect(kubernetes(text)!.form).toBe('manifest');
	});

	it('takes the items of a list one by one', () => {
		const text =
			'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata:\n      name: a\n  - 3\n';
		expect(summary(text)).toEqual([['Secret', 'a', 4]]);
		expect(kubernetes(text)!.objects[0]!.lineOf(['metadata', 'name'])).toBe(7);
	});

	it('leaves out files of other tools and other YAML', () => {
		expect(kubernetes('apiVersion: skaffold/v4beta1\nkind: Config\n')).toBeUndefined();
		expect(kubernetes('apiVersion: backstage.io/v1alpha1\nkind: Component\n')).toBeUndefined();
		expect(kubernetes('apiVersion: v1\nkind: Config\nclusters: []\n')).toBeUndefined();
		expect(kubernetes('kind: 3\napiVersion: 1\n')).toBeUndefined();
		expect(kubernetes('name: CI\non: [push]\n')).toBeUndefined();
	});

	it('names schemas of custom resources without parsing them', () => {
		const schema =
			'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: a.b\nspec: [\n';
		expect(kubernetes(schema)!.objects[0]).toMatchObject({kind: 'CustomResourceDefinition', name: 'a.b', line: 1});
		const texts = {'crd.yaml': schema};
		expect(read(yamlReader, 'crd.yaml', {texts})).toBeUndefined();
		const bundle = `${schema.replace('[', '{}')}---\napiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {a: 1}\n`;
		expect(kubernetes(bundle)!.objects[1]).toMatchObject({name: 's', raw: {spec: {a: 1}}});
	});

	it('reads what can be read of text with foreign template expressions', () => {
		const text =
			'apiVersion: v1\nkind: Service\nmetadata:\n  name: ok\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  labels:\n{% for l in labels %}\n    {{ l }}: [\n{% endfor %}\n';
		expect(summary(text)).toEqual([
			['Service', 'ok', 1],
			['Deployment', 'web', 6],
		]);
	});

	it.each([
		['broken YAML', 'apiVersion: v1\n kind: [\nkind: x'],
		['10,000 nested lists', `kind: a\napiVersion: b\nc: ${'['.repeat(10_000)}`],
		['NULs', 'kind: a\napiVersion: b\0'],
		['more than 1 MiB', `kind: a\napiVersion: b\n${'#'.repeat(1024 * 1024)}`],
	])('ends soon on %s', (_, text) => {
		try {
			expect(kubernetes(text)?.objects.length ?? 0).toBeLessThan(2);
		} catch (error) {
			expect(error).toBeInstanceOf(Error);
		}
	});
});

describe('kubernetesReader on Kustomizations', () => {
	it('reads them without kind and version, named by their folder', () => {
		const file = kubernetes(
			'resources:\n- ../base\nreplicas:\n- name: web\n  count: 3\n',
			'overlays/prod/kustomization.yaml',
		)!;
		expect(file.form).toBe('kustomization');
		expect(file.objects[0]).toMatchObject({kind: 'Kustomization', name: 'prod', raw: {resources: ['../base']}});
		expect(file.objects[0]!.lineOf(['replicas', 0, 'count'])).toBe(5);
		expect(kubernetes('kind: Component\n', 'c/Kustomization')!.objects[0]!.kind).toBe('Component');
	});

	it('give the parts of objects that their patches change', () => {
		const text =
			'patches:\n- target: {group: apps, version: v1, kind: Deployment, name: web}\n  patch: |-\n    - op: replace\n      path: /spec/replicas\n      value: 3\n    - {op: add, path: /metadata/annotations/a~1b, value: c}\n    - {op: remove, path: /spec/paused}\n- patch: |-\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: api}\n    spec: {replicas: 4}\n- {path: ops.yaml, target: {kind: Deployment, name: job}}\n- {path: object.yaml}\n- {path: ../../../x.yaml}\n- target: {kind: Deployment, name: ".*"}\n  patch: "[{op: add, path: /spec/replicas, value: 9}]"\npatchesStrategicMerge:\n- object.yaml\n- 3\n';
		const objects = kubernetes(text, 'prod/kustomization.yaml', {
			'prod/ops.yaml': '- {op: add, path: /spec/replicas, value: 5}\n',
			'prod/object.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: elsewhere}\n',
		})!.objects;
		expect(objects.slice(1).map(({kind, name, line, raw}) => [kind, name, line, raw.spec])).toEqual([
			['Deployment', 'web', 2, {replicas: 3}],
			['Deployment', 'api', 9, {replicas: 4}],
			['Deployment', 'job', 14, {replicas: 5}],
		]);
		expect(objects[1]).toMatchObject({
			apiVersion: 'apps/v1',
			raw: {metadata: {name: 'web', annotations: {'a/b': 'c'}}},
		});
	});

	it.each([
		'patches: 3',
		'patches: [null, {patch: "["}, {patch: 3}, {path: 7}]',
		'patches: [{patch: "- {op: add, path: /__proto__/x, value: 1}", target: {kind: a, name: b}}]',
	])('read on past strange patches: %s', text => {
		expect(kubernetes(text, 'kustomization.yaml')!.objects[0]!.kind).toBe('Kustomization');
		expect(({} as {x?: number}).x).toBeUndefined();
	});
});
