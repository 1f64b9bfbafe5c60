// Names of metrics that something other than the team's code exports. To add one: one word.

/** Metrics of Prometheus itself, of exporters, clusters, proxies and stores. */
export const givenMetrics =
	/^(up|absent|scrape_\w+|ALERTS\w*|node_\w+|kube_\w+|kubelet_\w+|container_\w+|apiserver_\w+|probe_\w+|pg_\w+|mysql_\w+|redis_\w+|mongodb_\w+|elasticsearch_\w+|rabbitmq_\w+|kafka_\w+|nginx_\w+|traefik_\w+|haproxy_\w+|envoy_\w+|istio_\w+|linkerd_\w+|request_total|response_latency_ms_bucket|caddy_\w+|coredns_\w+|etcd_\w+|prometheus_\w+|alertmanager_\w+|grafana_\w+|loki_\w+|promtail_\w+|tempo_\w+|otelcol_\w+|traces_spanmetrics_\w+|blackbox_\w+|windows_\w+|cadvisor_\w+|machine_\w+|namedprocess_\w+|certmanager_\w+|argocd_\w+|aws_\w+|stackdriver_\w+|azure_\w+|argo_\w+|knative_\w+|revision_\w+|minio_\w+|vault_\w+|consul_\w+|cnpg_\w+|pgbouncer_\w+|postgres_\w+|ClickHouse\w+)$/;

/** Functions and words of PromQL, which are no metrics. */
export const promqlWords: ReadonlySet<string> = new Set(
	'sum avg min max count rate irate increase delta idelta deriv histogram_quantile by without on ignoring group_left group_right and or unless bool offset abs ceil floor round clamp clamp_min clamp_max label_replace label_join topk bottomk quantile stddev stdvar count_values predict_linear changes resets absent absent_over_time avg_over_time sum_over_time max_over_time min_over_time count_over_time quantile_over_time last_over_time present_over_time time timestamp vector scalar sort sort_desc day_of_week hour minute le inf nan humanize holt_winters sgn sqrt exp ln log2 log10 group true false start end'.split(
		' ',
	),
);
