// Files and folders that commands in documents name.
import {at} from '../../../source/domain/place.ts';
import {shellCommands} from '../shell.ts';
import {wordsOf} from '../shell-words.ts';
import type {Claim} from './claim.ts';
import {type Block, commandsIn, made, outOption, shellLanguage} from './shell-blocks.ts';

type PathClaim = Claim & {readonly kind: 'path'};

const fileEnding =
	/\.(sh|bash|ps1|bat|[cm]?[jt]sx?|py|rb|php|go|rs|cs|csproj|sln|slnf|slnx|java|kt|sql|ya?ml|json|jsonc|toml|xml|gradle|tf|tfvars|proto|prisma|conf|ini|cfg|md|html|dockerfile|env|example|sample|template)$/i;
/** They run or read the file that follows. */
const reads =
	/^(bash|sh|zsh|source|\.|node|python3?|php|ruby|perl|tsx|ts-node|deno|bun|cat|less|cp|mv|chmod|psql|mysql|kubectl|helm|docker|docker-compose|podman|terraform|ansible-playbook|pip3?|uv|go|dotnet|k6|locust|artillery|newman|java|make|cd|pushd|ls|sed|get-WinGetConfiguration)$/i;
const fileOption =
	/^(-f|--file|--filename|-c|--config|--values|--env-file|-chdir|--project|-p|--config-file|-r|--requirement|-file)$/;
const foreign =
	/^(@|origin\/|upstream\/|refs\/|https?:|git@|[\w-]{1,40}\.(com|io|org|dev|net|app|azurecr\.io)\/|application\/|text\/|image\/|docker\.io|ghcr\.io|\d)|:[\w.-]{1,60}$|,/;

const isPath = (word: string): boolean =>
	/^\.{0,2}[\w@.-]{0,100}(?:[\\/][\w@. -]{1,100}){1,14}[\\/]?$/.test(word) && !foreign.test(word);

/** Files and folders of the repository that the commands of one block name. */
export const pathsOf = (
	{block, path}: Block,
	isMade: ReadonlySet<string> = made(commandsIn(block)),
): readonly PathClaim[] => {
	if (!shellLanguage.test(block.language)) return [];
	const text = commandsIn(block);
	const found: PathClaim[] = [];
	const add = (word: string, folder: string): void => {
		const name = word.replace(/^["']|["']$/g, '');
		const bare = name.replace(/^\.[\\/]/, '').replace(/[\\/]$/, '');
		if ([...isMade].some(one => one !== '' && (bare === one || bare.startsWith(`${one}/`)))) return;
		const offset = block.text.split('\n').findIndex(line => line.includes(word));
		const line = block.line + Math.max(0, offset) + (block.language === '' && block.line === 1 ? 0 : 1);
		found.push({
			kind: 'path',
			names: bare,
			folders: [folder],
			place: at(path, line, block.text.split('\n')[Math.max(0, offset)]),
		});
	};
	// Behind `cd ~/x` the names are those of another folder.
	const isAway = /(?:^|&&|;)\s{0,8}(?:cd|pushd)\s{1,4}[~/$"']/m.test(text);
	for (const command of shellCommands(text)) {
		const words = wordsOf(command.text);
		const [first = ''] = words;
		if (/^\.[\\/][\w./\\-]+$/.test(first) && fileEnding.test(first) && !/gradlew|mvnw/.test(first) && !isAway)
			add(first, command.folder);
		if (!reads.test(first) || isAway) continue;
		for (const [index, raw] of words.entries()) {
			const before = words[index - 1] ?? '';
			const word = raw.replace(/^(-f|--file|--project|-chdir|--values)=/, '');
			if (index === 0 || word.startsWith('-') || outOption.test(before)) continue;
			if (/^(cp|mv|ln)$/.test(first) && index === words.length - 1) continue;
			const isNamed = fileOption.test(before) && first !== 'cp' && fileEnding.test(word);
			const isRun =
				index === 1 &&
				/^(bash|sh|zsh|source|\.|node|python3?|php|tsx|ts-node|cat|cp)$/.test(first) &&
				fileEnding.test(word) &&
				!foreign.test(word);
			const isSeen =
				isPath(word) &&
				fileEnding.test(word) &&
				!(first === 'docker' && /^(exec|cp|run)$/.test(words[1] ?? '') && !fileOption.test(before));
			if (isNamed || isRun || isSeen) add(word, command.folder);
		}
	}
	// A folder that is entered is named by `cd`, which `shellCommands` follows.
	for (const [, target = ''] of text.matchAll(/(?:^|&&|;)\s{0,8}(?:cd|pushd)\s{1,4}([\w./-]{3,120})/gm))
		if (/^[^/.][^/]*\/./.test(target)) add(target, '');
	return found;
};
