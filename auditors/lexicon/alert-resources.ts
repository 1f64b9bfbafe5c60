// Alerts of clouds and vendors, by the types of their resources. To add one: one entry.

/** Resources that alert on a metric, a query or a log. */
export const alertResource =
	/^(aws_cloudwatch_(metric|composite)_alarm|AWS::CloudWatch::(Composite)?Alarm|datadog_monitor(_json)?|AWS::Datadog::Monitor|Datadog::Monitors::Monitor|newrelic_(nrql_)?alert_condition|azurerm_monitor_(metric_alert|scheduled_query_rules_alert(_v2)?|activity_log_alert)|azurerm_monitor_smart_detector\w*|Microsoft\.Insights\/(metricAlerts|scheduledQueryRules|activityLogAlerts)|google_monitoring_alert_policy|grafana_rule_group|sentry_(issue|metric)_alert|sentry_alert|honeycombio_trigger|opsgenie_alert_policy|signalfx_detector|splunk_detector|elasticstack_kibana_alerting_rule|digitalocean_monitor_alert|oci_monitoring_alarm|alicloud_cms_alarm|prometheus_rule|kubernetes_manifest)$/;

/** Modules of Terraform that make such alarms. */
export const alertModule = /^module .{0,120}(alarms?|alerts?|monitors?)(\/|\b)/i;

/** Resources that alert on spending, whatever their settings say. */
export const spendResource =
	/^(aws_budgets_budget|AWS::Budgets::Budget|aws_ce_anomaly_subscription|AWS::CE::AnomalySubscription|google_billing_budget|azurerm_consumption_budget_\w{1,40}|azurerm_cost_anomaly_alert|Microsoft\.Consumption\/budgets|Microsoft\.CostManagement\/scheduledActions|oci_budget_alert_rule)$/;

/** Settings by which a budget tells somebody. */
export const spendTells =
	/(notification|NotificationsWithSubscribers|threshold_rules|all_updates_rule|subscriber|contact_emails|contactEmails|Subscribers|email_addresses)/;
