import type {TestFile} from '../../../domain/artefacts/test-file.ts';
import type {FileEntry} from '../../../domain/file.ts';

const endToEndPath =
	/(?:^|\/)(?:e2e|e2e[-_]tests?|end[-_]?to[-_]?end|cypress|playwright(?:[-_]tests?)?|acceptance|selenium|ui[-_]tests?|browser[-_]tests?|test\/system|spec\/system|spec\/features|Browser)\/|\.(?:e2e|e2e-spec|e2e-test|cy)\.[cm]?[jt]sx?$|(?:^|[-_/])e2e[-_]|_e2e_test\.go$/;
const endToEndUse =
	/@playwright\/test|["']playwright["'/]|(?<![\w.])(?:from|import)\s+(?:playwright|selenium|pyppeteer|splinter)\b|["'](?:puppeteer|puppeteer-core|selenium-webdriver|webdriverio|@wdio\/globals|testcafe|nightwatch|detox|taiko)["']|(?<![\w$.])cy\s*\.\s*(?:visit|get|request|contains)\s*\(|\borg\.openqa\.selenium\b|\bcom\.microsoft\.playwright\b|\bcom\.codeborne\.selenide\b|\bMicrosoft\.Playwright\b|\bOpenQA\.Selenium\b|\bLaravel\\Dusk\b|\bSymfony\\Component\\Panther\b|["']capybara|\bgithub\.com\/(?:chromedp\/chromedp|playwright-community|go-rod\/rod)\b|\bLiveServerTestCase\b|\bXCUIApplication\b/;

const integrationPath =
	/(?:^|\/)(?:[\w.-]{0,60}[-_.])?(?:integration|functional)(?:[-_.]?tests?|test)?(?:[-_.][\w.-]{0,40})?\/|(?:^|\/)(?:it|Feature|spec\/requests|spec\/controllers|test\/controllers|test\/integration)\/|[.-_](?:integration|int|functional)[.-_](?:test|spec)\.|[._-]integration[._-]tests?\.|IntegrationTests?\.\w+$|FunctionalTests?[./]|(?:^|\/)\w+IT\.(?:java|kt)$|(?:IT|ITCase)\.(?:java|kt)$/i;
const integrationUse =
	/["']supertest["']|["']chai-http["']|(?<![\w.])request\s*\(\s*app\b|\.inject\s*\(\s*\{|["']light-my-request["']|["']mongodb-memory-server|["']testcontainers|["']@testcontainers\/|["']pg-mem["']|["']@cloudflare\/vitest-pool|(?<![\w.])(?:from|import)\s+testcontainers\b|\bTestClient\b|\bASGITransport\b|\bAsyncClient\b|\btest_client\s*\(|\bdjango_db\b|\bdef\s+test\w*\s*\([^)]{0,300}\b(?:db|db_session|async_session|database|session\s*:\s*(?:Async)?Session|postgres\w*|pg_\w+|mongo\w*|redis_client)\b|\bfrom\s+django\.test\s+import\s+[^\n]{0,100}\b(?:TestCase|TransactionTestCase|Client)\b|\bAPIClient\b|\bAPITestCase\b|\baiohttp_client\b|\bwebtest\b|\bpytest_httpserver\b|\bhttpbin(?:_both|_secure)?\b|\bWebApplicationFactory\b|\bMicrosoft\.AspNetCore\.(?:Mvc\.Testing|TestHost)\b|\bTestServer\b|\bDotNet\.Testcontainers\b|\bTestcontainers\.\w|\bDistributedApplicationTestingBuilder\b|@(?:SpringBootTest|WebMvcTest|WebFluxTest|DataJpaTest|DataMongoTest|JdbcTest|QuarkusTest|MicronautTest|Testcontainers|ApplicationModuleTest)\b|\bMockMvc\b|\bTestRestTemplate\b|\bWebTestClient\b|\bRestAssured\b|\bio\.restassured\b|\borg\.testcontainers\b|\bMockWebServer\b|\btestApplication\s*[({]|\bhttptest\.New(?:Server|TLSServer|Recorder)\b|\bgithub\.com\/(?:testcontainers|ory\/dockertest)\b|\bsqlmock\b|(?<!\w)sql\.Open\s*\(|\bgorm\.Open\s*\(|\bbufconn\b|\bpgxpool?\.New\b|\benvtest\.Environment\b|\bRefreshDatabase\b|\bDatabaseTransactions\b|\bDatabaseMigrations\b|\bWebTestCase\b|\bKernelTestCase\b|\bApiTestCase\b|\$this\s*->\s*(?:get|post|put|patch|delete|json|getJson|postJson|putJson|patchJson|deleteJson|actingAs|asAdmin|asEditor|call)\s*\(|\btype:\s*:(?:request|controller|system|feature)\b|\bActionDispatch::IntegrationTest\b|\bRack::Test\b|\bsqlx::test\b|\bTestServer::new\b|\.oneshot\s*\(|\bactix_web::test\b|\bConnCase\b|\bDataCase\b/;

/** What a test exercises, by its place and by what it uses; comments are left out of `plain`. */
export const kindOf = (file: FileEntry, plain: string, isRust: boolean): TestFile['kind'] => {
	if (endToEndPath.test(file.path) || endToEndUse.test(plain)) return 'end-to-end';
	if (integrationPath.test(file.path) || integrationUse.test(plain)) return 'integration';
	// Cargo's own word: what lies in `tests/` uses the crate from outside.
	if (isRust && /(?:^|\/)tests\//.test(file.path)) return 'integration';
	return /^\/\/go:build\s[^\n]{0,80}\b(?:integration|e2e|functional)\b/m.test(plain) ? 'integration' : 'unit';
};
