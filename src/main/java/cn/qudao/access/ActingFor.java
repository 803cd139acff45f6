package cn.qudao.access;

import java.util.function.Supplier;

/** Work at a terminal of the machine in the name of an account: by its first post, and told in the trail as its own. */
public interface ActingFor {

    /**
     * @param command what the trail shows in place of a network address, as in {@code ./qudao import}
     * @throws cn.qudao.kernel.RuleViolation where the account is unknown, disabled, or holds no post today
     */
    <T> T run(String signInName, String command, Supplier<T> work);
}
