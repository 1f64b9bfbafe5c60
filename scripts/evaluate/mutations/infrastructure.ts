import {add, all, pathsOf, remove, rewrite, withoutBlocks, withoutLines} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {any, good, isCompose, isDockerfile, isYaml, poor} from './parts.ts';

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

export const performance: readonly Mutation[] = [
	{
		id: 'autoscaling/remove',
		check: 'autoscaling',
		what: 'autoscalers are removed',
		from: good,
		to: 'worse',
		apply: tree =>
			all(
				rewrite(tree, manifests(tree, /kind: HorizontalPodAutoscaler|autoscaling/), text =>
					withoutBlocks(text.replace(/kind: HorizontalPodAutoscaler/g, 'kind: ConfigMap'), /^\s*autoscaling:/),
				),
				rewrite(tree, pathsOf(tree, /\.(ts|tsx|js)$/, /runtime.*edge/), text =>
					withoutLines(text, /export const runtime.*edge/),
				),
			),
	},
	{
		id: 'autoscaling/add',
		check: 'autoscaling',
		what: 'the load sets the number of tasks',
		from: ['unknown', 'fail'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			tree.fact('on-kubernetes')
				? rewrite(tree, manifests(tree, /^kind: Deployment/m), text => {
						const name = /^kind: Deployment\nmetadata:\n {2}name: (.+)$/m.exec(text)?.[1];
						return name === undefined
							? text
							: `${text.trimEnd()}\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: ${name}\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: ${name}\n  minReplicas: 2\n  maxReplicas: 10\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 70\n`;
					})
				: add(
						tree,
						'infra/scaling.tf',
						'resource "aws_ecs_service" "web" {\n  name = "web"\n}\n\nresource "aws_appautoscaling_target" "web" {\n  min_capacity       = 2\n  max_capacity       = 10\n  resource_id        = "service/main/web"\n  scalable_dimension = "ecs:service:DesiredCount"\n  service_namespace  = "ecs"\n}\n\nresource "aws_appautoscaling_policy" "web" {\n  name        = "cpu"\n  policy_type = "TargetTrackingScaling"\n}\n',
					),
	},
	{
		id: 'load-balancing/add',
		check: 'load-balancing',
		what: 'a load balancer spreads requests over two instances',
		from: ['unknown', 'partial'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/balancer.tf',
				'resource "aws_ecs_service" "web" {\n  name          = "web"\n  desired_count = 2\n  load_balancer {\n    target_group_arn = aws_lb_target_group.web.arn\n  }\n}\n\nresource "aws_lb" "web" {\n  load_balancer_type = "application"\n}\n\nresource "aws_lb_target_group" "web" {\n  port     = 80\n  protocol = "HTTP"\n}\n',
			),
	},
	{
		id: 'cdn/add',
		check: 'cdn',
		what: 'a content network serves the assets',
		from: ['unknown', 'fail'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/cdn.tf',
				'resource "aws_cloudfront_distribution" "web" {\n  enabled = true\n  default_cache_behavior {\n    target_origin_id       = "web"\n    viewer_protocol_policy = "redirect-to-https"\n  }\n}\n',
			),
	},
	{
		id: 'cdn/remove',
		check: 'cdn',
		what: 'the files of the host with a content network are deleted',
		from: good,
		to: 'worse',
		apply: tree => remove(pathsOf(tree, /(^|\/)(vercel\.json|\.vercel\/.*|netlify\.toml|wrangler\.toml)$/)),
	},
	{
		id: 'budget-alerts/add',
		check: 'budget-alerts',
		what: 'Terraform sets a budget that sends alerts',
		from: poor,
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'infra/budget.tf',
				'resource "aws_budgets_budget" "monthly" {\n  budget_type  = "COST"\n  limit_amount = "500"\n  limit_unit   = "USD"\n  time_unit    = "MONTHLY"\n  notification {\n    comparison_operator        = "GREATER_THAN"\n    threshold                  = 80\n    threshold_type             = "PERCENTAGE"\n    notification_type          = "ACTUAL"\n    subscriber_email_addresses = ["team@example.org"]\n  }\n}\n',
			),
	},
];
