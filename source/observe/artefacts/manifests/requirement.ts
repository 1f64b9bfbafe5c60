import type {Dependency} from '../../../domain/artefacts/manifest.ts';
import {dependency} from './declare.ts';

// A name, extras, then all up to a marker or a comment (PEP 508). Each part is bounded.
const pattern = /^\s*([A-Za-z0-9][\w.-]{0,200})\s*(?:\[[^\]\n]{0,300}\])?\s*([^;#\n]{0,300})/;

/** A distribution's name as the index compares it: lower case, `_` as `-`. Dots stay (`ruamel.yaml`). */
export const distributionName = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** A requirement as PEP 508 writes it; undefined when the text is none. */
export const requirement = (
	text: string,
	options: {readonly line: number; readonly isDevelopment?: boolean},
): Dependency | undefined => {
	const [, name, specifier = ''] = pattern.exec(text) ?? [];
	if (name === undefined) return undefined;
	const version = specifier
		.replace(/\\\s*$/, '')
		.replace(/--hash.*$/, '')
		.trim();
	// What follows a name is a version, `@ url`, or nothing; otherwise the line is prose.
	if (version !== '' && !/^[<>=!~@(]/.test(version)) return undefined;
	return dependency({name: distributionName(name), version, ...options});
};

const developmentGroup =
	/(?:^|[-_.])(?:dev|develop|development|tests?|testing|lint|docs?|typing|types|ci|build|format|style|checks?)(?:$|[-_.\d])/i;

/** A group of dependencies is for work on the code, by its name. */
export const isDevelopmentGroup = (name: string): boolean => developmentGroup.test(name);
