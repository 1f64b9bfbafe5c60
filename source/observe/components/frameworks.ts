// Dependencies that tell what a component is. A name that ends in `*` is a prefix. To add one: one word.

/** They serve requests or run in the background. */
export const serverDependencies = new Set(
	`express fastify koa hono @nestjs/core @hapi/hapi h3 nitropack @adonisjs/core @apollo/server apollo-server apollo-server-express graphql-yoga
	@grpc/grpc-js grpc socket.io ws bullmq bull amqplib kafkajs @trpc/server restify sails @feathersjs/feathers @strapi/strapi payload elysia @medusajs/framework @medusajs/medusa @fastify/* @koa/router probot @slack/bolt discord.js telegraf
	fastapi flask django djangorestframework starlette sanic aiohttp tornado bottle falcon litestar quart pyramid uvicorn gunicorn hypercorn daphne waitress celery dramatiq rq arq huey grpcio locust streamlit gradio dash chainlit nicegui aiogram python-telegram-bot discord.py langserve robyn blacksheep connexion
	github.com/gin-gonic/gin github.com/labstack/echo* github.com/gofiber/fiber* github.com/go-chi/chi* github.com/gorilla/mux google.golang.org/grpc connectrpc.com/connect github.com/julienschmidt/httprouter github.com/valyala/fasthttp github.com/go-kit/kit github.com/zeromicro/go-zero github.com/beego/beego* github.com/gobuffalo/buffalo github.com/danielgtaylor/huma* github.com/go-kratos/kratos* sigs.k8s.io/controller-runtime github.com/nats-io/nats-server* github.com/hibiken/asynq
	axum actix-web rocket warp tonic poem salvo tide gotham ntex
	org.springframework.boot:spring-boot-starter-web org.springframework.boot:spring-boot-starter-webmvc org.springframework.boot:spring-boot-starter-webflux org.springframework.boot:spring-boot-starter-actuator org.springframework.cloud:* io.quarkus:* io.micronaut:* io.ktor:ktor-server-* io.vertx:* io.javalin:javalin io.dropwizard:dropwizard-core com.sparkjava:spark-core io.helidon.webserver:* io.grpc:grpc-netty io.grpc:grpc-netty-shaded io.grpc:grpc-services jakarta.platform:* org.eclipse.jetty:jetty-server org.apache.tomcat.embed:*
	grpc.aspnetcore microsoft.aspnetcore.app giraffe
	rails sinatra hanami roda puma grape sidekiq falcon
	laravel/framework symfony/framework-bundle symfony/runtime slim/slim cakephp/cakephp codeigniter4/framework yiisoft/yii2 laminas/laminas-mvc api-platform/core api-platform/symfony drupal/core drupal/core-recommended roots/wordpress magento/product-community-edition shopware/core hyperf/framework mezzio/mezzio
	phoenix plug_cowboy bandit vapor hummingbird`.split(/\s+/),
);

/** Front ends with a server or a build of their own. */
export const appDependencies = new Set(
	`next nuxt @remix-run/react @remix-run/node @react-router/dev gatsby astro @sveltejs/kit @angular/core react-scripts @solidjs/start @tanstack/react-start @tanstack/start @builder.io/qwik-city @docusaurus/core vitepress ember-source quasar @vue/cli-service`.split(
		/\s+/,
	),
);

/** Front ends that need a page of their own to be one (`index.html`), else they are parts for others. */
export const browserDependencies = new Set(
	'react-dom react vue svelte solid-js preact lit @inertiajs/react @inertiajs/vue3'.split(' '),
);

/** Apps that people install rather than that run on a server. */
export const installedDependencies = new Set(
	'electron react-native expo @capacitor/core @ionic/react @tauri-apps/api @tauri-apps/cli nativescript flutter microsoft.maui.controls @types/vscode @raycast/api tauri com.android.application avalonia uno.winui'.split(
		' ',
	),
);

/** A dependency is one of a set, or has a name that one of its prefixes begins. */
export const isIn = (set: ReadonlySet<string>, name: string): boolean =>
	set.has(name) || [...prefixesOf(set)].some(prefix => name.startsWith(prefix));

function* prefixesOf(set: ReadonlySet<string>): Generator<string> {
	for (const name of set) if (name.endsWith('*')) yield name.slice(0, -1);
}
