import {defineFact} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import {doesNotHold, holds} from './shared/fact.ts';
import {frontendOf, frontendSignals} from './shared/frontend.ts';
import {serviceOf, serviceSignals} from './shared/service.ts';

/** It ships a browser front end. */
export const hasFrontend = defineFact({
	id: 'has-frontend',
	signals: {...serviceSignals, ...frontendSignals},
	decide(seen) {
		const frontend = frontendOf(seen, serviceOf(seen));
		return frontend.isFrontend
			? holds(
					`${list(frontend.names)} in ${count(new Set(frontend.evidence.map(({path}) => path)).size, 'file')} or more`,
					frontend.evidence,
				)
			: doesNotHold('no front-end library is used and no pages are served to browsers');
	},
});
