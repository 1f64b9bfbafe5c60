import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {cloudResources} from '../lexicon/cloud-resources.ts';
import {managedStores, stateOf} from '../lexicon/data-stores.ts';
import {backupJobs} from './shared/backup-jobs.ts';

const signals = {
	/** Scripts and programs that dump a database when somebody or something calls them. */
	dump: {
		keywords: [
			'pg_dump',
			'pg_basebackup',
			'mysqldump',
			'mariadb-dump',
			'mongodump',
			'wal-g',
			'pgbackrest',
			'barman',
			'.backup(',
		],
		pattern:
			/^(?!.{0,200}\b(apt|apk|yum|dnf|brew)\b).{0,200}\b(pg_dump|pg_dumpall|pg_basebackup|mysqldump|mariadb-dump|mongodump|wal-g|pgbackrest|barman)\b/,
		roles: ['source', 'config', 'ci'],
		// Options of the dump tools, and what else only names them.
		paths: /^(?!.{0,300}\.(?:cnf|conf|ini)$)/,
		languages: [
			'shell',
			'yaml',
			'makefile',
			'python',
			'typescript',
			'javascript',
			'go',
			'php',
			'ruby',
			'powershell',
			'',
		],
		maxPerFile: 3,
	},
	/** Backups that run by themselves, in settings and schedules of frameworks and tools. */
	automatic: {
		keywords: [
			'backup:run',
			'litestream',
			'backupRetention',
			'aws_backup_plan',
			'BackupPlan',
			'enable-automated-backup',
			'automated-backup-days',
			'backup-start-time',
			'barmanObjectStore',
		],
		pattern:
			/schedule.{0,60}backup:run|backup:run.{0,60}(daily|hourly|cron)|\blitestream replicate\b|\bbackupRetention\s*[:=]\s*(Duration\.days\(\s*[1-9]|[1-9])|\bBackupPlan\b|--enable-automated-backup|--automated-backup-days|--backup-start-time|\bbarmanObjectStore:/,
		roles: ['source', 'config', 'ci'],
	},
	/** A command of the application's own that its schedule runs: where the copies go, is a setting of it. */
	scheduledOwn: {
		keywords: ['schedule'],
		pattern:
			/\bschedule(?:\(\))?->(?:command|job|call|exec)\(.{0,60}backup(?!:(?:clean|monitor|list))(?!\w{0,20}(?:Clean|Prune|Monitor)).{0,120}->(?:hourly|daily|twiceDaily|weekly|monthly|cron|every)\w{0,20}\(/i,
		roles: ['source'],
		languages: ['php'],
	},
	/** Backups that a setting switches off. */
	switchedOff: {
		keywords: ['disable-automated-backup', '--no-backup', 'backup-retention-period 0'],
		pattern: /--disable-automated-backup|\s--no-backup\b|--backup-retention-period[= ]0\b/,
		roles: ['source', 'config', 'ci'],
	},
	/** A chart's switch for backups, read over two lines. */
	chartSwitch: {
		keywords: ['backup:'],
		pattern: /^(?:[ ]{2})?backups?:[ ]*\n[ ]{2,6}(?:#[^\n]{0,200}\n[ ]{2,6})?enabled:[ ]*false\b/m,
		paths: /(^|\/)values[\w.-]*\.ya?ml$/,
		multiline: true,
	},
} as const;

const planType =
	/^(aws_backup_plan|aws_backup_selection|AWS::Backup::BackupPlan|azurerm_(backup_policy\w{0,40}|data_protection_backup_\w{1,60})|google_gke_backup_backup_plan)$/;

/** Backups run by themselves and leave the site. */
export const backupsAutomated = defineCheck({
	id: 'backups-automated',
	signals,
	decide: seen => {
		const {found} = seen;
		const stores = managedStores(seen)
			.filter(({rule}) => rule.backups !== undefined)
			.map(store => ({...store, state: stateOf(store, store.rule.backups)}));
		const placeOf = ({resource, state}: (typeof stores)[number]): Evidence =>
			at(resource.path, state?.line ?? resource.line, `${resource.type} ${resource.name}`);
		const on = stores.filter(({state}) => state?.isOn === true);
		const off = stores.filter(({state}) => state?.isOn === false);
		const plans = cloudResources(seen).filter(({type}) => planType.test(type));
		const jobs = backupJobs(seen);
		const away = jobs.filter(job => job.isAutomatic && job.leavesSite);
		const near = jobs.filter(job => job.isAutomatic && !job.leavesSite);
		const idle = jobs.filter(job => !job.isAutomatic);

		if (on.length + plans.length + away.length + found.automatic.length > 0) {
			const names = [
				...on.map(({resource, rule, state}) =>
					state?.how === 'default' ? `${resource.name}, by default of ${rule.name}` : `${rule.name} ${resource.name}`,
				),
				...plans.map(({type, name}) => `${type} ${name}`),
				...away.map(({name}) => name),
				...found.automatic.map(hit => hit.path),
			];
			const places = [
				...on.map(placeOf),
				...plans.map(({path, line, name}) => at(path, line, name)),
				...away.map(job => job.place),
				...found.automatic.map(place),
			];
			if (off.length > 0) {
				return partial(
					`backed up: ${list([...new Set(names)])}; switched off for ${list(off.map(({resource}) => resource.name))}`,
					[...off.map(placeOf), ...places],
				);
			}
			return pass(`backups run by themselves and leave the machine: ${list([...new Set(names)])}`, places);
		}
		if (near.length > 0) {
			return partial(
				`${list(near.map(({name}) => name))} backs up by itself, but keeps the copies on the same site`,
				near.map(job => job.place),
				50,
			);
		}
		if (found.scheduledOwn.length > 0) {
			return partial(
				`the schedule of the application makes backups (${list([...new Set(found.scheduledOwn.map(hit => hit.path))])}), but nothing shows that the copies leave the site`,
				found.scheduledOwn.map(place),
				50,
			);
		}
		const switched = [...off.map(placeOf), ...found.switchedOff.map(place), ...found.chartSwitch.map(place)];
		if (switched.length + idle.length > 0) {
			const why = [
				...(switched.length > 0
					? [`automatic backups are switched off (${list([...new Set(switched.map(({path}) => path))])})`]
					: []),
				...idle.map(({name, why: reason}) => `${name} ${reason}`),
			];
			return fail(list(why), [...switched, ...idle.map(job => job.place)]);
		}
		// A schema without its rows is copied to build another database.
		const dumps = found.dump.filter(hit => hit.file.role !== 'ci' && !/--schema-only\b|--no-data\b/.test(hit.text));
		if (dumps.length > 0) {
			return partial(
				`a script dumps the database (${list([...new Set(dumps.map(hit => hit.path))])}), but nothing in the files runs it by itself`,
				dumps.map(place),
				20,
			);
		}
		return unknown('no file shows a backup job or a setting of a managed backup', stores.map(placeOf));
	},
});
