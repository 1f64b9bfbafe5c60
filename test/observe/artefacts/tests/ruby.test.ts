import {expect, test} from 'vitest';
import {tests} from './tests.ts';

test('RSpec and minitest', () => {
	const rspec =
		"RSpec.describe A do\n  it 'a' do\n    expect { f }.to raise_error(X)\n  end\n  it 'plan'\n  xit 'b' do\n  end\n  context 'c', skip: true do\n    it 'd' do\n    end\n  end\n  # it 'no' do\n  it('e') { is_expected.to eq 1 }\nend\n";
	expect(tests('spec/a_spec.rb', rspec)).toEqual({
		runner: 'rspec',
		cases: 4,
		skipped: [6, 9],
		conditional: [],
		kind: 'unit',
		errorCases: 1,
	});
	const minitest =
		"class A < ActiveSupport::TestCase\n  test 'a' do\n    skip 'x'\n  end\n  def test_b\n    assert_raises(X) { f }\n  end\n  def helper\n  end\nend\n";
	expect(tests('test/a_test.rb', minitest)).toMatchObject({runner: 'minitest', cases: 2, skipped: [2], errorCases: 1});
});
