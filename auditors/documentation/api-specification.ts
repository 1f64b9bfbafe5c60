import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {describesApi, describesInComments} from '../lexicon/api-descriptions.ts';
import {apiFiles} from '../lexicon/api-files.ts';

/** A machine-readable description of the API exists or is generated. */
export const apiSpecification = defineCheck({
	id: 'api-specification',
	signals: {
		describesApi,
		describesInComments,
		/** A build plugin writes it. */
		plugin: {
			keywords: [
				'springdoc-openapi',
				'openapi-generator',
				'l5-swagger',
				'dedoc/scramble',
				'tsoa',
				'microprofile-openapi',
				'quarkus-smallrye-openapi',
				'micronaut-openapi',
				'api-platform/',
			],
			pattern:
				/springdoc-openapi-(starter|ui|webmvc|webflux|maven|gradle)|darkaonline\/l5-swagger|dedoc\/scramble|"tsoa"|quarkus-smallrye-openapi|micronaut-openapi|api-platform\/(core|symfony|laravel)/,
			roles: ['config', 'source'],
		},
	},
	decide: seen => {
		const {found, code} = seen;
		const described = apiFiles(seen);
		// `openapi_url=None` switches the default off.
		const generated = found.describesApi.filter(
			hit => !/openapi_url\s{0,3}=\s{0,3}None/.test(hit.text) && code.isReachable(hit.path) !== false,
		);
		const made = [...generated, ...found.plugin];
		const kinds = [...new Set(described.map(({kind}) => kind))];
		const places = [
			...described.slice(0, 4).map(one => one.place),
			...made.slice(0, 6).map(place),
			...described.slice(4, 8).map(one => one.place),
		];
		if (described.length > 0 || made.length > 0) {
			const paths = [...new Set([...described.map(one => one.place.path), ...made.map(hit => hit.path)])];
			const how = described.length === 0 ? 'is generated from the code' : `is there as ${list(kinds)}`;
			return pass(`a machine-readable description of the API ${how}: ${list(paths, 4)}`, places);
		}
		if (found.describesInComments.length > 0) {
			const paths = [...new Set(found.describesInComments.map(hit => hit.path))];
			return partial(
				`comments describe the API for a generator, but no description was made of them: ${list(paths, 3)}`,
				found.describesInComments.slice(0, 6).map(place),
			);
		}
		return fail('no OpenAPI, GraphQL, protobuf or AsyncAPI description of the API, and nothing that generates one');
	},
});
