package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.port.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every failure as a problem detail that names the field and the rule. Nothing that was sent comes back, and nothing of
 * it is logged.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)\\]");
    private static final int FRAMES = 12;

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException e, HttpServletRequest request) {
        return Problem.of(e.status(), e.refusal(), e.instance(), request).entity();
    }

    @ExceptionHandler
    ResponseEntity<Object> storeAway(Documents.StoreUnavailable e, HttpServletRequest request) {
        return Problem.of(503, "store-away", "It is not known whether this was done. Ask again with the same key.",
                Correlation.of(request)).entity();
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(Documents.Unreadable e, HttpServletRequest request) {
        return Problem.of(503, "document-unreadable", "This version of the service can't read what is kept here. Nothing "
                + "was changed.", Correlation.of(request)).entity();
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        String id = Correlation.of(request);
        LOG.error("unexpected, id {}: {}", id, withoutContent(e));
        return Problem.of(500, "unexpected", "Something went wrong here. Please tell us the id.", id).entity();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception e, Object body, HttpHeaders headers,
                                                             HttpStatusCode status, WebRequest web) {
        HttpServletRequest request = ((ServletWebRequest) web).getRequest();
        if (status.is5xxServerError()) {
            return unexpected(e, request);
        }
        String id = Correlation.of(request);
        return switch (e) {
            case HttpMessageNotReadableException x ->
                    Problem.of(400, UnreadableBody.refusal(x.getCause()), id).entity(headers);
            case MethodArgumentNotValidException x -> Problem.of(422, invalid(x.getBindingResult().getFieldErrors()
                    .stream().map(ProblemAdvice::violation).toList()), id).entity(headers);
            case HandlerMethodValidationException x -> Problem.of(422, invalid(x.getParameterValidationResults().stream()
                    .flatMap(r -> r.getResolvableErrors().stream()
                            .map(error -> violation(r.getMethodParameter().getParameterName(), error)))
                    .toList()), id).entity(headers);
            case MethodArgumentTypeMismatchException x -> Problem.of(400,
                    parameter(x.getName(), Expected.of(x.getRequiredType())), id).entity(headers);
            case TypeMismatchException x -> Problem.of(400,
                    parameter(x.getPropertyName(), Expected.of(x.getRequiredType())), id).entity(headers);
            case MissingServletRequestParameterException x ->
                    Problem.of(400, parameter(x.getParameterName(), Expected.VALUE), id).entity(headers);
            case MissingRequestHeaderException x ->
                    Problem.of(400, parameter(x.getHeaderName(), Expected.VALUE), id).entity(headers);
            default -> HttpProblems.of(status.value(), id).entity(headers);
        };
    }

    private static Refusal invalid(List<Violation> violations) {
        return new Refusal(Refusal.Kind.INVALID, "invalid", "Something is missing or not allowed.", violations);
    }

    private static Refusal parameter(String name, Expected expected) {
        return new Refusal(Refusal.Kind.INVALID, "invalid-parameter", "A part of the address or a header is wrong.",
                List.of(new Violation(name, expected.rule(), null, expected.message())));
    }

    private static Violation violation(FieldError error) {
        String path = STEP.matcher(error.getField())
                .replaceAll(m -> m.group(1).chars().allMatch(Character::isDigit) ? "/" + m.group(1) : "/*");
        return violation("/" + path.replace('.', '/'), error);
    }

    private static Violation violation(String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "Valid" : codes[codes.length - 1];
        String rule = switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
        return new Violation(field, rule, null, error.getDefaultMessage());
    }

    /** Classes and places. A message could hold what somebody has sent. */
    private static String withoutContent(Throwable thrown) {
        StringBuilder said = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            said.append(t.getClass().getName()).append(Arrays.stream(t.getStackTrace()).limit(FRAMES)
                    .map(frame -> "\n  at " + frame).collect(Collectors.joining())).append('\n');
        }
        return said.toString();
    }
}
