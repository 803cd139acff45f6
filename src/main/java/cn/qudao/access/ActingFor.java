package cn.qudao.access;

import java.util.function.Supplier;

/** Work in the name of an account that nobody is signed in for, told in the trail as its own. */
public interface ActingFor {

    /**
     * At a terminal of the machine, by the account's first post.
     *
     * @param command what the trail shows in place of a network address, as in {@code ./qudao import}
     * @throws cn.qudao.kernel.RuleViolation where the account is unknown, disabled, or holds no post today
     */
    <T> T run(String signInName, String command, Supplier<T> work);

    /**
     * In the background, for what the person has asked for earlier: with the scope and the permissions of this moment.
     *
     * @param post by which; where it is no longer held, by the account's first
     * @param what the trail shows in place of a network address
     * @throws cn.qudao.kernel.RuleViolation where the account is unknown, disabled, or holds no post today
     */
    <T> T run(long account, long post, String what, Supplier<T> work);
}
