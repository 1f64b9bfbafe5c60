import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {databaseServices, productionStacks} from '../lexicon/compose-stacks.ts';
import {databasePods, managedStores, stateOf} from '../lexicon/data-stores.ts';
import {chartCopies, operated, replicaResources} from './shared/database-copies.ts';

const replicaName = /(^|[-_])(replica|replicas|standby|secondary|slave|follower|read)([-_\d]|$)/;

/** Files have readers too: only beside the instances of a cluster they are copies of a database. */
const clusterReaders = /(?:^|[{,])[ \t]*readers:/i;

/** The database has a replica or a managed multi-zone set-up. */
export const dataReplicated = defineCheck({
	id: 'data-replicated',
	signals: {
		/** Programs and images that keep a database's copies in step and switch over. */
		replicating: {
			keywords: [
				'patroni',
				'repmgr',
				'spilo',
				'pg_auto_failover',
				'--replset',
				'replication_mode',
				'group_replication',
				'stolon',
				'galera',
			],
			pattern:
				/\b(patroni|repmgr|spilo|pg_auto_failover|stolon|galera|--replSet|(POSTGRESQL|MYSQL|MARIADB)_REPLICATION_MODE|group_replication)\b/i,
			roles: ['config', 'source'],
			languages: ['yaml', 'shell', 'dockerfile', 'terraform', 'ini', 'toml'],
		},
		/** Commands that make a copy, and settings in CDK and Pulumi programs. */
		scripted: {
			keywords: [
				'READ_POOL',
				'availability-type',
				'create-db-instance-read-replica',
				'multi-az',
				'multiAz',
				'readers:',
				'read-pool-node-count',
			],
			pattern:
				/--instance-type=READ_POOL|--availability-type[= ]regional|create-db-instance-read-replica|--multi-az\b|\bmultiAz\s*[:=]\s*true|(?:^|[{,])[ \t]*readers:[ \t]*\[(?![ \t]*['"])/i,
			roles: ['source', 'config', 'ci'],
		},
		/** Code that sends reads to a copy, whose address comes from settings. */
		readsFromCopy: {
			keywords: ['replica', 'REPLICA', 'Replica'],
			pattern:
				/\breadReplicas\(|\b(?:DATABASE|DB|POSTGRES(?:QL)?|MYSQL|READ)_(?:READ_)?REPLICA\w{0,12}\b|\bdbresolver\.Config/,
			roles: ['source'],
			maxPerFile: 3,
		},
	},
	decide: seen => {
		const {found} = seen;
		const stores = managedStores(seen).map(store => ({...store, state: stateOf(store, store.rule.copies)}));
		const zoned = stores.filter(({state}) => state?.isOn === true);
		const copies = [...operated(seen), ...replicaResources(seen)];
		const charts = chartCopies(seen);
		const clusters = new Set(['ClusterInstance', 'DatabaseCluster'].flatMap(name => seen.code.filesMentioning(name)));
		const scripted = found.scripted.filter(hit => !clusterReaders.test(hit.text) || clusters.has(hit.path));
		const settings = scripted.filter(hit => hit.file.language !== 'shell');
		const good = [
			...zoned.map(({resource, rule}) => `${rule.name} ${resource.name}`),
			...copies.map(({name}) => name),
			...charts.map(({name}) => name),
			...settings.map(hit => hit.path),
		];
		const single = stores.filter(({state, rule}) => state?.isOn !== true && rule.copies !== undefined);
		const places = [
			...zoned.map(({resource, state}) =>
				at(resource.path, state?.line ?? resource.line, `${resource.type} ${resource.name}`),
			),
			...copies.map(one => one.place),
			...charts.map(one => one.place),
			...settings.map(place),
		];
		const singlePlaces = single.map(({resource, state}) =>
			at(resource.path, state?.line ?? resource.line, `${resource.type} ${resource.name}`),
		);
		if (good.length > 0) {
			const open = single.filter(({resource}) => !copies.some(({name}) => name.includes(resource.name)));
			return open.length === 0 || copies.length > 0
				? pass(`a copy can take over: ${list([...new Set(good)])}`, places)
				: partial(`${list(good)} has a second zone, ${list(open.map(({resource}) => resource.name))} has not`, [
						...singlePlaces,
						...places,
					]);
		}

		const pods = databasePods(seen);
		const stacks = productionStacks(seen).flatMap(stack => databaseServices(stack).map(service => ({stack, service})));
		const replicas = [
			...pods.filter(({name}) => replicaName.test(name)).map(pod => at(pod.path, pod.line, `${pod.kind} ${pod.name}`)),
			...stacks
				.filter(({service}) => replicaName.test(service.name))
				.map(({stack, service}) => at(stack.file.path, service.line, service.name)),
		];
		if (found.replicating.length > 0 && pods.length + stacks.length > 0) {
			return pass(
				`copies are kept in step by ${list([...new Set(found.replicating.map(hit => hit.groups[1] ?? hit.path))])}`,
				[...found.replicating.map(place), ...replicas],
			);
		}
		if (replicas.length > 0) {
			return partial('a replica is declared, but nothing in the files copies the data to it or lets it take over', [
				...replicas,
				...singlePlaces,
			]);
		}
		if (scripted.length > 0) {
			return partial('a script sets up a managed database with a second copy; what runs by default has none', [
				...scripted.map(place),
				...pods.map(pod => at(pod.path, pod.line, pod.name)),
			]);
		}
		if (single.length > 0) {
			return fail(
				`${list(single.map(({rule, resource}) => `${rule.name} ${resource.name}`))} has no second zone or replica`,
				singlePlaces,
			);
		}
		const alone = [
			...pods.map(pod => ({name: pod.name, place: at(pod.path, pod.line, `${pod.kind} ${pod.name}`)})),
			...stacks.map(({stack, service}) => ({
				name: service.name,
				place: at(stack.file.path, service.line, `${service.name}: ${service.image}`),
			})),
		];
		if (found.readsFromCopy.length > 0) {
			const [first] = found.readsFromCopy;
			return partial(
				`reads can go to a replica (${first?.path}), but no file sets one up`,
				[...found.readsFromCopy.map(place), ...alone.map(one => one.place)],
				40,
			);
		}
		if (alone.length > 0) {
			return fail(
				`production runs ${count(new Set(alone.map(({name}) => name)).size, 'database container')} without a replica: ${list([...new Set(alone.map(({name}) => name))])}`,
				alone.map(one => one.place),
			);
		}
		return unknown('the production database is not described in the files');
	},
});
