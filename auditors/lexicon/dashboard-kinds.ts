// How dashboards are kept and shown. To add a vendor: one alternative.
import type {Signal} from '../../source/domain/signal.ts';

/** Resources that are dashboards. */
export const dashboardResource =
	/^(grafana_dashboard|aws_cloudwatch_dashboard|AWS::CloudWatch::Dashboard|datadog_dashboard(_json)?|google_monitoring_dashboard|newrelic_one_dashboard\w{0,8}|azurerm_portal_dashboard|azurerm_application_insights_workbook|Microsoft\.Portal\/dashboards|Microsoft\.Insights\/workbooks|Microsoft\.Dashboard\/dashboards|signalfx_dashboard|honeycombio_board|logzio_grafana_dashboard|oci_management_dashboard\w{0,40}|alicloud_log_dashboard)$/;

/** Objects of operators that are dashboards. */
export const dashboardKinds: ReadonlySet<string> = new Set([
	'GrafanaDashboard',
	'DatadogDashboard',
	'PersesDashboard',
	'NewRelicDashboard',
]);

/** Dashboards in programs: CDK, Pulumi, grafonnet, grafanalib, the Foundation SDK. */
export const programmedDashboard: Signal = {
	keywords: ['Dashboard(', 'dashboard.new', 'dashboard.Dashboard', 'grafanalib', 'grafonnet', 'DashboardBuilder'],
	pattern:
		/\bnew [\w.]{0,40}(cloudwatch\.(Cfn)?Dashboard|grafana\.\w{0,20}Dashboard|datadog\.Dashboard|monitoring\.Dashboard)\(|\bdashboard\.new\(|\bgrafanalib\b|grafonnet|dashboard\.NewDashboardBuilder|new DashboardBuilder\(|\bcloudwatch\.Dashboard\(/,
	roles: ['source', 'config'],
};

/** Links to dashboards, in documents. */
export const dashboardLink: Signal = {
	keywords: [
		'grafana',
		'metrics',
		'monitor',
		'datadoghq',
		'dashboards',
		'newrelic.com',
		'grafana.net',
		'honeycomb.io',
		'kibana',
	],
	pattern:
		/https?:\/\/(?!localhost|127\.|0\.0\.0\.0|[\w.-]*example\.|play\.grafana\.org|grafana\.com\/grafana\/dashboards)[\w.-]{3,80}(:\d{2,5})?\/(?:[\w/-]{0,40}\/)?(d\/[\w-]{6,60}|dash(board)?\/[a-z\d]{3}-[\w-]{5,30}|cloudwatch\/home[^\s)]{0,80}dashboards|monitoring\/dashboards\/[\w/-]{3,80}|public-dashboards\/\w{8,60})/,
	roles: ['docs'],
	within: 'text',
	paths: /\.(mdx?|markdown|rst|adoc|txt)$/i,
};

/** Whole text of a Grafana dashboard in a ConfigMap or a chart. */
export const embeddedDashboard: Signal = {
	keywords: ['"panels"', 'panels:'],
	pattern: /"panels"\s{0,4}:|^\s{2,20}panels:\s{0,2}$/,
	roles: ['source', 'config', 'example', 'docs', 'vendored'],
	paths: /\.(json|ya?ml|tpl|jsonnet|libsonnet)$/i,
	keepsText: true,
	maxPerFile: 1,
};

/** Grafana is set up to show dashboards. */
export const grafanaSetUp: Signal = {
	keywords: ['grafana/grafana', 'provisioning/dashboards', 'grafana/dashboards'],
	pattern: /grafana\/grafana(-oss|-enterprise)?(:|@|["']?$)|provisioning\/dashboards|grafana\/dashboards/,
	roles: ['source', 'config'],
	maxPerFile: 3,
};
