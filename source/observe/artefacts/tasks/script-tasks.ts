import type {Task, TaskFile} from '../../../domain/artefacts/task-file.ts';
import {stripComments} from '../../code/comments.ts';

const session = /^(?:async\s+)?def\s+(\w{1,60})\s*\(/;
const runCall = /\bsession\s*\.\s*(?:run|run_always|run_install)\s*\(([^()]{0,1000})\)/g;
const notified = /\bsession\s*\.\s*notify\s*\(\s*["']([\w-]{1,60})["']/g;
const literal = /["']([^"'\n]{1,300})["']/g;

/** Sessions of a noxfile, with the literal words of what they run. */
export const noxTasks = (text: string): TaskFile | undefined => {
	const plain = stripComments(text, 'python').split('\n');
	const tasks: Task[] = [];
	for (let index = 0; index < plain.length; index++) {
		if (!/^@(?:nox\.)?session\b/.test(plain[index] ?? '')) continue;
		const start = findFrom(plain, index + 1, line => session.test(line));
		if (start === -1) break;
		const next = findFrom(plain, start + 1, line => /^[^\s)\]}]/.test(line));
		const body = plain.slice(start, next === -1 ? undefined : next).join('\n');
		const decorator = plain.slice(index, start).join(' ');
		const name =
			/\bname\s*=\s*["']([\w-]{1,60})["']/.exec(decorator)?.[1] ?? session.exec(plain[start] ?? '')?.[1] ?? '';
		const command = [...body.matchAll(runCall)]
			.map(call => [...(call[1] ?? '').matchAll(literal)].map(word => word[1]).join(' '))
			.join('\n');
		tasks.push({name, command, needs: [...body.matchAll(notified)].map(match => match[1] ?? ''), line: start + 1});
		index = start;
	}
	return tasks.length === 0 ? undefined : {runner: 'nox', tasks};
};

const findFrom = (lines: readonly string[], from: number, wanted: (line: string) => boolean): number => {
	for (let at = from; at < lines.length; at++) if (wanted(lines[at] ?? '')) return at;
	return -1;
};

const rakeTask =
	/^\s*(?:task|multitask|file)\s*\(?\s*(?::(\w{1,60})|["']([\w:-]{1,60})["']|(\w{1,60}):)\s*(?:,\s*\[[^\]\n]{0,100}\]\s*)?(?:=>|,)?\s*([^\n]{0,300})$/;
const shCall = /\b(?:sh|system|ruby|exec)\s*\(?\s*["']([^"'\n]{1,400})["']|`([^`\n]{1,400})`/g;
const ready =
	/^\s*(?:RSpec::Core::RakeTask|Rake::TestTask|Minitest::TestTask|RuboCop::RakeTask|Cucumber::Rake::Task)(?:\.new|\.create)(?:\s*\(?\s*:(\w{1,60}))?/;

/** Tasks of a Rakefile: those it writes out, and those that gems make (`RSpec::Core::RakeTask.new(:spec)`). */
export const rakeTasks = (text: string): TaskFile | undefined => {
	const tasks: {name: string; lines: string[]; needs: readonly string[]; line: number}[] = [];
	for (const [index, full] of stripComments(text, 'ruby').split('\n').entries()) {
		const line = full.slice(0, 1000);
		const made = ready.exec(line);
		if (made !== null) {
			const name = made[1] ?? (/RSpec/.test(line) ? 'spec' : /RuboCop/.test(line) ? 'rubocop' : 'test');
			tasks.push({
				name,
				lines: [line.trim().split(/[.:]/, 1)[0] === 'RSpec' ? 'rspec' : name],
				needs: [],
				line: index + 1,
			});
			continue;
		}
		const [, symbol, quoted, keyed, rest = ''] = rakeTask.exec(line) ?? [];
		const name = symbol ?? quoted ?? keyed;
		if (name === undefined) {
			for (const call of line.matchAll(shCall)) tasks.at(-1)?.lines.push(call[1] ?? call[2] ?? '');
			continue;
		}
		const needs = [
			...rest.replace(/\bdo\b.*$/, '').matchAll(/:(\w{1,60})|["']([\w:-]{1,60})["']|%[iw]\[([^\]]{0,200})\]/g),
		];
		tasks.push({
			name,
			lines: [],
			needs: needs.flatMap(match => match[3]?.split(/\s+/) ?? [match[1] ?? match[2] ?? '']),
			line: index + 1,
		});
	}
	if (tasks.length === 0) return undefined;
	return {runner: 'rake', tasks: tasks.map(({lines, ...task}) => ({...task, command: lines.join('\n')}))};
};
