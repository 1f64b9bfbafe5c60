import {add, all, pathsOf, remove, rewrite, withoutBlocks, withoutLines} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {good, isYaml, poor} from './parts.ts';

const manifests = (tree: Tree, text: RegExp) =>
	pathsOf(tree, file => isYaml.test(file.path) && file.role === 'config', text);

export const scaling: readonly Mutation[] = [
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
