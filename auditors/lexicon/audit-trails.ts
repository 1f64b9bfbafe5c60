// How security events are recorded. To add a library or a form: its literal in the keywords, its form in the pattern.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** Libraries that record every change of a model by themselves. */
export const auditLibrary: Signal = {
	keywords: [
		'has_paper_trail',
		'audited',
		'HistoricalRecords',
		'auditlog.register',
		'simple_history',
		'@Audited',
		'javers',
		'LogsActivity',
		'Auditable',
		'Audit.NET',
		'Audit.Core',
		'AuditDataProvider',
		'pgaudit',
		'easyaudit',
		'reversion.register',
		'AuditingEntityListener',
	],
	pattern:
		/^\s*(has_paper_trail|audited)\b|HistoricalRecords\(|auditlog\.register\(|@Audited\b|\bJavers\b|use LogsActivity|use \\?(OwenIt\\Auditing\\)?Auditable|implements Auditable|Audit\.Core|AuditDataProvider|shared_preload_libraries.*pgaudit|easy_?audit|reversion\.register/,
	roles: ['source', 'config'],
};

/** An event is recorded. */
export const auditRecord: Signal = {
	keywords: [
		'audit',
		'logActivity',
		'log_activity',
		'activity()',
		'Activity::add',
		'recordActivity',
		'createActivity',
		'RaiseAsync',
		'securityLog',
		'security_log',
		'SecurityEvent',
		'security_event',
		'logSecurity',
		'LogEntry.objects',
		'ApplicationEventPublisher',
		'AuditApplicationEvent',
		"channel('audit",
		'Moderation.create',
		'ActivityLog',
		'AdminLog',
		'UserAction',
		'StaffActionLogger',
		'ActionLog',
		'AccountLog',
		'ModLog',
		'LoginLog',
		'login_attempts',
	],
	pattern:
		/\b\w{0,40}[aA]udit\w{0,30}(?:\.|->|::|\?\.)(?!test|get|find|list|query|search|parse|import|select|filter|all\(|count|export|define|use|init|new\b|fetch|default|min|max|optional|nullable|map|forEach|length)\w{1,40}\(|(?<!function |def |async |func |void |Task |class |import |[.\w]{1,30}use)\b(?:log|record|write|create|add|emit|track|publish|save|insert|send|store)_?[aA]udit\w{0,40}\(|\bawait [aA]udit(?:Log)?\(|^\s*audit(?:_log|Log|Event)?\(\s*["'{\w]|\bAudit(?:Log|Event|Entry|Trail|Record)(?:\.objects\.create|\.create!?|::create|::log)\(|\blogActivity\(|\blog_activity\(|\bactivity\(\)|\bActivity::add\(|\brecordActivity\(|RaiseAsync\(\s*new \w*(?:User|Login|Logout|Grants?|Consent|Token)\w*Event|\b(?:log)?[sS]ecurity_?(?:Log|Event)\w{0,20}(?:\.|->|::)?\w{0,20}\(|\b(?:Moderation|ModActivity|ActivityLog|AdminLog|UserAction|ActionLog)(?:\.|::)(?:create!?|log|create_for!?)\(|StaffActionLogger\.new\(|\bnew \\?(?:[A-Z]\w{1,30}\\){0,4}(?:Account|Action|Activity|Admin|Audit|Mod|Moderation|Security|Login)[lL]og\b(?! ?[:.])|\b(?:Account|Admin|Mod|Moderation|Login)Log(?:Service)?::(?:boot|create|firstOrCreate|insert|log)\(|table\(['"]login_attempts['"]\)->insert|Log::channel\(\s*['"]audit\w*['"]\)|LogEntry\.objects\.(?:create|log_action)|AuditApplicationEvent\(/,
	roles: ['source'],
	languages: programs,
	maxPerFile: 60,
	keepsText: true,
};

/** A place where events are kept: a table or model of its own. */
export const auditStore: Signal = {
	keywords: [
		'audit',
		'activity_log',
		'activities',
		'security_event',
		'ActivityLog',
		'event_log',
		'account_logs',
		'action_logs',
		'admin_logs',
		'mod_logs',
		'login_attempts',
		'class ActionLog',
		'class AccountLog',
	],
	pattern:
		/\bcreate table (?:if not exists )?["`\w.[\]]{0,40}(?:audit\w*|activity_log\w*|security_event\w*)|\b(?:class|model|struct|entity|data class|type|interface|record)\s+\w{0,20}(?:Audit(?:Log|Event|Entry|Trail|Record|able)?|(?:Activity|Action|Account)Log|SecurityEvent)\w{0,10}\b|__tablename__\s*=\s*["']\w*audit\w*|Schema::create\(\s*['"](?:\w*(?:audit|activit)\w*|(?:account|action|admin|mod)_logs|login_attempts)|create_table\s+[:"]\w*(?:audit|activit)\w*|@Table\([^)]*audit\w*|pgTable\(\s*["']\w*audit\w*|createTable\(\s*["']\w*audit\w*/i,
	roles: ['source', 'config'],
};

/** Settings under which a server records its own events. */
export const auditSetting: Signal = {
	keywords: [
		'RaiseSuccessEvents',
		'RaiseFailureEvents',
		'audit-policy',
		'auditPolicy',
		'audit-log-path',
		'eventsEnabled',
		'adminEventsEnabled',
	],
	pattern: /Raise(Success|Failure|Information|Error)Events\s*=\s*true|audit-log-path|adminEventsEnabled/,
	roles: ['source', 'config'],
};

/** What an event is about, by the words around the call. */
export const auditKinds: readonly {readonly name: string; readonly words: RegExp}[] = [
	{
		name: 'log-in',
		words: /log-?_?(in|out|ged)|sign_?-?(in|out|up)|auth(?!or)|session|password|mfa|\b2fa|credential|token|api_?key/i,
	},
	{name: 'permissions', words: /role|permission|grant|member|invit|access|polic|admin|privilege|scope|author[iy]/i},
	{
		name: 'data',
		words: /creat|updat|delet|remov|export|download|read|view|import|chang|edit|upload|publish|archiv|restor|move/i,
	},
];
