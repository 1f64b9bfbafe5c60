import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {count, list} from '../../source/domain/place.ts';
import {byShare, notApplicable, pass} from '../../source/domain/verdict.ts';
import {connectionString} from '../lexicon/database-signals.ts';
import {type Comparison, compareClaim} from './shared/compare-claim.ts';
import {type Claim, claimInUrl, claimsIn} from './shared/endpoint-claims.ts';
import {ownStacks, servedEndpoints} from './shared/served-endpoints.ts';

const productionEnv = /(^|[._-])(prod|production|stage|staging)([._-]|$)/;
const testEnv = /(^|[._-])(tests?|testing|ci|e2e)([._-]|$)/;

/** What example and tracked env files expect. Commented entries are offers, not settings. */
const envClaims = ({artefacts}: Observations): readonly Claim[] =>
	artefacts.envFiles
		.filter(({file}) => file.role !== 'test' && file.role !== 'example' && !testEnv.test(file.base.toLowerCase()))
		.flatMap(({file, value}) =>
			claimsIn(
				value.entries.filter(entry => !entry.isCommented),
				file.path,
			),
		);

/** What services of Compose files expect of each other. */
const composeClaims = (seen: Observations): readonly Claim[] =>
	ownStacks(seen).flatMap(({file, value}) =>
		value.services
			.filter(service => service.image === undefined || service.build !== undefined || service.dependsOn.length > 0)
			.flatMap(service =>
				claimsIn(
					service.environment.flatMap(({key, value: set, line}) => {
						// A variable without default stands for any value.
						const text = set?.replace(/\$\{\w{1,80}:?-([^}]{0,200})\}/g, '$1').replace(/\$\{[^}]{0,200}\}/g, '<var>');
						return text === undefined ? [] : [{key, value: text, line}];
					}),
					file.path,
				),
			),
	);

const settingsFile = /\.(ya?ml|properties|ini|toml|json|conf|cfg|env)$/;
const literalUrl = /(?:jdbc:)?[a-z][a-z\d]{1,20}(?:\+\w{1,20})?:\/\/[^\s"'`<>,;)]{3,200}/;

/** Ports, hosts, users and database names agree between env files, settings and what serves them. */
export const envAlignment = defineCheck({
	id: 'env-alignment',
	signals: {connectionString},
	decide: seen => {
		const servers = servedEndpoints(seen);
		const env = envClaims(seen);
		const compose = composeClaims(seen);
		const stackPaths = new Set(seen.artefacts.composeFiles.map(({file}) => file.path));
		const envPaths = new Set(seen.artefacts.envFiles.map(({file}) => file.path));
		// Defaults in programs may be one of several drivers: only settings files are held to the stack.
		// What a cluster runs has its own servers.
		const clusterPaths = new Set(seen.artefacts.kubernetes.map(({file}) => file.path));
		const charts = seen.files.named('Chart.yaml').map(({folder}) => `${folder}/`);
		const isElsewhere = (path: string): boolean =>
			stackPaths.has(path) ||
			envPaths.has(path) ||
			clusterPaths.has(path) ||
			charts.some(folder => path.startsWith(folder));
		const settings = seen.found.connectionString.flatMap(({path, line, text, file}) => {
			if (isElsewhere(path) || file.role !== 'config' || !settingsFile.test(path)) return [];
			const literal = literalUrl.exec(text)?.[0];
			return literal === undefined ? [] : (claimInUrl(literal, {key: 'url', path, line}) ?? []);
		});
		const results: readonly Comparison[] = [
			...env.flatMap(claim => {
				const isProduction = productionEnv.test(claim.path.toLowerCase());
				return compareClaim(claim, isProduction ? servers.filter(server => server.isProduction) : servers, {
					isInside: false,
				});
			}),
			...settings.flatMap(claim => compareClaim(claim, servers, {isInside: false})),
			...compose.flatMap(claim => {
				const folder = claim.path.slice(0, Math.max(0, claim.path.lastIndexOf('/')));
				return compareClaim(
					claim,
					servers.filter(server => server.folder === folder),
					{isInside: true},
				);
			}),
		];
		if (results.length === 0) {
			return notApplicable(
				servers.length === 0
					? 'no Compose file serves what env files name, so there is nothing to compare'
					: 'no env file or setting names a server that the Compose files start',
			);
		}

		const wrong = results.filter(one => one.problem !== undefined);
		const agreed = results.filter(one => one.problem === undefined);
		const pairs = (of: readonly Comparison[]): readonly Evidence[] =>
			of.flatMap(({claimed, served}) => [claimed, served]);
		if (wrong.length === 0) {
			return pass(`${count(agreed.length, 'setting')} of env files and services agree with what serves them`, [
				...unique(pairs(agreed)),
			]);
		}
		const problems = [...new Set(wrong.map(({problem}) => problem ?? ''))];
		return byShare(
			agreed.length,
			results.length,
			`${count(problems.length, 'mismatch', 'mismatches')}: ${list(problems, 4)}`,
			[...unique([...pairs(wrong), ...pairs(agreed)])],
		);
	},
});

const unique = (places: readonly Evidence[]): readonly Evidence[] => [
	...new Map(places.map(place => [`${place.path}:${place.line}`, place])).values(),
];
