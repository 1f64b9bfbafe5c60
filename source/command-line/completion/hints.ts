import {severities} from '../../domain/severity.ts';
import {formats} from '../../reporters/index.ts';

/** What the words after a command are. `ids` are asked of klar while completing. */
export type WordKind = 'ids' | 'ids-or-paths' | 'paths' | 'nothing' | readonly string[];

/** By command; a command that is not named takes paths. */
export const wordsOf: Readonly<Record<string, WordKind>> = {
	assess: 'paths',
	resume: 'ids',
	scorecard: 'ids',
	report: 'ids-or-paths',
	gaps: 'ids-or-paths',
	questions: 'ids',
	answer: 'nothing',
	explain: 'nothing',
	list: 'nothing',
	log: 'nothing',
	milestone: 'ids',
	diff: 'ids-or-paths',
	trend: 'ids-or-paths',
	export: 'ids',
	delete: 'ids',
	completion: ['bash', 'zsh', 'fish'],
};

/** The values that a flag takes, where these are few and known. */
export const valuesOf: Readonly<Record<string, readonly string[]>> = {
	format: formats.map(({name}) => name),
	report: formats.map(({name}) => `${name}=`),
	'fail-on': severities,
	'max-gaps': severities.map(severity => `${severity}=`),
};
