import {defineFact} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import {doesNotHold, holds} from './shared/fact.ts';
import {frontendOf, frontendSignals} from './shared/frontend.ts';
import {publishedPackages} from './shared/publishing.ts';
import {serviceOf, serviceSignals} from './shared/service.ts';

/** A pipeline puts a package into a registry of libraries: binaries and images are given to those who run them, too. */
const toRegistry =
	/pypi-publish|npm-publish|\b(?:npm|pnpm|yarn)(?: run)? publish\b|twine upload|(?:poetry|uv|flit|hatch|pdm) publish|cargo publish|gem push|changeset publish/;

/** Its own team deploys and runs it (a service, a web front end, a scheduled job), rather than only publishing it. */
export const isDeployed = defineFact({
	id: 'is-deployed',
	signals: {...serviceSignals, ...frontendSignals},
	decide(seen) {
		const service = serviceOf(seen);
		// A framework with a server of its own is installed by those who build on it; they run it.
		const registered = service.publishing.filter(place => toRegistry.test(place.excerpt ?? ''));
		if (
			service.isService &&
			service.running.length === 0 &&
			registered.length > 0 &&
			publishedPackages(seen).length > 0
		)
			return doesNotHold(
				'it is published as a package for others to install and run; nothing shows that its team runs it',
				[...registered, ...service.publishing],
			);
		if (service.isService) {
			const shown = service.running.length > 0 ? ` and ${count(service.running.length, 'deployment description')}` : '';
			return holds(
				`it is a service (${list(service.frameworks.length > 0 ? service.frameworks : ['own server'])})${shown}`,
				[...service.running, ...service.starts],
			);
		}

		const published = publishedPackages(seen);
		const frontend = frontendOf(seen, service);
		if (
			frontend.isFrontend &&
			(service.running.length > 0 || (published.length === 0 && service.publishing.length === 0))
		)
			return holds(`it is a web front end (${list(frontend.names)})`, [...service.running, ...frontend.evidence]);
		if (service.running.length > 0 && service.publishing.length === 0) {
			return holds(
				`${count(service.running.length, 'deployment description')} (container, workload or platform file) shows that it is run`,
				service.running,
			);
		}

		return published.length > 0 || service.publishing.length > 0
			? doesNotHold('it is published for others to install; nothing shows that its team runs it', [
					...service.publishing,
					...published,
				])
			: doesNotHold('no service, front end or deployment description was found');
	},
});
