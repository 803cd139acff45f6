package cn.qudao.kernel;

/** What was asked for does not exist, or lies outside the scope: the same answer, so that nothing can be guessed. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
