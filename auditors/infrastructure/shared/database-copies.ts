// Databases that are kept in several copies, by what files set up.
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {cloudResources} from '../../lexicon/cloud-resources.ts';
import {dig, record, scalar} from '../../lexicon/plain.ts';
import {clusterObjects} from '../../lexicon/pods.ts';

/** Something that keeps a database in several copies. */
export type Copy = {readonly name: string; readonly place: Evidence};

/** Databases that operators keep in several copies: kind of object and the number of its members. */
const operators: readonly {readonly kind: RegExp; readonly group: RegExp; readonly path: readonly string[]}[] = [
	{kind: /^Cluster$/, group: /^postgresql\.cnpg\.io/, path: ['spec', 'instances']},
	{kind: /^postgresql$/, group: /^acid\.zalan\.do/, path: ['spec', 'numberOfInstances']},
	{kind: /^PostgresCluster$/, group: /^postgres-operator/, path: ['spec', 'instances', '0', 'replicas']},
	{kind: /^Percona\w+$/, group: /percona\.com/, path: ['spec', 'pxc', 'size']},
	{kind: /^MongoDB(Community)?$/, group: /mongodb/, path: ['spec', 'members']},
	{kind: /^InnoDBCluster$/, group: /^mysql\.oracle/, path: ['spec', 'instances']},
	{kind: /^CrdbCluster$/, group: /cockroachlabs/, path: ['spec', 'nodes']},
];

/** Databases of operators with two members or more. */
export const operated = (seen: Observations): readonly Copy[] =>
	clusterObjects(seen).flatMap(({path, object}) => {
		const rule = operators.find(one => one.kind.test(object.kind) && one.group.test(object.apiVersion));
		const members = rule === undefined ? 0 : Number(scalar(dig(object.raw, ...rule.path)) ?? 0);
		return members >= 2
			? [
					{
						name: `${object.kind} ${object.name} (${members})`,
						place: at(path, object.line, `${object.kind} ${object.name}`),
					},
				]
			: [];
	});

const replicaResource = /^(aws_rds_cluster_instance|google_sql_database_instance|aws_db_instance)$/;

/** Read replicas, and the second instance of a cluster. */
export const replicaResources = (seen: Observations): readonly Copy[] => {
	const all = cloudResources(seen).filter(({type}) => replicaResource.test(type));
	const instances = all.filter(({type}) => type === 'aws_rds_cluster_instance');
	const several =
		instances.length > 1 ||
		instances.some(({settings}) => settings.some(({key, value}) => key === 'count' && !/^[01]$/.test(value)));
	return all
		.filter(
			one =>
				one.settings.some(({key}) => /^(replicate_source_db|master_instance_name)$/.test(key)) ||
				(several && instances.includes(one)),
		)
		.map(({type, name, path, line}) => ({name: `${type} ${name}`, place: at(path, line, `${type} ${name}`)}));
};

const valuesFile = /(^|\/)values[\w.-]*\.ya?ml$/;
/** Parts of a chart's values that set a database up; a cache of the gateway is none. */
const databasePart = /postgres|mysql|mariadb|mongo|percona|\bpg\b|\bdb\b|database/i;

/** A chart within the chart runs its database as several copies: `postgresql: {architecture: replication}`. */
export const chartCopies = ({artefacts}: Observations): readonly Copy[] =>
	artefacts.yaml
		.filter(({file}) => file.role === 'config' && valuesFile.test(file.path))
		.flatMap(({file, value}) =>
			Object.entries(record(value.documents[0])).flatMap(([part, set]) =>
				databasePart.test(part) &&
				scalar(dig(set, 'architecture')) === 'replication' &&
				scalar(dig(set, 'enabled')) !== 'false'
					? [{name: file.path, place: at(file.path, value.lineOf([part, 'architecture']), `${part}: replication`)}]
					: [],
			),
		);
