import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const run = (command: string, file: string): Promise<number | null> =>
	new Promise((resolve, reject) => {
		// Through a shell as git does it, since `EDITOR="code --wait"` is usual; the file goes in as an argument.
		const child =
			process.platform === 'win32'
				? spawn(`${command} "${file}"`, {stdio: 'inherit', shell: true})
				: spawn('sh', ['-c', `${command} "$1"`, 'sh', file], {stdio: 'inherit'});
		child.once('error', reject);
		child.once('close', resolve);
	});

/**
 * Opens a text in $VISUAL or $EDITOR and gives back what was saved.
 * @throws Error in words for the person when there is no editor or it failed; the text is then as it was
 */
export const editInEditor = async (text: string, env: Environment): Promise<string> => {
	const command = env.VISUAL || env.EDITOR;
	if (!command) throw new Error('Set `VISUAL` or `EDITOR` to write in an editor of your own.');
	// The folder is this user's alone (0700): a note may hold what others are not to read.
	const folder = await mkdtemp(path.join(tmpdir(), 'klar-'));
	try {
		const file = path.join(folder, 'text.md');
		await writeFile(file, text === '' ? '' : `${text}\n`, {mode: 0o600});
		const code = await run(command, file);
		if (code !== 0) throw new Error(`\`${command}\` ended with ${code ?? 'a signal'}: the text is as it was.`);
		return (await readFile(file, 'utf8')).trimEnd();
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};
