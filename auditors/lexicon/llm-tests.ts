// How tests make something fail. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** A test makes what it calls fail. */
export const forcedFailure: Signal = {
	keywords: [
		'side_effect',
		'mockReject',
		'mockImplementation',
		'thenThrow',
		'doThrow',
		'ThrowsAsync',
		'Throws(',
		'Throws<',
		'willThrowException',
		'and_raise',
		'to_raise',
		'to_timeout',
		'reply(5',
		'reply(429',
		'HttpResponse.error',
		'status_code',
		'status: 5',
		'status: 429',
		'RateLimitError',
		'RuntimeError(',
		'TimeoutError(',
		'ConnectionError(',
		'APITimeout',
		'APIError',
		'APIConnectionError',
		'throw new Error',
		'errors.New',
		'raise ',
		'StatusInternalServerError',
		'StatusTooManyRequests',
		'StatusServiceUnavailable',
		'Promise.reject',
	],
	pattern:
		/\[\s*(?:\w+\.)?\w{0,20}(?:Runtime|Timeout|Connection|RateLimit|API)\w{0,20}Error\(["']|side_effect\s*=\s*\[?\s*(?:\w+\.)?\w*(?:Error|Exception|Timeout)|\.mockReject(?:ed|s)\w*\(|mockImplementation(?:Once)?\(.{0,60}\bthrow\b|(?:then|do)Throw\(|\.Throws(?:Async)?[<(]|willThrowException|and_raise|to_raise|to_timeout|\.reply\((?:5|429)|HttpResponse\.error|\bstatus(?:_code)?["']?\s*[=:(]\s*(?:5\d\d|429)\b|\braise\s+(?:\w+\.)?(?:\w*(?:RateLimit|Timeout|Connection|API|Unavailable|Runtime)\w*|Exception)\(|\bthrow new \w*(?:Error|Exception)\(|errors\.New\(|http\.Status(?:InternalServerError|TooManyRequests|ServiceUnavailable)|Promise\.reject\(/,
	roles: ['test'],
	languages: programs,
	keepsText: true,
};

/** A test asserts that an error is thrown. */
export const assertsError =
	/pytest\.raises|assertRaises|toThrow|\.rejects\b|assertThrows|ThrowsAsync|Throws<|raise_error|expectException|assert\.Error|require\.Error|assertThatThrownBy|toBeInstanceOf\(\w*Error/;
/** A test asserts a value. */
export const assertsValue =
	/\bassert\b(?!.*\braises\b).{0,200}(?:==|\bin\b|\bis\b|not )|\bassert\s+\w|\.to(?:Equal|Be|Contain|Match|StrictEqual|Include|HaveText)\w*\(|assert(?:Equals?|Same|Contains|True|That|In|StringContains)\(|assert\.(?:Equal|Contains|equal|deepEqual|strictEqual|ok|True|NotEmpty)|Assert\.(?:Equal|Contains|True|NotNull)|\.Should\(\)|\.to eq|\.to include|t\.(?:Errorf|Fatalf)\(|isEqualTo|expect\(.{0,120}\)\.to\b/;
/** What an assertion about an error, a log line or a count of calls says: it shows nothing that a user gets. */
export const aboutErrors =
	/error|exception|throw|reject|raises|\b[45]\d\d\b|CalledTimes|HaveBeenCalled|assert_called|\blog/i;
/** Where the next test begins. */
export const testStarts =
	/^\s*(?:async\s+)?(?:def test|it\(|test\(|it\.|test\.|func Test|t\.Run\(|@Test|@ParameterizedTest|public function test|\[(?:Fact|Theory|Test|TestMethod)\b|describe\()/;
/** A test that is about a model. */
export const aboutModels =
	/openai|anthropic|claude|gemini|\bllm|Llm|LLM|chat_?(?:model|client|completion)|ChatClient|completion|ollama|langchain|mistral|bedrock|\bai_?(?:service|client)|AIService|AiService|Fake\w{0,30}Model\b/;
