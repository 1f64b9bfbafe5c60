import {add, pathsOf, rewrite, withoutLines, withoutStatements} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {poor} from './parts.ts';

/** Rules of Prometheus on what every service exports. */
const rules = (name: string, expr: string): string =>
	`groups:\n  - name: app\n    rules:\n      - alert: ${name}\n        expr: ${expr}\n        for: 5m\n        labels:\n          severity: page\n        annotations:\n          summary: ${name}\n`;
const alert = (check: string, name: string, expr: string): readonly Mutation[] => [
	{
		id: `${check}/add`,
		check,
		what: `Prometheus gets a rule: ${name}`,
		from: poor,
		to: 'better',
		apply: tree => add(tree, `monitoring/rules-${check}.yml`, rules(name, expr)),
	},
	{
		id: `${check}/in-examples`,
		check,
		what: `an example holds a rule: ${name}`,
		from: ['unknown', 'fail'],
		to: ['unknown', 'fail', 'partial'],
		apply: tree => add(tree, `examples/prometheus/rules-${check}.yml`, rules(name, expr)),
	},
];

export const alerts: readonly Mutation[] = [
	...alert('alert-rules', 'TargetDown', 'up == 0'),
	...alert(
		'alert-error-rate',
		'HighErrorRate',
		'sum(rate(nginx_ingress_controller_requests{status=~"5.."}[5m])) / sum(rate(nginx_ingress_controller_requests[5m])) > 0.01',
	),
	...alert(
		'alert-latency',
		'HighLatency',
		'histogram_quantile(0.95, sum(rate(nginx_ingress_controller_request_duration_seconds_bucket[5m])) by (le)) > 0.5',
	),
	...alert('alert-saturation', 'HighCpu', '(1 - avg(rate(node_cpu_seconds_total{mode="idle"}[5m]))) > 0.7'),
	{
		id: 'alert-rules/remove',
		check: 'alert-rules',
		what: 'the alert rules are removed',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, pathsOf(tree, /\.ya?ml$/, /^\s*- alert:/m), text =>
				withoutStatements(withoutLines(text, /^$/), /^$/).replace(
					/^\s*- alert:.*\n(?:(?!\s*- alert:).*\n)*?(?=\s*- alert:|\S|$)/gm,
					'',
				),
			),
	},
	{
		id: 'alert-cost/add',
		check: 'alert-cost',
		what: 'Terraform sends an alert on spend',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'infra/billing.tf',
				'resource "aws_cloudwatch_metric_alarm" "billing" {\n  alarm_name          = "estimated-charges"\n  namespace           = "AWS/Billing"\n  metric_name         = "EstimatedCharges"\n  comparison_operator = "GreaterThanThreshold"\n  threshold           = 500\n  alarm_actions       = [aws_sns_topic.alerts.arn]\n}\n',
			),
	},
	{
		id: 'uptime-monitoring/add',
		check: 'uptime-monitoring',
		what: 'Terraform sets up an uptime check',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'infra/uptime.tf',
				'resource "aws_route53_health_check" "home" {\n  fqdn              = "www.example.org"\n  type              = "HTTPS"\n  resource_path     = "/healthz"\n  failure_threshold = 3\n}\n',
			),
	},
	{
		id: 'dashboards/add',
		check: 'dashboards',
		what: 'a Grafana dashboard is kept as code',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'monitoring/dashboards/overview.json',
				JSON.stringify(
					{
						title: 'Overview',
						schemaVersion: 39,
						uid: 'overview',
						panels: [
							{
								id: 1,
								title: 'Requests',
								type: 'timeseries',
								targets: [{expr: 'sum(rate(nginx_ingress_controller_requests[5m]))'}],
							},
							{
								id: 2,
								title: 'Errors',
								type: 'timeseries',
								targets: [{expr: 'sum(rate(nginx_ingress_controller_requests{status=~"5.."}[5m]))'}],
							},
						],
					},
					undefined,
					2,
				),
			),
	},
	{
		id: 'llm-dashboard/add',
		check: 'llm-dashboard',
		what: 'a Grafana dashboard shows tokens, latency and cost of models',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'monitoring/dashboards/llm.json',
				JSON.stringify(
					{
						title: 'LLM use',
						schemaVersion: 39,
						uid: 'llm',
						panels: [
							{
								id: 1,
								title: 'Tokens of the LLM',
								type: 'timeseries',
								targets: [{expr: 'sum(rate(llm_tokens_total[5m]))'}],
							},
							{
								id: 2,
								title: 'LLM latency',
								type: 'timeseries',
								targets: [
									{expr: 'histogram_quantile(0.95, sum(rate(llm_request_duration_seconds_bucket[5m])) by (le))'},
								],
							},
							{id: 3, title: 'LLM cost', type: 'timeseries', targets: [{expr: 'sum(llm_cost_dollars_total)'}]},
						],
					},
					undefined,
					2,
				),
			),
	},
	{
		id: 'log-aggregation/add',
		check: 'log-aggregation',
		what: 'Fluent Bit sends the logs of all containers to Loki',
		from: ['unknown', 'partial'],
		to: 'better',
		apply: tree =>
			add(
				tree,
				'deploy/logging.yaml',
				'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: fluent-bit\nspec:\n  selector:\n    matchLabels: {app: fluent-bit}\n  template:\n    metadata:\n      labels: {app: fluent-bit}\n    spec:\n      containers:\n        - name: fluent-bit\n          image: fluent/fluent-bit:3.0.0\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: fluent-bit\ndata:\n  fluent-bit.conf: |\n    [OUTPUT]\n        Name loki\n        Match *\n        Host loki\n---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: loki\nspec:\n  serviceName: loki\n  selector:\n    matchLabels: {app: loki}\n  template:\n    metadata:\n      labels: {app: loki}\n    spec:\n      containers:\n        - name: loki\n          image: grafana/loki:3.0.0\n',
			),
	},
];
