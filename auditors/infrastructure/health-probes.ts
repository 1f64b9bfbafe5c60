import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place, some} from '../../source/domain/place.ts';
import {byShare, fail, pass} from '../../source/domain/verdict.ts';
import {aspireHealth, aspireProject} from '../lexicon/aspire.ts';
import {platformUses} from '../lexicon/managed-platforms.ts';
import {platformProbes} from './shared/platform-probes.ts';
import {type ProbedService, probedImages, probedStacks, probedWorkloads} from './shared/probed-services.ts';

const judge = (services: readonly ProbedService[]) => {
	const probed = services.filter(({isProbed}) => isProbed);
	const blind = services.filter(({isProbed}) => !isProbed);
	const kinds = [...new Set(probed.map(({how}) => how))];
	const reason =
		blind.length === 0
			? `${list(services.map(({name}) => name))}: health is asked for by ${list(kinds)}`
			: `${some(blind.length, services.length, {noun: 'service', one: 'has', many: 'have'})} no probe or health check: ${list(blind.map(({name}) => name))}`;
	const places = blind.length === 0 ? probed : [...blind.slice(0, 6), ...probed];
	return byShare(
		probed.length,
		services.length,
		reason,
		places.map(service => service.place),
	);
};

/** The platform uses the health check. */
export const healthProbes = defineCheck({
	id: 'health-probes',
	signals: {aspireHealth, aspireProject},
	decide: seen => {
		const {found} = seen;
		const workloads = probedWorkloads(seen);
		if (workloads.length > 0) {
			const verdict = judge(workloads);
			const others = [...probedImages(seen), ...probedStacks(seen)].filter(({isProbed}) => isProbed);
			return {...verdict, evidence: [...verdict.evidence.slice(0, 8), ...others.slice(0, 4).map(one => one.place)]};
		}

		const platform = platformProbes(seen);
		if (platform.length > 0) {
			const names = [...new Set(platform.map(probe => probe.platform))];
			return pass(
				`health is asked for by ${list(names)}`,
				platform.map(probe => probe.place),
			);
		}

		if (found.aspireHealth.length > 0) {
			const total = Math.max(found.aspireProject.length, found.aspireHealth.length);
			return byShare(
				found.aspireHealth.length,
				total,
				`${found.aspireHealth.length} of ${count(total, 'project')} of the Aspire host have a health check`,
				[...found.aspireHealth, ...found.aspireProject].map(place),
			);
		}

		const stacks = probedStacks(seen);
		const images = probedImages(seen);
		if (stacks.some(({isProbed}) => isProbed)) return judge(stacks);
		if (images.some(({isProbed}) => isProbed)) return judge(images);
		const blind = [...stacks, ...images];
		const hosted = platformUses(seen);
		const where = blind.length > 0 ? blind.map(({name}) => name) : hosted.map(use => use.platform);
		return fail(
			blind.length + hosted.length > 0
				? `nothing asks for the health of ${list([...new Set(where)])}: no probe, healthcheck or HEALTHCHECK`
				: 'no platform file, manifest, Compose file or Dockerfile asks for the health of the service',
			[
				...blind.map(one => one.place),
				...hosted.map(use => use.place),
				...found.aspireProject.slice(0, 3).map(hit => at(hit.path, hit.line, hit.text)),
			],
		);
	},
});
