import {add, all, pathsOf, rewrite, withoutLines, withoutStatements} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {intoApps, programs} from './apps.ts';
import {any, good, poor} from './parts.ts';

const code = /^(python|typescript|javascript|go|csharp|java)$/;
const anyProgram = (tree: Tree, text: RegExp) => programs(tree, code, text);

const callers: readonly Mutation[] = [
	{
		id: 'authentication/remove',
		check: 'authentication',
		what: 'no route asks who the caller is',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				anyProgram(
					tree,
					/RequireAuthorization|\[Authorize|Depends\(get_current|CurrentUser|authenticate|getUser\(|getServerProfile|getSession|authMiddleware/,
				),
				text =>
					withoutLines(
						text
							.replace(/\.RequireAuthorization\([^)]*\)/g, '')
							.replace(/\[Authorize[^\]]*\]/g, '')
							.replace(/dependencies=\[Depends\(get_current\w+\)\],?/g, '')
							.replace(/,?\s*\w+: CurrentUser\b,?/g, '')
							.replace(/\bauthenticate(Token)?(\(\))?,\s*/g, ''),
						/\.use\(.*authenticate|getServerProfile\(|auth\.getUser\(|getSession\(/,
					),
			),
	},
	{
		id: 'authorization/remove',
		check: 'authorization',
		what: 'nothing asks for roles, policies or ownership any more',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(
					tree,
					anyProgram(
						tree,
						/superuser|owner_id|authorize|RequireRole|requirePermission|permission|Policy|RequireAuthorization|isAdmin|role/i,
					),
					text =>
						withoutLines(
							text
								.replace(/dependencies=\[Depends\(get_current\w*superuser\)\],?/g, '')
								.replace(/\bauthorize\([^)]*\),?\s*/g, ''),
							/is_superuser|owner_id|authorize|RequireRole|requirePermission|checkPermission|hasPermission|isAdmin|requireRole|403|GetUserIdentity|\.role\b|UserId/,
						),
				),
				rewrite(tree, pathsOf(tree, /\.sql$/, /policy/i), text =>
					text
						.replace(/create policy/gi, '-- gone')
						.replace(/enable row level security/gi, 'disable row level security'),
				),
			),
	},
	{
		id: 'tenant-isolation/remove',
		check: 'tenant-isolation',
		what: 'row-level security and the conditions on tenants are gone',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(tree, pathsOf(tree, /\.sql$/, /policy|row level/i), text =>
					text
						.replace(/create policy/gi, '-- gone')
						.replace(/enable row level security/gi, 'disable row level security'),
				),
				rewrite(tree, anyProgram(tree, /tenant|workspace_id|organization/i), text =>
					withoutLines(text, /tenantId|tenant_id|workspace_id|organizationId|user_id/),
				),
			),
	},
	{
		id: 'rate-limiting/remove',
		check: 'rate-limiting',
		what: 'the limits of requests are gone',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(tree, anyProgram(tree, /rate.?limit/i), text => withoutLines(text, /rate.?limit|limiter/i)),
				rewrite(tree, pathsOf(tree, /\.(ya?ml|conf|toml)$/, /rate.?limit|limit-rps|limit_req/i), text =>
					withoutLines(text, /rate.?limit|limit-rps|limit_req|limit-connections/i),
				),
			),
	},
	{
		id: 'rate-limiting/add',
		check: 'rate-limiting',
		what: 'a middleware limits the requests of each caller',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports:
						'from slowapi import Limiter\nfrom slowapi.middleware import SlowAPIMiddleware\nfrom slowapi.util import get_remote_address',
					code: '\napp.state.limiter = Limiter(key_func=get_remote_address, default_limits=["100/minute"])\napp.add_middleware(SlowAPIMiddleware)\n',
					packages: ['slowapi'],
				},
				express: {
					imports: "import rateLimit from 'express-rate-limit';",
					code: '    APP.use(rateLimit({windowMs: 60_000, max: 100}));',
					packages: ['express-rate-limit'],
				},
				aspnet: {
					imports: 'using Microsoft.AspNetCore.RateLimiting;',
					code: 'builder.Services.AddRateLimiter(options => options.AddFixedWindowLimiter("all", limits => { limits.PermitLimit = 100; limits.Window = TimeSpan.FromMinutes(1); }));\nvar limitedApp = builder.Build();\nlimitedApp.UseRateLimiter();\n',
				},
			}) ??
			rewrite(
				tree,
				programs(tree, /typescript/, /export (async )?function middleware\(/).slice(0, 1),
				text =>
					`import { Ratelimit } from "@upstash/ratelimit"\nimport { Redis } from "@upstash/redis"\n\nconst ratelimit = new Ratelimit({ redis: Redis.fromEnv(), limiter: Ratelimit.slidingWindow(100, "1 m") })\n\n${text.replace(/^(export (?:async )?function middleware\((\w+).*\{)$/m, '$1\n  const { success } = await ratelimit.limit($2.ip ?? "unknown")\n  if (!success) return new Response("Too many requests", { status: 429 })\n')}`,
			),
	},
	{
		id: 'audit-log/remove',
		check: 'audit-log',
		what: 'no code records security events any more',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree => rewrite(tree, anyProgram(tree, /audit/i), text => withoutLines(text, /audit/i)),
	},
	{
		id: 'audit-log/unused-class',
		check: 'audit-log',
		what: 'a class of an audit log is written, and nothing uses it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree =>
			tree.files.some(file => file.role === 'source' && file.language === 'typescript')
				? add(
						tree,
						'lib/audit-log.ts',
						'export class AuditLog {\n  async record(event: { actor: string; action: string }) {\n    await db.insert("audit_events", event)\n  }\n}\n',
					)
				: undefined,
	},
];

