import type {GapsOptions} from '../commands/gaps.ts';
import {defineCommand} from './command.ts';
import {planFlags, planHelp, readPlan} from './plan-flags.ts';
import {readSubject, subjectFlags, subjectHelp} from './subject.ts';

const listOf = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.flatMap(one => String(one).split(',')).filter(word => word !== '') : [];

export const gaps = defineCommand<GapsOptions>({
	name: 'gaps',
	usage: 'klar gaps [id | path] [--fix <check>]… [--json]',
	summary: 'list what is not met by priority and plan, and tell what closing some of it would change',
	details: `  id | path            a saved assessment, or the folder that it is about (default the latest one)
${subjectHelp}
  --fix <check>        count this gap or open check as met: an id, a code, or a priority such as P0 for all of its gaps;
                       may be given several times, or with commas
  --json               as \`klar report --format json\`, with \`report.whatIf\` beside --fix
${planHelp}`,
	examples: [
		'klar gaps',
		'klar gaps --fix P0',
		'klar gaps shop-2026 --fix load-tests --fix SEC-1.4 --team 3 --day-rate 900',
		'klar gaps --scan . --json',
	],
	flags: {...subjectFlags, ...planFlags, fix: {type: 'string', multiple: true}, json: {type: 'boolean'}},
	mostWords: 1,
	read: ([named], flags, refuse) => ({
		subject: readSubject(named, flags, refuse),
		json: flags.json === true,
		fix: listOf(flags.fix),
		plan: readPlan(flags, refuse),
	}),
	run: async (options, services) => (await import('../commands/gaps.ts')).gaps(options, services),
});
