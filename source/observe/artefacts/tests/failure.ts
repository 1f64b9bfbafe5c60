// How cases assert that something fails, by language. Each is tried on one case's code, comments left out.

const statusWords =
	'(?:BadRequest|BAD_REQUEST|bad_request|Unauthorized|UNAUTHORIZED|unauthorized|Forbidden|FORBIDDEN|forbidden|NotFound|NOT_FOUND|not_found|Conflict|CONFLICT|conflict|Unprocessable\\w*|UNPROCESSABLE\\w*|unprocessable\\w*|TooManyRequests|TOO_MANY_REQUESTS|too_many_requests|InternalServerError|INTERNAL_SERVER_ERROR|MethodNotAllowed|METHOD_NOT_ALLOWED|Gone|GONE|ServiceUnavailable|SERVICE_UNAVAILABLE)';

const javascript =
	/\.(?:toThrow\w*|rejects|rejectedWith|rejected|throws?|throwError|throwsAsync|rejectsWith)\b|\bassert\s*\.\s*(?:throws|rejects|ifError)\b|\.expect\s*\(\s*[45]\d\d\b|[sS]tatus(?:Code)?\b[^\n;]{0,60}[^\d.][45]\d\d\b|\bto(?:Be|Equal|StrictEqual|HaveStatus)\s*\(\s*(?:40[0-9]|41\d|42\d|43\d|50[0-9])\s*\)|\btoBeInstanceOf\s*\(\s*\w*Error\b|\binstanceof\s+\w*Error\b|\.success\b[^\n;]{0,30}\b(?:toBe|toEqual|equal)\s*\(\s*false|\btoBeFalsy\b[^\n]{0,40}[eE]rror|\bexpect\.objectContaining\s*\([^)]{0,60}[eE]rror|\bgetBy(?:Text|Role)\s*\([^\n]{0,100}(?:[iI]nvalid|[eE]rror|[fF]ailed|required|[iI]ncorrect|not found|denied|expired|must be|don't match)/;
const python =
	/\bpytest\s*\.\s*(?:raises|warns)\b|(?<![\w.])raises\s*\(|\.\s*assert(?:Raises|RaisesRegex|RaisesMessage|FormError)\w*\s*\(|\bstatus(?:_code)?\b[^\n]{0,60}[^\d.][45]\d\d\b|\bHTTP_[45]\d\d\b|[^\d.][45]\d\d\b[^\n]{0,40}\bstatus(?:_code)?\b|\bHTTPStatus\.(?:BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|UNPROCESSABLE\w*|TOO_MANY_REQUESTS|INTERNAL_SERVER_ERROR|METHOD_NOT_ALLOWED)\b|\bExitStatus\.(?:ERROR|[A-Z_]*ERROR\w*)|\bexit_code\s*(?:!=\s*0|==\s*[1-9])|\breturncode\s*(?:!=\s*0|==\s*[1-9])/;
const go = new RegExp(
	`\\berrors\\.(?:Is|As)\\s*\\(|\\b(?:assert|require)\\.(?:Error|Errorf|ErrorIs|ErrorAs|ErrorContains|EqualError|NotNil\\s*\\([^\\n]{0,30}\\berr|Panics\\w*)\\b|(?<![\\w.])(?:EqualError|Error|Panics)\\s*\\(\\s*\\w{1,10}\\.T\\(\\)|\\bwantErr\\w*\\b|\\b(?:expect|should|want|expected)_?(?:Err|Error|Fail)\\w*\\b|\\berr\\s*==\\s*nil\\b|\\brecover\\s*\\(\\s*\\)|\\bhttp\\.Status${statusWords}\\b|\\bcodes\\.(?:NotFound|InvalidArgument|PermissionDenied|Unauthenticated|Internal|Unavailable|FailedPrecondition|AlreadyExists|DeadlineExceeded|Unimplemented)\\b|\\bHaveOccurred\\s*\\(\\s*\\)(?<!NotTo\\(HaveOccurred\\(\\))|\\bMatchError\\s*\\(|\\bqt\\.(?:ErrorMatches|ErrorIs|ErrorAs|PanicMatches)\\b|\\berr\\w{0,10}\\s*,\\s*qt\\.(?:IsNotNil|Not\\(qt\\.IsNil)|\\b(?:c|check)\\.(?:Assert|Check)\\(\\s*err\\w{0,10}\\s*,\\s*(?:gc\\.|check\\.)?(?:ErrorMatches|NotNil)|[^\\d.]4\\d\\d\\s*,\\s*\\w{1,40}\\.(?:Code|StatusCode|Recorder)`,
);
const jvm = new RegExp(
	`\\bgetExpectedThrowable\\s*\\(|\\bcatchThrowable\\w*\\s*\\(|\\bassert(?:Throws\\w*|FailsWith|ThatThrownBy|ThatExceptionOfType|ThatIllegal\\w+|ThatNullPointerException)\\b|\\bshouldThrow\\w*\\b|\\bexpected\\s*=\\s*[\\w.]{1,100}(?:Exception|Error)\\b|\\bexpectedExceptions\\b|\\bExpectedException\\b|(?<![\\w.])thrown\\s*\\(|\\.\\s*(?:isBadRequest|isUnauthorized|isForbidden|isNotFound|isConflict|isUnprocessableEntity|isUnprocessableContent|is4xx\\w*|is5xx\\w*|isInternalServerError|isMethodNotAllowed|isTooManyRequests|isServiceUnavailable)\\s*\\(|\\bHttpStatus(?:Code)?\\.${statusWords}\\b|\\bstatusCode\\s*\\(\\s*[45]\\d\\d|\\bexpectError\\w*\\s*\\(|\\bisInstanceOf\\s*\\(\\s*\\w{1,60}(?:Exception|Error)\\b|\\bhasErrors?\\s*\\(|\\battributeHas\\w*Errors?\\w*\\s*\\(|\\bfail\\s*\\(\\s*"[^"\\n]{0,80}(?:should|expected)`,
	'i',
);
const dotnet = new RegExp(
	`\\b(?:Throws|ThrowsAsync|ThrowsAny|ThrowsAnyAsync|ThrowsException|ThrowsExceptionAsync|ThrowsExactly|ThrowsExactlyAsync|Catch|CatchAsync|ShouldThrow\\w*|Throw|ThrowAsync|ThrowExactly\\w*)\\s*[<(]|\\bRecord\\.Exception\\w*\\b|\\bExpectedException\\b|\\bThrows\\.(?:TypeOf|InstanceOf|Exception)|\\bHttpStatusCode\\.${statusWords}\\b|\\bStatusCodes\\.Status[45]\\d\\d|\\b(?:IsType|IsAssignableFrom|BeOfType|BeAssignableTo|IsInstanceOfType|InstanceOf|TypeOf)\\s*<\\s*${statusWords}|\\bIsInstanceOfType\\s*<?[^\\n]{0,60}${statusWords}|\\bStatusCode\\.(?:NotFound|InvalidArgument|Unauthenticated|PermissionDenied|Internal)\\b`,
);
const ruby =
	/\braise_(?:error|exception)\b|\bassert_raises?\b|\bhave_http_status\s*\(?\s*(?::(?:not_found|unauthorized|forbidden|unprocessable\w*|bad_request|conflict|too_many_requests|internal_server_error)|[45]\d\d)|\bassert_response\s+(?::(?:not_found|unauthorized|forbidden|unprocessable\w*|bad_request|missing|error)|[45]\d\d)|\bnot_to\s+be_valid\b|\bbe_invalid\b|\bassert_not\w*\s+\w+\.valid\?|\b(?:response\.)?status\b[^\n]{0,40}[^\d][45]\d\d\b/;
const php =
	/\bassertFalse\s*\([^\n;]{0,80}(?:[vV]alid(?:ate\w{0,20})?\s*\(|\$(?:is_?)?[vV]alid\b)|\bexpectException\w*\s*\(|\btoThrow\s*\(|->\s*throws\s*\(|\bassertThrows\s*\(|\bassertStatus\s*\(\s*[45]\d\d|->\s*assert(?:NotFound|Forbidden|Unauthorized|Unprocessable|BadRequest|Conflict|ServerError|Invalid|JsonValidationErrors?\w*|SessionHasErrors\w*|PermissionError|TooManyRequests|MethodNotAllowed)\s*\(|\bassertPermissionError\s*\(|\bassertResponseStatusCodeSame\s*\(\s*(?:[45]\d\d|Response::HTTP_(?:BAD|UNAUTH|FORBID|NOT_F|UNPROC|CONFLICT))|\bgetStatusCode\s*\(\s*\)[^\n]{0,30}[^\d][45]\d\d|[^\d][45]\d\d\s*,[^\n]{0,40}getStatusCode\s*\(/;
const rust =
	/\bshould_panic\b|\bunwrap_err\s*\(|\bexpect_err\s*\(|\.\s*is_err\s*\(|\bassert\w*!\s*\([^;]{0,200}\bErr\s*\(|\bmatches!\s*\([^;]{0,200}\bErr\s*\(|\bStatusCode::(?:BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|UNPROCESSABLE_ENTITY|INTERNAL_SERVER_ERROR|TOO_MANY_REQUESTS)\b|\.\s*failure\s*\(\s*\)/;
const other =
	/\bthrows\w*\b|\bXCTAssertThrowsError\b|#expect\s*\(\s*throws\b|\bassert_raise\b|\bcatch_error\b|\{:error,|\bassert_failure\b|\bstatus"?\s*-ne\s*0/;

/** The pattern of a language, as FileEntry.language. */
export const failurePattern = (language: string): RegExp => {
	const byLanguage: Readonly<Record<string, RegExp>> = {
		javascript,
		typescript: javascript,
		python,
		go,
		java: jvm,
		kotlin: jvm,
		groovy: jvm,
		csharp: dotnet,
		fsharp: dotnet,
		vb: dotnet,
		ruby,
		php,
		rust,
	};
	return byLanguage[language] ?? other;
};
