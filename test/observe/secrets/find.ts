import {classify} from '../../../source/observe/classify.ts';
import {compileSignals} from '../../../source/observe/compile-signals.ts';
import {createFileIndex} from '../../../source/observe/file-index.ts';
import {matchFile} from '../../../source/observe/match-file.ts';
import {findSecrets} from '../../../source/observe/secrets/find-secrets.ts';
import {secretSignals} from '../../../source/observe/secrets/signals.ts';

const compiled = compileSignals(secretSignals);

/** Findings in a tree given as path → text, through the same gate of signals as a scan. */
export const find = async (tree: Readonly<Record<string, string>>) => {
	const files = createFileIndex(Object.keys(tree).map(path => classify(path, true)));
	const candidates = files.all.filter(file => {
		const bytes = Buffer.from(tree[file.path] ?? '');
		return matchFile(bytes, file, compiled).keepsText;
	});
	return findSecrets({files, candidates, text: path => tree[path]});
};

/** `strength kind` of each finding in one file. */
export const findIn = async (path: string, text: string): Promise<readonly string[]> =>
	(await find({[path]: text})).map(finding => `${finding.strength} ${finding.kind}`);

// Made up here and put together from parts, so that no scanner of a code host takes this file for a leak.
export const fakes = {
	github: `gh${'p_'}R7tKq2Lm9VxW4cYb8ZnD3fHs6JpQ1aGe5UoT`,
	stripeLive: `sk_${'live_'}51HqLyjWDarjtT1zdp7dcX9wQ`,
	stripeTest: `sk_${'test_'}51HqLyjWDarjtT1zdp7dcX9wQ`,
	aws: `AK${'IA'}R7TKQ2LM5VXW4CYB`,
	slack: `xo${'xb'}-728391046512-918273645019-aB3dE5fG7hI9jK1lM2nO4pQ6`,
	google: `AI${'za'}SyD9tRk3Lw7Qx2Vb5Nm8Zc1Hf4Jg6Ps0UeY`,
	pem: [
		`-----BEGIN RSA ${'PRIVATE'} KEY-----`,
		'MIIEowIBAAKCAQEAu7Rk2Lm9VxW4cYb8ZnD3fHs6JpQ1aGe5UoTtKq2Lm9VxW4cY',
		'b8ZnD3fHs6JpQ1aGe5UoTtKq2Lm9VxW4cYb8ZnD3fHs6JpQ1aGe5UoTtKq2Lm9Vx',
		`-----END RSA ${'PRIVATE'} KEY-----`,
	].join('\n'),
	password: 'vT7#kQ2m!Zr9Lx4w',
	token: 'q8Zk2Vw7Rt4Ly9Xc3Nb6Md1Hs5Jf0Gp',
};
