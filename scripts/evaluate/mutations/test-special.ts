import {add, pathsOf, remove} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {any, good, poor} from './parts.ts';
import {isolationTest, ownModule, testIn} from './test-parts.ts';

export const testSpecial: readonly Mutation[] = [
	{
		id: 'load-tests/delete',
		check: 'load-tests',
		what: 'the load tests are deleted',
		from: good,
		to: 'worse',
		apply: tree => remove(pathsOf(tree, /./, /\bfrom locust\b|import locust|from 'k6|io\.gatling/)),
	},
	{
		id: 'load-tests/add-k6',
		check: 'load-tests',
		what: 'a k6 script with stages is added',
		from: ['fail'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'tests/load/home.js',
				"import http from 'k6/http';\nimport {check} from 'k6';\n\nexport const options = {stages: [{duration: '5m', target: 100}], thresholds: {http_req_duration: ['p(95)<500']}};\n\nexport default function () {\n\tcheck(http.get(`${__ENV.BASE_URL}/`), {ok: r => r.status === 200});\n}\n",
			),
	},
	{
		id: 'load-tests/vendored',
		check: 'load-tests',
		what: 'a package that is copied in holds a k6 script',
		from: ['fail'],
		to: 'same',
		apply: tree =>
			add(
				tree,
				'vendor/some-package/load/home.js',
				"import http from 'k6/http';\nexport default function () {\n\thttp.get('http://localhost');\n}\n",
			),
	},
	{
		id: 'resilience-tested/add',
		check: 'resilience-tested',
		what: 'tests prove the retry and the circuit breaker',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			testIn(tree, 'resilience', {
				typescript: [
					'tests/NAME.test.ts',
					"import {callWithRetry, breaker} from 'MODULE';\n\ntest('retries three times and then gives up', async () => {\n\tconst call = jest.fn().mockRejectedValue(new Error('down'));\n\tawait expect(callWithRetry(call)).rejects.toThrow('down');\n\texpect(call).toHaveBeenCalledTimes(3);\n});\n\ntest('opens the circuit breaker after five failures', async () => {\n\tfor (let i = 0; i < 5; i++) await breaker.fire().catch(() => {});\n\texpect(breaker.opened).toBe(true);\n});\n",
				],
				python: [
					'backend/tests/test_NAME.py',
					'import pytest\n\nfrom app.client import breaker, call_with_retry\n\n\ndef test_retries_three_times_and_then_gives_up(mocker):\n    call = mocker.Mock(side_effect=ConnectionError("down"))\n    with pytest.raises(ConnectionError):\n        call_with_retry(call)\n    assert call.call_count == 3\n\n\ndef test_opens_the_circuit_breaker_after_five_failures():\n    for _ in range(5):\n        breaker.fail()\n    assert breaker.current_state == "open"\n',
				],
				csharp: [
					'tests/Resilience.UnitTests/NAMETests.cs',
					'using Polly.CircuitBreaker;\nusing Xunit;\n\npublic class ResilienceTests\n{\n    [Fact]\n    public async Task Retries_three_times_and_then_gives_up()\n    {\n        var calls = 0;\n        await Assert.ThrowsAsync<HttpRequestException>(() => Client.CallWithRetry(() => { calls++; throw new HttpRequestException(); }));\n        Assert.Equal(3, calls);\n    }\n\n    [Fact]\n    public async Task Opens_the_circuit_breaker_after_five_failures()\n    {\n        for (var i = 0; i < 5; i++) await Client.Fail();\n        await Assert.ThrowsAsync<BrokenCircuitException>(() => Client.Call());\n    }\n}\n',
				],
				go: [
					'src/frontend/NAME_test.go',
					'package main\n\nimport "testing"\n\nfunc TestRetriesThreeTimesAndThenGivesUp(t *testing.T) {\n\tcalls := 0\n\terr := callWithRetry(func() error { calls++; return errDown })\n\tif err == nil || calls != 3 {\n\t\tt.Fatalf("retried %d times", calls)\n\t}\n}\n\nfunc TestCircuitBreakerOpens(t *testing.T) {\n\tfor i := 0; i < 5; i++ {\n\t\tbreaker.Execute(fail)\n\t}\n\tif breaker.State() != gobreaker.StateOpen {\n\t\tt.Fatal("circuit breaker is closed")\n\t}\n}\n',
				],
			}),
	},
	{
		id: 'tenant-isolation-tested/add',
		check: 'tenant-isolation-tested',
		what: 'a test proves that one tenant cannot read what belongs to another',
		from: ['fail'],
		to: ['pass'],
		apply: tree => {
			const module = ownModule(tree, 'tests/integration/isolation.test.ts');
			return module === undefined
				? undefined
				: add(tree, 'tests/integration/isolation.test.ts', isolationTest.replace('MODULE', module));
		},
	},
	{
		id: 'tenant-isolation-tested/broken-import',
		check: 'tenant-isolation-tested',
		what: 'a test of the isolation of tenants imports what is not there, and cannot run',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree =>
			add(tree, 'tests/integration/isolation.test.ts', isolationTest.replace('MODULE', '../../no/such/module')),
	},
	{
		id: 'chaos-engineering/add',
		check: 'chaos-engineering',
		what: 'Chaos Mesh kills pods every night',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'chaos/kill-pods.yaml',
				'apiVersion: chaos-mesh.org/v1alpha1\nkind: Schedule\nmetadata:\n  name: kill-pods\nspec:\n  schedule: "0 3 * * *"\n  type: PodChaos\n  podChaos:\n    action: pod-kill\n    mode: one\n    selector:\n      labelSelectors:\n        app: web\n',
			),
	},
	{
		id: 'chaos-engineering/in-a-todo',
		check: 'chaos-engineering',
		what: 'a list of ideas names chaos engineering',
		from: any,
		to: 'same',
		apply: tree =>
			add(tree, 'docs/ideas.md', '# Ideas\n\n- Try chaos engineering one day (Litmus, Chaos Mesh, toxiproxy).\n'),
	},
];
