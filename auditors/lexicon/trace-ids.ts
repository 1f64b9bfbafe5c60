// How an id of a request or of a trace comes onto log lines, and how it travels on. To add a form: one alternative.
import type {Signal} from '../../source/domain/signal.ts';

/** An id of a request is made or taken over, and bound to the log lines. */
export const requestIdLogged: Signal = {
	keywords: [
		'request_id',
		'requestId',
		'request-id',
		'RequestID',
		'RequestId',
		'reqId',
		'req.id',
		'correlation',
		'pinoHttp(',
		'pino-http',
		'LoggerModule.forRoot',
		'cls-rtracer',
		'UidProcessor',
		'log_tags',
		'requestid.New',
		'genReqId',
		'TagRequestId',
	],
	pattern:
		/\bAddAttrs\([^;]{0,120}request_?id|bind_contextvars\([^)]{0,80}(request|correlation|trace)_?id|CorrelationIdMiddleware|RequestIdMiddleware|CorrelationIdFilter|django_request_id|MDC\.put\(["'\w.]{0,40}(request|correlation|req)|(?<!console\.)\b(logger|log|LOG|logging)\b[^;]{0,120}\b(request|correlation|req)[-_.]?[iI][dD]\b|With(Field|Value|Context)?\([^)]{0,60}(request|correlation|req)[-_.]?[iI][dD]|\.(Str|String|With)\(["']\w{0,10}(request|correlation|req)[-_.]?[iI][dD]|zap\.String\(["']\w{0,10}(request|correlation|req)[-_.]?[iI][dD]|middleware\.RequestID\b|requestid\.New|hlog\.RequestIDHandler|\bgenReqId\b|pinoHttp\(|['"]pino-http['"]|LoggerModule\.forRoot|rTracer\.|Enrich\.With(Correlation|Request)\w*|(withContext|shareContext|Context::add)\([^)]{0,60}(request|correlation|trace)[-_.]?id|UidProcessor|log_tags\b.{0,40}request_id|child\(\{[^}]{0,80}(request|correlation|req)[-_]?[iI][dD]|%X\{(request|correlation|req)[-_.]?[iI][dD]|BeginScope\([^;]{0,120}(Correlation|Request)Id|logger\.append_keys\([^)]{0,60}(request|correlation)_id|correlation_id_path=|inject_lambda_context|TagRequestId/i,
	roles: ['source', 'config'],
};

/** The id of a trace is put on log lines. */
export const traceIdLogged: Signal = {
	keywords: [
		'trace_id',
		'traceId',
		'trace.id',
		'LoggingInstrumentor',
		'otelslog',
		'otelzap',
		'otellogrus',
		'otelpino',
		'instrumentation-winston',
		'instrumentation-pino',
		'WinstonInstrumentation',
		'PinoInstrumentation',
		'logInjection',
		'DD_LOGS_INJECTION',
		'IncludeScopes',
		'ActivityTrackingOptions',
		'logging.AddOpenTelemetry',
		'LOGGING_INJECT',
		'OTEL_PYTHON_LOG_CORRELATION',
		'logging_enable_otel',
		'addLogContext',
		'LogCorrelation',
	],
	pattern:
		/\b(info|event_dict|record|logRecord|log_record|extra|fields|entry)\b[^;=]{0,40}(trace_?id|trace\.id)["'\]]{0,3}\s{0,3}(=(?!=)|:)|dd\.trace_id|%X\{\s?(trace_?id|X-B3-TraceId|trace\.id)|\$\{ctx:trace_?id|MDC\.put\([^,]{0,40}trace_?id|LoggingInstrumentor\(|otel(slog|zap|logrus)\.|(Winston|Pino|Bunyan)Instrumentation\(|logInjection:?\s{0,2}true|DD_LOGS_INJECTION["']?\s{0,2}[:=]\s{0,2}["']?(true|1)|IncludeScopes\s{0,2}=\s{0,2}true|ActivityTrackingOptions\.|LOGGING_INJECT_SPAN_CONTEXT|OTEL_PYTHON_LOG_CORRELATION|Enrich\.WithSpan|\.(Str|String)\(["']\w{0,12}trace_?id|zap\.String\(["']\w{0,12}trace_?id|With(Field)?\(["']\w{0,12}trace_?id|slog\.String\(["']\w{0,12}trace_?id|logging\.googleapis\.com\/trace|child\(\{[^}]{0,80}trace_?id|bind_contextvars\([^)]{0,80}trace_?id|(withContext|shareContext|Context::add)\([^)]{0,60}trace_?id|\blogger\b[^;]{0,100}\btrace_?id\b/i,
	roles: ['source', 'config'],
};

/** An id of a request goes along with calls to others. */
export const requestIdPassed: Signal = {
	keywords: ['request-id', 'correlation-id', 'requestId', 'request_id', 'HeaderPropagation', 'RequestIdTransport'],
	pattern:
		/(headers?\b|set(Request)?Header|Header\(\)\.(Set|Add)|metadata\.|withHeaders?|AddHeader|append)[^;]{0,80}["'`](x-)?(request|correlation)-id["'`]|["'`]x-(request|correlation)-id["'`]\s{0,2}:\s{0,2}\w|HeaderPropagation/i,
	roles: ['source', 'config'],
};

/** The context of a trace goes along with calls to others. */
export const traceContextPassed: Signal = {
	keywords: [
		'otelhttp',
		'otelgrpc',
		'propagat',
		'AddHttpClientInstrumentation',
		'AddGrpcClientInstrumentation',
		'HttpInstrumentation',
		'UndiciInstrumentation',
		'AutoInstrumentations',
		'auto-instrumentations-node',
		'traceparent',
		'HTTPXClientInstrumentor',
		'RequestsInstrumentor',
		'AioHttpClientInstrumentor',
		'GrpcInstrumentorClient',
		'opentelemetry-instrument',
		'GrpcInstrumentation',
	],
	pattern:
		/otelhttp\.(NewTransport|Get|Post|DefaultClient)|otelgrpc\.(NewClientHandler|UnaryClientInterceptor)|SetTextMapPropagator\(|set_global_textmap\(|propagat(e|ion|or)\w{0,20}\.inject\(|\.Inject\([^)]{0,80}[cC]arrier|propagator\.Inject|Propagator\w{0,10}\.Inject\(|AddHttpClientInstrumentation|AddGrpcClientInstrumentation|new (Http|Undici|Grpc)Instrumentation\(|getNodeAutoInstrumentations\(|auto-instrumentations-node\/register|["'`]traceparent["'`]|(HTTPXClient|Requests|AioHttpClient|URLLib3?)Instrumentor\(|GrpcInstrumentorClient|(?<![\w-])opentelemetry-instrument(?![\w-])/,
	roles: ['source', 'config', 'ci'],
};
