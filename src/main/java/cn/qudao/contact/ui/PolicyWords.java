package cn.qudao.contact.ui;

import cn.qudao.contact.domain.Limits;
import cn.qudao.contact.domain.QuietHours;
import cn.qudao.contact.domain.Terms;
import cn.qudao.uikit.ListFrame;
import org.jspecify.annotations.Nullable;

/** How the policy is said in a line. */
final class PolicyWords {

    private final ListFrame<?> words;

    PolicyWords(ListFrame<?> words) {
        this.words = words;
    }

    String quiet(Terms terms) {
        QuietHours quiet = terms.quiet();
        return quiet == null
                ? words.say("contact.policy.no-quiet")
                : words.say(
                        "contact.policy.quiet",
                        quiet.from().toString(),
                        quiet.until().toString());
    }

    String limits(Limits limits) {
        return limits.equals(Limits.NONE)
                ? words.say("contact.policy.no-limit")
                : words.say("contact.policy.limits", say(limits.day()), say(limits.week()), say(limits.month()));
    }

    private String say(@Nullable Integer limit) {
        return limit == null ? words.say("contact.policy.any-number") : limit.toString();
    }
}
