import type {TestFile} from '../../../domain/artefacts/test-file.ts';
import type {FileEntry} from '../../../domain/file.ts';

// What a test exercises, by its place and by what it uses. To add a library: one word in its language's line.

const endToEndPath =
	/(?:^|\/)(?:e2e|e2e[-_]tests?|end[-_]?to[-_]?end|cypress|playwright(?:[-_]tests?)?|acceptance|selenium|ui[-_]tests?|browser[-_]tests?|test\/system|spec\/system|spec\/features|Browser)\/|\.(?:e2e|e2e-spec|e2e-test|cy)\.[cm]?[jt]sx?$|(?:^|[-_/])e2e[-_]|_e2e_test\.go$/;

const integrationPath =
	/(?:^|\/)(?:[\w.-]{0,60}[-_.])?(?:integration|functional)(?:[-_.]?tests?|test)?(?:[-_.][\w.-]{0,40})?\/|(?:^|\/)(?:it|Feature|spec\/requests|spec\/controllers|test\/controllers|test\/integration)\/|[.\-_](?:integration|int|functional)[.\-_](?:test|spec)\.|[._-]integration[._-]tests?\.|IntegrationTests?\.\w+$|FunctionalTests?[./]|(?:IT|ITCase)\.(?:java|kt)$/;

type Use = {readonly endToEnd: RegExp; readonly integration: RegExp};

const never = /(?!)/;

