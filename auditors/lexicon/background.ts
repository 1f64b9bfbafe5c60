// How work leaves the request: queues, workers, schedules, and work that only runs beside the request. To add one: one line.
import {type Form, signalOf} from './forms.ts';

export type WorkForm = Form & {
	/** `durable` survives the end of the process (queue, broker, scheduler); `local` lives in the process and is lost with it. */
	readonly kind: 'durable' | 'local';
};

export const workForms: readonly WorkForm[] = [
	{
		name: 'BullMQ',
		of: 'js',
		kind: 'durable',
		keywords: 'new Worker(|new Queue(|@Processor(',
		pattern: /new (?:Worker|Queue)(?:<[^(]{0,80}>)?\(|@Processor\(/,
	},
	{
		name: 'Celery',
		of: 'py',
		kind: 'durable',
		keywords: 'shared_task|.task(|app.task|celery.task|.delay(|apply_async(',
		pattern: /@shared_task|@\w{0,30}(?:app|celery)\.task|\.apply_async\(/,
	},
	{name: 'Dramatiq', of: 'py', kind: 'durable', keywords: 'dramatiq.actor|@actor', pattern: /@(?:dramatiq\.)?actor\b/},
	{
		name: 'RQ',
		of: 'py rb',
		kind: 'durable',
		keywords: '.enqueue(|@job(|django_rq',
		pattern: /\.enqueue(?:_call|_job|_in|_at)?\(|@job\(/,
	},
	{
		name: 'Huey',
		of: 'py',
		kind: 'durable',
		keywords: 'db_task|periodic_task|huey.task',
		pattern: /@(?:huey\.)?(?:db_)?(?:periodic_)?task\(/,
	},
	{
		name: 'arq',
		of: 'py',
		kind: 'durable',
		keywords: 'enqueue_job(|WorkerSettings',
		pattern: /(?<!\bdef )(?<!super\(\)\.)(?<!super\(\w{1,30}, self\)\.)\benqueue_job\(|class WorkerSettings/,
	},
	{
		name: 'Temporal',
		kind: 'durable',
		keywords: '@workflow.defn|proxyActivities|workflow.ExecuteActivity|Worker.create(|worker.New(|@WorkflowInterface',
		pattern:
			/@workflow\.defn|proxyActivities|workflow\.ExecuteActivity|Worker\.create\(|worker\.New\(|@WorkflowInterface/,
	},
	{name: 'Inngest', of: 'js py', kind: 'durable', keywords: 'inngest.createFunction|createFunction('},
	{name: 'pg-boss', of: 'js', kind: 'durable', keywords: 'boss.work(|graphile'},
	{
		name: 'Kafka consumer',
		kind: 'durable',
		keywords: 'eachMessage|KafkaConsumer(|@KafkaListener|ConsumerGroup|.ReadMessage(|@Incoming(',
		pattern:
			/eachMessage|KafkaConsumer\(|@KafkaListener|ConsumerGroup\(|(?<![wW]s\w{0,8}|[cC]onn|[sS]ocket)\.ReadMessage\(\s*(?:ctx|context|c\.|r\.)|@Incoming\(/,
	},
	{
		name: 'RabbitMQ consumer',
		kind: 'durable',
		keywords: 'basic_consume|BasicConsume|@RabbitListener|channel.consume|.Consume(',
		pattern: /basic_consume|Basic(?:Async)?Consume|@RabbitListener|channel\.consume\(|\bch(?:annel)?\.Consume\(/,
	},
	{
		name: 'an event bus with subscribers',
		of: 'net',
		kind: 'durable',
		keywords: 'AddSubscription<|IConsumer<|IHandleMessages<|IIntegrationEventHandler<',
		pattern: /\.AddSubscription<|:\s*[^{]{0,80}I(?:Consumer|HandleMessages)</,
	},
	{
		name: 'SQS or Pub/Sub consumer',
		kind: 'durable',
		keywords:
			'@SqsListener|@JmsListener|@ServiceBusTrigger|@PubSubListener|ServiceBusProcessor|Consumer.create(|ReceiveMessageCommand|@StreamListener|subscription.Receive(|subscriber.subscribe(',
		pattern:
			/@(?:SqsListener|JmsListener|StreamListener)|ServiceBusProcessor|Consumer\.create\(|ReceiveMessageCommand|[sS]ub(?:scription)?\.Receive\(|subscriber\.subscribe\(/,
	},
	{
		name: 'Asynq',
		of: 'go',
		kind: 'durable',
		keywords: 'asynq.NewServer|river.NewClient|machinery.NewServer|work.NewWorkerPool',
		pattern: /asynq\.NewServer|river\.NewClient|machinery\.NewServer|work\.NewWorkerPool/,
	},
	{
		name: 'Hangfire',
		of: 'net',
		kind: 'durable',
		keywords: 'BackgroundJob.Enqueue|RecurringJob.Add|AddHangfireServer',
		pattern: /BackgroundJob\.(?:Enqueue|Schedule)|RecurringJob\.Add|AddHangfireServer/,
	},
	{
		name: 'a consumer of a queue',
		of: 'php',
		kind: 'durable',
		keywords: 'ConsumerInterface|implements Job',
		// RabbitMqBundle's and Simpleue's; Laravel's jobs implement `ShouldQueue`.
		pattern: /implements\s[^{]{0,80}(?:ConsumerInterface\b|\bJob\b)/,
	},
	{
		name: 'Quartz',
		of: 'jvm net',
		kind: 'durable',
		keywords: 'AddQuartz|JobBuilder|implements Job|: IJob',
		pattern: /AddQuartz|JobBuilder\.(?:Create|newJob)|JobBuilder\.newJob|implements Job\b|:\s*IJob\b/,
	},
	{
		name: 'a worker service',
		of: 'net',
		kind: 'durable',
		keywords: 'BackgroundService|IHostedService|AddHostedService',
		pattern: /:\s*[^{]{0,60}\b(?:BackgroundService|IHostedService)\b|AddHostedService</,
	},
	{
		name: 'Active Job',
		of: 'rb',
		kind: 'durable',
		keywords: 'perform_later|perform_async|ApplicationJob|Sidekiq::Job|Sidekiq::Worker|deliver_later',
		pattern: /\.perform_(?:later|async|in)\b|< ApplicationJob|include Sidekiq::|\.deliver_later/,
	},
	{
		name: 'Laravel queue',
		of: 'php',
		kind: 'durable',
		keywords: 'ShouldQueue|::dispatch(|Queueable',
		pattern: /(?:implements|extends)\s[^{]{0,120}ShouldQueue|use Queueable\b/,
	},
	{
		name: 'Symfony Messenger',
		of: 'php',
		kind: 'durable',
		keywords: 'AsMessageHandler|MessageHandlerInterface|MessageBusInterface',
		pattern: /AsMessageHandler|implements MessageHandlerInterface|MessageBusInterface \$/,
	},
	{
		name: 'Spring Batch',
		of: 'jvm',
		kind: 'durable',
		keywords: '@EnableBatchProcessing|JobLauncher',
		pattern: /@EnableBatchProcessing|JobLauncher\b/,
	},
	{name: 'Apalis', of: 'rs', kind: 'durable', keywords: 'apalis::|WorkerBuilder::new', pattern: /WorkerBuilder::new/},
	{name: 'Oban', of: 'ex', kind: 'durable', keywords: 'use Oban.Worker'},
	{
		name: 'a schedule',
		kind: 'durable',
		keywords:
			'@Scheduled(|crontab(|beat_schedule|CELERY_BEAT|node-cron|cron.schedule(|@Cron(|new CronJob(|cron.New(|AddFunc(|gocron|->daily(|->hourly(|->everyMinute|->everyFive|Schedule::|BackgroundScheduler(|AsyncIOScheduler(|add_job(|EnableScheduling|schedule.every(|scheduler.add(|every(',
		pattern:
			/@Scheduled\(|\bcrontab\(|beat_schedule|CELERY_BEAT_SCHEDULE|cron\.schedule\(|@Cron\(|new CronJob\(|cron\.New\(|gocron\.New|->(?:daily|hourly|weekly|everyMinute|everyFive\w{0,10}|cron|dailyAt)\(|Schedule::(?:command|job|call)|(?:Background|AsyncIO)Scheduler\(|scheduler\.(?:add_job|scheduled_job|add)\(|\bschedule\.every\(/,
	},
	{
		name: 'FastAPI BackgroundTasks',
		of: 'py',
		kind: 'local',
		keywords: 'BackgroundTasks|background_tasks.add_task|BackgroundTask(',
		pattern: /background_tasks\.add_task\(|\w+\.add_task\(|BackgroundTask\(/,
	},
	{
		name: 'asyncio tasks',
		of: 'py',
		kind: 'local',
		keywords: 'asyncio.create_task(|ensure_future(|run_in_executor(',
		pattern: /asyncio\.(?:create_task|ensure_future)\(|run_in_executor\(/,
	},
	{
		name: 'threads of the own',
		of: 'py',
		kind: 'local',
		keywords: 'ThreadPoolExecutor(|threading.Thread(',
		pattern: /^(?!.*grpc\.server).*ThreadPoolExecutor\(|threading\.Thread\(/,
	},
	{
		name: '@Async',
		of: 'jvm',
		kind: 'local',
		keywords: '@Async|@EnableAsync|CompletableFuture.runAsync|ExecutorService|TaskExecutor',
		pattern: /@Async\b|CompletableFuture\.(?:run|supply)Async|Executors\.new|ThreadPoolTaskExecutor/,
	},
	{
		name: 'a job in the process',
		of: 'js',
		kind: 'local',
		keywords: 'setImmediate(|waitUntil(|unstable_after(|after(() =>|setInterval(',
		pattern:
			/\bsetImmediate\(\s*(?:async\s*)?\(?\)?\s*(?:=>)?\s*[^;]{0,40}(?:this\.|process|run|start)|\bwaitUntil\(|\bunstable_after\(|^\s*after\((?:async\s*)?\(\)|\bsetInterval\((?:async\s*)?\(\s*\)\s*=>/,
	},
	{
		name: 'Task.Run',
		of: 'net',
		kind: 'local',
		keywords: 'Task.Run(|IBackgroundTaskQueue|Channel.Create',
		pattern: /(?<!await )Task\.Run\(|IBackgroundTaskQueue|Channel\.Create(?:Unb|B)ounded/,
	},
	{
		name: 'goroutines',
		of: 'go',
		kind: 'local',
		keywords:
			'go func(|go s.|go run|go start|go poll|go work|go process|go handle|go send|go serve|go feed|go clean|time.NewTicker(|time.Tick(|errgroup.',
		pattern: /^\s*go\s+\w[\w.]{0,60}\(|time\.(?:NewTicker|Tick)\(/,
	},
	{
		name: 'tokio tasks',
		of: 'rs',
		kind: 'local',
		keywords: 'tokio::spawn|spawn_blocking',
		pattern: /tokio::(?:spawn|task::spawn)/,
	},
	{
		name: 'after the response',
		of: 'php',
		kind: 'local',
		keywords: 'dispatchAfterResponse|->afterResponse(|dispatch_sync|fastcgi_finish_request',
		pattern: /dispatchAfterResponse|->afterResponse\(|fastcgi_finish_request/,
	},
];
export const workOff = signalOf(workForms, {roles: ['source'], maxPerFile: 8});

/** Work that takes long where a request waits for it: mail, models, exports, images, other services. */
export const slowWork = signalOf(
	[
		{
			name: 'mail',
			keywords:
				'send_email(|sendMail(|send_mail(|sendEmail(|emails.send(|Mail::to(|->send(|SendOrderConfirmation|sendOrderConfirmation|SendAsync(|deliver_now|JavaMailSender|mailSender.send|smtp.SendMail',
			pattern:
				/\bsend_?e?[mM]ail\w{0,20}\(|emails\.send\(|Mail::to\(|[sS]endOrderConfirmation\(|deliver_now|mailSender\.send\(|smtp\.SendMail\(/,
		},
		{
			name: 'a language model',
			keywords:
				'embeddings.create(|chat.completions.create(|messages.create(|generateText(|streamText(|images.generate(',
			pattern: /embeddings\.create\(|chat\.completions\.create\(|messages\.create\(|images\.generate\(/,
		},
		{
			name: 'an export',
			keywords: 'generatePdf|generate_pdf|puppeteer.launch|PdfGenerator|exportPdf|html2pdf|to_excel(|createReadStream(',
			pattern: /generate_?[pP]df|puppeteer\.launch|exportPdf|to_excel\(/,
		},
	],
	{roles: ['source'], maxPerFile: 5},
);

/** Where the framework sends queued work unless it is told otherwise: Laravel's `sync` runs it in the request. */
export const syncQueue = signalOf(
	[
		{
			name: 'the sync connection',
			keywords: 'QUEUE_CONNECTION|queue.default',
			pattern: /env\(\s*['"]QUEUE_CONNECTION['"]\s*,\s*['"]sync['"]|^QUEUE_CONNECTION=sync/,
		},
	],
	{roles: ['source', 'config', 'example']},
);
