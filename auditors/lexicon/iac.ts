// Infrastructure as code: the files by which each tool is known, and the commands that validate them.
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import {cloudResources} from './cloud-resources.ts';
import {productionStacks} from './compose-stacks.ts';
import {platformUses} from './managed-platforms.ts';
import {clusterObjects} from './pods.ts';

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

/** Infrastructure that files define. `whole` describes what runs and where; `part` leaves the servers to people. */
export type Infrastructure = {
	readonly tool: string;
	readonly extent: 'whole' | 'part';
	readonly places: readonly Evidence[];
};

/** Tools whose presence a file name proves. */
const byFile: readonly {readonly tool: string; readonly path: RegExp; readonly extent: 'whole' | 'part'}[] = [
	{tool: 'AWS CDK', path: /(^|\/)cdk\.json$/, extent: 'whole'},
	{tool: 'Pulumi', path: /(^|\/)pulumi\.ya?ml$/, extent: 'whole'},
	{tool: 'Bicep', path: /\.bicep$/, extent: 'whole'},
	{tool: 'SST', path: /(^|\/)sst\.config\.[cm]?[jt]s$/, extent: 'whole'},
	{tool: 'Terragrunt', path: /(^|\/)terragrunt\.hcl$/, extent: 'whole'},
	{tool: 'Serverless Framework', path: /(^|\/)serverless\.(ya?ml|ts)$/, extent: 'whole'},
	{tool: 'Nomad', path: /\.nomad(\.hcl)?$/, extent: 'whole'},
	{
		tool: 'Ansible',
		path: /(^|\/)(ansible\.cfg|playbooks?\/[^/]+\.ya?ml|roles\/[^/]+\/tasks\/main\.ya?ml)$/,
		extent: 'whole',
	},
	{tool: 'NixOS', path: /(^|\/)(nixos\/[^/]+\.nix|configuration\.nix)$/, extent: 'whole'},
	{tool: 'Helm', path: /(^|\/)helmfile\.ya?ml$/, extent: 'whole'},
	{tool: 'Azure Developer CLI', path: /(^|\/)azure\.ya?ml$/, extent: 'part'},
];

const own = (role: string): boolean => role === 'source' || role === 'config' || role === 'ci';

const fromFiles = ({files}: Seen): readonly Infrastructure[] =>
	byFile.flatMap(({tool, path, extent}) => {
		const places = files.all
			.filter(file => own(file.role) && path.test(file.path.toLowerCase()))
			.map(file => at(file.path));
		return places.length === 0 ? [] : [{tool, extent, places}];
	});

/** Groups of objects that clusters really run. */
const clusterGroups =
	/^(v1$|(apps|batch|policy|autoscaling|extensions)\/|[\w.-]{1,60}\.k8s\.io\/|argoproj\.io|[\w.]{1,40}\.istio\.io|cert-manager\.io|serving\.knative|monitoring\.coreos|keda\.sh|[\w.]{1,40}\.fluxcd\.io|postgresql\.cnpg|[\w.]{1,60}crossplane\.io|route\.openshift|apps\.openshift|cloud\.google\.com|[\w.]{1,40}\.traefik\.|traefik\.|gateway\.|linkerd|flagger|acid\.zalan)/;

const fromCluster = (seen: Seen): readonly Infrastructure[] => {
	const objects = clusterObjects(seen).filter(
		({object}) =>
			!/^(Kustomization|Component|CustomResourceDefinition)$/.test(object.kind) &&
			// Programs borrow the form for settings of their own, and pipelines for what they build.
			clusterGroups.test(object.apiVersion),
	);
	const isChart = (path: string): boolean => path.includes('/templates/') || path.startsWith('templates/');
	const place = ({path, object}: (typeof objects)[number]): Evidence =>
		at(path, object.line, `${object.kind} ${object.name}`);
	const charts = seen.files.named('Chart.yaml').filter(file => own(file.role));
	const plain = objects.filter(({path}) => !isChart(path));
	return [
		...(plain.length > 0 ? [{tool: 'Kubernetes manifests', extent: 'whole' as const, places: plain.map(place)}] : []),
		...(charts.length > 0 && objects.some(({path}) => isChart(path))
			? [{tool: 'Helm', extent: 'whole' as const, places: charts.map(file => at(file.path))}]
			: []),
	];
};

