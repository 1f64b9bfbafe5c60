// The parts of a target that serve, and which of them something covers.
import type {Component} from '../../../source/domain/component.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {once} from '../../lexicon/once.ts';
import {componentOf as innermost} from '../../lexicon/product-code.ts';
import {serverStart} from '../../lexicon/server-signals.ts';

/** Signals of this file; a check that asks it names them among its own. */
export const serviceSignals = {serverStart} as const;

type Seen = Pick<Observations, 'artefacts' | 'components' | 'files' | 'hits' | 'code'>;

/** What puts load on the others, or only shows them. */
const beside =
	/(^|[-_./])(load-?(gen(erator)?|test\w{0,4})|locust|k6|e2e|seed(er)?|docs?|website|storybook|playground|examples?|demo|mocks?|simulator|(config|discovery|admin|eureka)-server|service-registry)([-_./]|$)/i;
const answers =
	/(^|\/)(app\/(.*\/)?route\.[jt]sx?|pages\/api\/.+\.[jt]sx?|\+server\.[jt]s|\+page\.server\.[jt]s|server\/(api|routes)\/.+\.[jt]s)$/;
/** Scripts that a server of another language hands to browsers. */
const browserScript =
	/(^|\/)(resources\/(js|assets)|assets|static|public|wwwroot|browser|webapp)\/.*\.([cm]?[jt]sx?|vue|svelte)$/i;
const browserLanguages: ReadonlySet<string> = new Set(['typescript', 'javascript', 'vue', 'svelte', 'astro']);

/** The innermost component in which a file stands. */
export const componentOf = (path: string, {components}: Pick<Seen, 'components'>): Component | undefined =>
	innermost(components, path);

/** An app that merely runs in browsers answers no request. */
const serves = (component: Component, seen: Seen): boolean => {
	const isRoot = component.folder === '' && seen.components.some(other => other.isDeployable && other !== component);
	// The root of a workspace is built with the parts that it holds: by itself it must start something.
	if (!isRoot && (component.kind === 'service' || !browserLanguages.has(component.language))) return true;
	const isOwn = (path: string): boolean => componentOf(path, seen) === component;
	return (
		seen.hits(serverStart).some(hit => hit.file.role === 'source' && isOwn(hit.path)) ||
		seen.files.under(component.folder).some(({path, role}) => role === 'source' && answers.test(path) && isOwn(path))
	);
};

/** Components that are deployed and answer requests or take work. */
export const servingParts = once((seen: Seen): readonly Component[] =>
	seen.components.filter(
		component =>
			component.isDeployable && component.kind !== 'library' && !beside.test(component.name) && serves(component, seen),
	),
);

/** Tells files that run in browsers, or by hand: what they log or start says nothing of the service. */
export const asideIn = once((seen: Seen): ((path: string) => boolean) => {
	const parts = servingParts(seen);
	return path => {
		const component = parts.length === 0 ? undefined : componentOf(path, seen);
		if (component !== undefined && !browserLanguages.has(component.language) && browserScript.test(path)) return true;
		return component !== undefined && component.kind !== 'library' && !parts.includes(component);
	};
});

/** Which of the serving parts a set of places covers. A place in shared code or configuration covers all of them. */
export type Coverage = {readonly covered: readonly Component[]; readonly bare: readonly Component[]};

/** Judges by where the places stand. */
export const coverageOf = (paths: readonly string[], seen: Seen): Coverage => {
	const parts = servingParts(seen);
	const owners = paths.map(path => componentOf(path, seen));
	const isShared = owners.some(owner => owner === undefined || !parts.includes(owner));
	const covered = isShared ? parts : parts.filter(part => owners.includes(part));
	return {covered, bare: parts.filter(part => !covered.includes(part))};
};

/** One hit a file, the most telling first: starts of servers, else nothing. */
export const entryPoints = (seen: Seen): readonly Hit[] => {
	const isAside = asideIn(seen);
	const hits = seen.hits(serverStart).filter(hit => hit.file.role === 'source' && !beside.test(hit.path));
	return [...new Map(hits.map(hit => [hit.path, hit] as const)).values()].filter(({path}) => !isAside(path));
};

/** Manifests of the parts that serve: where a library would have to be declared. */
export const manifestsOfServices = (seen: Seen): readonly Evidence[] =>
	servingParts(seen).flatMap(({manifest}) => (manifest === undefined ? [] : [at(manifest)]));
