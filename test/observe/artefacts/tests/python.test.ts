import {describe, expect, test} from 'vitest';
import {tests} from './tests.ts';

describe('Python', () => {
	test('functions and methods of test classes count, others do not', () => {
		const text = `import pytest

def helper(): pass

def test_a():
    def test_inner(): pass
    """
    def test_in_text(): pass
    """

class TestB:
    def test_b(self): pass
    def check(self): pass

class Service:
    def test_connection(self): pass

@pytest.fixture
def test_client(): ...

# def test_no(): pass
async def test_c(
    x,
):
    pass
`;
		expect(tests('tests/test_a.py', text)).toMatchObject({runner: 'pytest', cases: 3, skipped: [], conditional: []});
	});

	test('literal parameters count by rows, those of classes too', () => {
		const text = `import pytest
@pytest.mark.parametrize("x", [1, 2, 3])
@pytest.mark.parametrize(
    "y",
    [pytest.param(1, id="a"), (2, 3)],
)
def test_a(x, y): pass
@pytest.mark.parametrize("x", ROWS)
def test_b(x): pass
@pytest.mark.parametrize("x", [1, 2])
class TestC:
    def test_c(self, x): pass
`;
		expect(tests('test_a.py', text)?.cases).toBe(6 + 1 + 2);
	});

	test('skips for good and on conditions, by mark, class, module and call', () => {
		const text = `import pytest
@pytest.mark.skip(reason="x")
def test_a(): pass
@pytest.mark.skipif(sys.platform == "win32", reason="x")
def test_b(): pass
@unittest.skip("x")
class TestC(unittest.TestCase):
    def test_c(self): pass
def test_d():
    pytest.skip("x")
def test_e():
    if not db:
        pytest.skip("x")
    assert db
`;
		expect(tests('test_a.py', text)).toMatchObject({cases: 5, skipped: [3, 8, 9], conditional: [5, 11]});
		expect(tests('test_a.py', 'import pytest\npytestmark = pytest.mark.skip\ndef test_a(): pass\n')?.skipped).toEqual([
			3,
		]);
	});

	test('unittest is told by its classes, and a mock alone is none', () => {
		expect(
			tests('test_a.py', 'from unittest import TestCase\nclass A(TestCase):\n    def test_a(self): pass\n')?.runner,
		).toBe('unittest');
		expect(tests('test_a.py', 'from unittest.mock import patch\ndef test_a(): pass\n')?.runner).toBe('pytest');
	});

	test('error cases and kinds', () => {
		const text =
			'from fastapi.testclient import TestClient\ndef test_a():\n    assert r.status_code == 404\ndef test_b():\n    with pytest.raises(ValueError): f()\ndef test_c():\n    assert r.status_code == 200\n';
		expect(tests('test_a.py', text)).toMatchObject({cases: 3, errorCases: 2, kind: 'integration'});
		expect(tests('test_a.py', 'def test_a(db: Session):\n    pass\n')?.kind).toBe('integration');
		expect(tests('test_a.py', 'from playwright.sync_api import Page\ndef test_a(page: Page):\n    pass\n')?.kind).toBe(
			'end-to-end',
		);
	});

	test('files that pytest does not collect hold no cases', () => {
		expect(tests('tests/conftest.py', 'def test_a(): pass\n')).toBeUndefined();
	});
});
