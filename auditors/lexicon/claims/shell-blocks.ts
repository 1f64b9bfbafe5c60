// Shell text as documents show it.
import type {CodeBlock} from '../../../source/domain/artefacts/markdown.ts';
import {shellCommands} from '../shell.ts';
import {wordsOf} from '../shell-words.ts';

/** A block of a document. */
export type Block = {readonly block: CodeBlock; readonly path: string};

/** Options whose value is written, rather than read. */
export const outOption = /^(-o|-O|--output|--out|--output-file|>|>>|-w|--outfile|-d|--dest|--target)$/;
/** Languages of blocks that hold commands. */
export const shellLanguage =
	/^(sh|bash|shell|zsh|console|terminal|shellsession|powershell|ps1|pwsh|cmd|bat|batch|fish|shell-session|)$/;

/** `$ command` and `> command` as shells show them; lines of output between such are left out. */
export const commandsIn = ({language, text}: CodeBlock): string => {
	const lines = text.slice(0, 40_000).replaceAll('\\\r\n', ' ').split('\n');
	const prompted = lines.filter(line => /^\s{0,8}(\$|PS>|❯)\s/.test(line));
	if (prompted.length > 0) return prompted.map(line => line.replace(/^\s{0,8}(\$|PS>|❯)\s+/, '')).join('\n');
	// A block without a language may be anything: only lines that begin like commands count.
	return language === ''
		? lines
				.map(line =>
					/^\s{0,8}(\.\/|cd |npm |yarn |pnpm |make |docker|kubectl|python|node |bash |sh |cp |go |helm|terraform|composer|php |\.\\)/.test(
						line,
					)
						? line
						: '',
				)
				.join('\n')
		: lines.join('\n');
};

/** Names that commands of the same document make before they are used. */
export const made = (text: string): ReadonlySet<string> => {
	const names = new Set<string>();
	for (const {text: command} of shellCommands(text)) {
		const [first = '', ...rest] = wordsOf(command);
		for (const [index, word] of rest.entries())
			if (outOption.test(rest[index - 1] ?? '') || /^>{1,2}./.test(word))
				names.add(word.replace(/^>+/, '').replace(/^\.\//, ''));
		if (/^(mkdir|touch|nano|vi|vim|tee|code)$/.test(first))
			for (const word of rest) names.add(word.replace(/^\.\//, '').replace(/\/$/, ''));
		if (/^(cp|mv|ln)$/.test(first)) names.add((rest.at(-1) ?? '').replace(/^\.\//, ''));
		if (first === 'git' && rest[0] === 'clone') {
			const address = rest.findIndex(word => /[/:]/.test(word) && word.length > 5);
			names.add(
				rest[address + 1] ??
					rest[address]
						?.replace(/\/$/, '')
						.split('/')
						.at(-1)
						?.replace(/\.git$/, '') ??
					'',
			);
		}
		if (/^(curl|wget)$/.test(first))
			names.add(
				rest
					.find(word => /^https?:/.test(word))
					?.split('/')
					.at(-1) ?? '',
			);
	}
	return names;
};
