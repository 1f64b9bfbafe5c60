import {defineCheck} from '../../source/domain/check.ts';
import type {Component} from '../../source/domain/component.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {declarationsOf} from '../lexicon/library-use.ts';
import {
	corsOpen,
	corsPolicy,
	headerMiddleware,
	headerSet,
	headersByDefault,
	headersOff,
	notSetting,
	railsDefault,
} from '../lexicon/security-headers.ts';
import {serverStart} from '../lexicon/server-signals.ts';
import {routeSignals, routesOf} from './shared/routes/index.ts';
import {placeOf} from './shared/routes/route.ts';

/** HSTS, a content policy, no sniffing and no framing are what browsers need; a content policy covers framing as well. */
const weightOf = (header: string): number =>
	/content.?security/i.test(header) ? 2 : /frame|sts|strict|hsts|sniff|content.?type/i.test(header) ? 1 : 0.5;
/** A set of headers, rather than one of them. */
const wholeSet = 2;

const headerOf = ({groups}: Hit): string => (groups[1] ?? groups[2] ?? '').toLowerCase().replaceAll(/[-_]/g, '');
/** Pages, types and data name headers without setting them; the settings of hosts are JSON as well. */
const setsNothing =
	/\.(html|vue|svelte|d\.ts)$|(?<!(vercel|staticwebapp\.config|firebase|serve|now|customHttp|amplify|host))\.json$/;
const oneAFile = (hits: readonly Hit[]): readonly Evidence[] =>
	[...Map.groupBy(hits, ({path}) => path).values()].flatMap(([hit]) => (hit === undefined ? [] : [place(hit)]));
const within = (path: string, {folder}: Component): boolean => folder === '' || path.startsWith(`${folder}/`);
/** Where a header is set for all answers, rather than for those of one handler. */
const forAll =
	/middleware|security|header|filter|kernel|config|setting|(^|\/)(server|app|main|index|startup|program|bootstrap|hooks?|proxy|gateway|router|http)\w*\.[a-z]+$|csp|helmet|interceptor|plugin/i;
/** Settings of what stands before all services, or of a folder that all share. */
const isShared = (path: string): boolean =>
	/(^|\/)(nginx|ingress|caddy|traefik|gateway|proxy|k8s|kubernetes|deploy\w*|infra\w*|helm|charts?|terraform)(\/|\w*\.)|vercel\.json|netlify\.toml|_headers$|\.tf$|nginx[\w.-]*\.conf|Caddyfile/i.test(
		path,
	);

/** A bundler's server answers on the machine of whoever writes the code. */
const forDevelopers = /(^|\/)(vite|webpack|rollup|storybook|dev-?server)[\w.-]*(\/|\.[cm]?[jt]s$)/i;

/** Security headers and a CORS policy that is not '*' are set (helmet, middleware, ingress, CDN). */
export const securityHeaders = defineCheck({
	id: 'security-headers',
	signals: {...routeSignals, headerMiddleware, headerSet, corsOpen, corsPolicy, headersOff, serverStart},
	decide: seen => {
		const {found, components} = seen;
		const routes = routesOf(seen);
		const lives = (hit: Hit): boolean =>
			seen.code.isReachable(hit.path) !== false &&
			!notSetting.test(hit.text) &&
			!/^\s*(import|from|use|using)\b/.test(hit.text);
		const whole = found.headerMiddleware.filter(lives);
		const single = found.headerSet.filter(hit => lives(hit) && !setsNothing.test(hit.path));
		const open = found.corsOpen.filter(
			hit =>
				seen.code.isReachable(hit.path) !== false &&
				!/(^|\/)test[\w-]*\./.test(hit.path) &&
				!forDevelopers.test(hit.path),
		);
		const policies = found.corsPolicy.filter(
			hit => lives(hit) && !open.some(({path, line}) => path === hit.path && line === hit.line),
		);
		const starters = [
			...(found.headersOff.length > 0 ? [] : declarationsOf(headersByDefault, seen)),
			...declarationsOf(railsDefault, seen),
		];
		const headers = [...new Set(single.map(headerOf))];
		const weight = headers.reduce((sum, header) => sum + weightOf(header), 0);
		const isForAll = single.some(({path, file}) => file.role === 'config' || forAll.test(path));
		const isWhole = whole.length > 0 || (weight >= wholeSet && isForAll) || starters.length > 0;
		const setters = [...whole, ...single];
		const services = components.filter(
			component =>
				component.folder !== '' &&
				component.kind !== 'library' &&
				component.kind !== 'tool' &&
				routes.some(({path}) => within(path, component)),
		);
		const bare = services.filter(component => !setters.some(({path}) => within(path, component) || isShared(path)));
		const shown = [...oneAFile(whole), ...oneAFile(single), ...starters.map(({path, line}) => ({path, line}))];
		const openNames = list([...new Set(open.map(({path, line}) => `${path}:${line}`))], 3);
		const hosts = seen.files.all
			.filter(({base, role}) => /^(next|nuxt|svelte|vercel)\.(config\.\w+|json)$/.test(base) && role === 'config')
			.map(({path}) => ({path}));
		const first = [...new Map(routes.map(route => [route.path, route])).values()].map(placeOf);
		if (isWhole && open.length > 0)
			return partial(
				`security headers are set, but CORS is open to all in ${openNames}`,
				[...oneAFile(open).slice(0, 5), ...shown, ...oneAFile(policies)],
				60,
			);
		if (isWhole && starters.length === 0 && bare.length > 0 && bare.length < services.length)
			return partial(
				`security headers are set in part: none in ${list(
					bare.map(({name}) => name),
					4,
				)}`,
				[...shown, ...oneAFile(policies)],
				(100 * (services.length - bare.length)) / services.length,
			);
		if (isWhole)
			return pass(
				`security headers are set${starters.length > 0 && setters.length === 0 ? ' by default of the framework' : ''}, and ${policies.length > 0 ? 'CORS names its origins' : 'CORS is not opened'}`,
				[...shown, ...oneAFile(policies)],
			);
		if (single.length > 0)
			return partial(
				`only ${list(headers)} ${headers.length === 1 ? 'is' : 'are'} set${isForAll ? '' : ', by single handlers'}${open.length > 0 ? `, and CORS is open to all in ${openNames}` : ''}`,
				[...shown, ...oneAFile(open), ...oneAFile(policies)],
				open.length > 0 ? 20 : 40,
			);
		if (policies.length > 0 && open.length === 0)
			return partial('CORS names its origins, but no security header is set', oneAFile(policies), 40);
		if (found.headerMiddleware.length > 0)
			return partial(
				`a middleware for headers is there, but nothing mounts it: ${found.headerMiddleware[0]?.path}`,
				oneAFile(found.headerMiddleware),
				15,
			);
		return fail(
			`no security header is set by the service, its ingress or its host${open.length > 0 ? `, and CORS is open to all in ${openNames}` : ''}${routes.length > 0 ? ` (${count(routes.length, 'route')})` : ''}`,
			[
				...oneAFile(found.headersOff),
				...oneAFile(open),
				...hosts,
				...oneAFile(found.serverStart).slice(0, 6),
				...first,
			],
		);
	},
});
