import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {dig, items, scalar, texts} from '../../lexicon/plain.ts';
import {clusterObjects, podsOf} from '../../lexicon/pods.ts';

/** Something that makes backups, or would. */
export type BackupJob = {
	readonly name: string;
	readonly isAutomatic: boolean;
	/** Copies go to an object store, another machine or another site. */
	readonly leavesSite: boolean;
	/** Why it does not run by itself; empty where it does. */
	readonly why: string;
	readonly place: Evidence;
};

const dumps =
	/\b(pg_dump|pg_dumpall|pg_basebackup|mysqldump|mariadb-dump|mongodump|redis-cli --rdb|wal-g|pgbackrest|restic|borg|velero|backup)\b/i;
const away =
	/\b(s3|gs|gcs|azure|az storage|b2|rclone|restic|sftp|rsync|aws|gsutil|minio|mc (cp|mirror)|swift|object-?store)\b|s3:\/\/|gs:\/\//i;
/** Images that back up on a schedule of their own. */
const backupImage =
	/(postgres-backup|mysql-backup|db-backup|docker-volume-backup|mysql-cron-backup|mongodb-backup|autorestic|restic|backrest|pgbackups|databack|pgbackrest|wal-g|borgmatic)/;
const backupObjects =
	/^(ScheduledBackup|BackupSchedule|Schedule|VolumeSnapshotSchedule|PerconaServerMongoDBBackup|BackupPlan|RecurringJob)$/;

const fromCluster = (seen: Observations): readonly BackupJob[] => [
	...podsOf(seen)
		.filter(
			({kind, name, containers}) =>
				kind === 'CronJob' &&
				dumps.test(`${name} ${JSON.stringify(containers.map(({raw}) => [raw.image, raw.command, raw.args]))}`),
		)
		.map(pod => {
			const text = JSON.stringify(pod.spec);
			const isSuspended = scalar(dig(pod.object.raw, 'spec', 'suspend')) === 'true';
			return {
				name: `CronJob ${pod.name}`,
				isAutomatic: !isSuspended,
				leavesSite: away.test(text),
				why: isSuspended ? 'is suspended' : '',
				place: at(pod.path, pod.line, `CronJob ${pod.name}`),
			};
		}),
	...clusterObjects(seen)
		.filter(
			({object}) =>
				backupObjects.test(object.kind) && /velero|cnpg|backup|percona|longhorn|stork/.test(object.apiVersion),
		)
		.map(({path, object}) => ({
			name: `${object.kind} ${object.name}`,
			isAutomatic: true,
			leavesSite: true,
			why: '',
			place: at(path, object.line, `${object.kind} ${object.name}`),
		})),
];

const relative = (folder: string, source: string): string =>
	[folder, source.replace(/^\.\//, '')].filter(Boolean).join('/');

const fromCompose = (seen: Observations): readonly BackupJob[] =>
	seen.artefacts.composeFiles
		.filter(({file}) => file.role === 'source' || file.role === 'config')
		.flatMap(({file, value}) =>
			value.services.flatMap(service => {
				const command = texts(service.raw.command).concat(texts(service.raw.entrypoint)).join(' ');
				const isTool = backupImage.test(service.image ?? '');
				if (!isTool && !(/backup/i.test(service.name) && dumps.test(`${service.name} ${command}`))) return [];
				const text = JSON.stringify([
					service.image,
					command,
					service.environment.map(({key, value: set}) => `${key}=${set ?? ''}`),
					service.raw.volumes,
				]);
				const missing = items(service.raw.volumes)
					.map(volume => (scalar(volume) ?? '').split(':')[0] ?? '')
					.filter(
						source =>
							/^\.{0,2}\/?[\w./-]{1,200}\.sh$/.test(source) &&
							source.startsWith('.') &&
							!seen.files.has(relative(file.folder, source)),
					);
				const isOnce =
					scalar(service.raw.restart) === 'no' || (!isTool && !/\b(cron|crond|sleep|schedule|while)\b/i.test(text));
				const isOptional = items(service.raw.profiles).length > 0;
				const why = [
					...(missing.length > 0 ? [`calls ${missing[0]}, which is not there`] : []),
					...(isOnce ? ['runs once, not by itself'] : []),
					...(isOptional ? ['starts only under a profile'] : []),
				].join(' and ');
				return [
					{
						name: `${service.name} (${file.path})`,
						isAutomatic: why === '',
						leavesSite: away.test(text),
						why,
						place: at(file.path, service.line, `${service.name}: ${service.image ?? command}`),
					},
				];
			}),
		);

const dumpCommand = /\b(pg_dump|pg_dumpall|mysqldump|mariadb-dump|mongodump)\b/;
/** A provider of managed databases is told to make a copy, by its tool or its API; the copy lies with the provider. */
const asksForBackup =
	/\brds create-db-(?:cluster-)?snapshot\b|\bgcloud sql (?:backups create|export)\b|\bpostgres flexible-server backup create\b|\bpg:backups:capture\b|\b(?:postgres|databases?|dbs?)\/[^\n"'?]{1,200}\/backups?["'\s?]/i;

const fromPipelines = ({artefacts}: Observations): readonly BackupJob[] =>
	artefacts.pipelines
		.filter(({value}) => value.triggers.some(({event}) => event === 'schedule'))
		.flatMap(({file, value}) =>
			value.jobs
				.filter(job => !job.isDisabled)
				.flatMap(job =>
					job.steps
						.filter(step => dumpCommand.test(step.run ?? '') || asksForBackup.test(step.run ?? ''))
						.map(step => ({
							name: file.path,
							isAutomatic: true,
							leavesSite: true,
							why: '',
							place: at(file.path, step.line, step.name ?? step.run),
						})),
				),
		);

/** Jobs of manifests, Compose files and scheduled pipelines that back a database up. */
export const backupJobs = (seen: Observations): readonly BackupJob[] => [
	...fromCluster(seen),
	...fromCompose(seen),
	...fromPipelines(seen),
];
