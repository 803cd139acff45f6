package cn.qudao.doors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What was asked and how it ended: each question is a case, each wrong answer a leak or a wrong refusal. */
final class Verdicts {

    private static final int TOLD = 10;

    private final List<String> leaks = new ArrayList<>();
    private final List<String> wrongRefusals = new ArrayList<>();
    private int cases;

    int cases() {
        return cases;
    }

    /** Whether something was to be seen or done, and whether it was. */
    void about(boolean allowed, boolean happened, Supplier<String> what) {
        cases++;
        if (happened && !allowed) {
            leaks.add(what.get());
        } else if (allowed && !happened) {
            wrongRefusals.add(what.get());
        }
    }

    /** A figure that is too high holds what is outside, one that is too low misses what is inside. */
    void figure(long right, long shown, Supplier<String> what) {
        cases++;
        if (shown > right) {
            leaks.add(what.get() + " is " + shown + ", should be " + right);
        } else if (shown < right) {
            wrongRefusals.add(what.get() + " is " + shown + ", should be " + right);
        }
    }

    /** Each of a list is a case. */
    void list(Set<String> right, Set<String> shown, Set<String> all, Supplier<String> what) {
        for (String each : all) {
            about(right.contains(each), shown.contains(each), () -> what.get() + ": " + each);
        }
    }

    /** Something that exists for those who may see it and for nobody else. */
    static boolean exists(Runnable question) {
        try {
            question.run();
            return true;
        } catch (NotFound | Refused none) {
            return false;
        }
    }

    void assertClean(int atLeast) {
        assertThat(leaks.stream().limit(TOLD)).as("%d leaks", leaks.size()).isEmpty();
        assertThat(wrongRefusals.stream().limit(TOLD))
                .as("%d wrong refusals", wrongRefusals.size())
                .isEmpty();
        assertThat(cases).as("cases").isGreaterThanOrEqualTo(atLeast);
    }
}
