import {add, all, cited, pathsOf, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Edit, Mutation, Tree} from '../mutate/mutation.ts';
import {anyProgram, declare, programs} from './apps.ts';

const clients = /new OpenAI\(\{|new Anthropic\(\{/;
const calls = /\.chat\.completions\.create\(|\.messages\.create\(/;

/** Puts statements before the first call of a model in each file that has one. */
const beforeCalls = (
	tree: Tree,
	head: string,
	statement: string,
	packages: readonly string[] = [],
): readonly Edit[] | undefined => {
	const edits = rewrite(
		tree,
		programs(tree, /typescript|javascript/, calls),
		text =>
			`${head}${text.replace(/^( *)((?:const|let) \w+ = await \S+(?:\.chat\.completions|\.messages)\.create\()/m, (_, indent, call) => `${indent}${statement}\n${indent}${call}`)}`,
	);
	return edits === undefined ? undefined : all(edits, declare(tree, edits[0]?.path ?? '', packages));
};

/** Puts statements after the first call of a model whose answer is not a stream. */
const afterAnswers = (tree: Tree, head: string, statement: (answer: string) => string): readonly Edit[] | undefined =>
	rewrite(tree, programs(tree, /typescript|javascript/, calls), text => {
		const changed = text.replace(
			/^( *)(?:const|let) (\w+) = await \S+\.chat\.completions\.create\([\s\S]*?\n\1\}\)\n/gm,
			(whole, indent, answer) => (/stream: true/.test(whole) ? whole : `${whole}${indent}${statement(answer)}\n`),
		);
		return changed === text ? text : `${head}${changed}`;
	});

export const llm: readonly Mutation[] = [
	{
		id: 'llm-central-client/scatter',
		check: 'llm-central-client',
		what: 'four more places make a client of their own',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => {
			const [path] = cited(tree, 'llm-central-client');
			if (path === undefined) return undefined;
			const folder = path.slice(0, path.lastIndexOf('/'));
			const ending = path.slice(path.lastIndexOf('.'));
			return all(
				...['orders', 'search', 'mails', 'reports'].map(name =>
					add(tree, `${folder}/${name}${ending}`, tree.text(path)),
				),
			);
		},
	},
	{
		id: 'llm-model-configurable/literal',
		check: 'llm-model-configurable',
		what: 'the model is a literal where it was read from settings',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			rewrite(tree, programs(tree, /csharp/, /AddChatClient|AddEmbeddingGenerator|chatModel|Model/), text =>
				text
					.replace(/\.AddChatClient\([^)]*\)/g, '.AddChatClient("gpt-4o-mini")')
					.replace(/\.AddEmbeddingGenerator\([^)]*\)/g, '.AddEmbeddingGenerator("text-embedding-3-small")')
					.replace(
						/AddOllamaApiClient\("[^"]*"\)/g,
						'AddOllamaApiClient("chat", settings => settings.SelectedModel = "llama3")',
					),
			),
	},
	{
		id: 'llm-model-configurable/from-environment',
		check: 'llm-model-configurable',
		what: 'literals of models are read from the environment',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			rewrite(
				tree,
				anyProgram(
					tree,
					/model\s*[=:]\s*["'](?:models\/)?(?:gpt|gemini|claude|text-embedding|embedding|llama|mistral)/,
				),
				text =>
					text
						.replace(/(model\s*=\s*)"(?:models\/)?(?:gemini|embedding)[^"]*"/g, '$1os.environ["MODEL"]')
						.replace(
							/(model:\s*)["'](?:gpt|claude|text-embedding|llama|mistral|gemini)[^"']*["']/g,
							'$1process.env.MODEL!',
						),
			),
	},
	{
		id: 'llm-local-provider/remove',
		check: 'llm-local-provider',
		what: 'no self-hosted model is reached any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				pathsOf(tree, file => /^(source|config)$/.test(file.role), /ollama|localhost:11434/i),
				text => withoutLines(text, /ollama/i),
			),
	},
	{
		id: 'llm-local-provider/add',
		check: 'llm-local-provider',
		what: 'calls can be served by Ollama',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(
				tree,
				programs(tree, /python/, /langchain_google_genai/),
				text =>
					`from langchain_ollama import ChatOllama\n${text.replace(/ChatGoogleGenerativeAI\(model="[^"]*"\)/, 'ChatOllama(model=os.environ["MODEL"], base_url=os.environ["OLLAMA_URL"])')}`,
			),
	},
	{
		id: 'llm-multiple-providers/one-only',
		check: 'llm-multiple-providers',
		what: 'only one provider is left',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => {
			const others = /anthropic|google|groq|mistral|azure|perplexity|openrouter|ollama|custom/i;
			return all(
				...pathsOf(
					tree,
					file =>
						file.role === 'source' &&
						/\/(anthropic|google|groq|mistral|azure|perplexity|openrouter|custom)\//.test(file.path),
				).map(path => [{path}]),
				rewrite(
					tree,
					pathsOf(
						tree,
						file =>
							file.role === 'source' &&
							!/\/(anthropic|google|groq|mistral|azure|perplexity|openrouter|custom)\//.test(file.path),
						others,
					),
					text => withoutLines(text, others),
				),
			);
		},
	},
	{
		id: 'llm-usage-tracked/remove',
		check: 'llm-usage-tracked',
		what: 'nothing records tokens any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(
				tree,
				pathsOf(
					tree,
					file => /^(source|config)$/.test(file.role),
					/token|Experimental\.Microsoft\.Extensions\.AI|UseOpenTelemetry/i,
				),
				text => withoutLines(text, /tokens|Experimental\.Microsoft\.Extensions\.AI|UseOpenTelemetry|total_tokens/),
			),
	},
	{
		id: 'llm-usage-tracked/add',
		check: 'llm-usage-tracked',
		what: 'the tokens of each answer are recorded',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(
				tree,
				programs(tree, /python/, /llm\.invoke\(/),
				text =>
					`import logging\n${text.replace(/^( *)(response = llm_vision\.invoke.*|\w+ = llm\.invoke\([\s\S]*?^ *\))$/m, '$1$2\n$1logging.info("tokens %s", response.usage_metadata["total_tokens"])')}`,
			),
	},
	{
		id: 'llm-timeouts-retries/add',
		check: 'llm-timeouts-retries',
		what: 'every client has a timeout and a number of retries',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			all(
				rewrite(tree, programs(tree, /typescript|javascript/, clients), text =>
					text.replace(/new (OpenAI|Anthropic)\(\{/g, 'new $1({\n      timeout: 30_000,\n      maxRetries: 2,'),
				),
				rewrite(tree, programs(tree, /python/, /ChatGoogleGenerativeAI\(model/), text =>
					text.replace(
						/ChatGoogleGenerativeAI\(model=("[^"]*")\)/g,
						'ChatGoogleGenerativeAI(model=$1, timeout=30, max_retries=2)',
					),
				),
			),
	},
	{
		id: 'llm-guardrails/moderation',
		check: 'llm-guardrails',
		what: 'each prompt is moderated before it is sent',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			beforeCalls(
				tree,
				'import { moderate } from "@/lib/moderate"\n',
				'if (await moderate(JSON.stringify(messages))) throw new Error("refused")',
			) === undefined
				? undefined
				: all(
						beforeCalls(
							tree,
							'import { moderate } from "@/lib/moderate"\n',
							'if (await moderate(JSON.stringify(messages))) throw new Error("refused")',
						),
						add(
							tree,
							'lib/moderate.ts',
							'import OpenAI from "openai"\n\nconst openai = new OpenAI()\n\nexport const moderate = async (input: string) => {\n  const moderation = await openai.moderations.create({ input })\n  return moderation.results[0].flagged\n}\n',
						),
					),
	},
	{
		id: 'llm-guardrails/unused',
		check: 'llm-guardrails',
		what: 'a function that moderates is written, and nothing calls it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree =>
			programs(tree, /typescript/, calls).length === 0
				? undefined
				: add(
						tree,
						'lib/moderate.ts',
						'import OpenAI from "openai"\n\nconst openai = new OpenAI()\n\nexport const moderate = async (input: string) => {\n  const moderation = await openai.moderations.create({ input })\n  return moderation.results[0].flagged\n}\n',
					),
	},
	{
		id: 'llm-evals/promptfoo',
		check: 'llm-evals',
		what: 'promptfoo measures the answers',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			add(
				tree,
				'evals/promptfooconfig.yaml',
				'prompts:\n  - file://prompt.txt\nproviders:\n  - openai:gpt-4o-mini\ntests:\n  - vars: {question: "How do I return an order?"}\n    assert:\n      - type: contains\n        value: return\n  - vars: {question: "Where is my order?"}\n    assert:\n      - type: llm-rubric\n        value: Asks for the number of the order\n',
			),
	},
	{
		id: 'llm-response-cache/add',
		check: 'llm-response-cache',
		what: 'repeated prompts are answered from a cache',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /from langchain/), text =>
				text.replace(
					/^def create_app\(\):$/m,
					'from langchain_core.globals import set_llm_cache\nfrom langchain_community.cache import RedisCache\nset_llm_cache(RedisCache(redis_=redis.Redis.from_url(os.environ["REDIS_URL"])))\n\ndef create_app():',
				),
			) ??
			beforeCalls(
				tree,
				'import { Redis } from "@upstash/redis"\n\nconst answerCache = Redis.fromEnv()\n',
				'const cacheKey = `answer:${JSON.stringify(messages)}`\n    const cached = await answerCache.get(cacheKey)\n    if (cached) return new Response(String(cached))\n    await answerCache.set(cacheKey, "asked", { ex: 3600 })',
				['@upstash/redis'],
			),
	},
	{
		id: 'llm-fallback/other-model',
		check: 'llm-fallback',
		what: 'when the model fails, another model answers',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /llm\.invoke\(/), text =>
				text.replace(
					/^( *)design_response = llm\.invoke\(\s*design_prompt\s*\)/m,
					'$1try:\n$1    design_response = llm.invoke(design_prompt)\n$1except Exception:\n$1    design_response = ChatGoogleGenerativeAI(model="gemini-1.5-pro").invoke(design_prompt)',
				),
			),
	},
	{
		id: 'llm-automatic-failover/with-fallbacks',
		check: 'llm-automatic-failover',
		what: 'calls move to another provider by themselves',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(
				tree,
				programs(tree, /python/, /ChatGoogleGenerativeAI\(model/),
				text =>
					`from langchain_openai import ChatOpenAI\n${text.replace(/ChatGoogleGenerativeAI\(model=("[^"]*")\)/g, 'ChatGoogleGenerativeAI(model=$1).with_fallbacks([ChatOpenAI(model="gpt-4o-mini")])')}`,
			),
	},
	{
		id: 'llm-output-validated/schema',
		check: 'llm-output-validated',
		what: 'answers are bound to a schema',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(
				tree,
				programs(tree, /python/, /llm\.invoke\(/),
				text =>
					`from pydantic import BaseModel\n${text.replace(/^def create_app\(\):$/m, 'class Advice(BaseModel):\n    text: str\n    products: list[str]\n\ndef create_app():').replace(/(\w+) = llm\.invoke\(/, '$1 = llm.with_structured_output(Advice).invoke(')}`,
			) ??
			afterAnswers(
				tree,
				'import { z } from "zod"\n\nconst answerSchema = z.object({ text: z.string() })\n',
				answer => `const checked = answerSchema.parse(JSON.parse(${answer}.choices[0].message.content ?? ""))`,
			),
	},
	{
		id: 'llm-cost-tracked/add',
		check: 'llm-cost-tracked',
		what: 'the cost of each answer is reckoned and kept',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(tree, programs(tree, /python/, /response = llm_vision\.invoke/), text =>
				text.replace(
					/^( *)response = llm_vision\.invoke\(\[message\]\)$/m,
					'$1response = llm_vision.invoke([message])\n$1usage = response.usage_metadata\n$1cost_usd = usage["input_tokens"] * 0.075 / 1_000_000 + usage["output_tokens"] * 0.30 / 1_000_000\n$1save_cost(cost_usd)',
				),
			),
	},
	{
		id: 'llm-fallback-tested/add',
		check: 'llm-fallback-tested',
		what: 'a test makes the provider fail and asserts what the user gets',
		from: ['fail'],
		to: 'better',
		apply: tree => {
			const module = programs(tree, /typescript/, calls)[0];
			return module === undefined
				? undefined
				: add(
						tree,
						'__tests__/provider-down.test.ts',
						`import OpenAI from 'openai';\nimport {POST} from '../${module.replace(/\.tsx?$/, '')}';\n\njest.mock('openai');\n\ntest('the user gets an honest answer when the provider is down', async () => {\n\t(OpenAI.prototype as any).chat = {completions: {create: jest.fn().mockRejectedValue(new Error('503 from OpenAI'))}};\n\tconst answer = await POST(new Request('http://localhost', {method: 'POST', body: '{}'}));\n\texpect(answer.status).toBe(503);\n\texpect(await answer.json()).toEqual({message: 'The assistant is resting, here is the search instead'});\n});\n`,
					);
		},
	},
	{
		id: 'pii-not-sent-to-llm/mask',
		check: 'pii-not-sent-to-llm',
		what: 'prompts are masked before they are sent',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			rewrite(
				tree,
				programs(tree, /python/, /prompt = unquote\(prompt\)/),
				text =>
					`from presidio_analyzer import AnalyzerEngine\nfrom presidio_anonymizer import AnonymizerEngine\n${text.replace(/^( *)prompt = unquote\(prompt\)$/m, '$1prompt = unquote(prompt)\n$1found = AnalyzerEngine().analyze(text=prompt, language="en")\n$1prompt = AnonymizerEngine().anonymize(text=prompt, analyzer_results=found).text')}`,
			),
	},
];
