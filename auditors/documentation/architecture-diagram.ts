import {defineCheck} from '../../source/domain/check.ts';
import {list} from '../../source/domain/place.ts';
import {fail, pass} from '../../source/domain/verdict.ts';
import {architectureDiagrams} from './shared/architecture-diagrams.ts';
import {readmePlace} from './shared/main-readme.ts';

/** A diagram shows the architecture. */
export const architectureDiagram = defineCheck({
	id: 'architecture-diagram',
	decide: seen => {
		const diagrams = architectureDiagrams(seen);
		if (diagrams.length === 0)
			return fail(
				'no diagram of the architecture: no Mermaid, PlantUML, draw.io, picture or ASCII drawing shows the parts',
				readmePlace(seen),
			);
		const places = [...new Map(diagrams.map(({place}) => [place.path, place])).values()];
		const kinds = [...new Set(diagrams.map(({kind}) => kind))];
		return pass(
			`${list(
				places.map(({path}) => path),
				3,
			)} show the architecture (${list(kinds, 3)})`,
			places,
		);
	},
});
