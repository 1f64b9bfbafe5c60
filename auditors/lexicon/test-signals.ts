// What tests use and say. To add a form: its literal in `keywords` and in `pattern`.
import type {Role} from '../../source/domain/file.ts';
import type {Signal} from '../../source/domain/signal.ts';

const roles: readonly Role[] = ['test'];

/** A test brings up or reaches a real part: a server, a database, a queue, a container, a process. */
export const realPart: Signal = {
	keywords: [
		'testcontainers',
		'container',
		'TestClient',
		'test_client',
		'WebApplicationFactory',
		'TestServer',
		'UseTestServer',
		'supertest',
		'request(app',
		'.inject(',
		'httptest.',
		'sql.Open',
		'gorm.Open',
		'sqlite',
		'postgres',
		'mysql',
		'mongodb',
		'SpringBootTest',
		'DataJpaTest',
		'RestAssured',
		'TestRestTemplate',
		'WebTestClient',
		'QuarkusTest',
		'MicronautTest',
		'DistributedApplication',
		'RefreshDatabase',
		'DatabaseTransactions',
		'WebTestCase',
		'KernelTestCase',
		'actingAs',
		'asAdmin',
		'asEditor',
		'->getJson',
		'->postJson',
		'$this->get(',
		'$this->post(',
		'django_db',
		'APIClient',
		'APITestCase',
		'LiveServer',
		'AsyncClient',
		'ASGITransport',
		'httpbin',
		'create_engine',
		'sessionmaker',
		'prisma.',
		'testApplication',
		'MockWebServer',
		'envtest',
		'bufconn',
		'pgxpool',
		'redis',
		'fetch(',
		'axios',
		'requests.',
		'sqlx::test',
		'oneshot(',
		'listen(',
		'subprocess',
		'exec.Command',
		'clickhouse',
		'testdb',
		'ConnCase',
		'DataCase',
		'type: :request',
		'IntegrationTest',
	],
	pattern:
		/testcontainers|Container\w{0,20}\(|\bTestClient\b|test_client\(|WebApplicationFactory|\bTestServer\b|UseTestServer|supertest|request\(app|\.inject\(|httptest\.New(?:Server|TLSServer|Recorder)|sql\.Open|gorm\.Open|sqlite|postgres|mysql|mongodb|@(?:SpringBootTest|DataJpaTest|QuarkusTest|MicronautTest)|RestAssured|TestRestTemplate|WebTestClient|DistributedApplication|RefreshDatabase|DatabaseTransactions|WebTestCase|KernelTestCase|actingAs\(|asAdmin\(|asEditor\(|->(?:get|post|put|delete)Json\(|\$this->(?:get|post)\(|django_db|APIClient|APITestCase|LiveServer|AsyncClient|ASGITransport|httpbin|create_engine|sessionmaker|\bprisma\.\w|testApplication|MockWebServer|envtest|bufconn|pgxpool|\bredis\b|\bfetch\(\s*["'`]|\baxios\.|requests\.(?:get|post)\(|sqlx::test|\.oneshot\(|\.listen\(|subprocess\.(?:run|Popen|check_output)|exec\.Command\(|clickhouse|testdb|ConnCase|DataCase|type: :request|IntegrationTest/i,
	roles,
	maxPerFile: 4,
};

/** A protection against failing services is named in a test. */
export const protection: Signal = {
	keywords: [
		'retry',
		'retries',
		'retried',
		'circuit',
		'breaker',
		'fallback',
		'falls back',
		'fall back',
		'backoff',
		'resilien',
		'degrad',
		'max_attempts',
		'maxAttempts',
		'bulkhead',
	],
	pattern:
		/\b\w{0,40}(?:retr(?:y|ies|ied|ying)|circuit[ _-]?breaker|breaker|fallback|back[ _-]?off|resilien|degraded?|max_?attempts|bulkhead)|fall(?:s|ing)? back/i,
	roles,
	maxPerFile: 60,
};

/** The title or the name of a case is about such a protection. */
export const protectionCase: Signal = {
	keywords: protection.keywords,
	pattern:
		/(?:^|[^\w.])(?:it|test|describe|context|specify|scenario|should)(?:\.\w{1,12})?\s*\(?\s*["'`].{0,160}?(?:retr(?:y|ies|ied|ying)|circuit|breaker|fall(?:s|ing)?[ -]?back|back-?off|resilien|degrad)|\b(?:def|func|function|fun|void|Task|async Task|fn)\s+\w{0,120}(?:retr(?:y|ies|ied|ying)|circuit|breaker|fall_?back|falls_?back|back_?off|resilien|degrad)|t\.Run\(\s*".{0,120}(?:retr(?:y|ies|ied)|circuit|breaker|fall ?back|backoff)|\bname:\s*["'].{0,120}(?:retr(?:y|ies|ied)|circuit|breaker|fall ?back|backoff)/i,
	roles,
	maxPerFile: 40,
};

/** A test makes a call fail. */
export const failureInjected: Signal = {
	keywords: [
		'mockReject',
		'rejects',
		'rejected',
		'side_effect',
		'raise',
		'throw',
		'ECONNR',
		'ECONNA',
		'error',
		'Exception',
		'status',
		'Status',
		'Code',
		'WireMock',
		'timeout',
		'unavailable',
		'nock(',
		'fail',
	],
	pattern:
		/mockReject|\.rejects?\(|side_effect|\braises?\b|\bthrow(?:s|n|ing)?\b|Throws|errors\.New|fmt\.Errorf|Exception\b|\b(?:50[0-4]|429)\b|ServiceUnavailable|InternalServerError|TooManyRequests|ECONN\w+|[Uu]navailable|replyWithError|withFault|ConnectionError|TimeoutError|ConnectException|Mono\.error|[fF]ail(?:ing|ed|s|ure|N|Times)?\w{0,20}\(|new Error\(/,
	roles,
	maxPerFile: 40,
};

/** A case is about data of another tenant. */
export const foreignTenantCase: Signal = {
	keywords: [
		'tenant',
		'organization',
		'organisation',
		'workspace',
		'project',
		'another',
		'other',
		'cross',
		'isolat',
		'different',
		'row level',
		'team',
		'account',
		'space',
	],
	pattern:
		/\b(?:cross|other|another|different|foreign|second|wrong|two)[ _-]?(?:'s )?(?:tenant|org(?:anization|anisation)?|workspace|project|team|account|space|company|customer)|(?:tenant|org(?:anization|anisation)?|workspace|project|team|account)s?[ _-]?(?:isolat|scop|boundar|leak|separat)|(?:isolat\w{0,10}|leak\w{0,4})[ _-](?:between|across|by|per)[ _-](?:tenant|org|workspace|project|team)|(?:tenant|org|workspace|project|team)[ _]?(?:B|2|_b|Two|Other)\b|row[ -_]level[ -_]security/i,
	roles,
	maxPerFile: 40,
};

/** A test expects a refusal, or nothing. */
export const refusal: Signal = {
	keywords: [
		'status',
		'expect',
		'assert',
		'forbidden',
		'notfound',
		'not_found',
		'not found',
		'unauthorized',
		'denied',
		'rejects',
		'raises',
		'throws',
		'toHaveLength(0',
		'toEqual([])',
		'== []',
		'toBeNull',
		'empty',
		'toThrow',
		'is None',
		'not.to',
		'Error',
	],
	pattern:
		/\b40[134]\b|forbidden|not[ _]?found|unauthori[sz]ed|denied|\brejects\b|raises|throws?|toThrow|toHaveLength\(0|toEqual\(\[\]\)|== \[\]|toBeNull|toBeUndefined|is None|not\.to(?:Contain|Equal|Have)|[Ee]mpty\(/i,
	roles,
	maxPerFile: 60,
};

/** A test uses a library of circuit breakers and retries, or a breaker itself. */
export const breakerUsed: Signal = {
	keywords: [
		'resilience4j',
		'CircuitBreaker',
		'circuit_breaker',
		'Polly',
		'tenacity',
		'opossum',
		'cockatiel',
		'gobreaker',
		'failsafe',
		'hystrix',
		'pybreaker',
	],
	pattern:
		/resilience4j|circuit_?breaker|\bPolly\b|\btenacity\b|\bopossum\b|\bcockatiel\b|gobreaker|dev\.failsafe|hystrix|pybreaker/i,
	roles,
	maxPerFile: 5,
};
