// What commands in documents rely on: files that they name, scripts and targets that they run.
import type {CodeBlock} from '../../../source/domain/artefacts/markdown.ts';
import {at} from '../../../source/domain/place.ts';
import {shellCommands} from '../shell.ts';
import {taskCall} from '../task-calls.ts';
import type {Claim} from './claim.ts';
import {pathsOf} from './path-claims.ts';
import {type Block, commandsIn, made, shellLanguage} from './shell-blocks.ts';

type TaskClaim = Claim & {readonly kind: 'task'};

/** Scripts, targets and tasks that the commands of one block run. */
const tasksOf = ({block, path}: Block): readonly TaskClaim[] => {
	if (!shellLanguage.test(block.language)) return [];
	return shellCommands(commandsIn(block)).flatMap(command => {
		const call = taskCall(command.text, command.folder);
		if (call?.kind !== 'task' || /^(npx|bunx)\b/.test(command.text)) return [];
		const offset = block.text.split('\n').findIndex(line => line.includes(command.text.slice(0, 60)));
		return (
			call.names
				.filter(name => /^[\w:./-]{1,80}$/.test(name) && !/^(yarn|npm)$/.test(name))
				// `yarn jest` and `pnpm vitest` run what a package brings.
				.filter(
					task =>
						call.runners[0] !== 'npm' ||
						/^(dev|start|build|lint|test)$/.test(task) ||
						command.text.includes(`run ${task}`),
				)
				.map(
					task =>
						({
							kind: 'task',
							names: command.text.slice(0, 80),
							task,
							runners: call.runners,
							folder: call.folder,
							place: at(path, block.line + Math.max(0, offset) + 1, command.text),
						}) as const,
				)
		);
	});
};

const defaults: readonly {readonly command: RegExp; readonly files: RegExp}[] = [
	{command: /^docker(-| )compose\s+(up|build|watch)\b/, files: /^(docker-)?compose([.-].{1,40})?\.ya?ml$/i},
	{command: /^docker\s+build\b(?!.*\s(-f|--file)\b).*\s\.$/, files: /^(Dockerfile|Containerfile)$/i},
];

/** Files that tools find by name where they run. */
const defaultsOf = ({block, path}: Block, isElsewhere: boolean): readonly Claim[] =>
	shellCommands(commandsIn(block)).flatMap(command => {
		const rule = defaults.find(one => one.command.test(command.text.slice(0, 400)));
		if (rule === undefined) return [];
		const offset = block.text.split('\n').findIndex(line => line.includes(command.text.slice(0, 60)));
		return [
			{
				kind: 'default',
				names: command.text.slice(0, 80),
				files: rule.files,
				folder: command.folder,
				isElsewhere,
				place: at(path, block.line + Math.max(0, offset) + 1, command.text),
			} as const,
		];
	});

/** All claims that the code blocks of one document make. */
export const commandClaims = (blocks: readonly CodeBlock[], path: string): readonly Claim[] => {
	const shells = blocks.filter(({language}) => shellLanguage.test(language));
	const whole = shells.map(commandsIn).join('\n');
	const isMade = made(whole);
	const isElsewhere = /(?:^|&&|;)\s{0,8}(?:cd|pushd|git clone|curl|wget)\s/m.test(whole);
	return shells.flatMap(block => [
		...pathsOf({block, path}, isMade),
		...tasksOf({block, path}),
		...defaultsOf({block, path}, isElsewhere),
	]);
};
