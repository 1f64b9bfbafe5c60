// Databases and file stores that infrastructure code or manifests set up, and what their settings mean. To add one: one entry.
import type {Observations} from '../../source/domain/observations.ts';
import {type CloudResource, cloudResources, settingOf} from './cloud-resources.ts';
import {databaseImage} from './database-signals.ts';
import {readImage} from './images.ts';
import {isWhole, type Pod, podsOf} from './pods.ts';

/** How a managed store is made safe: settings by their keys, or the provider's default. */
export type StoreRule = {
	readonly type: RegExp;
	readonly name: string;
	/** Setting that gives a second copy in another zone. `always` where the service has no other form. */
	readonly copies: {readonly key: RegExp; readonly on: RegExp} | 'always' | undefined;
	/** Setting that makes backups by itself. `always` where the service makes them unless told otherwise. */
	readonly backups: {readonly key: RegExp; readonly on: RegExp; readonly off?: RegExp} | 'always' | undefined;
	/** Setting that encrypts; `always` where the service has no other form. */
	readonly encrypts: {readonly key: RegExp; readonly on: RegExp} | 'always' | undefined;
};

const isTrue = /^(true|enabled?|1)$/i;
const positive = /^([1-9]\d*|var\.|local\.|!|\$)/;
const anything = /./;

