package cn.qudao.bench;

import java.io.IOException;

/** One run of something that is measured; it checks its own answer, since a fast error page is not a result. */
@FunctionalInterface
public interface Work {

    void once() throws IOException, InterruptedException;

    /** For the checks of answers. */
    static void check(boolean right, String what) {
        if (!right) {
            throw new WrongAnswer(what);
        }
    }
}
