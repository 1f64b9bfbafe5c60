import {add, pathsOf} from '../mutate/editors.ts';
import type {Tree} from '../mutate/mutation.ts';
import {mainLanguage} from './parts.ts';

export const programs = /^(python|typescript|javascript|go|csharp|java|kotlin|php|ruby)$/;
export const tests = (tree: Tree) => pathsOf(tree, file => file.role === 'test' && programs.test(file.language));
export const languageOf = (tree: Tree, path: string): string =>
	tree.files.find(file => file.path === path)?.language ?? '';

/** Marks every test case of a file as skipped, in the words of its language. */
export const skipped = (text: string): string =>
	text
		.replace(/^(\s*)(test|it)\(/gm, '$1$2.skip(')
		.replace(/^(\s*)((?:async )?def test_)/gm, '$1@pytest.mark.skip(reason="later")\n$1$2')
		.replace(/^(func Test\w+\(\w+ \*testing\.T\) \{)$/gm, '$1\n\tt.Skip("later")')
		.replace(/\[(Fact|Theory)\]/g, '[$1(Skip = "later")]')
		.replace(/^(\s*)\[TestMethod\]/gm, '$1[Ignore]\n$1[TestMethod]');

export const cases = (count: number, body: (n: number) => string): string =>
	Array.from({length: count}, (_, n) => body(n + 1)).join('\n');

/** How a test in TypeScript would import a module that is there: a test whose imports lead nowhere cannot run. */
export const ownModule = (tree: Tree, test: string): string | undefined => {
	const module = pathsOf(
		tree,
		file => file.role === 'source' && file.language === 'typescript' && /^export /m.test(tree.text(file.path)),
	).filter(path => !/\.d\.ts$|[[(]/.test(path))[0];
	return module === undefined
		? undefined
		: `${'../'.repeat(test.split('/').length - 1)}${module.replace(/\.tsx?$/, '')}`;
};

/** What a test in the project's main language of tests looks like. */
export const testIn = (tree: Tree, name: string, bodies: Readonly<Record<string, readonly [string, string]>>) => {
	const languages = [...new Set(tests(tree).map(path => languageOf(tree, path)))];
	const language = [mainLanguage(tree), ...languages, 'typescript'].find(one => bodies[one] !== undefined);
	const found = language === undefined ? undefined : bodies[language];
	if (found === undefined) return undefined;
	const path = found[0].replace('NAME', name);
	return add(tree, path, found[1].replace('MODULE', ownModule(tree, path) ?? './no-module'));
};

export const isolationTest =
	"import request from 'supertest';\nimport {app} from 'MODULE';\n\ntest('a user of one workspace cannot read the chats of another workspace', async () => {\n\tconst other = await createWorkspace('other tenant');\n\tconst answer = await request(app).get(`/workspaces/${other.id}/chats`).set('Authorization', tokenOf('first tenant'));\n\texpect(answer.status).toBe(403);\n});\n";
