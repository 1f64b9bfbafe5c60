// The words of which the bench tree is made: what product code is called, and the libraries that it imports.

const list = text => text.trim().split(/\s+/);

export const nouns = list(`
	account action address agent alert amount answer archive article asset attachment attempt attribute audit author avatar
	badge balance banner basket batch billing block board body booking branch bucket budget buffer bundle button cache
	calendar campaign candidate card cart catalog category channel chart checkout child choice chunk city claim client
	cluster code collection column comment commit company condition connection contact container content context contract
	contributor controller conversation copy country coupon course credit currency cursor customer dashboard database
	dataset date day deal deadline default delivery dependency deposit description detail device dialog diff digest
	dimension directory discount document domain download draft driver edge editor element email employee entity entry
	environment episode error estimate evaluation event example exception exchange experiment export expression extension
	factor failure feature feed field file filter flag folder form format frame friend function gallery gateway goal grade
	grant graph group guest guide handle handler header health height history holiday home host hour identity image import
	index ingredient inventory invoice issue item job journal key keyword kind label language layer layout lead ledger
	length level license limit line link list listing loan location lock log login machine mail manager map margin market
	match measure media member membership menu merchant message metadata method metric milestone mode model module money
	month mutation name namespace network node note notification number object offer offset operation operator option order
	organization origin outcome output owner package page panel parameter parent participant partner password patch path
	patient pattern payload payment payout period permission person phase phone picture pipeline plan player plugin point
	policy pool position post preference preview price priority process product profile program project promotion prompt
	property proposal provider province publisher purchase quality quantity query question queue quota quote range rank
	rate rating reader reason receipt recipe recipient record redirect reference refund region registration registry
	relation release reminder renewal reply report repository request reservation resource response result retention
	return revenue review revision reward role room root route row rule salary sale sample scale schedule schema scope
	score screen search season seat secret section segment selection seller sender sequence series server service session
	setting shape share shelf shift shipment shop side signal signature site size skill slot snapshot source space span
	speaker stage staff standard state statement station status step stock storage store story stream street string student
	style subject subscription summary supplier survey switch symbol table tag target task tax team template tenant term
	test text theme thread threshold ticket tile time title token tool topic total tour trace track transaction transfer
	translation tree trial trigger trip type unit update upload usage user value variant vehicle vendor version video view
	visit visitor volume voucher wallet warehouse warning webhook week weight widget width window wishlist word worker
	workflow workspace year zone`);

/** What names are mostly made of, and no scan asks for. */
export const plain = list(`
	acc addr after align alpha angle anchor arg base begin bits block body bottom bound bytes ceil cell char chain char chars
	child clip code coeff col cols cond const corner count cross curr data decl delta depth diff digit dirty dist dst edge elem
	else empty even expr extra field file final first fixed flat floor fn fold frac front func glyph gap half head hex high
	hint idx imp init inner input inst int item iter jump kind last lat leaf left len limb line local long loop low lower main
	mask max mean mid min minor misc mod multi name neg next nil nodes norm num obj odd offset old op opt ordinal out outer
	pad pair part path peek piece pos power pred prefix prev prime proto ptr quad radius range raw real rect rem rest result
	rhs right ring root row rune scan seg self sep seq shift short sign size skip slice small sort src stack start step stop
	str strip stride sub suffix sum tail temp tick tmp top trail tuple typ uint under unit upper utf val vec view void wide
	width word wrap zero`);

export const verbs = list(`
	accept add allocate append apply approve archive assign attach await begin bind build calculate cancel change check claim
	clean clear clone close collect combine compare complete compute confirm connect convert copy count create decode
	decline decrypt delete deliver deny describe detach detect disable discard dispatch download draw drop emit enable
	encode encrypt enqueue ensure evaluate execute expand expire export extend extract fetch fill filter find finish flatten
	flush focus format forward freeze gather generate get grant group guard handle hash hide hydrate import include index
	infer init insert inspect install invite invoke issue join keep label launch list load lock log lookup map mark match
	measure merge migrate mount move normalize notify open pack paginate parse patch pause pick plan prepare print process
	promote prune publish pull push queue read rebuild receive record redeem redirect reduce refresh refund register reject
	release reload remove rename render renew reopen repair replace reply report request reserve reset resize resolve
	restore resume retry return revert review revoke rollback rotate round route run sample save scan schedule search select
	send serialize set settle share show shuffle sign skip sort split start stop store stream strip submit subscribe suggest
	summarize suspend swap switch sync tag take tokenize toggle track transfer transform translate trigger trim undo unlock
	unpack unsubscribe update upgrade upload upsert validate verify visit wait warn watch withdraw wrap write`);

