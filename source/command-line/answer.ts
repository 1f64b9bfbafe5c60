import type {AnswerOptions} from '../commands/answers/answer.ts';
import {notApplicableReasons} from '../domain/not-applicable-reason.ts';
import {defineCommand, type Flags} from './command.ts';

/** What the flags say of one check, by the names of an entry in a file of answers; the command checks it. */
const typedOf = (answer: string | undefined, flags: Flags) => ({
	answer,
	score: flags.score,
	because: flags.because,
	reason: flags.reason,
	note: flags.note,
	evidence: flags.evidence,
	owner: flags.owner,
	answeredOn: flags.on,
});

export const answer = defineCommand<AnswerOptions>({
	name: 'answer',
	usage: 'klar answer <check> <answer> | --file <answers.yaml>',
	summary: 'answer a question from a script, or merge a file of answers',
	details: `The check is named by its id or code, the answer by the id of an option, or \`confirm\`, \`override\`, \`not-applicable\`;
a word that is none of these lists them. A file comes from \`klar questions\`. Either all answers of it are taken or none;
an answer that was saved after the file was written stays, and the exit code is then 1.

  --assessment <id>    the assessment (default: the one that the file names, or the latest)
  --file <path>        merge this file; \`-\` reads standard input
  --replace            let the file or this answer win over one that was saved since
  --because <text>     why: with \`override\`, \`not-applicable\`, or an option that contradicts the scan
  --reason <reason>    of \`not-applicable\`: ${notApplicableReasons.join(', ')}
  --score <0-100>      of \`override\`
  --evidence <place>   path, path:line or https:// link; may be given several times
  --note <text>        what to remember
  --owner <name>       who knows
  --on <date>          when it was answered`,
	examples: [
		'klar answer disaster-recovery-plan exercised-6-months --evidence docs/dr.md:12',
		'klar answer SEC-1.1 not-applicable --because "no secrets: a static site"',
		'klar answer --file answers.yaml',
	],
	flags: {
		assessment: {type: 'string'},
		file: {type: 'string'},
		replace: {type: 'boolean'},
		because: {type: 'string'},
		reason: {type: 'string'},
		score: {type: 'string'},
		evidence: {type: 'string', multiple: true},
		note: {type: 'string'},
		owner: {type: 'string'},
		on: {type: 'string'},
	},
	mostWords: 2,
	read: ([check, word], flags, refuse) => {
		const {assessment: id, file} = flags;
		const common = {...(typeof id === 'string' ? {id} : {}), replaces: flags.replace === true};
		if (typeof file === 'string') {
			if (check !== undefined) throw refuse('a check and `--file` do not go together');
			return {...common, kind: 'file', path: file};
		}

		if (check === undefined) throw refuse('`klar answer` needs a check and its answer, or `--file`');
		// Without a word and without anything else to keep, the error lists the words.
		const isBare = word === undefined && [flags.note, flags.evidence, flags.owner].every(flag => flag === undefined);
		return {...common, replaces: true, kind: 'one', check, typed: typedOf(isBare ? '?' : word, flags)};
	},
	run: async (options, services) => (await import('../commands/answers/answer.ts')).answer(options, services),
});
