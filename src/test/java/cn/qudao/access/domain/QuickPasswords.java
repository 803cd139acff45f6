package cn.qudao.access.domain;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The persons of tests sign in thousands of times: at the least cost that libsodium knows. That the portal's own is what it
 * should be is for {@link Argon2idTest} and {@link SameAnswerTest}.
 */
@Component
@Primary
class QuickPasswords extends Passwords {

    private static final int ITERATIONS = 1;
    private static final int MEMORY_BYTES = 1 << 13;

    QuickPasswords() {
        super(new Argon2id(ITERATIONS, MEMORY_BYTES));
    }
}
