import {add, all, pathsOf, rewrite, withoutBlocks, withoutLines} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {any, good, isCompose, isDockerfile, isYaml} from './parts.ts';

const manifests = (tree: Tree, text: RegExp) =>
	pathsOf(tree, file => isYaml.test(file.path) && file.role === 'config', text);

export const infrastructure: readonly Mutation[] = [
	{
		id: 'redundant-instances/one-replica',
		check: 'redundant-instances',
		what: 'every number of replicas is set to 1',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(tree, manifests(tree, /replica/i), text =>
				text
					.replace(/^(\s*(?:min)?replicas:\s*)\d+/gim, '$11')
					.replace(/^(\s*(?:replicaCount|minReplicas):\s*)\d+/gm, '$11'),
			),
	},
	{
		id: 'redundant-instances/three-replicas',
		check: 'redundant-instances',
		what: 'every Deployment asks for three replicas',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(tree, manifests(tree, /kind: Deployment/), text =>
				text.replace(/^(kind: Deployment\nmetadata:\n(?:[ #{].*\n|\n)*spec:\n)(?! +replicas)/gm, '$1  replicas: 3\n'),
			),
	},
	{
		id: 'redundant-instances/compose-replicas',
		check: 'redundant-instances',
		what: 'Compose starts two of each service that it builds',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(tree, pathsOf(tree, isCompose), text =>
				text.replace(/^( +)build:/gm, '$1deploy:\n$1  replicas: 2\n$1build:'),
			),
	},
	{
		id: 'redundant-instances/in-the-readme',
		check: 'redundant-instances',
		what: 'a document says that three replicas run',
		from: ['fail'],
		to: 'same',
		apply: tree =>
			add(tree, 'docs/instances.md', '# Instances\n\nWe would like to run `replicas: 3` of each service.\n'),
	},
	{
		id: 'safe-disruption/remove',
		check: 'safe-disruption',
		what: 'disruption budgets, anti-affinity and rolling update limits are removed',
		from: good,
		to: 'worse',
		apply: tree =>
			all(
				rewrite(tree, manifests(tree, /affinity|strategy:|topologySpread|PodDisruptionBudget|updateStrategy/i), text =>
					withoutBlocks(
						text,
						/^\s*(affinity|strategy|updateStrategy|topologySpreadConstraints|podDisruptionBudget|podAntiAffinity):/,
					).replace(/kind: PodDisruptionBudget/g, 'kind: ConfigMap'),
				),
			),
	},
	{
		id: 'safe-disruption/add',
		check: 'safe-disruption',
		what: 'every Deployment gets limits for rolling updates',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(tree, manifests(tree, /kind: Deployment/), text =>
				text.replace(
					/^(kind: Deployment\nmetadata:\n(?:[ #{].*\n|\n)*spec:\n)/gm,
					'$1  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxUnavailable: 0\n      maxSurge: 1\n',
				),
			),
	},
	{
		id: 'health-probes/remove',
		check: 'health-probes',
		what: 'probes and health checks are removed',
		from: good,
		to: 'worse',
		apply: tree =>
			all(
				rewrite(tree, manifests(tree, /Probe:|healthcheck:/), text =>
					withoutBlocks(text, /^\s*(livenessProbe|readinessProbe|startupProbe|healthcheck):/),
				),
				rewrite(tree, pathsOf(tree, isDockerfile, /^HEALTHCHECK/m), text => withoutLines(text, /^HEALTHCHECK/)),
				rewrite(tree, pathsOf(tree, /\.cs$/, /WithHttpHealthCheck/), text =>
					text.replace(/\s*\.WithHttpHealthCheck\([^)]*\)/g, ''),
				),
			),
	},
	{
		id: 'health-probes/add',
		check: 'health-probes',
		what: 'the image of the program asks for its own health',
		from: ['fail'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'Dockerfile',
				'FROM node:20.11.1-alpine\nWORKDIR /app\nCOPY . .\nHEALTHCHECK --interval=30s CMD wget -qO- http://localhost:3000/api/health || exit 1\nUSER node\nCMD ["npm", "start"]\n',
			),
	},
	{
		id: 'data-replicated/multi-zone',
		check: 'data-replicated',
		what: 'Terraform runs the database in several zones',
		from: ['unknown', 'fail'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/database.tf',
				'resource "aws_db_instance" "main" {\n  engine         = "postgres"\n  instance_class = "db.t4g.small"\n  multi_az       = true\n}\n',
			),
	},
	{
		id: 'data-replicated/in-examples',
		check: 'data-replicated',
		what: 'an example runs a database in several zones',
		from: any,
		to: 'same',
		apply: tree =>
			add(
				tree,
				'examples/database/main.tf',
				'resource "aws_db_instance" "main" {\n  engine   = "postgres"\n  multi_az = true\n}\n',
			),
	},
	{
		id: 'environments-separated/add-staging',
		check: 'environments-separated',
		what: 'the environment that is missing gets settings of its own',
		from: ['partial', 'fail'],
		to: 'better',
		apply: tree =>
			all(
				...['staging', 'production'].map(name =>
					add(tree, `deploy/values-${name}.yaml`, `replicaCount: 2\nenvironment: ${name}\nhost: ${name}.example.org\n`),
				),
			),
	},
];
