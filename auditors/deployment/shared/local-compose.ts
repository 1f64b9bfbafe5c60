import type {Observations} from '../../../source/domain/observations.ts';
import {at, list} from '../../../source/domain/place.ts';
import {partial, pass, type Verdict} from '../../../source/domain/verdict.ts';
import {databaseServices} from '../../lexicon/compose-stacks.ts';
import {isBeside} from '../../lexicon/pods.ts';
import {brokenBuilds} from './compose-builds.ts';

/** A folder named by a UUID was made by a program. */
const produced = /(^|\/)[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\//;

/** What Compose files start of the system. `isBroken` where they name what is not there. */
export type ComposeStart = {readonly verdict: Verdict; readonly isBroken: boolean};

/** Judges what Compose files start; undefined where there are none. */
export const composeStart = (seen: Observations, needsStore: boolean): ComposeStart | undefined => {
	const whole = (verdict: Verdict): ComposeStart => ({verdict, isBroken: false});
	const judged = seen.artefacts.composeFiles
		.filter(({file}) => (file.role === 'source' || file.role === 'config') && !produced.test(file.path))
		.map(stack => ({
			stack,
			program: stack.value.services.find(
				({build, image}) => build !== undefined || (image !== undefined && !isBeside(image)),
			),
			broken: brokenBuilds(stack, seen),
			hasStore: databaseServices(stack).length > 0,
		}));
	if (judged.length === 0) return undefined;
	// What starts the program tells most, the file that Compose takes by itself before its overrides.
	const telling = judged.toSorted(
		(a, b) =>
			Number(b.program !== undefined) - Number(a.program !== undefined) ||
			a.stack.file.path.length - b.stack.file.path.length,
	);
	const places = telling.flatMap(({stack, program}) => {
		const shown = program ?? stack.value.services[0];
		return [at(stack.file.path, shown?.line, shown?.name)];
	});
	const starting = judged.filter(({program}) => program !== undefined);
	const paths = list([...new Set(starting.map(({stack}) => stack.file.path))]);
	const broken = starting.flatMap(one => one.broken);
	if (starting.length === 0) {
		const beside = [...new Set(judged.flatMap(({stack}) => stack.value.services.map(({name}) => name)))];
		return whole(
			partial(`Compose starts only what the service needs (${list(beside)}), not the service itself`, places, 60),
		);
	}
	// One file that can be built is enough: another may be for another purpose.
	if (starting.every(one => one.broken.length > 0)) {
		const verdict = partial(
			`Compose cannot build the services that it would start: ${list([...new Set(broken.map(({why}) => why))], 3)}`,
			[...places, ...broken.flatMap(one => one.places.slice(0, 1))],
		);
		return {verdict, isBroken: true};
	}
	// An override or an included file adds to the base: together they start what one alone does not.
	return whole(
		!needsStore || judged.some(one => one.hasStore)
			? pass(`\`docker compose up\` starts the service and what it needs (${paths})`, places)
			: partial(`${paths} starts the service, but not its database`, places, 60),
	);
};
