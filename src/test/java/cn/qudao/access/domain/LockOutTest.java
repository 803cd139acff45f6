package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.testing.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LockOutTest {

    private static final int AT_ONCE = 16;

    private final LockOut lockOut;

    @Autowired
    LockOutTest(LockOut lockOut) {
        this.lockOut = lockOut;
    }

    @Test
    void ofManyAttemptsAtOnceOnlyFiveAreMade() throws InterruptedException, ExecutionException {
        String name = AccessMother.name();
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            attempts.add(() -> isMade(name, AccessMother.desk()));
        }
        int made = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                made += attempt.get() ? 1 : 0;
            }
        }

        assertThat(made).isEqualTo(FailureCount.FREE);
    }

    @Test
    void anAddressThatTriesOneNameAfterTheOtherWaitsToo() {
        Origin desk = AccessMother.desk();
        for (int i = 0; i < FailureCount.FREE; i++) {
            lockOut.attempt(AccessMother.name(), desk);
        }

        assertThatThrownBy(() -> lockOut.attempt(AccessMother.name(), desk)).hasMessage("access.sign-in.wait");
    }

    @Test
    void aSuccessForgivesTheOwnFailuresButNotThoseOfOthersAtTheAddress() {
        Origin desk = AccessMother.desk();
        String name = AccessMother.name();
        for (int i = 0; i < 3; i++) {
            lockOut.attempt(AccessMother.name(), desk);
        }
        lockOut.attempt(name, desk);
        lockOut.succeeded(name, desk);

        assertThatCode(() -> lockOut.attempt(name, desk)).doesNotThrowAnyException();
        assertThatCode(() -> lockOut.attempt(AccessMother.name(), desk)).doesNotThrowAnyException();
        assertThatThrownBy(() -> lockOut.attempt(AccessMother.name(), desk)).hasMessage("access.sign-in.wait");
    }

    private boolean isMade(String name, Origin origin) {
        try {
            lockOut.attempt(name, origin);
            return true;
        } catch (RuleViolation waiting) {
            return false;
        }
    }
}