const requests: readonly Mutation[] = [
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
					/pydantic|SQLModel|FastAPI|FluentValidation|AbstractValidator|express-validator|validator\.|\bz\./,
				),
				text =>
					withoutLines(
						text
							.replace(/\b(\w+_in|body|data): \w+(Create|Update|Register|Login|UpdateMe|Password)\b/g, '$1: dict')
							.replace(/AbstractValidator/g, 'Other')
							.replace(/\b(Annotated\[)?OAuth2PasswordRequestForm/g, 'dict'),
						/FluentValidation|express-validator|go-playground\/validator|^from pydantic|^from sqlmodel|Validator/,
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

const people: readonly Mutation[] = [
	{
		id: 'right-to-erasure/remove',
		check: 'right-to-erasure',
		what: 'users can no longer be deleted',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(tree, anyProgram(tree, /delete/i), text =>
				withoutLines(text.replace(/ondelete="CASCADE"|cascade_delete=True/g, ''), /delete/i),
			),
	},
	{
		id: 'right-to-erasure/add',
		check: 'right-to-erasure',
		what: 'a route deletes the account of the caller with all data',
		from: poor,
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				aspnet: {
					code: 'var erasureApp = builder.Build();\nerasureApp.MapDelete("/users/me", async (UserManager<ApplicationUser> users, HttpContext context) =>\n{\n    var user = await users.GetUserAsync(context.User);\n    await users.DeleteAsync(user);\n});\n',
				},
				next: {
					folder: 'account',
					code: 'import { createClient } from "@supabase/supabase-js"\n\nconst supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!)\n\nexport async function DELETE(request: Request) {\n  const { data } = await supabase.auth.getUser(request.headers.get("authorization") ?? "")\n  await supabase.from("profiles").delete().eq("user_id", data.user!.id)\n  await supabase.auth.admin.deleteUser(data.user!.id)\n  return new Response(null, { status: 204 })\n}\n',
				},
			}),
	},
	{
		id: 'data-portability/add',
		check: 'data-portability',
		what: 'a route exports all that is kept of the caller',
		from: poor,
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports:
						'from app.api.deps import CurrentUser, SessionDep\nfrom app.models import Item\nfrom sqlmodel import select',
					code: '\n\n@app.get("/users/me/export")\ndef export_my_data(session: SessionDep, current_user: CurrentUser) -> dict[str, object]:\n    """Export all personal data of the user."""\n    items = session.exec(select(Item).where(Item.owner_id == current_user.id)).all()\n    return {"user": current_user, "items": items}\n',
				},
				next: {
					folder: 'account/export',
					code: 'import { createClient } from "@supabase/supabase-js"\n\nconst supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!)\n\nexport async function GET(request: Request) {\n  const { data } = await supabase.auth.getUser(request.headers.get("authorization") ?? "")\n  const profile = await supabase.from("profiles").select("*").eq("user_id", data.user!.id)\n  const chats = await supabase.from("chats").select("*").eq("user_id", data.user!.id)\n  const exportUserData = { user: data.user, profile, chats }\n  return Response.json(exportUserData)\n}\n',
				},
			}),
	},
	{
		id: 'data-retention/add',
		check: 'data-retention',
		what: 'a policy states retention periods, and a nightly job deletes what is older',
		from: poor,
		to: 'better',
		apply: tree =>
			all(
				add(
					tree,
					'docs/data-retention.md',
					'# Data retention\n\n| Data | Kept for | Why |\n|---|---|---|\n| Accounts of users | 24 months after the last sign-in | contract |\n| Logs with IP addresses | 30 days | security |\n\nA nightly job (`jobs/delete-old-users.sql`) deletes what is older.\n',
				),
				add(
					tree,
					'deploy/retention.yaml',
					'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: delete-old-users\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: delete-old-users\n              image: postgres:16.2\n              command: ["psql", "-c", "DELETE FROM users WHERE last_sign_in < now() - interval \'24 months\'"]\n',
				),
			),
	},
];

export const access: readonly Mutation[] = [...callers, ...requests, ...people];
