import type {Signal} from '../../../source/domain/signal.ts';

/** Work that runs by a clock: cron, schedulers of frameworks, repeated jobs. */
export const scheduled: Signal = {
	keywords: [
		'cron',
		'schedule',
		'Scheduled',
		'setInterval',
		'repeat:',
		'every',
		'crontab',
		'BackgroundService',
		'IHostedService',
		'time.NewTicker',
		'time.Tick',
		'TimerTrigger',
		'ticker',
	],
	pattern:
		/\bcron\b|crontab|@Scheduled|\bschedule\.(every|scheduleJob)|\$schedule->|->(daily|hourly|weekly|monthly|everyMinute)\(|setInterval\(|repeat:\s*\{|BackgroundService|IHostedService|time\.(NewTicker|Tick)\(|TimerTrigger|add_job\(|beat_schedule|pg_cron|node-cron|CronJob/i,
	roles: ['source', 'config'],
	maxPerFile: 5,
};
