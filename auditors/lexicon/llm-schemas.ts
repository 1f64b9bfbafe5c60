// How code checks a model's answer against a schema. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** The provider or a framework is given a schema for the answer. */
export const answerSchema: Signal = {
	keywords: [
		'response_format',
		'responseFormat',
		'ResponseFormat',
		'json_schema',
		'jsonSchema',
		'generateObject',
		'streamObject',
		'Output.object',
		'with_structured_output',
		'withStructuredOutput',
		'completions.parse',
		'responses.parse',
		'zodResponseFormat',
		'zodTextFormat',
		'PydanticOutputParser',
		'StructuredOutputParser',
		'JsonOutputParser',
		'response_schema',
		'responseSchema',
		'response_model',
		'output_type',
		'result_type',
		'output_pydantic',
		'outputType',
		'BeanOutputConverter',
		'.entity(',
		'GetResponseAsync<',
		'outputSchema',
		'output_schema',
		'output_config',
		'dspy.Signature',
		'guidance',
		'outlines.',
		'as_structured_llm',
		'structured_predict',
		'LLMTextCompletionProgram',
		'CreateJsonSchemaFormat',
		'GenerateSchemaForType',
		'structured_output',
	],
	pattern:
		/\b(?:response_?format|text_format)["']?\s*(?:=>|[:=])\s*(?!.{0,40}(?:"text"|'text'|json_object|url|b64_json|verbose_json|arraybuffer|Audio|srt|vtt))[\w{[$]|["']json_schema["']|\b(?:generate|stream)Object[(<]|Output\.(?:object|array)\(|with_structured_output\(|withStructuredOutput[(<]|(?:completions|responses)\.parse\(|zod(?:Response|Text)Format\(|\b(?:Pydantic|Structured)OutputParser\b|\bresponse_?schema["']?\s*[:=]|^(?!\s*@)(?!.{0,80}\b(?:router|app|api)\.(?:get|post|put|patch|delete)\().{0,200}\bresponse_model\s*=|\b(?:output_type|result_type|output_pydantic|outputType)\s*[:=]\s*(?!str\b|string)[A-Z[]|BeanOutputConverter|\.entity\(|GetResponseAsync<|\b(?:output_?schema)["']?\s*[:=]|dspy\.Signature|\boutlines\.|as_structured_llm|structured_predict|LLMTextCompletionProgram|CreateJsonSchemaFormat|GenerateSchemaForType|\bstructured_output\(/i,
	roles: ['source'],
};

/** An answer is held against a schema after it came. */
export const parsedAnswer: Signal = {
	keywords: [
		'model_validate_json',
		'model_validate(',
		'safeParse',
		'.parse(JSON.parse',
		'parse_raw(',
		'(**json.loads(',
		'TypeAdapter',
		'jsonschema',
		'ajv.',
		'validate_json',
		'Validator',
		'validate(',
		'.Struct(',
	],
	pattern:
		/\bmodel_validate(?:_json)?\(|\.safeParse(?:Async)?\(|\.parse\(\s*JSON\.parse|parse_raw\(|\b[A-Z]\w{2,60}\(\*\*json\.loads\(|TypeAdapter\(|jsonschema\.validate|ajv\.(?:compile|validate)|\bvalidate_json\(|\bvalidat\w{0,10}\.Struct\(|validator\.New\([^)\n]{0,80}\)\.Struct\(|Validator::make\(\s*json_decode\(/,
	roles: ['source'],
};

/** Arguments of tool calls are bound to types that the framework checks. */
export const toolSchema: Signal = {
	keywords: [
		'AIFunctionFactory',
		'@tool',
		'StructuredTool',
		'inputSchema',
		'parameters: z.',
		'args_schema',
		'KernelFunction',
		'@Tool',
		'function_tool',
		'defineTool',
		'createTool',
	],
	pattern:
		/AIFunctionFactory\.Create|^\s*@tool\b|StructuredTool|\binputSchema\s*:|parameters:\s*z\.|args_schema\s*=|\[KernelFunction|^\s*@Tool\b|@function_tool|\b(?:define|create)Tool\(/,
	roles: ['source'],
};

/** A text is read as JSON as it is. */
export const plainParse: Signal = {
	keywords: [
		'JSON.parse(',
		'json.loads(',
		'json.Unmarshal(',
		'readValue(',
		'JsonSerializer.Deserialize',
		'json_decode(',
		'JSON.parse',
		'json_object',
		'JsonOutputParser',
	],
	pattern:
		/\bJSON\.parse\(|\bjson\.loads\(|json\.Unmarshal\(|\.readValue\(|JsonSerializer\.Deserialize|\bjson_decode\(|["']json_object["']|JsonOutputParser/,
	roles: ['source'],
};
