package cn.qudao.kernel;

/** A reason not to start that a person can do something about: it is shown as its one sentence, without a stack trace. */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The sentence is the text of the key in the language of the terminal. */
    public StartProblem(String key, Object... arguments) {
        super(Terminal.text(key, arguments));
    }

    public StartProblem(Throwable cause, String key, Object... arguments) {
        super(Terminal.text(key, arguments), cause);
    }
}
