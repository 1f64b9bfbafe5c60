// What asks from outside whether a service answers. To add one: one entry.

/** Resources of clouds and vendors that probe an address. */
export const probeResource =
	/^(aws_route53_health_check|AWS::Route53::HealthCheck|aws_synthetics_canary|AWS::Synthetics::Canary|google_monitoring_uptime_check_config|azurerm_application_insights_(standard_)?web_test|Microsoft\.Insights\/webtests|datadog_synthetics_test|newrelic_synthetics_\w{1,40}|checkly_(check|tcp_check|url_monitor)|betteruptime_monitor|better_?uptime_monitor|uptimerobot_monitor|uptimekuma_monitor_\w{1,20}|pingdom_(check|tms_check)|statuscake_(uptime_check|test)|grafana_synthetic_monitoring_check|updown_check|hetrixtools_uptime_monitor|onlineornot_uptime_check|digitalocean_uptime_check|cloudflare_healthcheck|oneuptime_monitor|sentry_uptime_monitor|honeybadger_check)$/;

/** Files that only such a tool reads, tested against the whole path in lower case. */
export const probeFiles: readonly {readonly name: string; readonly path: RegExp}[] = [
	{name: 'Upptime', path: /(^|\/)\.upptimerc\.ya?ml$/},
	{name: 'Checkly', path: /(^|\/)checkly\.config\.[cm]?[jt]s$/},
	{name: 'Gatus', path: /(^|\/)gatus(\/config)?\.ya?ml$/},
	{name: 'Statping', path: /(^|\/)statping(\.config)?\.ya?ml$/},
];

/** Images of probes, which mostly run beside what they watch. */
export const probeImage =
	/(^|\/)(uptime-kuma|gatus|blackbox[-_]exporter|statping(-ng)?|cachet|kener|checkmate|peekaping)(:|@|$)/;

/** Addresses of status pages and badges that a vendor of such probes serves. */
export const probeLink =
	/(stats\.uptimerobot\.com|img\.shields\.io\/uptimerobot|status\.uptimerobot|\w{1,60}\.betteruptime\.com|\w{1,60}\.betterstack\.com\/status|uptime\.betterstack\.com|\w{1,60}\.statuspage\.io|\w{1,60}\.instatus\.com|statuscake\.com\/(button|App|status)|share\.pingdom|stats\.pingdom\.com|\w{1,60}\.checkly(-status-page|-dashboards)?\.(com|io)|updown\.io\/\w|\w{1,60}\.hund\.io|status\.io\/|hyperping\.(io|app)|\w{1,60}\.openstatus\.dev|openstatus\.dev\/public|upptime\.js\.org|raw\.githubusercontent\.com\/[\w./-]{1,80}\/(HEAD|master|main)\/(api|graphs)\/[\w./-]{1,80}uptime)/;
