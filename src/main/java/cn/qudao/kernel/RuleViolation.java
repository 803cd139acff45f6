package cn.qudao.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for what a rule forbids. Carries a message key of the bundles, never a finished sentence, so that each
 * person reads it in the own language; with a field where one input is to blame.
 */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final @Nullable String field;
    private final transient Object[] arguments;

    public RuleViolation(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private RuleViolation(@Nullable String field, String key, Object[] arguments) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** The same for one input of a form, named as the form's record names it. */
    public static RuleViolation at(String field, String key, Object... arguments) {
        return new RuleViolation(field, key, arguments);
    }

    public String key() {
        return key;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
