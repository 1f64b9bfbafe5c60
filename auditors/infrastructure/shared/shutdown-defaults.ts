import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import {springBootVersion} from '../../lexicon/framework-versions.ts';
import {componentOf} from '../../lexicon/product-code.ts';
import {serverStart} from '../../lexicon/server-signals.ts';
import type {ServingUnit} from '../../lexicon/serving.ts';
import {drainingServers} from '../../lexicon/shutdown.ts';

/** What a framework does on SIGTERM without any code. `share` is 1 where it drains all, less where something is cut. */
export type ShutdownDefault = {readonly name: string; readonly share: number; readonly places: readonly Evidence[]};

/** A library that ends gracefully by itself, by the name of its package. To add one: one line. */
const libraries: readonly {
	readonly name: string;
	readonly ecosystem: string;
	readonly packages: RegExp;
	readonly share: number;
}[] = [
	{name: 'Actix Web', ecosystem: 'cargo', packages: /^actix-web$/, share: 1},
	{name: 'Rocket', ecosystem: 'cargo', packages: /^rocket$/, share: 1},
	{name: 'Celery', ecosystem: 'python', packages: /^celery$/, share: 0.5},
	{name: 'uvicorn', ecosystem: 'python', packages: /^(uvicorn|fastapi)$/, share: 0.5},
	{name: 'gunicorn', ecosystem: 'python', packages: /^gunicorn$/, share: 0.5},
	{name: 'Puma', ecosystem: 'rubygems', packages: /^(puma|rails)$/, share: 0.5},
	{name: 'Sidekiq', ecosystem: 'rubygems', packages: /^sidekiq$/, share: 0.5},
	{name: 'Phoenix', ecosystem: 'hex', packages: /^phoenix$/, share: 1},
	{
		name: 'go-micro',
		ecosystem: 'go',
		packages: /^(go-micro\.dev\/v\d|github\.com\/go-kratos\/kratos\/v2|github\.com\/zeromicro\/go-zero)$/,
		share: 1,
	},
];

const inUnit = (unit: ServingUnit, seen: Observations, path: string): boolean =>
	unit.component === undefined || componentOf(seen.components, path) === unit.component;

/** Commands that start a unit: of its images, of Compose, and of a Procfile. */
const commands = (unit: ServingUnit, {artefacts, files, text}: Observations): readonly Evidence[] => [
	...artefacts.dockerfiles
		.filter(({file}) => unit.component?.dockerfiles.includes(file.path) ?? file.role === 'source')
		.flatMap(({file, value}) =>
			(value.finalStage?.instructions ?? [])
				.filter(({keyword}) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
				.map(instruction => at(file.path, instruction.line, `${instruction.keyword} ${instruction.arguments}`)),
		),
	...files
		.named('Procfile')
		.flatMap(file => (text(file.path) ?? '').split('\n').map((line, index) => at(file.path, index + 1, line))),
];

const fromCommands = (unit: ServingUnit, seen: Observations): ShutdownDefault | undefined => {
	for (const one of commands(unit, seen)) {
		const server = drainingServers.find(({pattern}) => pattern.test(one.excerpt ?? ''));
		if (server !== undefined) return {name: server.name, share: 0.5, places: [one]};
	}
	return undefined;
};

const fromLibraries = (unit: ServingUnit, seen: Observations): ShutdownDefault | undefined => {
	for (const {file, value} of seen.artefacts.manifests) {
		if (!inUnit(unit, seen, file.path) || file.role === 'test') continue;
		for (const library of libraries) {
			const dependency = value.dependencies.find(
				({name, isDevelopment}) =>
					!isDevelopment && value.ecosystem === library.ecosystem && library.packages.test(name),
			);
			if (dependency !== undefined)
				return {name: library.name, share: library.share, places: [at(file.path, dependency.line, dependency.name)]};
		}
	}
	return undefined;
};

/** Spring Boot waits for running requests by default since 3.4; before, it closes its beans and cuts the requests. */
const gracefulSince = [3, 4] as const;

const fromSpring = (unit: ServingUnit, seen: Observations): ShutdownDefault | undefined => {
	const isSpring = unit.entry.some(({excerpt}) => /SpringApplication|runApplication/.test(excerpt ?? ''));
	const version = isSpring ? springBootVersion(seen) : undefined;
	if (version === undefined) return undefined;
	const [major = 0, minor = 0] = version.numbers;
	const isGraceful = major > gracefulSince[0] || (major === gracefulSince[0] && minor >= gracefulSince[1]);
	return {
		name: `Spring Boot ${version.text}`,
		share: isGraceful ? 1 : 0.4,
		places: [version.place, ...unit.entry.slice(0, 1)],
	};
};

const dotnetHost =
	/WebApplication\.CreateBuilder|Host\.CreateApplicationBuilder|Host\.CreateDefaultBuilder|CreateHostBuilder|ConfigureWebHostDefaults/;

const fromDotnet = (unit: ServingUnit, seen: Observations): ShutdownDefault | undefined => {
	const starts = seen.hits(serverStart).filter(hit => inUnit(unit, seen, hit.path) && dotnetHost.test(hit.text));
	return starts.length === 0 ? undefined : {name: 'the .NET host', share: 1, places: starts.map(place)};
};

/** The framework's own behaviour, where the scan knows it. */
export const shutdownDefault = (unit: ServingUnit, seen: Observations): ShutdownDefault | undefined =>
	fromDotnet(unit, seen) ?? fromSpring(unit, seen) ?? fromCommands(unit, seen) ?? fromLibraries(unit, seen);
