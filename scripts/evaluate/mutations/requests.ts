import {add, all, pathsOf, rewrite, withoutLines, withoutStatements} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {anyProgram, intoApps} from './apps.ts';
import {any, good} from './parts.ts';

export const requests: readonly Mutation[] = [
	{
		id: 'security-headers/remove',
		check: 'security-headers',
		what: 'headers and CORS policies are gone',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(
					tree,
					anyProgram(
						tree,
						/helmet|CORSMiddleware|UseHsts|cors\(|Strict-Transport|X-Frame|Content-Security|AddSecurityHeaders|CORS/i,
					),
					text =>
						withoutLines(
							withoutStatements(text, /helmet\(|add_middleware\($|\.use\(cors\(/),
							/helmet|CORSMiddleware|UseHsts|cors|Strict-Transport|X-Frame|Content-Security|nosniff|Xss/i,
						),
				),
				rewrite(
					tree,
					pathsOf(tree, /\.(ya?ml|conf|toml|json)$/, /Strict-Transport|X-Frame|Content-Security|stsSeconds|frameDeny/i),
					text => withoutLines(text, /Strict-Transport|X-Frame|Content-Security|sts\w*|frameDeny|nosniff|xss/i),
				),
			),
	},
	{
		id: 'security-headers/any-origin',
		check: 'security-headers',
		what: 'every origin may call, with the credentials of the user',
		from: ['pass', 'partial'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /allow_origins=/), text =>
				text.replace(/allow_origins=\[[^\]]*\]/g, 'allow_origins=["*"]'),
			),
	},
	{
		id: 'security-headers/add',
		check: 'security-headers',
		what: 'a middleware sets security headers',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from secure import Secure',
					code: '\nsecure_headers = Secure.with_default_headers()\n\n\n@app.middleware("http")\nasync def add_security_headers(request, call_next):\n    response = await call_next(request)\n    response.headers["Strict-Transport-Security"] = "max-age=63072000"\n    response.headers["X-Content-Type-Options"] = "nosniff"\n    response.headers["X-Frame-Options"] = "DENY"\n    response.headers["Content-Security-Policy"] = "default-src \'self\'"\n    return response\n',
					packages: ['secure'],
				},
				aspnet: {
					code: 'var securedApp = builder.Build();\nsecuredApp.UseHsts();\nsecuredApp.Use(async (context, next) =>\n{\n    context.Response.Headers["X-Content-Type-Options"] = "nosniff";\n    context.Response.Headers["X-Frame-Options"] = "DENY";\n    context.Response.Headers["Content-Security-Policy"] = "default-src \'self\'";\n    await next();\n});\n',
				},
			}) ??
			rewrite(tree, pathsOf(tree, /^next\.config\.[cm]?js$/), text =>
				text.replace(
					/(module\.exports = \w+\()\{|(module\.exports = \{)|^( *)(reactStrictMode)/m,
					(whole, call, plain, indent, key) =>
						key === undefined
							? `${call === undefined ? plain : `${call}{`}\n  async headers() {\n    return [{ source: "/(.*)", headers: [{ key: "Strict-Transport-Security", value: "max-age=63072000" }, { key: "X-Frame-Options", value: "DENY" }, { key: "X-Content-Type-Options", value: "nosniff" }, { key: "Content-Security-Policy", value: "default-src 'self'" }] }]\n  },\n`
							: `${indent}async headers() {\n    return [{ source: "/(.*)", headers: [{ key: "Strict-Transport-Security", value: "max-age=63072000" }, { key: "X-Frame-Options", value: "DENY" }, { key: "X-Content-Type-Options", value: "nosniff" }, { key: "Content-Security-Policy", value: "default-src 'self'" }] }]\n  },\n${whole}`,
				),
			),
	},
	{
		id: 'parameterized-queries/inline',
		check: 'parameterized-queries',
		what: 'a route builds a query from what the caller sent',
		from: good,
		to: 'worse',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from sqlalchemy import text\nfrom sqlmodel import Session\nfrom app.core.db import engine',
					code: '\n\n@app.get("/search")\ndef search(name: str) -> list[str]:\n    with Session(engine) as session:\n        return session.execute(text(f"SELECT email FROM users WHERE name = \'{name}\'")).all()\n',
				},
				express: {
					imports: "import {Pool} from 'pg';\n\nconst searchPool = new Pool();",
					code: "    APP.get('/search', async (request, response) => {\n      response.send(await searchPool.query(`SELECT email FROM users WHERE name = '${request.query.name}'`));\n    });",
					packages: ['pg'],
				},
				aspnet: {
					imports: 'using Microsoft.EntityFrameworkCore;',
					code: 'var searchApp = builder.Build();\nsearchApp.MapGet("/search", (string name, CatalogContext context) => context.Database.ExecuteSqlRaw("SELECT Email FROM Users WHERE Name = \'" + name + "\'"));\n',
				},
				go: {
					imports: '\t"database/sql"',
					code: '\thttp.HandleFunc("/search", func(w http.ResponseWriter, r *http.Request) {\n\t\tdb.Query("SELECT email FROM users WHERE name = \'" + r.URL.Query().Get("name") + "\'")\n\t})\n',
				},
				next: {
					folder: 'search',
					code: 'import { Pool } from "pg"\n\nconst pool = new Pool()\n\nexport async function GET(request: Request) {\n  const name = new URL(request.url).searchParams.get("name")\n  return Response.json(await pool.query(`SELECT email FROM users WHERE name = \'${name}\'`))\n}\n',
					packages: ['pg'],
				},
			}),
	},
	{
		id: 'parameterized-queries/inline-in-a-test',
		check: 'parameterized-queries',
		what: 'a test builds a query from strings',
		from: any,
		to: 'same',
		apply: tree =>
			add(
				tree,
				'tests/unit/queries.test.js',
				"test('asks', async () => {\n\tconst name = 'a';\n\tawait pool.query(`SELECT email FROM users WHERE name = '${name}'`);\n});\n",
			),
	},
	{
		id: 'parameterized-queries/bound',
		check: 'parameterized-queries',
		what: 'a route asks the database with a bound parameter',
		from: ['pass'],
		to: 'same',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from sqlalchemy import text\nfrom sqlmodel import Session\nfrom app.core.db import engine',
					code: '\n\n@app.get("/search")\ndef search(name: str) -> list[str]:\n    with Session(engine) as session:\n        return session.execute(text("SELECT email FROM users WHERE name = :name"), {"name": name}).all()\n',
				},
				aspnet: {
					imports: 'using Microsoft.EntityFrameworkCore;',
					code: 'var searchApp = builder.Build();\nsearchApp.MapGet("/search", (string name, CatalogContext context) => context.Database.ExecuteSqlInterpolated($"SELECT Email FROM Users WHERE Name = {name}"));\n',
				},
				next: {
					folder: 'search',
					code: 'import { Pool } from "pg"\n\nconst pool = new Pool()\n\nexport async function GET(request: Request) {\n  const name = new URL(request.url).searchParams.get("name")\n  return Response.json(await pool.query("SELECT email FROM users WHERE name = $1", [name]))\n}\n',
					packages: ['pg'],
				},
			}),
	},
	{
		id: 'input-validation/unvalidated',
		check: 'input-validation',
		what: 'the models of requests are plain dictionaries',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				anyProgram(
					tree,
					/pydantic|SQLModel|FastAPI|_in: \w+|FluentValidation|AbstractValidator|express-validator|\bz\./,
				),
				text =>
					withoutLines(
						text
							.replace(/\b(\w+_in|body|data): \w+(Create|Update|Register|Login|UpdateMe|Password)\b/g, '$1: dict')
							.replace(/AbstractValidator/g, 'Other')
							.replace(/\b(Annotated\[)?OAuth2PasswordRequestForm/g, 'dict'),
						/FluentValidation|express-validator|^from pydantic|^from sqlmodel|Validator/,
					),
			),
	},
	{
		id: 'pii-masking/log-them',
		check: 'pii-masking',
		what: 'a route logs the e-mail address of the caller',
		from: good,
		to: 'worse',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'import logging',
					code: '\n\n@app.post("/hello")\ndef hello(email: str, password: str) -> None:\n    logging.getLogger(__name__).info("hello %s %s", email, password)\n',
				},
				express: {
					imports: '',
					code: "    APP.post('/hello', (request, response) => {\n      console.log('hello', request.body.email, request.body.password);\n      response.sendStatus(200);\n    });",
				},
			}),
	},
];
