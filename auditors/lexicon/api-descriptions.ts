// What makes a machine-readable description of an API from code. To add one: one line.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** Code that turns routes into OpenAPI, GraphQL or AsyncAPI; one alternative a tool. */
const generators: readonly {readonly keywords: readonly string[]; readonly pattern: string}[] = [
	// FastAPI serves /openapi.json by default
	{keywords: ['FastAPI('], pattern: '(?<![\\w."\'])FastAPI\\('},
	{keywords: ['spectacular', 'drf_yasg'], pattern: 'Spectacular\\w{3,10}View|SPECTACULAR_SETTINGS|drf_yasg\\.views'},
	{
		keywords: ['flask_smorest', 'flask_restx', 'apiflask', 'flasgger', 'flask_openapi3', 'NinjaAPI(', 'apispec'],
		pattern: 'flask_smorest|flask_restx|apiflask|flasgger|flask_openapi3|NinjaAPI\\(|\\bapispec\\b',
	},
	{
		keywords: [
			'SwaggerModule',
			'swagger-jsdoc',
			'fastify/swagger',
			'zod-openapi',
			'zod-to-openapi',
			'hono-openapi',
			'trpc-openapi',
			'trpc-to-openapi',
			'ts-rest/open-api',
			'routing-controllers-openapi',
			'next-swagger-doc',
			'elysia/swagger',
			'RegisterRoutes',
		],
		pattern:
			'SwaggerModule\\.|[\'"](?:swagger-jsdoc|@fastify/swagger|@hono/zod-openapi|@asteasolutions/zod-to-openapi|hono-openapi|trpc-openapi|trpc-to-openapi|@ts-rest/open-api|routing-controllers-openapi|next-swagger-doc|@elysiajs/(?:swagger|openapi))[\'"]',
	},
	{
		keywords: ['AddOpenApi', 'AddSwaggerGen', 'MapOpenApi', 'AddOpenApiDocument', 'AddSwaggerDocument'],
		pattern: '\\.(?:AddOpenApi|AddSwaggerGen|MapOpenApi|AddOpenApiDocument|AddSwaggerDocument)\\(',
	},
	{
		keywords: ['io.swagger', 'OpenAPIDefinition', 'org.springdoc', 'eclipse.microprofile.openapi'],
		pattern: 'import (?:io\\.swagger|org\\.springdoc|org\\.eclipse\\.microprofile\\.openapi|io\\.smallrye\\.openapi)',
	},
	{
		keywords: ['huma.New', 'ginSwagger', 'swaggo', 'httpSwagger', 'go-restful-openapi', '@Router', '// swagger:'],
		pattern: 'huma\\.New|ginSwagger\\.|httpSwagger\\.|echoSwagger\\.|swaggo/|go-restful-openapi',
	},
	{
		keywords: ['OpenApi\\', 'L5Swagger', 'ApiPlatform', 'dedoc/scramble', 'NelmioApiDoc', '@OA\\'],
		pattern: 'use (?:OpenApi|ApiPlatform|Nelmio\\\\ApiDoc)|L5Swagger|@OA\\\\|Scramble::',
	},
	{
		keywords: [
			'buildSchema(',
			'makeExecutableSchema',
			'typeDefs',
			'strawberry.Schema',
			'graphene.Schema',
			'GraphQLSchema(',
			'createSchema(',
			'AddGraphQLServer',
			'GraphQLModule',
			'make_executable_schema',
			'lexicographicSortSchema',
			'SchemaBuilder(',
		],
		pattern:
			'makeExecutableSchema\\(|new ApolloServer|strawberry\\.Schema\\(|graphene\\.Schema\\(|new GraphQLSchema\\(|AddGraphQLServer\\(|GraphQLModule\\.|make_executable_schema\\(|new SchemaBuilder[(<]',
	},
	{keywords: ['rswag', 'utoipa', 'poem_openapi', 'aide::'], pattern: 'Rswag|utoipa::|OpenApiService::new|aide::'},
];

/** Code describes its API by itself. */
export const describesApi: Signal = {
	keywords: generators.flatMap(({keywords}) => keywords),
	pattern: new RegExp(generators.map(({pattern}) => pattern).join('|')),
	roles: ['source'],
	languages: programs,
};

/** Go: comments from which a tool makes the description. */
export const describesInComments: Signal = {
	keywords: ['@Router', 'swagger:', '@OA\\', '@openapi', '@swagger'],
	pattern: /^\s{0,8}(\/\/|\*|#)\s{0,4}(@Router\s+\/|swagger:(operation|route|meta)|@OA\\|@openapi|@swagger)/,
	roles: ['source'],
	languages: programs,
	within: 'text',
};
