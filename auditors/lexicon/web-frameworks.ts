// Frameworks that serve HTTP, gRPC or sockets. To add one: one entry.
import type {Library} from './library.ts';

export type WebFramework = Library & {
	/** `http` serves requests; `rpc` serves gRPC and its like; `socket` keeps connections; `full-stack` renders pages as well. */
	readonly serves: 'http' | 'rpc' | 'socket' | 'full-stack';
	/** `route`, `annotation` or `file`: how handlers are declared. */
	readonly language: 'javascript' | 'python' | 'go' | 'jvm' | 'dotnet' | 'ruby' | 'php' | 'rust';
};

/** JavaScript and TypeScript. */
const javascript: readonly WebFramework[] = [
	{name: 'Express', serves: 'http', language: 'javascript', npm: 'express'},
	{name: 'Fastify', serves: 'http', language: 'javascript', npm: 'fastify @fastify/*'},
	{name: 'NestJS', serves: 'http', language: 'javascript', npm: '@nestjs/core @nestjs/common @nestjs/microservices'},
	{name: 'Koa', serves: 'http', language: 'javascript', npm: 'koa @koa/*'},
	{name: 'Hono', serves: 'http', language: 'javascript', npm: 'hono @hono/*'},
	{name: 'hapi', serves: 'http', language: 'javascript', npm: '@hapi/hapi'},
	{name: 'Elysia', serves: 'http', language: 'javascript', npm: 'elysia'},
	{name: 'h3', serves: 'http', language: 'javascript', npm: 'h3 nitropack nitro'},
	{name: 'AdonisJS', serves: 'full-stack', language: 'javascript', npm: '@adonisjs/core'},
	{name: 'LoopBack', serves: 'http', language: 'javascript', npm: '@loopback/rest'},
	{name: 'Feathers', serves: 'http', language: 'javascript', npm: '@feathersjs/*'},
	{name: 'Strapi', serves: 'http', language: 'javascript', npm: '@strapi/strapi'},
	{name: 'Payload', serves: 'full-stack', language: 'javascript', npm: 'payload'},
	{name: 'Medusa', serves: 'http', language: 'javascript', npm: '@medusajs/framework @medusajs/medusa'},
	{
		name: 'Apollo Server',
		serves: 'http',
		language: 'javascript',
		npm: '@apollo/server apollo-server apollo-server-express',
	},
	{name: 'GraphQL Yoga', serves: 'http', language: 'javascript', npm: 'graphql-yoga'},
	{name: 'tRPC', serves: 'rpc', language: 'javascript', npm: '@trpc/server'},
	{name: 'gRPC', serves: 'rpc', language: 'javascript', npm: '@grpc/grpc-js grpc nice-grpc'},
	{
		name: 'Connect',
		serves: 'rpc',
		language: 'javascript',
		npm: '@connectrpc/connect-node @connectrpc/connect-express @connectrpc/connect-fastify',
	},
	{name: 'ws', serves: 'socket', language: 'javascript', npm: 'ws uWebSockets.js'},
	{name: 'Socket.IO', serves: 'socket', language: 'javascript', npm: 'socket.io'},
	{name: 'Next.js', serves: 'full-stack', language: 'javascript', npm: 'next'},
	{name: 'Nuxt', serves: 'full-stack', language: 'javascript', npm: 'nuxt', imports: '#app #imports'},
	{name: 'SvelteKit', serves: 'full-stack', language: 'javascript', npm: '@sveltejs/kit', imports: '$app'},
	{
		name: 'React Router / Remix',
		serves: 'full-stack',
		language: 'javascript',
		npm: '@remix-run/node @remix-run/server-runtime @react-router/node @react-router/serve @react-router/express',
	},
	{name: 'Astro', serves: 'full-stack', language: 'javascript', npm: 'astro'},
	{name: 'TanStack Start', serves: 'full-stack', language: 'javascript', npm: '@tanstack/react-start @tanstack/start'},
	{name: 'SolidStart', serves: 'full-stack', language: 'javascript', npm: '@solidjs/start'},
	{name: 'Qwik City', serves: 'full-stack', language: 'javascript', npm: '@builder.io/qwik-city'},
];

