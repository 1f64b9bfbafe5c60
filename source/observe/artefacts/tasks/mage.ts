import type {Task, TaskFile} from '../../../domain/artefacts/task-file.ts';
import {stripComments} from '../../code/comments.ts';

/** An exported function of the file is a target: `func Test() error {`, in a namespace `func (Build) Linux() error {`. */
const target = /^func (?:\((?:\w{1,40} )?\*?(\w{1,60})\) )?([A-Z]\w{0,60})\(/;
/** Targets that run first. */
const needed = /\bmg\.(?:Serial)?(?:Ctx)?Deps\(([^()]{1,400})\)/g;
/** `sh.Run("go", "vet")`, `exec.Command(…)`, helpers of the file's own such as `runCmd(env, goexe, "test")`. */
const call = /\b(?:\w{1,40}\.)?(?:[rR]un\w{0,30}|[oO]utput\w{0,10}|Exec|Command(?:Context)?)\(([^;\n]{1,600})/g;
const argument = /"([^"\n]{0,200})"|`([^`\n]{0,200})`|([A-Za-z_][\w.]{0,60})/g;
/** What holds the name of the `go` command, which a person may set. */
const goCommand = /^(?:\w{0,20}\.)?go_?(?:exe|cmd|bin|binary|command|tool)$/i;

/** The words of a call that are written out; what comes before the program is its environment. */
const commandOf = (text: string): string => {
	const words: string[] = [];
	for (const [, quoted, raw, name] of text.matchAll(argument)) {
		const word = quoted ?? raw ?? (goCommand.test(name ?? '') ? 'go' : undefined);
		if (word !== undefined && word.trim() !== '') words.push(word);
	}
	return words.join(' ');
};

/** Targets of a magefile, with the literal words of what they run. Mage takes their names in any case. */
export const mageTasks = (text: string): TaskFile | undefined => {
	if (!text.includes('github.com/magefile/mage')) return undefined;
	const lines = stripComments(text, 'go').split('\n');
	const tasks: Task[] = [];
	for (let index = 0; index < lines.length; index++) {
		const [, space, name] = target.exec((lines[index] ?? '').slice(0, 400)) ?? [];
		if (name === undefined) continue;
		let last = index + 1;
		// A function of one line ends where it begins.
		if (!(lines[index] ?? '').trimEnd().endsWith('}'))
			while (last < lines.length && !(lines[last] ?? '').startsWith('}')) last++;
		const body = lines.slice(index, last).join('\n');
		const needs = [...body.matchAll(needed)].flatMap(([, names = '']) =>
			names.split(',').map(one => one.trim().replace('.', ':').toLowerCase()),
		);
		const command = [...body.matchAll(call)]
			.map(([, words = '']) => commandOf(words))
			.filter(one => one !== '')
			.join('\n');
		const full = space === undefined ? name : `${space}:${name}`;
		tasks.push({name: full.toLowerCase(), command, needs: needs.filter(one => one !== ''), line: index + 1});
		index = last - 1;
	}
	return tasks.length === 0 ? undefined : {runner: 'mage', tasks};
};
