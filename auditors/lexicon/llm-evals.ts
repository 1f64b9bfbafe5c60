// How teams measure what models answer. To add a tool: one entry.
import type {Signal} from '../../source/domain/signal.ts';
import type {Library} from './library.ts';

/** Libraries whose purpose is to score answers. */
export const evalLibraries: readonly Library[] = [
	{name: 'ragas', python: 'ragas'},
	{name: 'DeepEval', python: 'deepeval'},
	{name: 'promptfoo', npm: 'promptfoo'},
	{name: 'TruLens', python: 'trulens trulens-eval', imports: 'trulens trulens_eval'},
	{name: 'autoevals', npm: 'autoevals', python: 'autoevals'},
	{name: 'Braintrust', npm: 'braintrust', python: 'braintrust'},
	{name: 'Evalite', npm: 'evalite'},
	{name: 'vitest-evals', npm: 'vitest-evals'},
	{name: 'Inspect', python: 'inspect-ai', imports: 'inspect_ai'},
	{name: 'Phoenix evals', python: 'arize-phoenix-evals', imports: 'phoenix.evals'},
	{name: 'Giskard', python: 'giskard'},
	{name: 'pydantic-evals', python: 'pydantic-evals', imports: 'pydantic_evals'},
	{name: 'OpenEvals', npm: 'openevals agentevals', python: 'openevals agentevals'},
	{
		name: 'Microsoft.Extensions.AI.Evaluation',
		nuget: 'microsoft.extensions.ai.evaluation*',
		imports: 'Microsoft.Extensions.AI.Evaluation',
	},
	{name: 'lm-eval', python: 'lm-eval', imports: 'lm_eval'},
	{name: 'Evidently', python: 'evidently'},
];

/** Files of tools that score answers. */
export const evalFiles =
	/(^|\/)(promptfooconfig[^/]*\.(ya?ml|json|[cm]?[jt]s)|promptfoo\.ya?ml|[^/]+\.eval\.[cm]?[jt]sx?|[^/]+\.evalset\.json)$/i;
/** Folders and files that a team's own evaluations stand in: at the top of the tree or of a package. */
export const evalPlaces =
	/(^|\/)(evals?|evaluations?|llm[-_]evals?|ai[-_]evals?|prompt[-_]tests?)\/|(^|\/)(test_)?(evals?|evaluate|evaluation)[-_][\w-]*\.(py|ts|js|mjs|go|rb)$|(^|\/)[\w-]*[-_](evals?|evaluation)\.(py|ts|js|mjs|go|rb)$/i;

/** A product may itself offer evaluations: what stands among its features measures nothing of its own. */
export const evalFeature = /(^|\/)(features?|components|pages|routes?|routers?|api|ui|views?|hooks)\//i;

/** Code that scores answers. */
export const evalCode: Signal = {
	keywords: [
		'LLMTestCase',
		'assert_test(',
		'evaluate(',
		'RelevancyEvaluator',
		'FactCheckingEvaluator',
		'llm-rubric',
		'llm_as_judge',
		'LLMAsJudge',
		'judge',
		'GEval',
		'faithfulness',
		'answer_relevancy',
		'answer_correctness',
		'run_on_dataset',
		'golden',
		'ground_truth',
		'groundTruth',
		'expected_answer',
		'expectedAnswer',
		'accuracy',
		'rubric',
		'QAEvalChain',
		'load_evaluator',
		'dataset.evaluate',
		'score',
	],
	pattern:
		/\bLLMTestCase\(|\bassert_test\(|\b(?:Relevancy|FactChecking)Evaluator\b|llm-rubric|\bllm_?as_?(?:a_?)?judge|\bGEval\(|\bfaithfulness\b|\banswer_(?:relevancy|correctness|similarity)\b|run_on_dataset|\bground_?truth\b|\bexpected_?(?:answer|output|keywords|contains|response)|\bQAEvalChain|\bload_evaluator|\brubric\b|\bjudge\w{0,20}\(|\baccuracy\b|\bscores?\b\s*(?:=|\+=|\.append|\.push)/i,
	roles: ['source', 'test', 'example', 'config'],
	maxPerFile: 4,
};
