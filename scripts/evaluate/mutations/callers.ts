import {add, all, pathsOf, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {anyProgram, intoApps, programs} from './apps.ts';
import {good} from './parts.ts';

export const callers: readonly Mutation[] = [
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
							.replace(/\bauthenticate(Token)?(\(\))?,\s*/g, '')
							.replace(/\bauthorize\([^)]*\),?\s*/g, ''),
						/\.use\(.*authenticate|getServerProfile\(|auth\.getUser\(|getSession\(/,
					),
			),
	},
	{
		id: 'authorization/remove',
		check: 'authorization',
		what: 'nothing asks for roles, policies or ownership any more',
		from: ['pass'],
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
		what: 'the policies of row-level security are gone',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(tree, pathsOf(tree, /\.sql$/, /policy|row level/i), text =>
				text.replace(/create policy/gi, '-- gone').replace(/enable row level security/gi, 'disable row level security'),
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