const javascript: Use = {
	endToEnd:
		/["'](?:@playwright\/test|playwright|playwright\/\w+|puppeteer|puppeteer-core|selenium-webdriver|webdriverio|@wdio\/globals|testcafe|nightwatch|detox|taiko)["']|(?<![\w$.])cy\s*\.\s*(?:visit|get|request|contains)\s*\(/,
	integration:
		/["'](?:supertest|chai-http|light-my-request|mongodb-memory-server[\w-]*|testcontainers|@testcontainers\/[\w-]+|pg-mem|@cloudflare\/vitest-pool-workers)["']|(?<![\w.])request\s*\(\s*app\b|(?:app|server|fastify)\s*\.\s*inject\s*\(|(?<![\w.])(?:get|create|start|build|launch|boot)Test(?:Server|App(?:lication)?)\s*\(|\bnew\s+TestServer\s*\(/,
};
const python: Use = {
	endToEnd:
		/(?<![\w.])(?:from|import)\s+(?:playwright|selenium|pyppeteer|splinter|robot)\b|\bLiveServerTestCase\b|\bStaticLiveServerTestCase\b/,
	integration:
		/(?<![\w.])(?:from|import)\s+(?:testcontainers|webtest|moto|pytest_httpserver)\b|\b(?:TestClient|ASGITransport|APIClient|APITestCase|AioHTTPTestCase|AsyncHTTPTestCase|aiohttp_client|httpserver|django_db)\b|\btest_client\s*\(|\bfrom\s+django\.test\s+import\s+[^\n]{0,100}\b(?:TestCase|TransactionTestCase|Client)\b|\bdb(?:_session)?\s*=\s*(?:db_)?session\b|(?<![\w.])session\.(?:query|add|add_all|commit|flush|refresh|scalars?)\s*\(|\bself\.(?:\w{1,20}_)?client\.(?:get|post|put|patch|delete|options|head)\s*\(|\bdef\s+test\w*\s*\([^)]{0,300}\b(?:(?:(?:api|auth|admin|test|logged_in)_)?client|db|db_session|async_session|database|session\s*:\s*(?:Async)?Session|postgres\w*|pg_\w+|mongo\w*|redis_client|httpbin\w*)\b/,
};
const go: Use = {
	endToEnd: /["`]github\.com\/(?:chromedp\/chromedp|playwright-community\/playwright-go|go-rod\/rod|tebeka\/selenium)/,
	integration:
		/\bhttptest\.New(?:Server|TLSServer|Recorder|UnstartedServer)\b|["`]github\.com\/(?:testcontainers|ory\/dockertest|DATA-DOG\/go-sqlmock|alicebob\/miniredis)|(?<!\w)sql\.Open\s*\(|\bgorm\.Open\s*\(|\bbufconn\b|\bpgxpool?\.(?:New|Connect)\b|\benvtest\.Environment\b/,
};
const jvm: Use = {
	endToEnd: /\borg\.openqa\.selenium\b|\bcom\.microsoft\.playwright\b|\bcom\.codeborne\.selenide\b|\bgeb\.spock\b/,
	integration:
		/@(?:SpringBootTest|WebMvcTest|WebFluxTest|DataJpaTest|DataMongoTest|DataRedisTest|JdbcTest|RestClientTest|JsonTest|QuarkusTest|MicronautTest|Testcontainers|ApplicationModuleTest)\b|\b(?:MockMvc|TestRestTemplate|WebTestClient|RestAssured|MockWebServer|WireMock\w*|EmbeddedKafka)\b|\borg\.testcontainers\b|\btestApplication\s*[({]/,
};
const dotnet: Use = {
	endToEnd: /\bMicrosoft\.Playwright\b|\bOpenQA\.Selenium\b|\bPuppeteerSharp\b/,
	integration:
		/\bWebApplicationFactory\b|\bMicrosoft\.AspNetCore\.(?:Mvc\.Testing|TestHost)\b|\bTestServer\b|\bTestcontainers\b|\bDistributedApplicationTestingBuilder\b|\bDistributedApplication\b/,
};
const ruby: Use = {
	endToEnd: /["']capybara|\bApplicationSystemTestCase\b|\btype:\s*:(?:system|feature)\b/,
	integration:
		/\btype:\s*:(?:request|controller)\b|\bActionDispatch::IntegrationTest\b|\bRack::Test\b|\bActionController::TestCase\b/,
};
const php: Use = {
	endToEnd: /\bLaravel\\Dusk\b|\bSymfony\\Component\\Panther\b|\bFacebook\\WebDriver\b/,
	integration:
		/\b(?:RefreshDatabase|DatabaseTransactions|DatabaseMigrations|LazilyRefreshDatabase|WebTestCase|KernelTestCase|ApiTestCase|IntegrationTestTrait)\b|\$this\s*->\s*(?:get|post|put|patch|delete|json|getJson|postJson|putJson|patchJson|deleteJson|actingAs|asAdmin|asEditor|asViewer|call|visit|artisan)\s*\(/,
};
const rust: Use = {
	endToEnd: /\b(?:fantoccini|thirtyfour|headless_chrome)::/,
	integration:
		/\bsqlx::test\b|\bTestServer::new\b|\.oneshot\s*\(|\bactix_web::test\b|\btestcontainers\b|\bassert_cmd\b|\bwiremock\b/,
};
const other: Use = {
	endToEnd: /\bXCUIApplication\b|\bpatrol\b|\bIntegrationTestWidgetsFlutterBinding\b|\bWallaby\b/,
	integration: /\bConnCase\b|\bDataCase\b|\bXCTVapor\b/,
};

const uses: Readonly<Record<string, Use>> = {
	javascript,
	typescript: javascript,
	vue: javascript,
	svelte: javascript,
	python,
	go,
	java: jvm,
	kotlin: jvm,
	groovy: jvm,
	csharp: dotnet,
	fsharp: {endToEnd: never, integration: dotnet.integration},
	ruby,
	php,
	rust,
};

const buildTag = /^\/\/go:build\s[^\n]{0,80}\b(integration|e2e|functional)\b/m;

/**
 * The kind of a test file.
 * @param text comments in, for build tags
 * @param plain the text without comments
 */
export const kindOf = (
	file: FileEntry,
	{text, plain}: {readonly text: string; readonly plain: string},
): TestFile['kind'] => {
	const use = uses[file.language] ?? other;
	const tag = file.language === 'go' ? buildTag.exec(text.slice(0, 2000))?.[1] : undefined;
	if (tag === 'e2e' || endToEndPath.test(file.path) || use.endToEnd.test(plain)) return 'end-to-end';
	if (tag !== undefined || integrationPath.test(file.path) || use.integration.test(plain)) return 'integration';
	// Cargo's own word: what lies in `tests/` uses the crate from outside.
	return file.language === 'rust' && /(?:^|\/)tests\//.test(file.path) ? 'integration' : 'unit';
};
