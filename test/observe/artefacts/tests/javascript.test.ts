import {describe, expect, test} from 'vitest';
import {tests} from './tests.ts';

describe('JavaScript and TypeScript', () => {
	test('cases count, comments and strings do not, and neither do hooks, steps, plans and other calls', () => {
		const text = `import {test} from 'vitest';
describe('a', () => {
  beforeEach(() => {});
  it('one', () => { expect(1).toBe(1); });
  // it('no', () => {});
  test.only("two", async () => {});
  it.todo('later');
  const s = "it('no', () => {})";
  /x/.test('y');
  if (pattern.test(value)) {}
});
`;
		expect(tests('a.test.ts', text)).toEqual({
			runner: 'vitest',
			cases: 2,
			skipped: [],
			conditional: [],
			kind: 'unit',
			errorCases: 0,
		});
	});

	test('literal rows of `each` count one by one, computed ones once, and suites multiply', () => {
		const text = `it.each([[1, 'a'], [2, 'b'],])('n %i', (n) => {});
it.each(rows)('r', () => {});
it.each\`
  a | b
  \${1} | \${2}
  \${3} | \${4}
\`('t', () => {});
describe.each([1, 2, 3])('d', () => { it('x', () => {}); });
`;
		expect(tests('a.test.ts', text)?.cases).toBe(2 + 1 + 2 + 3);
	});

	test('what is skipped for good and what on a condition are told apart, with lines', () => {
		const text = `it.skip('a', () => {});
xit('b', () => {});
describe.skip('s', () => {
  it('c', () => {});
  it('d', () => {});
});
it('e', ctx => {
  ctx.skip();
});
it('f', ctx => {
  if (isMac) ctx.skip();
});
it.skipIf(isMac)('g', () => {});
test('h', {skip: true}, () => {});
const maybe = process.env.DB === '1' ? it : it.skip;
maybe('i', () => {});
(hasDb ? describe : describe.skip)('j', () => { it('k', () => {}); });
test('l', async ({browserName}) => { test.skip(browserName === 'x', 'why'); });
`;
		const found = tests('a.test.ts', text);
		expect(found).toMatchObject({cases: 11, skipped: [1, 2, 4, 5, 7, 14], conditional: [10, 13, 16, 17, 18]});
	});

	test('error cases are those that assert a failure', () => {
		const text = `it('a', () => { expect(() => f()).toThrow('x'); });
it('b', async () => { await expect(f()).rejects.toBeDefined(); });
it('c', async () => { expect(response.status).toBe(404); });
it('d', () => { expect(price).toBe(450); });
it('e', () => { /* toThrow */ expect(1).toBe(1); });
`;
		expect(tests('a.test.js', text)?.errorCases).toBe(3);
	});

	test('the runner is told by imports, else by the nearest configuration', () => {
		expect(tests('a.test.ts', "import test from 'node:test';\ntest('a', () => {});")?.runner).toBe('node:test');
		expect(
			tests('web/a.test.ts', "it('a', () => {});", {'web/vitest.config.ts': '', 'jest.config.js': ''})?.runner,
		).toBe('vitest');
		expect(tests('a.test.ts', "it('a', () => {});")?.runner).toBe('jest');
	});

	test('the kind is told by place and use', () => {
		expect(tests('e2e/a.spec.ts', "test('a', () => {});")?.kind).toBe('end-to-end');
		expect(
			tests('a.spec.ts', "import {test} from '@playwright/test';\ntest('a', async ({page}) => {});"),
		).toMatchObject({runner: 'playwright', kind: 'end-to-end'});
		expect(tests('a.test.ts', "import request from 'supertest';\nit('a', () => {});")?.kind).toBe('integration');
		expect(tests('tests/integration/a.test.ts', "it('a', () => {});")?.kind).toBe('integration');
		expect(tests('a.test.ts', "// import request from 'supertest'\nit('a', () => {});")?.kind).toBe('unit');
	});

	test('a helper without cases is no test file', () => {
		expect(tests('tests/helper.ts', 'export const a = 1;')).toBeUndefined();
	});
});
