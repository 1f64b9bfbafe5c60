import {pathsOf, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {anyProgram, intoApps, programs} from './apps.ts';
export const stores: readonly Mutation[] = [
	{
		id: 'connection-pooling/limits',
		check: 'connection-pooling',
		what: 'the pool of the database gets limits',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /create_engine\(/), text =>
				text.replace(/create_engine\(([^\n]*)\)$/m, 'create_engine($1, pool_size=10, max_overflow=5)'),
			),
	},
	{
		id: 'database-indexes/remove',
		check: 'database-indexes',
		what: 'no index is declared any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				pathsOf(
					tree,
					file => /^(source|config|generated|docs|test)$/.test(file.role),
					/create (unique )?index|HasIndex|CreateIndex|index=True/i,
				),
				text =>
					text
						.replace(/create (unique )?index/gi, '-- gone')
						.replace(/HasIndex|CreateIndex/g, 'Other')
						.replace(/,? ?index=True/g, ''),
			),
	},
	{
		id: 'database-indexes/add',
		check: 'database-indexes',
		what: 'the columns that point to other tables get an index',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /foreign_key=/), text =>
				text.replace(/(foreign_key="[^"]+")/g, '$1, index=True'),
			),
	},
	{
		id: 'cache-layer/remove',
		check: 'cache-layer',
		what: 'nothing is read through a cache any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => rewrite(tree, anyProgram(tree, /cache/i), text => withoutLines(text, /cache/i)),
	},
	{
		id: 'cache-layer/add',
		check: 'cache-layer',
		what: 'a hot read is answered from a cache',
		from: ['fail'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from cachetools import TTLCache, cached',
					code: '\nhot = TTLCache(maxsize=1000, ttl=60)\n\n\n@cached(hot)\ndef load_catalogue(key: str) -> str:\n    return key\n\n\n@app.get("/catalogue/{key}")\ndef read_catalogue(key: str) -> str:\n    return load_catalogue(key)\n',
					packages: ['cachetools'],
				},
				aspnet: {
					code: 'builder.Services.AddOutputCache();\nvar cachedApp = builder.Build();\ncachedApp.UseOutputCache();\ncachedApp.MapGet("/catalogue", (CatalogContext context) => context.CatalogItems.ToListAsync()).CacheOutput();\n',
				},
				next: {
					folder: 'catalogue',
					code: 'import { unstable_cache } from "next/cache"\n\nconst readCatalogue = unstable_cache(async () => (await fetch("https://example.org/catalogue")).json(), ["catalogue"], { revalidate: 60 })\n\nexport async function GET() {\n  return Response.json(await readCatalogue())\n}\n',
				},
			}),
	},
	{
		id: 'background-work/add',
		check: 'background-work',
		what: 'slow work is handed to a queue with a worker',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports: 'from celery import Celery',
					code: '\ncelery = Celery("tasks", broker="redis://redis:6379/0")\n\n\n@celery.task\ndef send_mail_later(address: str) -> None:\n    print(address)\n\n\n@app.post("/mail")\ndef mail(address: str) -> None:\n    send_mail_later.delay(address)\n',
					packages: ['celery'],
				},
				express: {
					imports:
						"import {Queue, Worker} from 'bullmq';\n\nconst mails = new Queue('mails');\nnew Worker('mails', async job => console.log(job.data));",
					code: "    APP.post('/mails', async (request, response) => {\n      await mails.add('mail', request.body);\n      response.sendStatus(202);\n    });",
					packages: ['bullmq'],
				},
				next: {
					folder: 'mails',
					code: 'import { Queue, Worker } from "bullmq"\n\nconst mails = new Queue("mails")\nnew Worker("mails", async job => console.log(job.data))\n\nexport async function POST(request: Request) {\n  await mails.add("mail", await request.json())\n  return new Response(null, { status: 202 })\n}\n',
					packages: ['bullmq'],
				},
			}),
	},
	{
		id: 'background-work/remove',
		check: 'background-work',
		what: 'events and workers are gone',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				anyProgram(
					tree,
					/AddRabbitMq|RabbitMQ|BackgroundService|AddSubscription|IHostedService|AsyncEventingBasicConsumer|bullmq|setInterval/i,
				),
				text =>
					withoutLines(
						text.replace(/BackgroundService|IHostedService/g, 'object'),
						/AddRabbitMq|RabbitMQ|AddSubscription|AsyncEventingBasicConsumer|BasicConsume|AddHostedService|bullmq|IEventBus|EventBus/i,
					),
			),
	},
];
