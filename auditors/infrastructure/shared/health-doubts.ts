import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {cacheLibraries} from '../../lexicon/caches.ts';
import {databaseDrivers} from '../../lexicon/databases.ts';
import {words} from '../../lexicon/library.ts';

/** Why a health check that looks right may not look at all. */
export type Doubt = {readonly why: string; readonly place: Evidence};

const drivers = new Set([...databaseDrivers, ...cacheLibraries].flatMap(({npm}) => words(npm)));

/** A file of JavaScript takes a driver that no package.json names: the question fails each time. */
export const undeclaredDrivers = (paths: readonly string[], {code, artefacts}: Observations): readonly Doubt[] => {
	const packages = artefacts.manifests.filter(({value}) => value.ecosystem === 'npm');
	const declared = new Set(packages.flatMap(({value}) => value.dependencies.map(({name}) => name)));
	if (packages.length === 0) return [];
	// Python and Ruby have drivers of the same names.
	const scripts = paths.filter(path => /\.[cm]?[jt]sx?$/.test(path));
	return scripts.flatMap(path =>
		code
			.importsOf(path)
			.filter(({specifier}) => drivers.has(specifier) && !declared.has(specifier))
			.slice(0, 1)
			.map(edge => ({why: `no manifest declares ${edge.specifier}`, place: at(path, edge.line, edge.specifier)})),
	);
};

/** A question that was commented out: what is left always answers that all is well. */
export const commentedChecks = (hits: readonly Hit[], files: ReadonlySet<string>): readonly Doubt[] =>
	hits
		.filter(hit => files.has(hit.path))
		.slice(0, 2)
		.map(hit => ({why: `a question is commented out in ${hit.path}:${hit.line}`, place: place(hit)}));
