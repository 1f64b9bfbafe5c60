import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place, some} from '../../source/domain/place.ts';
import {byShare, fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {aspireProject, aspireReplicas} from '../lexicon/aspire.ts';
import {ownServices} from '../lexicon/compose-stacks.ts';
import {instanceCounts} from '../lexicon/instances.ts';
import {platformsGiving, platformUses} from '../lexicon/managed-platforms.ts';
import {shippedDockerfiles} from '../lexicon/shipped-images.ts';

/** The service runs as two or more instances in production. */
export const redundantInstances = defineCheck({
	id: 'redundant-instances',
	signals: {aspireProject, aspireReplicas},
	decide: seen => {
		const {found} = seen;
		const counted = instanceCounts(seen);
		const several = counted.filter(({instances}) => (instances ?? 0) >= 2);
		const single = counted.filter(({instances}) => instances !== undefined && instances < 2);
		const open = counted.filter(({instances}) => instances === undefined);
		const places = [...single, ...several].map(one => one.place);
		if (several.length > 0) {
			const shown = several.map(({name, instances}) => `${name} × ${instances}`);
			const rest = single.length === 0 ? '' : `; one instance only: ${list(single.map(({name}) => name))}`;
			return byShare(
				several.length,
				several.length + single.length,
				`${some(several.length, counted.length, {noun: 'service', one: 'runs', many: 'run'})} as two or more instances: ${list(shown)}${rest}`,
				[...several, ...single].map(one => one.place),
			);
		}

		const serverless = platformsGiving(seen, 'scales');
		if (serverless.uses.length > 0) {
			const where = serverless.uses.map(use => use.place);
			const said = `instances are started as needed, by default of ${list(serverless.names)}`;
			return serverless.elsewhere.length === 0
				? pass(said, where)
				: partial(`${said}; one instance of ${list(serverless.elsewhere)}`, where);
		}

		const replicated = found.aspireReplicas.filter(hit => Number(hit.groups[1] ?? 0) >= 2);
		if (replicated.length > 0) {
			return byShare(
				replicated.length,
				Math.max(replicated.length, found.aspireProject.length),
				`${replicated.length} of ${count(found.aspireProject.length, 'project')} of the Aspire host have WithReplicas`,
				replicated.map(place),
			);
		}

		const fly = open.filter(({by}) => by === 'Fly.io');
		if (fly.length > 0 && single.length === 0) {
			return partial(
				'Fly.io makes two Machines at the first deployment, but fly.toml keeps none of them running (min_machines_running)',
				fly.map(one => one.place),
			);
		}
		if (single.length > 0) {
			const how = [...new Set(single.map(({by}) => by))];
			return fail(
				`${list(single.map(({name}) => name))} ${single.length === 1 ? 'runs' : 'run'} as one instance${single.length === 1 ? '' : ' each'} (${list(how)})`,
				places,
			);
		}
		if (open.length > 0) {
			return unknown(
				`the number of instances of ${list(open.map(({name}) => name))} is set outside the repository`,
				open.map(one => one.place),
			);
		}
		if (found.aspireProject.length > 0) {
			return fail(
				`none of ${count(found.aspireProject.length, 'project')} of the Aspire host has WithReplicas: each runs once`,
				found.aspireProject.map(place),
			);
		}

		const hosted = platformUses(seen);
		const started = seen.artefacts.composeFiles.flatMap(stack =>
			ownServices(stack).map(service => at(stack.file.path, service.line, service.name)),
		);
		const images = shippedDockerfiles(seen).map(({file}) => at(file.path));
		return fail(
			'no file asks for two instances of the service: neither a manifest, a stack nor a platform file sets a number',
			[...hosted.map(use => use.place), ...started, ...images],
		);
	},
});
