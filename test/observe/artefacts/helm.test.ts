import {describe, expect, it} from 'vitest';
import {kubernetesReader} from '../../../source/observe/artefacts/kubernetes.ts';
import {read} from './reading.ts';

const chart = {
	'chart/Chart.yaml': 'name: shop\nversion: 1.0.0\nappVersion: "2.3"\n',
	'chart/values.yaml':
		'replicas: 1\nimage: {repository: shop/web, tag: ""}\nautoscaling: {enabled: false}\nresources:\n  limits:\n    cpu: 1\nannotations: {}\nservices:\n  api: {port: 80}\n  job: {port: 81}\nhosts: [a, b]\n',
	'chart/templates/_helpers.tpl': `{{/* the name */}}
{{- define "shop.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}
{{- define "shop.labels" -}}
app: {{ include "shop.fullname" . }}
version: {{ .Chart.AppVersion | quote }}
{{- end }}
{{- define "shop.loop" -}}{{ include "shop.loop" . }}{{- end }}
`,
};

const objects = (text: string, others: Readonly<Record<string, string>> = {}) =>
	read(kubernetesReader, 'chart/templates/web.yaml', {
		texts: {...chart, ...others, 'chart/templates/web.yaml': text},
	})?.objects ?? [];

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "shop.fullname" . }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
spec:
  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicas }}
  {{- end }}
  template:
    metadata:
      {{- with .Values.annotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      containers:
        - name: {{ .Chart.Name }}
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
          {{- with .Values.nothing }}
          livenessProbe:
            {{- toYaml . | nindent 12 }}
          {{- end }}
{{- if .Values.autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "shop.fullname" . }}
{{- end }}
`;

describe('templates of Helm charts', () => {
	it('fill in values, named templates and conditions, with lines of the template', () => {
		const [web, ...rest] = objects(deployment);
		expect(rest).toEqual([]);
		expect(web).toMatchObject({
			kind: 'Deployment',
			name: 'shop',
			line: 1,
			raw: {
				metadata: {labels: {app: 'shop', version: '2.3'}},
				spec: {
					replicas: 1,
					template: {
						metadata: null,
						spec: {containers: [{name: 'shop', image: 'shop/web:2.3', resources: {limits: {cpu: 1}}}]},
					},
				},
			},
		});
		expect(web!.lineOf(['metadata', 'labels', 'version'])).toBe(6);
		expect(web!.lineOf(['spec', 'replicas'])).toBe(9);
		expect(web!.lineOf(['spec', 'template', 'spec', 'containers', 0, 'resources', 'limits'])).toBe(22);
	});

	it('enter `with` on the values that it names, and leave out its block where they are nothing', () => {
		const [web] = objects(deployment, {
			'chart/values-prod.yaml': 'annotations: {team: shop}\nnothing: {httpGet: {path: /health}}\n',
		});
		expect(web!.raw).toMatchObject({
			spec: {
				template: {
					metadata: {annotations: {team: 'shop'}},
					spec: {containers: [{livenessProbe: {httpGet: {path: '/health'}}}]},
				},
			},
		});
	});

	it('lay a production values file over values.yaml', () => {
		const found = objects(deployment, {
			'chart/values-prod.yaml': 'autoscaling: {enabled: true}\nresources: {requests: {cpu: 2}}\n',
		});
		expect(found.map(({kind, line}) => [kind, line])).toEqual([
			['Deployment', 1],
			['HorizontalPodAutoscaler', 29],
		]);
		expect(found[0]!.raw.spec).not.toHaveProperty('replicas');
		expect(JSON.stringify(found[0]!.raw)).toContain('"resources":{"limits":{"cpu":1},"requests":{"cpu":2}}');
	});

	it('repeat what stands in a loop over values', () => {
		const text =
			'{{- range $name, $service := .Values.services }}\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: {{ $.Release.Name }}-{{ $name }}\nspec:\n  ports:\n    - port: {{ $service.port }}\n{{- end }}\n';
		const found = objects(text);
		expect(found.map(({name, line}) => [name, line])).toEqual([
			['shop-api', 3],
			['shop-job', 3],
		]);
		expect(found[1]!.raw.spec).toEqual({ports: [{port: 81}]});
	});

	it('leave expressions without a known value as written', () => {
		const [web] = objects(
			'apiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ .Values.missing.name }}-x\n  labels:\n    {{- include "other.labels" . | nindent 4 }}\n  annotations:\n    checksum: {{ .Files.Get "x" | sha256sum }}\ndata:\n  a: {{ randAlphaNum 8 | b64enc | quote }}\n',
		);
		expect(web!.name).toBe('{{ .Values.missing.name }}-x');
		expect(web!.raw).toMatchObject({
			metadata: {
				labels: '{{ include "other.labels" . | nindent 4 }}',
				annotations: {checksum: '{{ .Files.Get "x" | sha256sum }}'},
			},
			data: {a: '{{ randAlphaNum 8 | b64enc | quote }}'},
		});
	});

	it('drop blocks without a known value where they stand among other lines', () => {
		const [web] = objects(
			'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  labels:\n    {{- include "other.labels" . | nindent 4 }}\n    tier: web\n',
		);
		expect(web!.raw.metadata).toEqual({name: 'a', labels: {tier: 'web'}});
		expect(web!.lineOf(['metadata', 'labels', 'tier'])).toBe(7);
	});

	it('take what depends on the cluster as given, with its first branch', () => {
		const [ingress] = objects(
			'{{- if semverCompare ">=1.19-0" .Capabilities.KubeVersion.GitVersion -}}\napiVersion: networking.k8s.io/v1\n{{- else -}}\napiVersion: extensions/v1beta1\n{{- end }}\nkind: Ingress\nmetadata:\n  name: a\n',
		);
		expect(ingress).toMatchObject({apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', line: 2});
	});

	it('set and change variables, and choose with else if', () => {
		const [map] = objects(
			'{{- $mode := "x" -}}\n{{- if eq $mode "y" }}{{ else if eq $mode "x" }}{{ $mode = "z" }}{{ else }}{{ $mode = "no" }}{{ end -}}\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  mode: {{ $mode }}\n  hosts: {{ join "," .Values.hosts }}\n  both: {{ and true (or false "b") }}\n  text: {{ tpl "{{ .Release.Name }}" . }}\n',
		);
		expect(map!.raw.data).toEqual({mode: 'z', hosts: 'a,b', both: 'b', text: 'shop'});
	});

	it('give kind and name where the rest does not parse', () => {
		const found = objects(
			'apiVersion: v1\nkind: Service\nmetadata:\n  name: ok\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n   a: [\n  b: }\n',
		);
		expect(found.map(({kind, name, line}) => [kind, name, line])).toEqual([
			['Service', 'ok', 1],
			['Deployment', 'shop', 6],
		]);
	});

	it('ignore helpers, notes and files without objects', () => {
		expect(objects('{{- define "x" }}a{{ end }}')).toEqual([]);
		const texts = {...chart, 'chart/templates/_x.yaml': 'apiVersion: v1\nkind: Service\n'};
		expect(read(kubernetesReader, 'chart/templates/_helpers.tpl', {texts})).toBeUndefined();
		expect(read(kubernetesReader, 'chart/templates/_x.yaml', {texts})).toBeUndefined();
	});

	it('read on without values and with broken ones', () => {
		const broken = {'chart/values.yaml': 'a: [', 'chart/Chart.yaml': ''};
		expect(
			objects(
				'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}-{{ .Values.x | default "y" }}\n',
				broken,
			)[0]!.name,
		).toBe('chart-y');
	});

	const head = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\ndata:\n';
	it.each([
		['a named template that includes itself', '  a: {{ include "shop.loop" . }}\n'],
		['10,000 nested blocks', '{{ if true }}'.repeat(10_000)],
		['10,000 nested parentheses', `  a: {{ ${'('.repeat(10_000)} }}\n`],
		['very many actions', '  a: {{ .Values.x }}\n'.repeat(30_000)],
		['loops in loops', `${'{{ range until 50 }}'.repeat(8)}  x: 1\n${'{{ end }}'.repeat(8)}`],
		['text that doubles', `{{ $x := "ab" }}${'{{ $x = printf "%s%s" $x $x }}'.repeat(200)}  a: {{ $x }}\n`],
		['quotes of quotes', `{{ $x := "\\"" }}${'{{ $x = quote $x }}'.repeat(200)}  a: {{ len $x }}\n`],
		['lists that double', `{{ $x := list 1 }}${'{{ $x = list $x $x }}'.repeat(200)}  a: {{ toYaml $x }}\n`],
		['replacements of replacements', `{{ $x := "ab" }}${'{{ $x = replace "a" $x $x }}'.repeat(40)}  a: {{ len $x }}\n`],
		['unterminated actions', '  a: {{ "x\n'.repeat(10_000)],
		['an unterminated comment', `  a: {{/* ${'x'.repeat(500_000)}`],
		['a huge action', `  a: {{ ${'"x" '.repeat(200_000)} }}\n`],
		['CRLF and stray ends', '  a: 1\r\n{{ end }}{{ else }}{{ end }}\r\n'],
	])('survive %s', (_, body) => {
		expect(objects(head + body)[0]).toMatchObject({kind: 'Service', name: 'a'});
	});

	it('does not reach the prototype', () => {
		const [map] = objects(
			'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: {{ .constructor.name }}\n  b: {{ constructor "x" }}\n',
		);
		expect(map!.raw.data).toEqual({a: '{{ .constructor.name }}', b: '{{ constructor "x" }}'});
	});
});