const python: readonly WebFramework[] = [
	{
		name: 'Django',
		serves: 'full-stack',
		language: 'python',
		python: 'django djangorestframework',
		imports: 'rest_framework',
	},
	{name: 'Flask', serves: 'http', language: 'python', python: 'flask flask-restful flask-smorest quart'},
	{name: 'FastAPI', serves: 'http', language: 'python', python: 'fastapi'},
	{name: 'Starlette', serves: 'http', language: 'python', python: 'starlette'},
	{name: 'aiohttp server', serves: 'http', language: 'python', imports: 'aiohttp.web'},
	{name: 'Tornado', serves: 'http', language: 'python', imports: 'tornado.web tornado.httpserver'},
	{name: 'Litestar', serves: 'http', language: 'python', python: 'litestar starlite'},
	{name: 'Sanic', serves: 'http', language: 'python', python: 'sanic'},
	{name: 'Falcon', serves: 'http', language: 'python', python: 'falcon'},
	{name: 'Pyramid', serves: 'http', language: 'python', python: 'pyramid'},
	{name: 'Bottle', serves: 'http', language: 'python', python: 'bottle'},
	{name: 'CherryPy', serves: 'http', language: 'python', python: 'cherrypy'},
	{name: 'Strawberry', serves: 'http', language: 'python', python: 'strawberry-graphql', imports: 'strawberry'},
	{name: 'Streamlit', serves: 'full-stack', language: 'python', python: 'streamlit'},
	{name: 'Gradio', serves: 'full-stack', language: 'python', python: 'gradio'},
	{name: 'Dash', serves: 'full-stack', language: 'python', python: 'dash'},
	{name: 'gRPC', serves: 'rpc', language: 'python', python: 'grpcio grpclib', imports: 'grpc grpclib'},
];

const go: readonly WebFramework[] = [
	{name: 'Gin', serves: 'http', language: 'go', go: 'github.com/gin-gonic/gin'},
	{
		name: 'Echo',
		serves: 'http',
		language: 'go',
		go: 'github.com/labstack/echo github.com/labstack/echo/v4 github.com/labstack/echo/v5',
	},
	{name: 'chi', serves: 'http', language: 'go', go: 'github.com/go-chi/chi github.com/go-chi/chi/v5'},
	{name: 'gorilla/mux', serves: 'http', language: 'go', go: 'github.com/gorilla/mux'},
	{
		name: 'Fiber',
		serves: 'http',
		language: 'go',
		go: 'github.com/gofiber/fiber github.com/gofiber/fiber/v2 github.com/gofiber/fiber/v3',
	},
	{name: 'httprouter', serves: 'http', language: 'go', go: 'github.com/julienschmidt/httprouter'},
	{name: 'Beego', serves: 'full-stack', language: 'go', go: 'github.com/beego/beego github.com/beego/beego/v2'},
	{name: 'Iris', serves: 'http', language: 'go', go: 'github.com/kataras/iris/v12'},
	{name: 'Huma', serves: 'http', language: 'go', go: 'github.com/danielgtaylor/huma/v2'},
	{name: 'go-kit', serves: 'http', language: 'go', go: 'github.com/go-kit/kit'},
	{name: 'Kratos', serves: 'http', language: 'go', go: 'github.com/go-kratos/kratos/v2'},
	{name: 'gqlgen', serves: 'http', language: 'go', go: 'github.com/99designs/gqlgen'},
	{name: 'Connect', serves: 'rpc', language: 'go', go: 'connectrpc.com/connect'},
	{name: 'gRPC', serves: 'rpc', language: 'go', go: 'google.golang.org/grpc'},
	{name: 'controller-runtime', serves: 'rpc', language: 'go', go: 'sigs.k8s.io/controller-runtime'},
];

