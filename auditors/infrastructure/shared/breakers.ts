import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {breakerForms, breakerUse, ownBreaker} from '../../lexicon/breakers.ts';
import {formNames, formsIn} from '../../lexicon/forms.ts';
import {isBesideProduct} from '../../lexicon/product-code.ts';

/** Signals of `breakersOf`; a check that calls it names them among its own. */
export const breakerSignals = {breakerUse, ownBreaker} as const;

/** Breakers of a target, by whether something is guarded by them. */
export type Breakers = {
	/** Hits of libraries, meshes and own classes that guard calls. */
	readonly guarding: readonly Evidence[];
	readonly names: readonly string[];
	/** Hits in code that nothing reaches. */
	readonly unused: readonly Evidence[];
	/** Names of unused breakers with their files, own ones first. */
	readonly unusedNames: readonly string[];
};

const isImport = (hit: Hit): boolean => /^\s*(?:import|from|using|use)\b/.test(hit.text);

/** Types of TypeScript and what is only about a breaker (its settings, its errors) guard nothing. */
const isShape = ({file, text}: Hit): boolean =>
	(/^(typescript|vue|svelte)$/.test(file.language) &&
		/^(?:export\s+|declare\s+)*(?:type|interface)\s/.test(text.trim())) ||
	/[cC]ircuit_?[bB]reaker_?(?:[cC]onfig|[oO]ptions|[sS]ettings|[pP]ropert|[eE]rror|[eE]xception|[sS]tat(?:e|us)\b|DTO|Dto)/.test(
		text,
	);

/** It stands in a file of configuration. */
const isSetting = ({file}: Hit): boolean => /^(ya?ml|json|toml|properties|conf|hcl|tf)$/.test(file.extension);

/** A class that is only named where it stands guards nothing; nor does one whose own file nothing reaches. */
const isCalledElsewhere = (name: string, path: string, {code}: Observations): boolean =>
	code.filesMentioning(name).some(file => file !== path && code.isReachable(file) !== false);

/** A class can be created in its own file: `export const breaker = new …`. What that file defines must be used outside. */
const isFileUsed = (path: string, {code}: Observations): boolean => {
	if (code.isReachable(path) === false) return false;
	const importers = code.importersOf(path);
	if (importers.length > 0) return true;
	return code.definitionsIn(path).some(({name}) => isCalledElsewhere(name, path, {code} as Observations));
};

/** A breaker that is made and kept by a name: `var cb = gobreaker.NewCircuitBreaker(…)`. */
const kept =
	/^(?:export\s+|public\s+|private\s+|static\s+|readonly\s+|final\s+){0,4}(?:const|let|var|val)?\s*(?:self\.|this\.|\$this->)?_?\$?(\w{1,60})\s*(?::[^=]{1,80})?:?=\s*(?:await\s+)?(?:new\s+)?[\w.:\\]{0,60}(?:CircuitBreaker|Opossum|Breaker\.New|gobreaker\.New\w*|circuit\.New\w*|circuitBreaker)\b/;

/** Nothing but the line that makes it names the breaker. */
const isOnlyMade = (hit: Hit, {code}: Observations): boolean => {
	const name = kept.exec(hit.text)?.[1];
	return (
		name !== undefined && code.mentionsIn(hit.path, name) === 1 && code.filesMentioning(name).every(p => p === hit.path)
	);
};

/** Finds breakers, and tells those that guard from those that only stand there. */
export const breakersOf = (seen: Observations): Breakers => {
	const own = seen
		.hits(ownBreaker)
		.filter(hit => hit.file.role === 'source' && !isBesideProduct(hit.path) && !isShape(hit));
	const ownPaths = new Set(own.map(hit => hit.path));
	const uses = seen
		.hits(breakerUse)
		.filter(hit => !isBesideProduct(hit.path) && !isImport(hit) && hit.file.role !== 'test')
		.filter(hit => formsIn(breakerForms, hit).some(form => !form.isMesh || isSetting(hit)));
	const isDefault = (hit: Hit): boolean => formsIn(breakerForms, hit).some(form => form.isDefault);
	const guarding = uses.filter(
		hit =>
			isSetting(hit) ||
			isDefault(hit) ||
			(!ownPaths.has(hit.path) && seen.code.isReachable(hit.path) !== false && !isOnlyMade(hit, seen)),
	);
	const dead = uses.filter(hit => !guarding.includes(hit));
	const ownNames = own.flatMap(hit => {
		const name = hit.groups.findLast(group => group !== undefined && /breaker/i.test(group));
		return name === undefined ? [] : [{name, hit}];
	});
	// A type such as `CircuitBreaker` is mentioned widely; a breaker that works has a caller of the function or class.
	const called = ownNames.filter(
		({name, hit}) => isCalledElsewhere(name, hit.path, seen) && isFileUsed(hit.path, seen),
	);
	const uncalled = ownNames.filter(one => !called.some(({hit}) => hit.path === one.hit.path));
	const guardingOwn = called.map(({hit}) => place(hit));
	return {
		guarding: [...guarding.map(place), ...guardingOwn],
		names: [
			...formNames(breakerForms, guarding),
			...(guardingOwn.length > 0 ? [`an own breaker (${called[0]?.name})`] : []),
		],
		unused: [...uncalled.map(({hit}) => place(hit)), ...dead.map(hit => at(hit.path, hit.line, hit.text))],
		unusedNames: [
			...new Set([
				...uncalled.map(({name, hit}) => `${name} (${hit.path})`),
				...(uncalled.length > 0 ? [] : dead.map(hit => `${formNames(breakerForms, [hit])[0]} (${hit.path})`)),
			]),
		],
	};
};