export const storeRules: readonly StoreRule[] = [
	{
		type: /^aws_db_instance$|^AWS::RDS::DBInstance$/,
		name: 'Amazon RDS',
		copies: {key: /^(multi_az|MultiAZ)$/, on: isTrue},
		backups: {key: /^(backup_retention_period|BackupRetentionPeriod)$/, on: positive, off: /^0$/},
		encrypts: {key: /^(storage_encrypted|StorageEncrypted)$/, on: isTrue},
	},
	{
		type: /^aws_rds_cluster$|^AWS::RDS::DBCluster$/,
		name: 'Amazon Aurora',
		copies: {key: /^(availability_zones|AvailabilityZones.*)$/, on: anything},
		backups: 'always',
		encrypts: {key: /^(storage_encrypted|StorageEncrypted)$/, on: isTrue},
	},
	{
		type: /^module .{0,60}\brds\b/,
		name: 'RDS module',
		copies: {key: /^multi_az$/, on: isTrue},
		backups: {key: /^backup_retention_period$/, on: positive, off: /^0$/},
		encrypts: {key: /^storage_encrypted$/, on: isTrue},
	},
	{
		type: /^aws_dynamodb_table$|^AWS::(DynamoDB::Table|Serverless::SimpleTable)$/,
		name: 'DynamoDB',
		copies: 'always',
		backups: {key: /^(point_in_time_recovery\.enabled|PointInTimeRecoverySpecification\..+)$/, on: isTrue},
		encrypts: 'always',
	},
	{
		type: /^aws_(docdb|neptune)_cluster$/,
		name: 'Amazon DocumentDB',
		copies: undefined,
		backups: {key: /^backup_retention_period$/, on: positive},
		encrypts: {key: /^storage_encrypted$/, on: isTrue},
	},
	{
		type: /^google_sql_database_instance$/,
		name: 'Cloud SQL',
		copies: {key: /settings\.availability_type$/, on: /^REGIONAL$/},
		backups: {key: /backup_configuration\.enabled$/, on: isTrue, off: /^false$/},
		encrypts: {key: /^encryption_key_name$/, on: anything},
	},
	{
		type: /^module .{0,60}\bsql-db\//,
		name: 'Cloud SQL module',
		copies: {key: /^availability_type$/, on: /^REGIONAL$/},
		backups: {key: /^backup_configuration(\.enabled)?$/, on: /^true$|\benabled\s*=\s*true/i, off: /^false$/},
		encrypts: {key: /^encryption_key_name$/, on: anything},
	},
	{
		type: /^google_alloydb_(cluster|instance)$/,
		name: 'AlloyDB',
		copies: {key: /^availability_type$/, on: /^REGIONAL$/},
		backups: {
			key: /^(automated_backup_policy\.enabled|continuous_backup_config\.enabled)$/,
			on: isTrue,
			off: /^false$/,
		},
		encrypts: {key: /^encryption_config/, on: anything},
	},
	{type: /^google_spanner_instance$/, name: 'Spanner', copies: 'always', backups: undefined, encrypts: 'always'},
	{
		type: /^azurerm_(postgresql|mysql)_flexible_server$|^Microsoft\.DBfor(PostgreSQL|MySQL)\/flexibleServers$/,
		name: 'Azure flexible server',
		copies: {key: /high_?availability(\.mode)?|^mode$/i, on: /ZoneRedundant|SameZone|^$/},
		backups: 'always',
		encrypts: 'always',
	},
	{
		type: /^azurerm_mssql_database$|^Microsoft\.Sql\/servers\/databases$/,
		name: 'Azure SQL',
		copies: {key: /^(zone_redundant|zoneRedundant)$/, on: isTrue},
		backups: 'always',
		encrypts: 'always',
	},
	{
		type: /^azurerm_cosmosdb_account$|^Microsoft\.DocumentDB\/databaseAccounts$/,
		name: 'Cosmos DB',
		copies: 'always',
		backups: 'always',
		encrypts: 'always',
	},
	{
		type: /^digitalocean_database_cluster$/,
		name: 'DigitalOcean database',
		copies: {key: /^node_count$/, on: /^([2-9]|\d{2,})$/},
		backups: 'always',
		encrypts: 'always',
	},
	{
		type: /^render_postgres$/,
		name: 'Render Postgres',
		copies: {key: /^(high_availability_enabled|read_replicas)$/, on: /^(true|\[\s{0,80}\{)/},
		backups: 'always',
		encrypts: 'always',
	},
	{
		type: /^mongodbatlas_(advanced_)?cluster$/,
		name: 'MongoDB Atlas',
		copies: 'always',
		backups: {key: /^(backup_enabled|cloud_backup)$/, on: isTrue, off: /^false$/},
		encrypts: 'always',
	},
];

export type ManagedStore = {readonly resource: CloudResource; readonly rule: StoreRule};

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

/** Folders of environments for trying things out. */
const trial = /(^|\/)(test|testing|dev|development|staging|stage|sandbox|qa|uat|preview)\//i;

/** Databases of providers that infrastructure code sets up. */
export const managedStores = (seen: Seen): readonly ManagedStore[] => {
	const stores = cloudResources(seen).flatMap(resource => {
		const rule = storeRules.find(({type}) => type.test(resource.type));
		return rule === undefined ? [] : [{resource, rule}];
	});
	// Where production has a folder of its own, the stores of the other environments say nothing of it.
	const lasting = stores.some(({resource}) => /(^|\/)prod(uction)?\//i.test(resource.path));
	return lasting ? stores.filter(({resource}) => !trial.test(resource.path)) : stores;
};

/** Whether a setting of a store is on; `undefined` where nothing is said. */
export const stateOf = (
	{resource}: ManagedStore,
	rule: StoreRule['backups'],
): {readonly isOn: boolean; readonly line: number; readonly how: 'setting' | 'default'} | undefined => {
	if (rule === undefined) return undefined;
	if (rule === 'always') return {isOn: true, line: resource.line, how: 'default'};
	// A second copy may come by one of several settings: one that is on decides.
	const setting =
		resource.settings.find(({key, value}) => rule.key.test(key) && rule.on.test(value)) ??
		settingOf(resource, rule.key);
	return setting === undefined ? undefined : {isOn: rule.on.test(setting.value), line: setting.line, how: 'setting'};
};

/** Workloads of manifests whose image is a database. */
export const databasePods = (seen: Pick<Observations, 'artefacts'>): readonly Pod[] =>
	podsOf(seen).filter(
		pod =>
			pod.isLasting &&
			isWhole(pod) &&
			pod.containers.some(({image, isInit}) => {
				const repository = image === undefined || isInit ? undefined : readImage(image)?.repository;
				return repository !== undefined && databaseImage.test(repository);
			}),
	);
