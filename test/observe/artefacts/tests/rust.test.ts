import {expect, test} from 'vitest';
import {tests} from './tests.ts';

test('Rust tests live in sources and in tests/', () => {
	const text =
		'#[cfg(test)]\nmod tests {\n  #[test]\n  fn a() { assert!(f().is_err()); }\n  #[test]\n  #[ignore]\n  fn b() {}\n  #[test] #[should_panic(expected = "x")] fn c() {}\n  #[tokio::test]\n  async fn d() {}\n  #[rstest] #[case(1)] #[case(2)] fn e(#[case] x: u8) {}\n  fn helper() {}\n}\n';
	expect(tests('src/lib.rs', text)).toEqual({
		runner: 'rust',
		cases: 6,
		skipped: [5],
		conditional: [],
		kind: 'unit',
		errorCases: 2,
	});
	expect(tests('tests/api.rs', '#[test]\nfn a() {}\n')?.kind).toBe('integration');
	expect(tests('src/main.rs', 'fn main() {}\n')).toBeUndefined();
});