const jvm: readonly WebFramework[] = [
	{
		name: 'Spring MVC',
		serves: 'http',
		language: 'jvm',
		maven:
			'org.springframework.boot:spring-boot-starter-web org.springframework.boot:spring-boot-starter-webmvc org.springframework:spring-webmvc',
		imports:
			'org.springframework.web.bind.annotation org.springframework.stereotype.Controller org.springframework.web.servlet',
	},
	{
		name: 'Spring WebFlux',
		serves: 'http',
		language: 'jvm',
		maven: 'org.springframework.boot:spring-boot-starter-webflux',
		imports: 'org.springframework.web.reactive.function.server org.springframework.web.reactive.config',
	},
	{
		name: 'Spring Cloud',
		serves: 'http',
		language: 'jvm',
		maven:
			'org.springframework.cloud:spring-cloud-starter-gateway* org.springframework.cloud:spring-cloud-starter-netflix-eureka-server org.springframework.cloud:spring-cloud-config-server',
		imports:
			'org.springframework.cloud.gateway org.springframework.cloud.netflix.eureka.server org.springframework.cloud.config.server',
	},
	{
		name: 'JAX-RS',
		serves: 'http',
		language: 'jvm',
		imports: 'jakarta.ws.rs.Path jakarta.ws.rs.GET javax.ws.rs.Path javax.ws.rs.GET',
	},
	{
		name: 'Quarkus',
		serves: 'http',
		language: 'jvm',
		maven: 'io.quarkus:quarkus-rest* io.quarkus:quarkus-resteasy*',
		imports: 'io.quarkus.vertx.web',
	},
	{
		name: 'Micronaut',
		serves: 'http',
		language: 'jvm',
		maven: 'io.micronaut:micronaut-http-server-netty',
		imports: 'io.micronaut.http.annotation',
	},
	{
		name: 'Dropwizard',
		serves: 'http',
		language: 'jvm',
		maven: 'io.dropwizard:dropwizard-core',
		imports: 'io.dropwizard',
	},
	{name: 'Javalin', serves: 'http', language: 'jvm', maven: 'io.javalin:javalin', imports: 'io.javalin'},
	{
		name: 'Vert.x',
		serves: 'http',
		language: 'jvm',
		maven: 'io.vertx:vertx-web',
		imports: 'io.vertx.ext.web io.vertx.core.http.HttpServer',
	},
	{name: 'Ktor server', serves: 'http', language: 'jvm', maven: 'io.ktor:ktor-server-*', imports: 'io.ktor.server'},
	{
		name: 'Servlet',
		serves: 'http',
		language: 'jvm',
		imports: 'jakarta.servlet.http.HttpServlet javax.servlet.http.HttpServlet',
	},
	{
		name: 'Play',
		serves: 'full-stack',
		language: 'jvm',
		maven: 'com.typesafe.play:play*',
		imports: 'play.mvc play.api.mvc',
	},
	{name: 'Vaadin', serves: 'full-stack', language: 'jvm', maven: 'com.vaadin:*', imports: 'com.vaadin'},
	{name: 'gRPC', serves: 'rpc', language: 'jvm', maven: 'io.grpc:*', imports: 'io.grpc'},
];

