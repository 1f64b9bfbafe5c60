import {add, all, pathsOf, rewrite, withoutStatements} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {anyProgram, declare, intoApps, programs} from './apps.ts';
export const running: readonly Mutation[] = [
	{
		id: 'graceful-shutdown/remove',
		check: 'graceful-shutdown',
		what: 'the handlers of SIGTERM are removed',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /SIGTERM|SIGINT/), text =>
				withoutStatements(text, /process\.(on|once)\(['"]SIG(TERM|INT)|signal\.Notify/),
			),
	},
	{
		id: 'graceful-shutdown/comment-out',
		check: 'graceful-shutdown',
		what: 'the handlers of SIGTERM are commented out',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /process\.on\(['"]SIG/), text =>
				text.replace(/^(\s*)(process\.on\(['"]SIG(?:TERM|INT)[\s\S]*?^\1\}\);)$/gm, '$1/* $2 */'),
			),
	},
	{
		id: 'graceful-shutdown/add',
		check: 'graceful-shutdown',
		what: 'the programs drain their work on SIGTERM',
		from: ['partial', 'fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					code: '\n\n@app.on_event("shutdown")\nasync def close_connections() -> None:\n    engine.dispose()\n',
					imports: 'from app.core.db import engine',
				},
				go: {
					imports: '\t"os/signal"\n\t"syscall"',
					code: '\tstopped, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)\n\tdefer stop()\n\tgo func() {\n\t\t<-stopped.Done()\n\t\tsrv.GracefulStop()\n\t}()\n',
				},
			}),
	},
	{
		id: 'health-endpoint/remove',
		check: 'health-endpoint',
		what: 'no route and no service is called health any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				pathsOf(tree, file => file.role === 'source', /health|ready|live|status|ping/i),
				text =>
					text
						.replace(/_?health(z|y|[-_]?check\w*|[\w-]*)/gi, 'greeting')
						.replace(/(['"`/])(readyz?|livez?|alive|ping|status)\b/g, '$1greeting'),
			),
	},
	{
		id: 'health-endpoint/add',
		check: 'health-endpoint',
		what: 'a health route answers',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				next: {folder: 'health', code: 'export async function GET() {\n  return Response.json({status: "ok"})\n}\n'},
			}),
	},
	{
		id: 'health-endpoint/everywhere',
		check: 'health-endpoint',
		what: 'the health route is no longer for development only',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /MapHealthChecks/), text =>
				text.replace(/^\s*if \(app\.Environment\.IsDevelopment\(\)\)\s*$/gm, ''),
			),
	},
	{
		id: 'health-dependencies/ask-database',
		check: 'health-dependencies',
		what: 'a readiness route asks the database',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from sqlmodel import Session, select\nfrom app.core.db import engine',
					code: '\n\n@app.get("/readyz")\ndef readyz() -> dict[str, str]:\n    with Session(engine) as session:\n        session.exec(select(1))\n    return {"status": "ready"}\n',
				},
				next: {
					folder: 'ready',
					code: 'import { createClient } from "@supabase/supabase-js"\n\nconst supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!)\n\nexport async function GET() {\n  const { error } = await supabase.from("profiles").select("id").limit(1)\n  return Response.json({ ready: error === null }, { status: error === null ? 200 : 503 })\n}\n',
				},
			}),
	},
	{
		id: 'health-dependencies/production-too',
		check: 'health-dependencies',
		what: 'health asks the dependencies in production too',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /MapHealthChecks/), text =>
				text.replace(/^\s*if \(app\.Environment\.IsDevelopment\(\)\)\s*$/gm, ''),
			),
	},
	{
		id: 'config-validated/plain-class',
		check: 'config-validated',
		what: 'the settings are a plain class',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /BaseSettings/), text =>
				text
					.replace(/\(BaseSettings\)/g, '')
					.replace(/^from pydantic_settings.*$/gm, 'import os')
					.replace(/^ {4}([A-Z_]+): (\w+)$/gm, '    $1: $2 = os.environ.get("$1")'),
			),
	},
	{
		id: 'config-validated/schema',
		check: 'config-validated',
		what: 'a schema checks the environment when the program starts',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree => {
			const readers = programs(tree, /typescript/, /process\.env\.\w+/).slice(0, 12);
			const folder = readers.some(path => path.startsWith('lib/')) ? 'lib' : undefined;
			if (folder === undefined) return undefined;
			return all(
				add(
					tree,
					'lib/environment.ts',
					'import { z } from "zod"\n\nexport const environment = z\n  .object({\n    NEXT_PUBLIC_SUPABASE_URL: z.string().url(),\n    SUPABASE_SERVICE_ROLE_KEY: z.string().min(1)\n  })\n  .parse(process.env)\n',
				),
				rewrite(tree, readers, text =>
					text.startsWith('"use')
						? text
						: `import { environment } from "@/lib/environment"\n${text.replace(/process\.env\.(NEXT_PUBLIC_SUPABASE_URL|SUPABASE_SERVICE_ROLE_KEY)!?/g, 'environment.$1')}`,
				),
				declare(tree, 'lib/environment.ts', ['zod']),
			);
		},
	},
	{
		id: 'config-validated/unused-schema',
		check: 'config-validated',
		what: 'a schema of the environment is written, and nothing imports it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree =>
			add(
				tree,
				'lib/environment-schema.ts',
				'import { z } from "zod"\n\nexport const check = () => z.object({ URL: z.string().url() }).parse(process.env)\n',
			),
	},
	{
		id: 'service-abstraction/direct',
		check: 'service-abstraction',
		what: 'the interfaces before outside systems are gone',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(tree, programs(tree, /csharp/, /\bI[A-Z]\w+/), text =>
					text
						.replace(
							/\bI(BasketRepository|CatalogAI|RequestProvider|EventBus|CartStore|OrderRepository|BuyerRepository|Repository|\w+Repository|\w+Service|\w+Store|\w+Queries|\w+Manager|\w+Client|\w+Sender|\w+Retriever|\w+Handler|\w+Provider|\w+Context|\w+UnitOfWork|UnitOfWork)\b/g,
							'$1',
						)
						.replace(/\binterface\b/g, 'class'),
				),
				rewrite(tree, programs(tree, /^go$|java$/, /\binterface\b/), text => text.replace(/\binterface\b/g, 'struct')),
			),
	},
];