/** What connects words in comments and documents. */
export const connectors = list(`
	the a an this each every any no all some of in on at by for from with without before after until when where while if
	unless because so that which who whose than then and or but not only also still again already never always may must can
	should will is are was be been has have had does do did`);

export const libraries = {
	ts: list(`
		react next/server next/router zod express fastify @nestjs/common @nestjs/core axios lodash date-fns pino winston ioredis
		bullmq @prisma/client drizzle-orm kysely knex pg typeorm mongoose @tanstack/react-query @trpc/server @trpc/client
		jsonwebtoken bcrypt next-auth @sentry/nextjs @opentelemetry/api openai @langchain/core stripe nodemailer @aws-sdk/client-s3
		@radix-ui/react-dialog lucide-react clsx react-hook-form swr graphql @apollo/client socket.io uuid nanoid p-retry helmet
		cors dotenv rxjs commander chalk`),
	py: list(`
		fastapi pydantic sqlalchemy sqlalchemy.orm alembic httpx requests logging structlog celery redis django.db django.http
		django.urls flask pytest numpy pandas asyncio os pathlib typing datetime json re dataclasses collections functools
		openai anthropic boto3 sentry_sdk opentelemetry.trace prometheus_client jose.jwt passlib.context tenacity uvicorn
		starlette.middleware.cors click yaml jinja2 contextlib abc enum uuid`),
	go: list(`
		context encoding/json errors fmt io net/http os sort strconv strings sync time database/sql log/slog
		github.com/gin-gonic/gin github.com/go-chi/chi/v5 github.com/gorilla/mux github.com/jackc/pgx/v5 github.com/redis/go-redis/v9
		github.com/prometheus/client_golang/prometheus go.opentelemetry.io/otel go.uber.org/zap github.com/sirupsen/logrus
		github.com/spf13/cobra github.com/spf13/viper github.com/stretchr/testify/require google.golang.org/grpc
		google.golang.org/protobuf/proto k8s.io/api/core/v1 k8s.io/apimachinery/pkg/apis/meta/v1 k8s.io/client-go/kubernetes
		sigs.k8s.io/controller-runtime/pkg/client github.com/aws/aws-sdk-go-v2/service/s3 gorm.io/gorm golang.org/x/sync/errgroup`),
	java: list(`
		java.util.List java.util.Map java.util.Optional java.time.Instant java.io.IOException java.util.concurrent.Executor
		org.slf4j.Logger org.slf4j.LoggerFactory org.springframework.stereotype.Service jakarta.persistence.Entity
		org.springframework.web.bind.annotation.RestController org.springframework.web.bind.annotation.GetMapping
		org.springframework.beans.factory.annotation.Value org.springframework.data.jpa.repository.JpaRepository
		org.springframework.transaction.annotation.Transactional com.fasterxml.jackson.databind.ObjectMapper
		io.micrometer.core.instrument.MeterRegistry org.junit.jupiter.api.Test org.mockito.Mockito jakarta.validation.Valid
		io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker org.apache.kafka.clients.producer.KafkaProducer`),
	php: list(`
		Illuminate\\Http\\Request Illuminate\\Support\\Facades\\DB Illuminate\\Support\\Facades\\Log Illuminate\\Support\\Facades\\Cache
		Illuminate\\Database\\Eloquent\\Model Illuminate\\Support\\Facades\\Route Illuminate\\Support\\Facades\\Auth
		Illuminate\\Support\\Collection Illuminate\\Foundation\\Http\\FormRequest Symfony\\Component\\HttpFoundation\\Response
		GuzzleHttp\\Client Carbon\\Carbon Monolog\\Logger PHPUnit\\Framework\\TestCase Psr\\Log\\LoggerInterface Throwable`),
};

export const settings = list(`
	DATABASE_URL REDIS_URL LOG_LEVEL PORT SENTRY_DSN SECRET_KEY JWT_SECRET API_BASE_URL OPENAI_API_KEY SMTP_HOST S3_BUCKET
	AWS_REGION FEATURE_FLAGS RATE_LIMIT CORS_ORIGINS SESSION_TTL QUEUE_NAME WORKER_CONCURRENCY MAX_UPLOAD_MB NODE_ENV
	CACHE_TTL TIMEOUT_MS OTEL_ENDPOINT STRIPE_WEBHOOK_SECRET ADMIN_EMAIL DEFAULT_LOCALE TENANT_ID METRICS_PORT`);