const toolOfResource = (type: string): string =>
	type.startsWith('AWS::') ? 'CloudFormation' : type.startsWith('Microsoft.') ? 'Bicep' : 'Terraform';

const fromResources = (seen: Seen): readonly Infrastructure[] =>
	[...Map.groupBy(cloudResources(seen), ({type}) => toolOfResource(type))].map(([tool, resources]) => ({
		tool,
		extent: 'whole',
		places: resources.map(({path, line, type, name}) => at(path, line, `${type} ${name}`)),
	}));

/** Everything that defines infrastructure, the fullest first. */
export const infrastructureIn = (seen: Seen): readonly Infrastructure[] => {
	// A CI step shows where it goes, but defines nothing there.
	const manifests = platformUses(seen).filter(({place}) => seen.files.get(place.path)?.role !== 'ci');
	const stacks = productionStacks(seen);
	const all: readonly Infrastructure[] = [
		...fromResources(seen),
		...fromCluster(seen),
		...fromFiles(seen),
		...[...Map.groupBy(manifests, ({platform}) => platform)].map(([platform, uses]) => ({
			tool: `${platform} manifest`,
			// These name how to start the program and leave everything else to the platform's console.
			extent: /^(Heroku|Vercel|Railway|Netlify)$/.test(platform) ? ('part' as const) : ('whole' as const),
			places: uses.map(use => use.place),
		})),
		...(stacks.length > 0
			? [{tool: 'Compose', extent: 'part' as const, places: stacks.map(({file}) => at(file.path, 1))}]
			: []),
	];
	return all.toSorted((a, b) => Number(a.extent === 'part') - Number(b.extent === 'part'));
};

/** Commands and actions that validate infrastructure code, with the tools whose code they look at. */
export const validations: readonly {readonly tool: RegExp; readonly command: RegExp}[] = [
	{
		tool: /Terraform|Terragrunt/,
		command:
			/\b(terraform|tofu|terragrunt)\b.{0,80}\b(validate|plan)\b|\btflint\b|\btfsec\b|\bterrascan\b|hashicorp\/tfc-workflows|dflook\/terraform-(plan|validate)/,
	},
	{tool: /CDK/, command: /\bcdk (synth|diff)\b|cdk-nag/},
	{tool: /SST/, command: /\bsst diff\b/},
	{tool: /Pulumi/, command: /\bpulumi preview\b|pulumi\/actions/},
	{
		tool: /Bicep/,
		command: /\baz bicep (build|lint)\b|\bbicep (build|lint)\b|\baz deployment \w{1,10} (what-if|validate)\b/,
	},
	{
		tool: /CloudFormation|Serverless/,
		command: /\bcfn-lint\b|\bsam validate\b|cfn_nag|cloudformation validate-template|\b(sls|serverless) package\b/,
	},
	{
		tool: /Helm/,
		command:
			/\bhelm (lint|template|unittest)\b|\bct (lint|install)\b|helm\/chart-testing-action|\bhelmfile (lint|diff)\b/,
	},
	{
		tool: /Kubernetes|Helm/,
		command:
			/\bkubeconform\b|\bkubeval\b|\bkube-linter\b|\bkube-score\b|\bkustomize build\b|kubectl (apply|kustomize|diff).{0,80}(--dry-run|kustomize)|kubevious|\bpolaris audit\b|\bconftest\b|\bdatree\b|\bkubectl (kustomize|diff)\b/,
	},
	{tool: /Ansible/, command: /\bansible-lint\b|--syntax-check|\bmolecule test\b/},
	{tool: /Compose/, command: /docker[ -]compose\b.{0,120}\bconfig\b/},
	{tool: /Fly\.io/, command: /\b(flyctl|fly) config validate\b/},
	{tool: /Nomad/, command: /\bnomad (job )?(validate|plan)\b/},
	{tool: /./, command: /\bcheckov\b|\btrivy (config|conf|iac)\b|\bkics\b|\bsnyk iac\b|scan-type: .?config/},
];
