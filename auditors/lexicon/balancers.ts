// Balancers of infrastructure code that stand before a database, cache or queue, and before no service of the team's.
import {type CloudResource, settingOf} from './cloud-resources.ts';

const storeWord =
	/redis|valkey|memcache|postgres|pgbouncer|mysql|maria|mongo|kafka|rabbit|elastic|opensearch|clickhouse/i;
const storePort = /^(6379|6380|5432|6432|3306|27017|9092|5671|5672|11211|9200|8123|9000)$/;
const balancer = /^aws_(lb|alb|elb)(_target_group|_listener)?$|^AWS::ElasticLoadBalancing(V2)?::/;

/** A target group or listener hands requests to a store, by its name or its port. */
export const servesStore = (resource: CloudResource): boolean => {
	if (!balancer.test(resource.type)) return false;
	const port = settingOf(resource, /^(port|Port)$/)?.value ?? '';
	return storeWord.test(`${resource.name} ${port}`) || storePort.test(port);
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Balancers, target groups and listeners of modules that hand requests to stores only. */
export const storeBalancers = (resources: readonly CloudResource[]): ReadonlySet<CloudResource> => {
	const groups = Map.groupBy(
		resources.filter(({type}) => /_target_group$|TargetGroup$/.test(type)),
		({path}) => folderOf(path),
	);
	return new Set(
		resources.filter(resource => {
			if (servesStore(resource)) return true;
			const beside = groups.get(folderOf(resource.path)) ?? [];
			return balancer.test(resource.type) && beside.length > 0 && beside.every(servesStore);
		}),
	);
};