const dotnet: readonly WebFramework[] = [
	{
		name: 'ASP.NET Core',
		serves: 'http',
		language: 'dotnet',
		nuget: 'microsoft.aspnetcore*',
		imports: 'Microsoft.AspNetCore',
		symbols: 'WebApplication ControllerBase IEndpointRouteBuilder',
	},
	{
		name: 'Blazor',
		serves: 'full-stack',
		language: 'dotnet',
		nuget: 'microsoft.aspnetcore.components*',
		imports: 'Microsoft.AspNetCore.Components',
	},
	{
		name: 'Aspire',
		serves: 'http',
		language: 'dotnet',
		nuget: 'aspire.hosting*',
		imports: 'Aspire.Hosting',
		symbols: 'DistributedApplication',
	},
	{name: 'FastEndpoints', serves: 'http', language: 'dotnet', nuget: 'fastendpoints', imports: 'FastEndpoints'},
	{name: 'ServiceStack', serves: 'http', language: 'dotnet', nuget: 'servicestack', imports: 'ServiceStack'},
	{
		name: 'gRPC',
		serves: 'rpc',
		language: 'dotnet',
		nuget: 'grpc.aspnetcore* grpc.core',
		imports: 'Grpc.Core Grpc.AspNetCore',
	},
	{name: 'Orleans', serves: 'rpc', language: 'dotnet', nuget: 'microsoft.orleans.server', imports: 'Orleans'},
];

const others: readonly WebFramework[] = [
	{
		name: 'Rails',
		serves: 'full-stack',
		language: 'ruby',
		rubygems: 'rails actionpack',
		symbols: 'ApplicationController ActionController',
	},
	{name: 'Sinatra', serves: 'http', language: 'ruby', rubygems: 'sinatra', symbols: 'Sinatra'},
	{name: 'Grape', serves: 'http', language: 'ruby', rubygems: 'grape', symbols: 'Grape'},
	{name: 'Hanami', serves: 'full-stack', language: 'ruby', rubygems: 'hanami', symbols: 'Hanami'},
	{
		name: 'Laravel',
		serves: 'full-stack',
		language: 'php',
		composer: 'laravel/framework laravel/lumen-framework',
		imports: 'Illuminate\\Routing Illuminate\\Http\\Request Illuminate\\Support\\Facades\\Route Illuminate\\Foundation',
	},
	{
		name: 'Symfony',
		serves: 'full-stack',
		language: 'php',
		composer: 'symfony/framework-bundle symfony/symfony',
		imports: 'Symfony\\Bundle\\FrameworkBundle Symfony\\Component\\Routing Symfony\\Component\\HttpKernel',
	},
	{name: 'Slim', serves: 'http', language: 'php', composer: 'slim/slim', imports: 'Slim\\App Slim\\Factory'},
	{
		name: 'CakePHP',
		serves: 'full-stack',
		language: 'php',
		composer: 'cakephp/cakephp',
		imports: 'Cake\\Controller Cake\\Http',
	},
	{
		name: 'CodeIgniter',
		serves: 'full-stack',
		language: 'php',
		composer: 'codeigniter4/framework',
		imports: 'CodeIgniter\\Controller CodeIgniter\\HTTP',
	},
	{name: 'Yii', serves: 'full-stack', language: 'php', composer: 'yiisoft/yii2', imports: 'yii\\web'},
	{
		name: 'Laminas',
		serves: 'full-stack',
		language: 'php',
		composer: 'laminas/laminas-mvc mezzio/mezzio',
		imports: 'Laminas\\Mvc Mezzio',
	},
	{name: 'Flight', serves: 'http', language: 'php', composer: 'flightphp/core mikecao/flight', imports: 'flight'},
	{name: 'Axum', serves: 'http', language: 'rust', cargo: 'axum'},
	{name: 'Actix Web', serves: 'http', language: 'rust', cargo: 'actix-web'},
	{name: 'Rocket', serves: 'http', language: 'rust', cargo: 'rocket'},
	{name: 'Warp', serves: 'http', language: 'rust', cargo: 'warp'},
	{name: 'Poem', serves: 'http', language: 'rust', cargo: 'poem'},
	{name: 'Tonic', serves: 'rpc', language: 'rust', cargo: 'tonic'},
];

/** All of them. A gRPC library serves and calls alike: `serverStart` tells which. */
export const webFrameworks: readonly WebFramework[] = [...javascript, ...python, ...go, ...jvm, ...dotnet, ...others];
