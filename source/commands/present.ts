import {json} from '../reporters/json.ts';
import type {Reported} from '../reporters/result.ts';
import {type TerminalStyle, terminal} from '../reporters/terminal.ts';

/** Draws a result as the terminal or JSON, and tells failed auditors on stderr. */
export const present = (
	reported: Reported,
	options: {readonly json: boolean; readonly style: TerminalStyle},
): {stdout: string; failed: readonly string[]} => ({
	stdout: options.json ? json(reported) : terminal(reported, options.style),
	failed: (reported.assessment.scan?.auditors ?? []).flatMap(({id, error}) =>
		error === undefined ? [] : [`klar: the auditor of ${id} failed: ${error}`],
	),
});
