package cn.qudao.kernel;

/** A reason not to start that a person can do something about: it is shown as its one sentence, without a stack trace. */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The sentence is the text of a key in the bundle of a module. */
    public StartProblem(String module, String key, Object... arguments) {
        super(Terminal.text(module, key, arguments));
    }

    public StartProblem(Throwable cause, String module, String key, Object... arguments) {
        super(Terminal.text(module, key, arguments), cause);
    }
}
