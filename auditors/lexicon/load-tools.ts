// Tools that put a service under load, by what their scripts and commands look like. To add one: its literals.
import type {Role} from '../../source/domain/file.ts';
import type {Signal} from '../../source/domain/signal.ts';

const roles: readonly Role[] = ['source', 'test', 'config', 'ci', 'example'];

/** A script of a load tool, by what it imports or builds on. */
export const loadScript: Signal = {
	keywords: [
		"'k6'",
		"'k6/",
		'"k6"',
		'"k6/',
		'from locust',
		'import locust',
		'io.gatling',
		'@gatling',
		'jmeterTestPlan',
		'NBomber',
		'autocannon',
		'vegeta',
		'loadtest',
		'org.apache.jmeter',
		'drill',
		'arrivalRate',
		'goose::',
		'molotov',
		'tsung',
		'taurus',
		'ghz.sh',
		'yandextank',
		'function request(',
		'wrk.',
	],
	pattern:
		/from\s+['"]k6(?:\/[\w-]+)?['"]|require\(['"]k6|^\s*(?:from|import) locust\b|io\.gatling|['"]@gatling|<jmeterTestPlan|\bNBomber\w{0,20}\b|['"]autocannon['"]|vegeta\.(?:NewAttacker|Rate)|tsenart\/vegeta|['"]loadtest['"]|arrivalRate:|\buse goose::|import molotov|<tsung\b|^\s{0,8}(?:wrk\.\w+\s*=\s*)?function request\(\s*\)|\bwrk\.(?:format|method|body|headers|path)\b/,
	roles,
	paths: /\.(?:[cm]?[jt]s|py|scala|java|kt|jmx|cs|go|rs|ya?ml|xml|lua)$/,
	maxPerFile: 3,
	keepsText: false,
};

/** A load tool is started. */
export const loadCommand: Signal = {
	keywords: [
		'k6 run',
		'locust',
		'artillery run',
		'autocannon',
		'vegeta attack',
		'jmeter -n',
		'hey -',
		'wrk -',
		'ab -n',
		'gatling:test',
		'gatlingRun',
		'bombardier',
		'oha ',
		'siege ',
		'ghz ',
	],
	pattern:
		/\bk6 run\b|\blocust (?:-|--)|\bartillery run\b|\bautocannon (?:-|http)|\bvegeta attack\b|\bjmeter\b.{0,40} -n\b|(?:^|[\s"'`])(?:hey|wrk2?|ab|oha|siege|bombardier|ghz) -[a-zA-Z][^\n]{0,120}(?:https?:|\$|localhost|:\d)|gatling:test|gatlingRun/,
	roles: ['source', 'test', 'config', 'ci'],
	maxPerFile: 3,
};

/** Files of load tools by name. */
export const loadFile =
	/(?:^|\/)(?:locustfile[\w.-]*\.py|[^/]+\.jmx|artillery[\w.-]*\.ya?ml|[^/]*\.k6\.[jt]s|k6[\w.-]*\.[jt]s)$/i;
