package cn.qudao.activation.pipeline;

import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;

/** What is in the way of an activation besides lists and rules. */
final class Refusals {

    static final Refusal UNDER_WAY = new Refusal(
            "activation.under-way", Saying.of("activation.refused.under-way"), Saying.of("activation.help.wait"));

    static final Refusal NO_PLATFORM = new Refusal(
            "activation.platform",
            Saying.of("activation.refused.no-platform"),
            Saying.of("activation.help.no-platform"));

    private Refusals() {}
}
